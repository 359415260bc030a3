from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from content.notes.language.french.articles import named, of_named, that
from content.notes.language.french.forms import form_of
from content.notes.language.french.labels import is_nameable, phrase
from content.notes.language.french.neutral import neutral
from content.notes.language.french.nouns import agreement
from content.notes.language.french.person import impersonal
from content.notes.language.typography import french
from tests.content.notes.reading import asked, skipped_of

FR = asker("fr")


@pytest.mark.parametrize(
    ("name", "shown", "owned"),
    [
        ("Amazon RDS", "Amazon RDS", "d’Amazon RDS"),
        ("DynamoDB", "DynamoDB", "de DynamoDB"),
        ("Réplication", "la réplication", "de la réplication"),
        ("Clés primaires", "les clés primaires", "des clés primaires"),
        ("Haute disponibilité", "la haute disponibilité", "de la haute disponibilité"),
        ("Index", "l’index", "de l’index"),
        ("Les noms de domaine", "les noms de domaine", "des noms de domaine"),
        ("Application Load Balancer", "l’Application Load Balancer",
         "de l’Application Load Balancer"),
        ("NACL", "la NACL", "de la NACL"),
        ("Bucket policy", "la Bucket policy", "de la Bucket policy"),
        ("Security group", "le Security group", "du Security group"),
        ("AWS managed key", "l’AWS managed key", "de l’AWS managed key"),
        ("AWS Security Hub", "AWS Security Hub", "d’AWS Security Hub"),
        ("Compute Savings Plan", "le Compute Savings Plan", "du Compute Savings Plan"),
        ("Droit du group", "le droit du group", "du droit du group"),
        ("RDS Proxy", "RDS Proxy", "de RDS Proxy"),
        ("DNS", "le DNS", "du DNS"),
        ("SCPs", "les SCPs", "des SCPs"),
        ("URL signée", "l’URL signée", "de l’URL signée"),
        ("API Gateway", "API Gateway", "d’API Gateway"),
        ("FSx for Windows File Server", "FSx for Windows File Server",
         "de FSx for Windows File Server"),
    ],
)  # fmt: skip
def test_it_puts_articles_and_elides(name: str, shown: str, owned: str) -> None:
    assert named(name) == shown
    assert of_named(name) == owned


def test_it_elides_que() -> None:
    assert that("Aurora") == "qu’Aurora"
    assert that("la haute disponibilité") == "que la haute disponibilité"


@pytest.mark.parametrize(
    ("phrase", "gender", "plural"),
    [
        ("latence", "f", False), ("coûts", "m", True), ("temps de réponse", "m", False),
        ("principales classes", "f", True), ("chiffrement au repos", "m", False),
        ("disponibilité", "f", False), ("longueur maximale", "f", False),
        ("entretien des vannes", "m", False),
    ],
)  # fmt: skip
def test_it_knows_gender_and_number(phrase: str, gender: str, plural: bool) -> None:
    agreed = agreement(phrase)
    assert agreed is not None
    assert (agreed.gender, agreed.plural) == (gender, plural)


def test_it_does_not_guess_a_gender() -> None:
    assert agreement("Textuel") is None


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("Réduit la latence", "verb"), ("Base de données NoSQL", "noun"),
        ("Utilisé pour du cache", "noun"), ("Déclencher une fonction", "infinitive"),
        ("Pour répliquer", "purpose"), ("Via Lambda", "prepositional"),
        ("AWS gère la capacité", "clause"), ("Très élevé", "scale"),
        ("Jusqu’à 35 jours", "quantity"), ("Oui, par défaut", "boolean"),
        ("Non supportés", "noun"), ("Des messages par e-mail", "noun"),
        ("Dès le premier incident", "prepositional"),
    ],
)  # fmt: skip
def test_it_sees_how_a_value_is_built(value: str, form: str) -> None:
    assert form_of(value) == form


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Tu paies à l’usage", "On paie à l’usage"),
        ("si tu veux économiser", "si l’on veut économiser"),
        ("au sein de votre compte", "au sein du compte"),
        ("tes ressources AWS", "les ressources AWS"),
        (
            "un service qui te permet de surveiller",
            "un service qui permet de surveiller",
        ),
        ("Choisissez votre modèle", None),
    ],
)
def test_it_speaks_to_nobody(typed: str, said: str | None) -> None:
    assert impersonal(typed) == said


@pytest.mark.parametrize(
    ("topic", "sentence", "prompt", "answer"),
    [
        (Topic("DAX"), "Réduit la latence de lecture", "Que réduit DAX ?",
         "la latence de lecture"),
        (Topic("SQS"), "Permet d’amortir des pics de commandes", "Que permet SQS ?",
         "d’amortir des pics de commandes"),
        (Topic("Instance Store"), "Les données sont perdues lorsque l’instance s’arrête",
         "Avec Instance Store, quand les données sont-elles perdues ?",
         "lorsque l’instance s’arrête"),
        (Topic("Stockage par blocs"), "Adapté aux systèmes d’exploitation",
         "À quoi est adapté le stockage par blocs ?", "aux systèmes d’exploitation"),
        (Topic("S3"), "Par défaut, S3 bloque les requêtes cross-origin",
         "Par défaut, que bloque S3 ?", "les requêtes cross-origin"),
    ],
)  # fmt: skip
def test_it_turns_a_statement_into_a_question(
    topic: Topic, sentence: str, prompt: str, answer: str
) -> None:
    asked = FR.statement(topic, sentence)
    assert asked is not None
    assert (asked.prompt, asked.answer) == (prompt, answer)


