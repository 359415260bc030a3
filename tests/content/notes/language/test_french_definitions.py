"""What defines a term in French, what is like it, and what is a term at all."""

from __future__ import annotations

import pytest

from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french import singulars
from content.notes.language.french.kinds import names_kind, says_what
from content.notes.language.french.quantified import of_quantity
from content.notes.language.french.terms import is_member_of, is_term, kind_named
from content.notes.language.french.traits import lists_traits
from tests.content.notes.reading import asked as asked_of


@pytest.mark.parametrize(
    "value",
    [
        "Cache en mémoire, moins d’une milliseconde",
        "Un annuaire managé",
        "Gestion de clés et de leurs droits",
        "Collecte, tri et envoi des journaux",
        "Pare-feu applicatif : règles sur les requêtes HTTP",
        "Plus petite unité que l’on déploie",
        "Vrai Active Directory",
        "VPN entre deux sites",
        "PostgreSQL managé, facturé à l’heure",
        "Domain Name - Nom lisible d’une adresse",
        "Combien de données on accepte de perdre",
        "Système de fichiers par défaut d’Ubuntu",
        "Identifiant unique de 64 bits",
    ],
)
def test_a_kind_of_thing_defines(value: str) -> None:
    assert names_kind(value)


@pytest.mark.parametrize(
    "value",
    [
        "Objet 5 To, PUT 5 Go",
        "Fenêtre de 5 min",
        "Fonction déployée seulement depuis us-east-1",
        "ALB, NLB, GWLB",
        "Facturation à la seconde",
        "Compatible MongoDB",
        "Dérive en production",
        "Débit, journaux, big data",
        "Disque → volume",
        "Pas de serveur à gérer",
        "3 AZ au minimum",
    ],
)
def test_a_bound_a_list_and_a_trait_define_nothing(value: str) -> None:
    assert not names_kind(value)


@pytest.mark.parametrize(
    ("name", "value", "defined"),
    [
        ("DynamoDB", "Base clé-valeur serverless", True),
        ("DynamoDB", "Table chiffrée par une clé", True),
        ("Athena", "Moteur Trino/Presto", False),
        ("Organizations", "Compte de gestion et comptes membres", False),
        ("IAM Role", "Identité que l’on assume", True),
        ("Lambda@Edge", "Fonction, version numérotée obligatoire", False),
        ("MSK", "Brokers dans le VPC, 3 AZ", False),
        ("RTO", "Temps d’arrêt accepté", True),
    ],
)
def test_a_service_is_held_to_more(name: str, value: str, defined: bool) -> None:
    assert says_what(Topic(name), value) is defined


@pytest.mark.parametrize(
    ("value", "like"),
    [
        ("Stateless, ordre croissant", True),
        ("Compatible Redis, durable", True),
        ("Même clé de partition, autre clé de tri", True),
        ("Synchrone, bascule en 60 s", True),
        ("Simplicité maximale", True),
        ("RPO 1 s, RTO 1 min, 10 régions", False),
        ("Stateful, 60 règles, 5 par interface", False),
        ("Gratuit, penser à l’activer", False),
        ("Dérive en production", False),
        ("Musique", False),
    ],
)
def test_traits_are_a_few_adjectives(value: str, like: bool) -> None:
    assert lists_traits(value) is like


@pytest.mark.parametrize(
    ("topic", "known"),
    [
        (Topic("Amazon S3"), True),
        (Topic("TTL", "DynamoDB"), True),
        (Topic("GPU, ou contrôle du noyau"), False),
        (Topic("Image + deux rôles"), False),
        (Topic("GSI throttlé en écriture"), False),
        (Topic("Batch sans serveur"), False),
        (Topic("502"), False),
        (Topic("502", "API Gateway"), True),
        (Topic("v2", "Serverless"), False),
        (Topic("Volume"), False),
        (Topic("Déploiements"), False),
    ],
)
def test_a_case_and_a_rubric_are_no_terms(topic: Topic, known: bool) -> None:
    assert is_term(topic) is known


@pytest.mark.parametrize(
    ("name", "category", "member"),
    [
        ("On-Demand", "mode de capacité", True),
        ("Quota par défaut", "mode de capacité", False),
        ("Restaurer", "sauvegarde", False),
        ("Cluster", "placement group", True),
        ("Role", "identité", True),
        ("Partition key seule", "clé primaire", True),
        ("Point de montage", "terme", True),
        ("Kendra", "service fermé mais qui revient", False),
    ],
)
def test_of_a_closed_kind_the_members_have_names(
    name: str,
    category: str,
    member: bool,
) -> None:
    assert is_member_of(Topic(name, "", category)) is member


