"""What a title names, and what its author wrote around it."""

from __future__ import annotations

import pytest

from content.notes.language.headings import subject_in
from content.notes.language.titles import apposed, tells_kinds, titled, told_of
from tests.content.notes.reading import asked, facts_of


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Le serverless expliqué à ma promo", "Le serverless"),
        ("DNS explained to my class", "DNS"),
        ("Le stockage objet", "Le stockage objet"),
        ("Mes révisions de réseau", ""),
        ("Ce que nous avons vu mercredi", ""),
        ("SYSTÈME D’EXPLOITATION - PROCESSUS", ""),
        ("LES PROCESSUS", "Les processus"),
        ("AWS POUR VIEUX SYSADMIN", ""),
        ("S3 pour les débutants", "S3"),
        ("Amazon FSx for Lustre", "Amazon FSx for Lustre"),
    ],
)
def test_a_title_is_a_subject_without_those_it_speaks_to(
    title: str, named: str
) -> None:
    assert titled(title) == named


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("SMTP distingue plusieurs familles", "SMTP"),
        ("Les pods K8S modernes contiennent", "Les pods K8S modernes"),
        ("Un répartiteur choisit la cible", ""),
        ("X dépend de Y", ""),
        ("Nous retenons deux protocoles", ""),
        ("Installez votre serveur de noms", ""),
        ("Ce qu’il faut revoir", ""),
        ("Réseau privé virtuel", None),
        ("Modèles de référence", None),
        ("Platform as a Service", None),
        ("Chez AWS", None),
    ],
)
def test_a_sentence_names_no_more_than_its_subject(
    title: str, named: str | None
) -> None:
    assert told_of(title) == named


def test_a_sentence_may_announce_several_of_a_kind() -> None:
    assert tells_kinds("SMTP distingue trois familles :")
    assert not tells_kinds("SMTP envoie le courrier :")
    assert not tells_kinds("Types de volumes")


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Lambda, la star", "Lambda"),
        ("RDS et Aurora, les bases relationnelles", ""),
        ("Réseau, stockage et calcul", ""),
    ],
)
def test_what_stands_before_an_apposition_is_named(heading: str, named: str) -> None:
    assert apposed(heading) == named


def test_what_follows_such_a_heading_is_about_the_thing_it_names() -> None:
    note = "# Le cloud expliqué à ma promo\n\n## Lambda, la star\n\n- Mémoire : 10 Go\n"
    assert facts_of(note)[0].subject == "Lambda"
    assert asked(note) == {"Quelle est la mémoire de Lambda ?": "10 Go"}


@pytest.mark.parametrize("part", ["Multi-comptes", "Protection périmètre", "Gestion"])
def test_what_a_part_is_for_is_no_thing(part: str) -> None:
    note = f"# Amazon S3\n\n## {part}\n\n- Durée de session : 12 h\n"
    assert facts_of(note)[0].subject == "Amazon S3"


@pytest.mark.parametrize("above", ["À connaître absolument", "À retenir"])
def test_what_is_to_be_learnt_names_nothing(above: str) -> None:
    note = f"# Linux\n\n## {above}\n\n- **Shell** : interpréteur de commandes\n"
    assert all(above not in prompt for prompt in asked(note))


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("TLS cipher suite", "TLS cipher suite"),
        ("Order details", "Order details"),
        ("Commerce de détail", "Commerce de détail"),
        ("Varnish : suite", "Varnish"),
        ("Varnish — détails", "Varnish"),
        ("WAF détails", "WAF"),
        ("Varnish en détail", "Varnish"),
    ],
)
def test_a_last_word_is_a_remark_where_the_heading_sets_it_apart(
    heading: str, named: str
) -> None:
    assert subject_in(heading) == named
