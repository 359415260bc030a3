"""Labels whose frame does not fit their value: another question, or none."""

from __future__ import annotations

import pytest

from content.notes.cards.acronym import write
from content.notes.cards.asked import stands_alone
from content.notes.cards.cut_short import lacks_its_end
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language.base import Question, Topic
from content.notes.language.french.sure_lists import lists
from content.notes.language.french.sure_sentences import says
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize("heading", ["Rôle principal", "La fonction", "Informations"])
def test_a_rubric_does_nothing_by_itself(heading: str) -> None:
    note = f"""
    # Redis expliqué

    ### {heading}

    L’ordonnanceur de tâches :
    - Lit les demandes envoyées par les postes
    - Affiche les résultats du calcul
    """
    assert not [one for one in asked(note) if heading.split(" ")[-1].lower() in one]


def test_several_numbers_are_no_count() -> None:
    note = """
    # Les règles étendues de Nginx

    | Règle | Ports | Copies |
    |---|---|---|
    | **Web** | 8080,8443,9000 | 3 |
    | **Admin** | 10.0.0.4,10.0.1.5 | 12 500 |
    """
    prompts = list(asked(note))
    assert not [one for one in prompts if "ports" in one and "combien" in one.lower()]
    assert len([one for one in prompts if "combien de copies" in one.lower()]) == 2


@pytest.mark.parametrize(
    "line",
    [
        "**Asynchrone** : S3, SNS, EventBridge",
        "**Synchronous** : API Gateway, ALB, CLI",
        "**Global tables** : multi-comptes, actif-passif, journal partagé",
        "**Expedited** : 5 min",
        "**Images et vidéos** : objets, visages, texte",
    ],
)
def test_a_label_that_is_no_class_has_no_members_and_no_size(line: str) -> None:
    assert not asked(f"# Lambda\n\n- {line}\n")


def test_an_english_plural_is_the_class_of_names() -> None:
    prompts = asked("# CloudFront\n\n- **Origins** : S3, ALB, MediaStore\n")
    assert "Quels sont les origins de CloudFront ?" in prompts


def test_a_fault_is_supported_by_nothing() -> None:
    note = """
    # Les partages

    | Protocole | Usage | Problèmes de sécurité |
    |---|---|---|
    | **NFSv3** | Partage entre serveurs | ❌ Aucun chiffrement |
    | **SMBv1** | Partage Windows | ❌ Signature absente |
    """
    assert not [one for one in asked(note) if "pris en charge" in one]


def test_nobody_chooses_the_kind_of_application_that_a_table_advises() -> None:
    note = """
    # Quand mettre un cache ?

    | Type d’application | Cache conseillé ? | Pourquoi |
    |---|---|---|
    | Blog statique | ✅ Oui | Pages identiques pour tous |
    | Messagerie | ❌ Non | Contenu différent pour chacun |
    """
    assert not [one for one in asked(note) if "choisir" in one]


def test_names_in_a_row_are_no_way_to_do_it() -> None:
    note = """
    # Ansible

    - Définir les groupes : serveurs web, bases
    """
    assert not [one for one in asked(note) if "comment" in one.lower()]


def test_bullets_below_the_word_example_are_one() -> None:
    note = """
    # Règles de pare-feu

    1. **Trafic entrant** :
       - Chaque règle inclut un port et une source.

       Exemple :
       - Autoriser SSH :
         - Port : 22
         - Source : `203.0.113.7/32`
    """
    assert "203.0.113.7/32" not in str(asked(note))
    assert "exemple" in {one.reason for one in skipped_of(note) if "203" in one.text}


def test_a_thing_has_no_steps() -> None:
    note = """
    # {subject}

    1. Reçoit la demande du poste
    2. Cherche le nom dans son cache
    3. Renvoie l’adresse au poste
    """
    of_thing = note.format(subject="Le relais")
    assert not [one for one in asked(of_thing) if "étapes" in one]
    assert [
        one for one in asked(note.format(subject="La résolution")) if "étapes" in one
    ]


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("De quoi dispose un poste ?", "D’une carte réseau intégrée"),
        ("Qu’importe Peu ?", "Le fabricant du poste"),
        ("Que importe Peu dans un parc ?", "Le fabricant du poste"),
        ("À quoi servent Sinon les bancs d’essai ?", "À mesurer la latence"),
        ("Que permettent les groupes ?", "De tout gérer depuis un poste"),
    ],
)
def test_what_anything_would_answer_is_not_asked(prompt: str, answer: str) -> None:
    assert not says(Question(prompt, answer))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Pourquoi Git ?", "Git est un outil de suivi du code"),
        ("Qu’est-ce qu’une branche ?", "To branch : partir d’un tronc"),
        ("Pourquoi adopter Git ?", "Souplesse et rapidité : on travaille hors ligne"),
    ],
)
def test_an_answer_to_another_question_is_none(question: str, answer: str) -> None:
    assert not stands_alone(question, answer)
    assert stands_alone("Pourquoi adopter Git ?", "Pour travailler hors ligne")


def test_services_are_none_of_what_they_hold() -> None:
    items = ("Amazon S3", "MinIO", "Cloudian")
    store = Topic("Le stockage")
    assert not lists(store, "Objets", items, "Quels sont les objets du stockage ?")
    assert lists(store, "Services", items, "Quels sont les services du stockage ?")


def test_what_a_thing_is_like_is_no_closed_list() -> None:
    items = ("écrit en C", "très léger", "libre")
    asks = "Quelles sont les caractéristiques de Nginx ?"
    assert not lists(Topic("Nginx"), "Caractéristiques", items, asks)
    mode = Topic("Worker", category="mode")
    asks = "Quelles sont les caractéristiques du mode « Worker » ?"
    assert lists(mode, "Caractéristiques", items, asks)


def test_the_arrow_before_what_letters_stand_for_is_no_part_of_it() -> None:
    fact = Fact("BaaS", "", "-> Backup as a Service", "acronym", (), 1, "a")
    assert [one.answer for one in write(fact)] == ["Backup as a Service"]


def test_an_answer_never_ends_on_what_it_does_to_itself() -> None:
    value = "Un fichier qui se comporte comme un disque"
    fact = Fact("Image", "", value, "definition", (), 1, "a")
    cut = Sketch(fact, "definition", "Qu’est-ce qu’une image ?", value[:26])
    assert cut.answer.endswith("se comporte")
    assert lacks_its_end(cut)
    assert not lacks_its_end(cut._replace(answer=value))


def test_traits_in_a_row_are_no_use() -> None:
    note = """
    # Quand utiliser quoi

    - **EventBridge** : réagir à un changement d’état, planifier
    - **TCP** : données acquittées, ordre garanti, connexion établie
    """
    prompts = [one for one in asked(note) if "cas d’usage" in one]
    assert prompts == ["Quels sont les cas d’usage d’EventBridge ?"]


def test_a_kind_of_address_is_none() -> None:
    note = """
    # Les caches

    | Critère | Varnish | Squid |
    |---|---|---|
    | **Adresse** | Nom de domaine | 10.0.0.8:3128 |
    | **Licence** | BSD | GPL |
    """
    prompts = list(asked(note))
    told = [one for one in prompts if "l’adresse" in one]
    assert told == ["Quelle est l’adresse du cache « Squid » ?"]