def test_a_kind_is_named_without_advice() -> None:
    assert kind_named("option à connaître") == "option"
    assert kind_named("rôle IAM, à ne pas mélanger") == "rôle IAM"
    assert kind_named("service qui traîne dans les questions") == ""


@pytest.mark.parametrize(
    ("topic", "value", "prompt"),
    [
        (Topic("ECR"), "registre d’images", "Qu’est-ce qu’ECR ?"),
        (Topic("RabbitMQ"), "cluster 3 nœuds", None),
        (Topic("ACM"), "pour CloudFront il faut us-east-1", None),
        (Topic("KDS"), "au-dessus de S3", None),
        (Topic("SQS"), "1 à 14 jours", None),
        (Topic("Macie"), "0,10 $ par Go", "Quel est le prix de Macie ?"),
        (Topic("1 WCU"), "1 écriture de 1 Ko", "À quoi correspond 1 WCU ?"),
        (Topic("Paiement", "DNS", "étape"), "annuel ou mensuel", None),
        (Topic("simple", "Route 53", "politique"), "pas de health check", None),
        (Topic("Burst", "EFS"), "1 h gratuite par jour", None),
        (Topic("Partition", "Kinesis"), "500 lectures + 100 écritures", None),
        (Topic("Simplicité", "NTFS", "caractéristique"), "structure légère", None),
        (
            Topic("CLB"),
            "pour les vieilles applications",
            "Dans quel cas utiliser le CLB ?",
        ),
        (Topic("IoT Core"), "détecte (MQTT, HTTP)", None),
        (Topic("Sélection", "Backup", "composant"), "par étiquettes ou ARN", None),
        (Topic("Tags", "Billing", "outil"), "à activer dans la console", None),
    ],
)
def test_what_fits_no_frame_is_not_asked(
    topic: Topic, value: str, prompt: str | None
) -> None:
    found = asker("fr").definition(topic, value)
    assert (found and found.prompt.replace("\u202f", " ").replace(" ?", " ?")) == prompt


@pytest.mark.parametrize(
    ("topic", "value", "prompt"),
    [
        (Topic("QLDB"), "arrêté en juillet 2025", "Quel est le statut de QLDB ?"),
        (Topic("Repurchase"), "on passe au SaaS", "En quoi consiste Repurchase ?"),
        (Topic("SSM"), "voir plus bas", None),
        (Topic("Btrfs"), "contrairement à ext4, copie à l’écriture", None),
        (Topic("Pourquoi pas Lambda"), "15 min", None),
        (Topic("DMS – Migration Service"), "la base reste en ligne", None),
        (Topic("IAM Access Analyzer"), "ressources partagées", None),
        (Topic("IMDSv2"), "token obligatoire", None),
        (Topic("Patch Manager", "", "outil"), "baseline + fenêtre de travail", None),
        (Topic("dd", "", "commande"), "copie les blocs", "Que fait la commande «dd» ?"),
        (Topic("Knot", "", "logiciel"), "peut aussi signer la zone", None),
        (Topic("S3 Export", "", "option"), "nécessite PITR, sans RCU", None),
        (Topic("AppFlow"), "accepte SAP, repose sur EC2", None),
        (Topic("SNS"), "seul service à diffuser par SMS", None),
        (Topic("SQS"), "penser à la file ! ! + DLQ", None),
        (Topic("Charger"), "COPY depuis S3", None),
        (Topic("DR"), "copie des instantanés vers une autre région", None),
        (Topic("Btrfs"), "version actuelle, plus sûre", None),
        (Topic("EFS", "", "volume"), "un volume par conteneur, partagé", None),
        (Topic("mtr", "", "outil"), "outil ancien, interactif", None),
        (Topic("ext9"), "ajout des instantanés", None),
        (Topic("Patch Groups"), "installe les correctifs", "Que fait Patch Groups ?"),
        (Topic("Partition"), "division d’un disque", "Qu’est-ce qu’une partition ?"),
        (Topic("Variable HOME"), "répertoire personnel", "Qu’est-ce que la variable HOME ?"),
        (Topic("Sticky", "", "politique"), "prévoir un cookie", None),
        (Topic("Zonal Shift"), "entre zones", None),
        (Topic("Noter les changements"), "dans un journal", None),
        (Topic("Owl", "", "fonction"), "lecture ; écriture ; instance", None),
        (
            Topic("Ver", "", "type de malware"), "se propage tout seul",
            "Que fait le type de malware «Ver» ?",
        ),
        (
            Topic("Composite Alarms", "", "type d’alarme"), "combinent des alarmes",
            "Que combinent les Composite Alarms ?",
        ),
        (Topic("Owl Protection"), "connexions suspectes, surtout la nuit", None),
        (Topic("Owl User Pool"), "utilisateurs de l’application", None),
        (Topic("Owl Points"), "un rôle par compte, limité à un réseau", None),
        (Topic("Amazon Owl"), "migration ActiveMQ sans réécrire", None),
        (Topic("NLB", "ELB"), "désactivé, payant si on l’active", None),
        (Topic("Owl", "", "brique"), "Ruby, Python shell", None),
        (Topic("WAF"), "couche 7", "À quelle couche agit WAF ?"),
        (Topic("Racine", "", "niveau"), "appelée aussi sommet", None),
        (
            Topic("Cold HDD", "", "classe de volume"), "données lues une fois par mois",
            "À quelles données convient Cold HDD ?",
        ),
        (
            Topic("PTR", "", "type d’enregistrement"), "utilisé pour les recherches inverses",
            "À quoi sert le type d’enregistrement «PTR» ?",
        ),
        (
            Topic("UDP", "", "terme"), "utilisé pour les jeux en ligne",
            "À quoi sert UDP ?",
        ),
        (
            Topic("Famille AWS Mule"), "appareils de transport de données",
            "Qu’est-ce que la famille AWS Mule ?",
        ),
        (
            Topic("SOA"), "architecture où l’application est découpée en services",
            "Qu’est-ce que SOA ?",
        ),
        (
            Topic("Price Class All", "", "classe de prix"), "toutes les régions",
            "À quoi correspond la classe de prix «Price Class All» ?",
        ),
    ],
)  # fmt: skip
def test_a_term_is_asked_by_what_is_said_of_it(
    topic: Topic, value: str, prompt: str | None
) -> None:
    found = asker("fr").definition(topic, value)
    assert (found and found.prompt) == prompt


