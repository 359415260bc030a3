"""Which sentences make a question, and where its answer ends."""

from __future__ import annotations

import pytest

from content.notes.cards.model import Sketch
from content.notes.cards.sentences import is_unsure
from content.notes.facts import Fact
from content.notes.language import Topic, asker
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "NGINX sert les pages, HAProxy met les copies en cache",
            "Que sert NGINX ?", "Les pages",
            id="what another one does is not the object",
        ),
        pytest.param(
            "Les baux durent 8 jours (réglable) par défaut",
            "Avec NGINX, combien de temps durent les baux ?",
            "8 jours (réglable) par défaut",
            id="what lasts is asked for its time",
        ),
        pytest.param(
            "NGINX compresse les pages, la couche basse commute les trames",
            "Que compresse NGINX ?", "Les pages",
            id="what another does by a verb no lexicon has",
        ),
        pytest.param(
            "NGINX purge les copies en triant les clés, délai 30 à 50 s",
            "Que purge NGINX ?", "Les copies en triant les clés",
            id="what is measured besides",
        ),
        pytest.param(
            "Un vhost est une adresse servie à part et il porte un certificat",
            "Avec NGINX, que désigne « vhost » ?", "Une adresse servie à part",
            id="what it does besides is no definition",
        ),
    ],
)  # fmt: skip
def test_the_answer_ends_with_its_clause(
    sentence: str, prompt: str, answer: str
) -> None:
    assert asked(f"# NGINX\n\n- {sentence}\n")[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("HAProxy purge tous les jours", id="how often"),
        pytest.param("Un vhost accepte aussi des invités", id="besides what"),
        pytest.param("HAProxy supporte les deux", id="which two"),
        pytest.param("Le trafic est gratuit dans la même salle", id="an adjective"),
        pytest.param("Un site est chargé par un client de sa sécurité", id="of what"),
        pytest.param("5 par région par défaut", id="how many of what"),
        pytest.param("Pour les noms voir le fichier des zones", id="elsewhere"),
        pytest.param("AWS possède un des plus grands réseaux", id="one of many"),
    ],
)
def test_no_question_is_sure_of_these(sentence: str) -> None:
    assert asked(f"# NGINX\n\n- {sentence}\n") == {}


def test_one_thing_is_not_several() -> None:
    topic = Topic("NGINX")
    assert asker("fr").statement(topic, "HAProxy = les copies de la page") is None
    assert asker("fr").statement(topic, "HAProxy = la copie de la page")


@pytest.mark.parametrize(
    "heading", ["Le truc que je confondais toujours", "NGINX (du lent au rapide)"]
)
def test_what_the_author_says_of_it_is_no_subject(heading: str) -> None:
    assert asked(f"# Web\n\n## {heading}\n\n- Sert les pages en 2 ms au plus\n") == {}


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("cache simple < cache partagé < cache réparti", id="an order"),
        pytest.param("Source des pages : disque local ou réseau", id="a side"),
    ],
)
def test_a_phrase_that_sets_things_against_each_other_defines_none(phrase: str) -> None:
    assert "Qu’est-ce que HAProxy ?" not in asked(f"# HAProxy\n\n- {phrase}\n")


def test_a_name_said_in_the_singular_or_by_its_letters_is_said() -> None:
    note = (
        "# Web\n\n## Les noms de domaine\n\n- Un nom de domaine désigne une machine\n"
    )
    assert "Que désigne un nom de domaine ?" in asked(note)
    note = "# Web\n\n## Auto Scaling Group\n\n- Un ASG remplace une machine en panne\n"
    assert "Que remplace un ASG ?" in asked(note)


def test_sentences_end_behind_a_short_word_before_a_capital() -> None:
    note = "# NGINX\n\n- Une page pèse 12 Mo max. Un HAProxy stocke les copies en mémoire\n"
    assert "Avec NGINX, que stocke un HAProxy ?" in asked(note)


def test_how_a_thing_works_does_not_say_what_it_is() -> None:
    steps = "- Partage par octet et notation décimale\n- Ajout du suffixe\n"
    note = f"# Zones inverses\n\n**Fonctionnement pour IPv9 :**\n{steps}"
    assert not any("IPv9" in prompt for prompt in asked(note))


def test_what_is_no_measure_is_not_asked_for_its_amount() -> None:
    found = asked("# NGINX\n\n- 14 jours de métriques par défaut\n")
    assert found == {"NGINX : […] de métriques par défaut": "14 jours"}


def test_nothing_is_counted_without_its_noun() -> None:
    found = asked("# Varnish\n\n- 1,000 concurrent per region\n- It is a fast cache\n")
    assert not any("how many concurrent" in one for one in found)


def test_an_answer_is_not_cut_inside_a_list() -> None:
    note = (
        "# NGINX\n\nNGINX est un serveur web libre : le module lit les pages, les images, "
        "les scripts, les feuilles de style, les polices, les journaux et les vieilles "
        "sauvegardes. On le règle par un fichier.\n"
    )
    (answer,) = (one for prompt, one in asked(note).items() if "NGINX ?" in prompt)
    assert answer == "Un serveur web libre"


