"""What a stranger would stumble on makes no card."""

from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, cards_of, skipped_of


def test_a_sentence_or_a_quoted_value_is_no_term() -> None:
    note = """
        # Les noms de domaine

        ## Organisation des noms

        Nous distinguons trois étages

        - "net" est un sous-domaine de la racine
        - On déduit donc que le relais **est une machine de la zone** voisine.
    """
    assert not any("désigne" in prompt for prompt in asked(note))
    named = "# DNS\n\n- Un **relais** est une machine de la zone voisine\n"
    assert any("relais" in prompt for prompt in asked(named))


def test_of_an_open_list_too_long_for_a_card_no_half_is_asked() -> None:
    options = "`Sync`, `Async`, `User`, `Nouser`, `Relatime`, `Noatime`, `Remount`"
    note = f"# mount\n\n- **Options** : {options}{{}}\n"
    whole = asked(note.format(""))
    assert len(whole) == 2
    assert all("outre" in prompt for prompt in whole)
    assert asked(note.format(", etc.")) == {}


def test_what_one_firm_does_is_a_story() -> None:
    told = "{} lance des instances **Spot** pour ses calculs de nuit."
    note = f"# Amazon EC2\n\n{told}\n"
    (left,) = skipped_of(note.format("Une petite entreprise"))
    assert left.reason == reasons.EXAMPLE
    assert "Avec Amazon EC2, que lance un groupe ?" in asked(note.format("Un groupe"))


def test_how_a_thing_is_is_no_term() -> None:
    note = "# SNMP\n\n## SNMP en supervision\n\n- {} : fonctionne sur tous les équipements\n"
    assert not any(
        "« Standardisé »" in one for one in asked(note.format("Standardisé"))
    )
    assert any("Relais" in one for one in asked(note.format("**Relais**")))


def test_a_year_counts_nothing() -> None:
    note = "# VMware\n\n- 1998 création de l’hyperviseur et de sa console\n- 4 hyperviseurs\n"
    assert not any("combien de création" in prompt for prompt in asked(note))


def test_who_does_something_is_asked_where_a_name_says_of_what() -> None:
    note = (
        "# La commande ps\n\n- **STAT** : affiche le point de départ du processus{}\n"
    )
    assert not any("Qu’est-ce qui affiche" in one for one in asked(note.format("")))
    named = asked(note.format(" sous Linux"))
    assert "Qu’est-ce qui affiche le point de départ du processus sous Linux ?" in named


def test_what_is_struck_out_by_half_is_no_card() -> None:
    note = "# Amazon S3\n\n- **Glacier Deep Archive** : classe d’archivage{} la moins chère{}\n"
    assert asked(note.format("", "")) != {}
    assert asked(note.format(" ~~qui est", "")) == {}


def test_a_description_with_half_a_bracket_is_none() -> None:
    note = "# Sauvegarde\n\n- **MTTR** = Mean Time To Repair ({}) donne le délai moyen d’une réparation\n"
    assert not any(
        "réparer)" in one for one in asked(note.format("temps pour réparer"))
    )


def test_nobody_and_no_year_is_a_subject() -> None:
    note = "# Hyperviseurs\n\n- {} VMware est racheté par Broadcom\n"
    assert not any("2024" in one for one in asked(note.format("2024")))
    listed = "# Transfert de zone\n\nOn sécurise le transfert en :\n\n- limitant les adresses\n- utilisant des clés\n"
    assert asked(listed) == {}


def test_how_a_sheet_is_headed_is_not_learnt() -> None:
    note = "**Durée conseillée** : 45 minutes  \n**Consigne** : Répondre en quelques phrases\n\n# VMware\n"
    assert asked(note) == {}
    assert {one.reason for one in skipped_of(note)} == {reasons.METADATA}


def test_a_place_in_a_course_places_no_question() -> None:
    note = "# {}\n\n- **DNS** : traduit les noms de machines en adresses\n"
    for title in (
        "05 | Module 5",
        "A12 Trouver une adresse",
        "Découvrez votre système",
    ):
        prompts = asked(note.format(title))
        assert "Que traduit le DNS ?" in prompts
        assert not any(title in prompt for prompt in prompts)


def test_a_blank_says_no_place_in_a_course() -> None:
    note = "# {}\n\n- Les réplicas de lecture gardent jusqu’à 7 jours de journaux\n"
    assert not any("Mes notes" in one for one in asked(note.format("Mes notes")))


def test_a_file_is_no_user_for_its_heading() -> None:
    note = "# Linux\n\n## Utilisateurs\n\n- `/etc/passwd` : fichier des comptes locaux\n- `/etc/skel/` : squelette copié pour chaque compte\n"
    assert not any("utilisateur" in one for one in asked(note))


def test_a_warning_has_no_side_of_its_own() -> None:
    note = (
        "# Pièges\n\n| Point | Risque | Solution |\n|---|---|---|\n"
        "| {} | Panne | Passer par une passerelle de transit |\n"
        "| Quota de routes | Refus | Demander une hausse du quota |\n"
    )
    told = asked(note.format("Transit n’est pas gratuit"))
    assert not any("de Transit n’est pas" in one for one in told)


def test_the_parts_of_a_note_are_no_parts_of_its_thing() -> None:
    note = "# Amazon EFS\n\n- **Modes de débit** : {}, Bursting, Elastic\n"
    assert any("modes de débit" in one for one in asked(note.format("Provisioned")))
    assert not any("modes de débit" in one for one in asked(note.format("Conclusion")))


def test_no_english_subject_begins_with_a_conjunction() -> None:
    note = "# Amazon RDS\n\n- Manual copies are kept as long as the owner wants\n"
    assert "as?" not in " ".join(asked(note))


def test_an_expansion_has_no_elided_article() -> None:
    note = "# EC2\n\n- Notion d’Elastic Fabric Adapter (EFA)\n"
    assert "Elastic Fabric Adapter" in asked(note).values()


def test_what_is_more_says_than_what() -> None:
    note = "# Amazon S3\n\n- **Type de copie** : {}\n"
    assert asked(note.format("Différentielle")) != {}
    assert asked(note.format("Plus rapide (cache local)")) == {}


def test_what_praises_a_thing_does_not_say_what_it_is() -> None:
    note = "# ZNS\n\n- **ZNS** : {}\n"
    assert "Qu’est-ce que ZNS ?" in asked(note.format("un annuaire de noms d’Internet"))
    praised = asked(note.format("un système fondamental d’Internet"))
    assert "Qu’est-ce que ZNS ?" not in praised


def test_a_hidden_english_clause_is_no_term() -> None:
    note = "# Amazon RDS\n\n- Gets increased to larger volumes if less than 10% is free for 5 minutes\n"
    assert asked(note) == {}


def test_a_sentence_that_begins_within_another_is_none() -> None:
    note = "# CloudEdge\n\nCloudEdge est un outil qui laisse {} de partager un lien.\n"
    assert asked(note.format("Il est facile")) == {}
    assert asked(note.format("facile le fait"))


def test_a_name_that_is_only_spelt_out_is_asked_as_letters() -> None:
    note = "# Modèles\n\n## SaaS\n\n- **SaaS** (Software as a Service)\n- Un prix\n"
    assert [card.kind for card in cards_of(note)] == ["acronym"]


def test_what_is_said_of_others_defines_no_term() -> None:
    note = "# Réseaux\n\n- **Réseautage** : {}\n"
    assert asked(note.format("les bornes sont comparables aux routeurs")) == {}
    assert asked(note.format("protocole qui relie les routeurs"))