def test_a_value_that_says_its_name_again_gives_it_away() -> None:
    note = "# Outils\n\n- **AWS Image Transfer Service** : {}\n"
    assert asked_of(note.format("transfert d’images chiffrées")) == {}
    assert asked_of(note.format("transfert de fichiers chiffrés"))


def test_on_by_default_is_no_one() -> None:
    found = asker("fr").definition(Topic("Cross-zone"), "ON par défaut sur l’ALB")
    assert found is not None
    assert "réglage par défaut" in found.prompt


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("Réseaux locaux", "réseau local"),
        ("Bits spéciaux", "bit spécial"),
        ("Modèles de contrôle d’accès", "modèle de contrôle d’accès"),
        ("Stratégies pour les gros volumes", "stratégie pour les gros volumes"),
    ],
)
def test_one_of_a_kind_is_said_in_the_singular(several: str, one: str) -> None:
    assert singulars.any_singular(several) == one
    assert singulars.without_plural("contrôle d’accès") == "contrôle d’accès"


def test_a_case_has_no_duration_of_its_own() -> None:
    asked = of_quantity(Topic("VPC wake up"), "~2 s")
    assert asked is not None
    assert asked.prompt == "Quelle est la durée du VPC wake up ?"
    assert of_quantity(Topic("VPC wake up lent"), "~2 s") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Sauvegarde et Restauration", "On peut restaurer un instantané ailleurs"),
        ("Groupe", "Défaut : lecture seule, copie : modifiable"),
    ],
)
def test_two_nouns_and_what_is_told_of_one_kind_define_nothing(
    name: str, value: str
) -> None:
    assert asker("fr").definition(Topic(name), value) is None


def test_two_names_do_it_together() -> None:
    told = asker("fr").definition(
        Topic("ALB and NLB"), "répartissent le trafic entre les nœuds"
    )
    assert told is not None
    assert told.prompt.startswith("Que font ALB et NLB")


def test_what_a_word_of_a_glossary_means_is_no_role_of_the_word() -> None:
    note = """
    # Répartition de charge

    ## Vocabulaire

    | Terme | Définition |
    |---|---|
    | Haute dispersion | Tourner dans plusieurs salles à la fois |
    | Service relais | maintient trois tâches en vie |
    """
    found = asked_of(note)
    assert "En quoi consiste la haute dispersion ?" in found
    assert not any("rôle" in one or "le terme" in one for one in found)