@pytest.mark.parametrize(
    "cell",
    [
        "facturée selon", "réglée au-delà", "prolongée à la place", "longue, e.g.",
        "réglée non plus", "stockée en", "stockée\u00a0en", "stockée en…",
    ],
)  # fmt: skip
def test_a_value_that_is_cut_off_or_stands_beside_another_is_no_answer(
    cell: str,
) -> None:
    table = "## Amazon S3\n\n| Classe | Durée |\n|---|---|\n| Glacier | 3 jours |\n| Standard | {} |\n"
    assert len(asked(table.format("facturée avec une remise"))) == 2
    assert len(asked(table.format(cell))) == 1


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "# Kinesis Data Streams\n\nUn shard = 1 Mo/s en entrée. Rétention de 24 h par défaut, 365 jours max.\n",
            "Kinesis Data Streams : rétention de 24 h par défaut, […] max", "365 jours",
            id="a phrase with an article is of its own sentence alone",
        ),
        pytest.param(
            "# KMS\n\nDeleting a key: a window of 7 days. A KMS key costs $1/month and requests cost $0.03 per 10,000.\n",
            "A KMS key costs $1/month and requests cost […] per 10,000", "$0.03",
            id="a deed goes before no other subject",
        ),
        pytest.param(
            "# EBS\n\n- io2 c’est pour les grosses bases : 64 Tio. Le ratio max est de 1 000 IOPS par Gio.\n",
            "EBS : le ratio max est de […] par Gio", "1 000 IOPS",
            id="a label that says something is no name",
        ),
    ],
)  # fmt: skip
def test_a_label_is_said_of_what_follows_it_only_where_it_is_a_name(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_a_service_is_no_subscriber_and_no_filter() -> None:
    note = """
    # SNS

    | Abonné | Particularité |
    |---|---|
    | SQS | diffusion classique, policy de la file à ouvrir |
    | HTTP | confirmation d’abonnement à renvoyer |

    Filtrage par policy (attributs ou corps). Ne passe pas à l’échelle comme SQS.
    """
    found = asked(note)
    assert not [prompt for prompt in found if prompt.startswith(("Quel service", "Qu’est-ce que SNS", "À quoi ne passe"))]  # fmt: skip


def test_a_day_heads_no_card() -> None:
    note = "# Cours du 14 mars\n\n- Varnish : cache HTTP placé devant un serveur\n- OU : jusqu’à 5 niveaux\n"
    assert not [prompt for prompt in asked(note) if "14 mars" in prompt]


def test_a_week_heads_no_card() -> None:
    note = "# Week 6 — Monitoring, cost\n\n**Logs**: export to S3 can take up to 12 hours.\n"
    assert not [prompt for prompt in asked(note) if "Week" in prompt]


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "# RDS / Aurora / DynamoDB - carnet\n\n**Aurora**\n- stockage par blocs de 10 Go jusqu’à 256 Tio\n- 15 réplicas\n",
            "Aurora : stockage par blocs de 10 Go jusqu’à […]", "256 Tio",
            id="a note about several services is about none of them",
        ),
        pytest.param(
            "# Global Accelerator\n\n- Endpoints : ALB, NLB ou EC2. Poids : 0 à 255, 128 par défaut.\n",
            "Global Accelerator, Poids : […], 128 par défaut", "0 à 255",
            id="a label in the middle of a line",
        ),
        pytest.param(
            "# EBS\n\n### Snapshots\n\nIncrémentaux, stockés dans S3. Fast Snapshot Restore supprime la latence du premier accès, cher.\n",
            "Que supprime Fast Snapshot Restore ?", "La latence du premier accès",
            id="what is thought of it was not asked",
        ),
    ],
)  # fmt: skip
def test_a_line_is_about_what_its_label_names(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_a_setting_and_a_warning_are_no_terms() -> None:
    note = """
    # EBS

    - DeleteOnTermination : vrai pour le volume racine, faux pour les autres
    - EFA : interface réseau qui contourne le système pour MPI

    > **À ne pas confondre** : stop garde le disque et l’IP privée
    """
    found = asked(note)
    assert not [one for one in found if "DeleteOnTermination" in one or "confondre" in one]  # fmt: skip
    assert {"DeleteOnTermination", "À ne pas confondre"}.isdisjoint(found.values())


def test_an_answer_ends_before_another_subject_of_the_same_verb() -> None:
    note = "# VPC\n\nUn VPC couvre une région, un subnet une seule zone. Le reste vient après.\n"
    assert asked(note)["Que couvre un VPC ?"] == "Une région"


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        pytest.param(
            "# NGINX\n\nUn vhost est une adresse qui porte un certificat.\n",
            "# La couche 2\n\nUn **pont** est un dispositif de filtrage.\n",
            id="for a heading",
        ),
        pytest.param(
            "# NGINX\n\n- Les copies de NGINX sont stockées sur le disque local\n",
            "# Les copies\n\n- Les copies sont stockées sur le disque local\n",
            id="of what has no name",
        ),
        pytest.param(
            "# NGINX\n\n- NGINX contient le catalogue des pages\n",
            "# NGINX\n\n- NGINX contient des pages\n",
            id="one of what it holds",
        ),
        pytest.param(
            "# NGINX\n\nNGINX est le serveur qui garde les pages.\n",
            "# NGINX\n\nNGINX est le standard actuel.\n",
            id="a remark and no kind",
        ),
        pytest.param(
            "# NGINX\n\nNGINX est une base de données de pages.\n",
            "# NGINX\n\nNGINX est une brique essentielle du web.\n",
            id="what is thought of it",
        ),
        pytest.param(
            "# NGINX\n\n## Bases\n\n- NGINX chiffre les pages avec une clé\n",
            "# NGINX\n\n## Études de cas\n\n- NGINX chiffre les pages avec une clé\n",
            id="what held once",
        ),
        pytest.param(
            "# NGINX\n\n- Idéal pour les pages qui changent\n",
            "# NGINX\n\n- Idéal pour les développeurs\n",
            id="for whom",
        ),
        pytest.param(
            "# Salles\n\n- Un serveur NGINX partage les pages d’une salle\n",
            "# Salles\n\n- Un serveur de type 1 partage les pages d’une salle\n",
            id="a number is no name",
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_asked_where_one_answer_is_sure(sure: str, unsure: str) -> None:
    assert asked(sure)
    assert asked(unsure) == {}
    assert "aucune question sûre" in skipped_of(unsure)[0].reason


def test_what_has_a_nearer_name_is_asked_with_it() -> None:
    note = "# Disques\n\n## Types de disques\n\n### General Disk (GD2)\n\n- Les disques EBS copient les pages\n"
    assert [*asked(note)] == ["Avec GD2, que copient les disques EBS ?"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "HAProxy distribue les données via un hachage des clés", id="somehow"
        ),
        pytest.param("HAProxy conserve son contenu au redémarrage", id="its own"),
    ],
)
def test_what_is_done_with_any_data_is_not_asked_by_it(sentence: str) -> None:
    found = asked(f"# HAProxy\n\n- {sentence}\n")
    assert not any(one.startswith("Que ") for one in found)


