"""Labels that say too little alone, and values that are none of what they ask for."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from tests.content.notes.reading import asked, cards_of


def column(header: str, value: str, other: str = "Au moins 2 nœuds") -> str:
    return (
        f"## Caches\n\n| Service | {header} | Licence |\n|---|---|---|\n"
        f"| OpenCache | {value} | GPL |\n| Squid | {other} | BSD |\n"
    )


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Fréquence", "Temps réel"),
        ("Niveau", "Application"),
        ("Résultat", "Réponse immédiate"),
        ("Ordre", "Garanti par file"),
        ("Symptôme", "Pages vides"),
        ("Limite", "Cache des pages récentes"),
        ("Cas d’usage", "Ancien produit, à éviter"),
        ("Clé de cache", "La même"),
        ("Qui gère les pannes", "OpenCache lit la file"),
        ("Pour", "Défaut"),
        ("Pour", "Pas de réseau, To"),
        ("Modèle", "push"),
        ("Modèle", "Tableaux, graphiques"),
        ("Coût des requêtes", "payant"),
        ("Fonctionnement", "La solution des sites privés"),
        ("Combien de lecteurs", "Autant qu’on veut"),
    ],
)
def test_a_label_that_says_not_of_what_asks_nothing(header: str, value: str) -> None:
    told = {card.answer.casefold() for card in cards_of(column(header, value))}
    assert value.casefold() not in told


def test_a_situation_has_a_result_of_its_own() -> None:
    note = (
        "## Verrous\n\n| Situation | Résultat |\n|---|---|\n"
        "| L’union d’un Read et d’un Write | Une attente |\n"
        "| La rencontre de deux Write | Un échec immédiat |\n"
    )
    asked = [card.prompt for card in cards_of(note) if card.answer == "Une attente"]
    assert asked
    assert "le résultat de l’union d’un Read" in asked[0]


@pytest.mark.parametrize(
    ("header", "value", "prompt"),
    [
        ("Limite", "Pas de HTTPS", "Quelle est la limite d’OpenCache ?"),
        ("Limite quoi", "Le débit", "Que limite OpenCache ?"),
        ("Cas type", "Pages d’un journal", "Quel est le cas type d’OpenCache ?"),
        ("Moteurs / langage", "VCL, C", "Quels sont les moteurs d’OpenCache ?"),
        ("Qui gère les pannes", "Le client", "Avec OpenCache, qui gère les pannes ?"),
        ("Pour", "Pages d’un journal", "Quel est l’usage d’OpenCache ?"),
        ("À choisir quand…", "Trafic irrégulier", "Quand utiliser OpenCache ?"),
        (
            "Dispo (prévue)",
            "99,9 %",
            "Quelle est la disponibilité (prévue) d’OpenCache ?",
        ),
        ("Combien de lecteurs", "12", "Combien de lecteurs pour OpenCache ?"),
        (
            "Choix fait selon",
            "Distance du serveur",
            "Selon quoi est fait le choix d’OpenCache ?",
        ),
        (
            "Frais de sortie",
            "Oui (par Go)",
            "Est-ce qu’OpenCache implique des frais de sortie ?",
        ),
        ("Fonctionnement", "Garde les pages", "Comment fonctionne OpenCache ?"),
    ],
)
def test_a_label_is_asked_where_its_value_is_one(
    header: str, value: str, prompt: str
) -> None:
    assert asked(column(header, value))[prompt] == value


def test_a_trap_is_told_in_a_phrase() -> None:
    fits = asker("fr").may_be
    assert fits("Piège", "Cache vide au départ")
    assert not fits("Piège", "Complexité")
    assert not fits("Piège", "5 Go / mémoire")


def test_what_is_counted_is_told_by_the_value_where_no_label_does() -> None:
    note = column("Fonctionnalités", "Jusqu’à 300 sujets", "Jusqu’à 10 sujets")
    assert asked(note)["Combien de sujets au maximum pour OpenCache ?"] == "300"


def test_a_measure_that_is_explained_is_asked_for_its_meaning() -> None:
    note = "## OpenCache\n\n- **Durabilité** : probabilité de ne perdre aucune page\n"
    told = asked(note)["Dans OpenCache, que désigne la durabilité ?"]
    assert told == "Probabilité de ne perdre aucune page"


def test_many_and_several_tell_nothing_apart() -> None:
    note = (
        "## Files\n\n| | OpenCache | Squid |\n|---|---|---|\n"
        "| Lecteurs | beaucoup | plusieurs |\n| Ordre | par file | aucun |\n"
    )
    assert not any("lecteurs" in prompt for prompt in asked(note))


def test_the_bases_of_a_thing_are_no_list() -> None:
    note = "# OpenCache\n\n## Bases\n\n- **Page** : ce qui est gardé\n- **Clé** : nom d’une page\n- **Durée**\n"
    assert not any("bases" in prompt for prompt in asked(note))


def test_a_count_may_be_of_each_and_of_every_day() -> None:
    note = "## OpenCache\n\n- **Files** : 40 par site par défaut\n"
    assert asked(note) == {
        "Combien de files pour OpenCache ?": "40 par site par défaut"
    }


def test_an_adjective_alone_is_no_subject() -> None:
    note = (
        "## Sauvegardes\n\n| | Automatique | Copie manuelle |\n|---|---|---|\n"
        "| Rétention | 9 jours | 3 ans |\n| Prix | 2 $ par mois | 4 $ par mois |\n"
    )
    assert not any("’Automatique" in prompt for prompt in asked(note))


def test_what_is_done_is_what_one_deploys_for() -> None:
    note = (
        "## Noms\n\n| Sens | Ce qu’on déploie |\n|---|---|\n"
        "| Filtrer les noms douteux | Un pare-feu de noms |\n| Tracer les requêtes | Un journal |\n"
    )
    told = asked(note)
    assert (
        told["Pour filtrer les noms douteux, que déploie-t-on ?"]
        == "Un pare-feu de noms"
    )


def test_a_praised_side_is_no_question() -> None:
    note = "## OpenCache\n\n- **Configuration simple** : choisir un port, une taille et un disque\n"
    assert not any("simple ?" in prompt for prompt in asked(note))


def test_a_cmdlet_takes_no_article() -> None:
    note = "## PowerShell\n\n- **Set-Location** : changer de dossier\n- **Get-Date** : donner la date\n"
    prompts = " ".join(asked(note))
    assert "Set-Location" in prompts
    assert "la Set-Location" not in prompts


def test_eight_things_are_not_asked_for_as_one() -> None:
    note = column("Cible", "DNS, DHCP, LDAP, NTP, SSH, SMTP, IMAP, dossier de partage")
    assert not any("cible d’OpenCache" in prompt for prompt in asked(note))


def test_an_infinitive_of_a_row_is_let_be_done() -> None:
    note = (
        "## Files\n\n| | OpenCache | SlowCache | DeepCache |\n|---|---|---|---|\n"
        "| relire plus tard | oui | non | oui |\n| ordre | non | oui | oui |\n"
    )
    assert any("permettent de relire plus tard" in prompt for prompt in asked(note))


def test_an_allowance_lasts_no_time() -> None:
    note = "## OpenCache\n\n- **Burst Scaling** : 1 h offerte par jour\n"
    assert not any("durée" in prompt for prompt in asked(note))


def test_an_adjective_of_a_list_is_no_side() -> None:
    note = "## VPN Gateway\n\n- **public** : sites d’un partenaire\n- **privé** : sites de la maison\n"
    assert not any("public" in prompt for prompt in asked(note))


def test_what_is_typed_in_angle_brackets_is_no_item() -> None:
    note = "## Commande tar\n\nParamètres :\n\n- <archive>\n- <dossier>\n- <options>\n"
    assert not any("paramètres" in prompt for prompt in asked(note))


def test_a_difference_tells_of_both() -> None:
    half = "## Caches\n\n- **OpenCache vs Squid** : OpenCache garde les pages en mémoire vive\n"
    whole = half.replace("mémoire vive", "mémoire, Squid les garde sur disque")
    assert not any(card.kind == "comparison" for card in cards_of(half))
    assert any(card.kind == "comparison" for card in cards_of(whole))


@pytest.mark.parametrize(
    ("name", "value", "asks"),
    [
        ("Sécurité et gestion", "Un ensemble d’outils de tri", False),
        ("Outils Syslog", "Un ensemble d’outils de tri", True),
        ("Le câblage", "Les commutateurs remplacent les ponts de jadis", False),
        ("RAID 9", "Les disques sont clonés deux par deux", True),
        ("La prévention", "Activités suspectes", False),
        ("La prévention", "Activités suspectes sur les postes", False),
        ("La prévention", "Surveillance continue de tous les postes", True),
        ("Kappa", "Possible à chaud", False),
        ("Kappa", "Possible à chaud, gratuit", True),
    ],
)
def test_a_common_word_is_defined_by_what_it_is(
    name: str, value: str, asks: bool
) -> None:
    told = asker("fr").definition(Topic(name), value)
    assert (told is not None) == asks


def test_letters_and_what_they_stand_for_are_an_acronym() -> None:
    found = asked("# Les modèles\n\n## KaaS\n\n- KaaS : Kernel as a Service\n")
    assert found["Que signifie le sigle KaaS ?"] == "Kernel as a Service"
    assert not [one for one in found if "consiste" in one]


def test_what_a_side_is_like_compared_is_of_another_line() -> None:
    fr, topic = asker("fr"), Topic("Zeta DB")
    assert fr.attribute(topic, "Lecture Zeta", "chiffrée, lente", header=False)
    told = "plus lente, plus chère"
    assert fr.attribute(topic, "Lecture Zeta", told, header=False) is None


@pytest.mark.parametrize(
    ("name", "value", "asks"),
    [
        ("Guilds", "The players, ranks, rules", ""),
        ("Guild Boards", "Improves read performance", "What do Guild Boards improve?"),
        ("Guild Board", "Improves read performance", "What does Guild Board improve?"),
    ],
)
def test_what_is_in_a_thing_is_not_what_it_is(name: str, value: str, asks: str) -> None:
    told = asker("en").definition(Topic(name), value)
    assert (told.prompt if told else "") == asks


def test_a_pair_of_nouns_is_no_term_and_a_deed_no_list() -> None:
    note = "# Zeta DB\n\n- {} : évite les achats de serveurs\n"
    assert not [
        one for one in asked(note.format("Souplesse et économie")) if "«" in one
    ]
    listed = "# Zeta DB\n\n- Se passer de serveurs : baies, fin de bail, zones\n"
    assert not [one for one in asked(listed) if "quels sont" in one.lower()]
    told = "Ensemble des règles de tri"
    assert asker("fr").definition(Topic("Tri"), told)
    assert asker("fr").definition(Topic("Tri et suivi"), told) is None
