"""Which of several rows a cell is of, asked by the header above it."""

from __future__ import annotations

from tests.content.notes.reading import asked

MENACES = """
    # Menaces

    | Menace | Contre-mesure |
    |---|---|
    | Phishing | Sensibilisation des employés, filtrage du courrier |
    | Ransomware | Sauvegardes conservées hors ligne |
    | DDoS | Absorption par un CDN mondial |
    """


def test_a_side_is_what_one_of_the_kind_has() -> None:
    prompt = (
        "Parmi Phishing, Ransomware et DDoS, quelle menace a pour contre-mesure "
        "« Sauvegardes conservées hors ligne » ?"
    )
    assert asked(MENACES)[prompt] == "Ransomware"


def test_a_deed_is_what_one_of_them_does() -> None:
    note = MENACES.replace("Contre-mesure", "Résiste à")
    told = [prompt for prompt in asked(note) if prompt.startswith("Parmi ")]
    assert told
    assert all("quelle menace résiste à «" in prompt for prompt in told)


def test_what_is_done_to_one_of_them_agrees_with_nothing_known() -> None:
    note = MENACES.replace("Contre-mesure", "Reste bloqué par")
    assert not any("quelle menace reste" in prompt for prompt in asked(note))


def test_a_word_that_is_no_side_is_had_by_none_of_them() -> None:
    note = MENACES.replace("Contre-mesure", "Attention")
    assert not any("a pour attention" in prompt for prompt in asked(note))
    note = MENACES.replace("Contre-mesure", "Hébergement")
    assert not any("a pour hébergement" in prompt for prompt in asked(note))


def test_a_label_that_its_value_repeats_is_said_once() -> None:
    note = """
        # Offres

        | Offre | Protection |
        |---|---|
        | Zeta Lite | Protection du réseau, couches 3 et 4 |
        | Zeta Ultra | Filtrage des requêtes web, équipe dédiée |
        """
    told = asked(note)
    assert not any("rotection : Protection" in prompt for prompt in told)
    assert any("à quoi correspond « Protection du réseau" in prompt for prompt in told)


def test_what_lies_on_a_continent_is_common_knowledge() -> None:
    note = """
        # Points de présence

        | Zone | Villes servies |
        |---|---|
        | Europe | Lisbonne, Oslo, Rome |
        | Asie | Osaka, Delhi, Manille |
        | Amérique | Québec, Lima, Boston |
        """
    assert not any(prompt.startswith("Parmi ") for prompt in asked(note))