def test_a_state_does_not_say_what_english_things_are() -> None:
    note = """
    # Alarms of the network

    HAProxy and Grafana are integrated so we can view and analyze the metrics.
    """
    assert not asked(note)


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("- Une clé est assignée par sous-réseau", id="to each"),
        pytest.param("Tu veux que ton HAProxy lise ses pages dans NFS.", id="a wish"),
    ],
)
def test_what_no_question_fits_is_not_asked(note: str) -> None:
    assert not asked(f"# HAProxy\n\n{note}\n")


def test_a_sentence_begins_behind_a_reference_to_another() -> None:
    found = asked(
        "# Cours\n\nTelle que mentionné HAProxy est un répartiteur de charge.\n"
    )
    assert found == {"Qu’est-ce que HAProxy ?": "Un répartiteur de charge"}


@pytest.mark.parametrize(
    ("asks", "told", "sure"),
    [
        ("Dans OSI, qu’est-ce que la trame ?", "Page suivante", False),
        ("Dans Amazon ECS, qu’est-ce que la vague ?", "Pilotée par deux seuils", False),
        (
            "Dans OSI, qu’est-ce que la trame ?",
            "Une suite d’octets qui part seule",
            True,
        ),
        ("Dans Amazon ECS, qu’est-ce que la vague ?", "Groupe de tâches", True),
        ("Dans OSI, qu’est-ce que la trame (frame) ?", "Page suivante", True),
        ("Dans OSI, qu’est-ce qu’une trame ?", "Page suivante", True),
    ],
)
def test_a_part_is_asked_for_only_where_it_is_told_what_it_is(
    asks: str, told: str, sure: bool
) -> None:
    owner = "Amazon ECS" if "ECS" in asks else "OSI"
    fact = Fact(owner, "Vague", told, "attribute", (owner,), 1, "a")
    assert is_unsure(Sketch(fact, "attribute", asks, told)) is not sure


@pytest.mark.parametrize(
    ("asks", "sure"),
    [
        ("Avec la NAC, que permet TOFU ?", False),
        ("Dans la NAC, que permet TOFU ?", True),
        ("Avec la NAC, que permet un jeton ?", True),
    ],
)
def test_what_one_name_does_with_another_is_not_asked(asks: str, sure: bool) -> None:
    told = "D’ouvrir la porte sans clé"
    fact = Fact("NAC", "", told, "statement", ("NAC",), 1, "a")
    assert is_unsure(Sketch(fact, "attribute", asks, told)) is not sure