def test_it_asks_nothing_of_a_sentence_without_a_sure_question() -> None:
    assert (
        FR.statement(Topic("S3"), "Elle est nécessaire pour les applications") is None
    )


def test_it_puts_no_break_spaces_before_double_signs() -> None:
    assert french("Que permet S3 ?") == "Que permet S3\u202f?"
    assert french("SQS : une file ; «push»") == (
        "SQS\u00a0: une file\u202f; «\u00a0push\u00a0»"
    )


def test_it_names_a_side_plainly_where_no_article_fits() -> None:
    note = """
    ## Options

    | Option | Idéal pour |
    |---|---|
    | On-Demand | Charges courtes |
    | Spot | Traitements batch |
    """
    assert (
        asked(note)["Quel est l’usage idéal de l’option « Spot » ?"]
        == "Traitements batch"
    )


def test_it_asks_a_side_with_its_article_where_one_fits() -> None:
    note = """
    ## Vocabulaire des comptes

    | Terme | Statut | Responsable |
    |---|---|---|
    | OU | Imbriquable | Équipe cloud |
    | Compte membre | Multiple | Équipe projet |
    """
    found = asked(note)
    assert found["Quel est le statut de l’OU ?"] == "Imbriquable"
    assert found["Quel est le responsable du compte membre ?"] == "Équipe projet"


def test_it_lowers_the_article_of_a_subject() -> None:
    note = """
    ## ALB

    - L’ALB journalise l’IP du client dans un en-tête
    """
    assert "Que journalise l’ALB ?" in asked(note)


def test_it_knows_a_verb_before_an_article_without_a_lexicon() -> None:
    assert form_of("Commute les trames") == "verb"
    assert form_of("Suspendre le versioning") != "verb"


def test_it_speaks_to_no_one_with_a_possessive() -> None:
    assert impersonal("ta propre logique") == "la logique"


def test_it_asks_what_to_do_for_a_goal_before_an_infinitive() -> None:
    asked = FR.statement(
        Topic("Athena"), "Pour réduire le coût d’Athena, utiliser un format colonnaire"
    )
    assert asked is not None
    assert asked.prompt == "Que faut-il faire pour réduire le coût d’Athena ?"


@pytest.mark.parametrize(
    ("topic", "label", "prompt"),
    [
        (Topic("NAT Gateway"), "Port forwarding", "NAT Gateway : port forwarding ?"),
        (Topic("Les disques"), "Durabilité", "Disques : durabilité ?"),
        (Topic("Advanced", "Shield"), "Coût", "Shield Advanced : coût ?"),
        (Topic("Task Role", "ECS"), "Portée", "ECS, Task Role : portée ?"),
        (Topic("Basic", "", "plan"), "Trusted Advisor", "Plan «Basic» : Trusted Advisor ?"),
        (Topic("Aurora"), "Sauvegardes Aurora", "Sauvegardes Aurora ?"),
    ],
)  # fmt: skip
def test_it_asks_in_short_where_no_sentence_is_sure(
    topic: Topic, label: str, prompt: str
) -> None:
    assert neutral(topic, label, "").prompt == prompt


def test_several_things_said_of_a_variant_are_its_traits() -> None:
    asked = neutral(Topic("Step Functions"), "Express", "rapide, au moins une fois")
    assert asked.prompt == "Step Functions Express : caractéristiques ?"


def test_what_is_ones_own_is_said_of_no_one() -> None:
    assert impersonal("Réagir à vos propres événements") == (
        "Réagir à ses propres événements"
    )
    assert impersonal("Dédié à ton compte") == "Dédié au compte"


@pytest.mark.parametrize(
    ("noun", "sure"),
    [
        ("ressource dominante", True),
        ("protocole", True),
        ("RTO", True),
        ("apport", True),
        ("livraison", False),
        ("gestion", False),
        ("support", False),
        ("permission policy", False),
    ],
)
def test_a_noun_is_asked_for_where_its_value_can_be_named(
    noun: str, sure: bool
) -> None:
    assert is_nameable(noun) == sure


def test_a_row_named_by_an_article_alone_asks_nothing() -> None:
    note = "[x]|ß|\n|---|\n|l’|» volume"
    assert asked(note) == {}
    assert [one.text for one in skipped_of(note)] == ["l’ : ß : » volume"]


@pytest.mark.parametrize(
    "leaning",
    [
        "Et garde ses objets", "d’où un délai", "le rôle lit cette file", "On l’attache au rôle",
        "la zone les garde, lui non", "les deux sont gardés", "c’est là que tout reste",
        "La Première reste", "le reste dans l’autre zone",
    ],
)  # fmt: skip
def test_a_sentence_leans_on_what_it_points_to(leaning: str) -> None:
    assert FR.leans(leaning)


@pytest.mark.parametrize(
    "whole", ["il faut un rôle", "deux zones gardent les objets", "le rôle de l’agent et son nom"]
)  # fmt: skip
def test_a_sentence_leans_on_nothing_where_it_is_whole(whole: str) -> None:
    assert not FR.leans(whole)


@pytest.mark.parametrize(
    ("label", "noun"),
    [
        ("Mode utilisateur", "mode utilisateur"),
        ("Minimum technique", "minimum technique"),
        ("Mode réplication", "mode de réplication"),
        ("Temps récupération", "temps de récupération"),
    ],
)
def test_a_noun_that_says_which_one_takes_no_of(label: str, noun: str) -> None:
    found = phrase(label)
    assert found is not None
    assert found[0] == noun
