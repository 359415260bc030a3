from __future__ import annotations

import pytest

from content.notes.facts import limits, reasons
from content.notes.unreadable import UnreadableNote
from tests.content.notes.reading import asked, cards_of, facts_of, skipped_of


def test_it_takes_the_heading_as_subject_of_attribute_rows() -> None:
    note = """
    ## Amazon RDS

    | Élément | Description |
    |---|---|
    | **Moteurs supportés** | PostgreSQL, MySQL, Oracle |
    """
    (fact,) = facts_of(note)
    assert (fact.subject, fact.attribute) == ("Amazon RDS", "Moteurs supportés")
    assert fact.items == ("PostgreSQL", "MySQL", "Oracle")


def test_it_takes_the_second_header_as_subject_where_it_is_a_name() -> None:
    note = """
    ## Comparatif

    | Aspect | Amazon RDS Proxy |
    |---|---|
    | Type de service | Proxy de base de données |
    """
    assert facts_of(note)[0].subject == "Amazon RDS Proxy"


def test_it_asks_each_row_of_an_entity_table_by_its_headers() -> None:
    note = """
    | Mode Gateway | Protocole |
    |---|---|
    | File Gateway | NFS / SMB |
    | Tape Gateway | iSCSI |
    """
    assert asked(note)["Quel est le protocole de la File Gateway ?"] == "NFS / SMB"


def test_it_reads_columns_as_subjects_where_rows_are_criteria() -> None:
    note = """
    | Critères | Glacier Instant Retrieval | Glacier Deep Archive |
    |---|---|---|
    | Temps récupération | Millisecondes ✅ | Jusqu’à 12 heures ⚠️ |
    | Frais de sortie | Par requête | Par gigaoctet |
    """
    found = asked(note)
    prompt = "Quel est le temps de récupération de Glacier Deep Archive ?"
    assert found[prompt] == "Jusqu’à 12 heures"
    prompt = "Quels sont les frais de sortie de Glacier Instant Retrieval ?"
    assert found[prompt] == "Par requête"


def test_it_lets_an_empty_first_cell_inherit_the_category_above() -> None:
    note = """
    | Catégorie | Service | Description |
    |---|---|---|
    | 🪣 Stockage objet | S3 | Stockage d’objets scalable |
    | | S3 Glacier | Archivage à long terme |
    """
    found = asked(note)
    prompt = "Quels services relèvent de la catégorie « Stockage objet » ?"
    assert found[prompt] == "S3 ; S3 Glacier"
    assert found["Qu’est-ce que S3 Glacier ?"] == "Archivage à long terme"


def test_it_splits_a_cell_typed_with_breaks_into_items() -> None:
    note = """
    ## Amazon Aurora

    | Élément | Description |
    |---|---|
    | Cas d’usage typiques | - Applis critiques<br>- Microservices SQL |
    """
    assert facts_of(note)[0].items == ("Applis critiques", "Microservices SQL")


def test_it_reads_labels_inside_a_cell() -> None:
    note = """
    ## Amazon RDS

    | Élément | Description |
    |---|---|
    | Haute disponibilité | - **Multi-AZ** : réplique synchronisée<br>- **Read Replicas** : pour lire |
    """
    labels = {fact.attribute for fact in facts_of(note)}
    assert {"Multi-AZ", "Read Replicas", "Haute disponibilité"} <= labels


def test_it_skips_a_cell_with_nothing_but_an_emoji() -> None:
    note = """
    ## Amazon RDS

    | Élément | Description |
    |---|---|
    | Compatible Lambda ? | 🐘 |
    """
    assert not facts_of(note)
    assert "emojis" in skipped_of(note)[0].reason


def test_a_tick_alone_says_yes_and_a_cross_no() -> None:
    note = """
    ## Équilibreurs

    | LB | Activé par défaut ? |
    |---|---|
    | ALB | ✅ |
    | NLB | ❌ |
    """
    assert asked(note) == {"ALB ou NLB : lequel est activé par défaut ?": "ALB"}


def test_rows_that_go_on_about_one_thing_are_one() -> None:
    note = """
    ## Équilibreurs

    | Type | Couche | Protocoles |
    |---|---|---|
    | ALB | 7 | HTTP |
    | | 7 | gRPC |
    | NLB | 4 | TCP |
    """
    found = asked(note)
    assert found["Quelle est la couche de l’ALB ?"] == "7"
    assert found["Quels sont les protocoles de l’ALB ?"] == "HTTP ; gRPC"


def test_one_column_describes_a_row_and_the_next_is_a_side_of_it() -> None:
    note = """
    | Répertoire | Rôle | Contenu typique |
    |---|---|---|
    | /srv | Données des serveurs | Les pages du site |
    """
    found = asked(note)
    assert found["Qu’est-ce que /srv ?"] == "Données des serveurs"
    assert found["Quel est le contenu typique de /srv ?"] == "Les pages du site"


def test_kinds_of_the_service_at_hand_are_told_from_others() -> None:
    note = """
    ## SQS

    ### Les deux types

    | Critère | Standard | FIFO |
    |---|---|---|
    | Débit | Illimité | 300 msg/s |
    | Ordre | Au mieux | Garanti |
    """
    prompt = "Dans SQS, en matière d’ordre, en quoi diffèrent Standard et FIFO ?"
    assert asked(note)[prompt] == "Standard : Au mieux ; FIFO : Garanti"


def test_it_drops_columns_that_only_number_or_link() -> None:
    note = """
    ## Web security

    | | Rules | More |
    |---|---|---|
    | # 1 | Sanitize HTML | [link](#a) |
    | # 2 | Use a policy | [link](#b) |
    """
    (fact,) = facts_of(note)
    assert fact.items == ("Sanitize HTML", "Use a policy")


def test_it_asks_which_one_where_only_one_has_yes() -> None:
    note = """
    ## ALB vs NLB

    | Critère | Application Load Balancer | Network Load Balancer |
    |---|---|---|
    | Support multi-port | Non | Oui |
    | Coût | Moyen | Élevé |
    """
    prompt = (
        "Application Load Balancer ou Network Load Balancer : "
        "lequel prend en charge « multi-port » ?"
    )
    assert asked(note)[prompt] == "Network Load Balancer"


def test_it_asks_for_what_answers_a_need() -> None:
    note = """
    ## Messagerie

    | Besoin | Service |
    |---|---|
    | Servir plusieurs abonnés | SNS |
    | Garantir l’ordre | SQS FIFO |
    """
    found = asked(note)
    assert (
        found["Quel service répond à ce besoin : « Garantir l’ordre » ?"] == "SQS FIFO"
    )


def test_it_compares_columns_beside_a_first_header_that_says_so() -> None:
    note = """
    ## Kinesis

    | Caractéristique | Mode provisionné | Volume partagé |
    |---|---|---|
    | Débit | 1 Mo/s | 2 Mo/s |
    | Relecture possible | 7 jours | aucune |
    """
    found = asked(note)
    assert found["Kinesis : quel est le débit du mode provisionné ?"] == "1 Mo/s"
    assert found["Kinesis : quel est le débit du volume partagé ?"] == "2 Mo/s"


def test_it_compares_named_columns_without_a_first_header() -> None:
    note = """
    ## NAT

    | | NAT Gateway | NAT Instance |
    |---|---|---|
    | Géré par | AWS | le client |
    | Débit | Jusqu’à 100 Gbps | Selon le type |
    """
    found = asked(note)
    assert found["Par qui est gérée la NAT Gateway ?"] == "AWS"
    assert found["Quel est le débit de la NAT Gateway ?"] == "Jusqu’à 100 Gbps"


def test_criteria_may_stand_between_the_things_they_tell_apart() -> None:
    note = """
    ## Caches

    | Varnish | | Squid |
    |---|---|---|
    | VCL | Langage | ACL |
    | 6081 | Port | 3128 |
    """
    found = asked(note)
    assert found["Quel est le langage du cache « Varnish » ?"] == "VCL"
    assert found["Quel est le port du cache « Squid » ?"] == "3128"


def test_services_above_each_column_are_what_a_table_compares() -> None:
    note = """
    ## Données

    | | Neptune | Redshift | MSK/MQ |
    |---|---|---|---|
    | Dans un VPC | oui | oui | oui |
    | TLS | oui | non | oui |
    | Auth IAM | oui | non | non |
    """
    assert not [one for one in asked(note) if one.startswith("Dans un VPC ou")]
    prompt = "Parmi Neptune, Redshift et MSK/MQ, lesquels prennent en charge TLS ?"
    assert asked(note)[prompt] == "Neptune ; MSK/MQ"


def test_a_plus_and_a_minus_head_what_speaks_for_a_row_and_against_it() -> None:
    note = """
    ## Sauvegardes

    | Stratégie de sauvegarde | + | – |
    |---|---|---|
    | Incrémentale | peu de place | restauration longue |
    | Complète | restauration simple | beaucoup de place |
    """
    found = asked(note)
    assert [one for one in found if "avantages" in one and "Complète" in one]
    assert "Restauration longue" in found.values()
    assert not [one for one in found if "consiste" in one]


def test_it_asks_limits_of_the_subject_above() -> None:
    note = """
    # AWS Lambda

    AWS Lambda is a serverless service that runs the code for you.

    ## Limits

    | Limit | Value |
    |---|---|
    | Timeout | 15 minutes |
    | Unzipped package | 250 MB |
    """
    assert asked(note)["What is the timeout limit of AWS Lambda?"] == "15 minutes"


def test_it_keeps_a_second_header_that_is_no_name_as_the_attribute() -> None:
    note = """
    ## Organizations

    | Fonctionnalité | Apport |
    |---|---|
    | Facturation consolidée | Une seule facture |
    | Partage des réservations | Moins de gaspillage |
    """
    found = asked(note)
    prompt = "Organizations : quel est l’apport de la facturation consolidée ?"
    assert found[prompt] == "Une seule facture"


def test_it_drops_no_column_of_numbers_that_are_no_ranks() -> None:
    note = """
    ## Masques

    | Masque | Nombre d’hôtes |
    |---|---|
    | /24 | 254 |
    | /30 | 2 |
    """
    assert {fact.subject for fact in facts_of(note)} == {"/24", "/30"}


def test_it_keeps_a_question_typed_in_a_table() -> None:
    note = """
    ## Mini-tests

    | Question | Réponse |
    |---|---|
    | Quel service pour orchestrer des Lambda ? | Step Functions |
    """
    prompt = "Quel service pour orchestrer des Lambda ?"
    assert asked(note)[prompt] == "Step Functions"


def table(*rows: str, heading: str = "EC2") -> str:
    first, *others = rows
    separator = "|".join("---" for _ in first.split("|"))
    lines = (first, separator, *others)
    return "\n".join((f"## {heading}\n", *(f"| {line} |" for line in lines)))


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Paramètre | Valeur par défaut | Max", "Rétention | 4 jours | 14 jours"),
            "Dans EC2, quelle est la valeur maximale du paramètre « Rétention » ?", "14 jours",
            id="a bound in the header",
        ),
        pytest.param(
            table("Paramètre | Valeur par défaut | Rôle", "Rétention | 4 jours | Garder"),
            "Dans EC2, quelle est la valeur par défaut du paramètre « Rétention » ?", "4 jours",
            id="a default is one value, not the possible ones",
        ),
        pytest.param(
            table("Stratégie | RTO | Principe", "Pilot Light | 10 min | Noyau allumé"),
            "Quel est le RTO de Pilot Light ?", "10 min", id="an acronym that measures",
        ),
        pytest.param(
            table("Classe | AZ | Nb de copies", "Standard | ≥ 3 | 6"),
            "Dans EC2, combien d’AZ pour la classe « Standard » ?", "≥ 3", id="what is counted",
        ),
        pytest.param(
            table("Volume | IOPS max | Boot", "gp3 | 16 000 | Oui", "st1 | 500 | Non"),
            "Dans EC2, quel est le nombre maximal d’IOPS de gp3 ?", "16 000", id="a short form",
        ),
        pytest.param(
            table("Système | Taille max fichier | Usage", "FAT32 | 4 Gio | Clés USB"),
            "Dans EC2, pour le système « FAT32 », quelle est la taille maximale d’un fichier ?", "4 Gio",
            id="a short form of what is another’s",
        ),
        pytest.param(
            table("Port | Protocole | Usage", "22 | SSH | Administration"),
            "Quel est le protocole du port 22 ?", "SSH", id="a number is one of a kind",
        ),
        pytest.param(
            table("Famille | Atout | Usage", "Calcul accéléré | GPU | Rendu"),
            "Dans EC2, quel est l’atout de la famille « Calcul accéléré » ?", "GPU",
            id="several common words are one of a kind",
        ),
        pytest.param(
            table("Code | Signification | Que faire", "403 | Refusé | Vérifier la policy"),
            "Que faire en cas de code 403 ?", "Vérifier la policy", id="what to do",
        ),
        pytest.param(
            table("Besoin | Service | Pourquoi", "Garder l’état | ElastiCache | Rapide"),
            "Pourquoi choisir ElastiCache ?", "Rapide", id="why",
        ),
        pytest.param(
            table("Critère | SQS Standard | SQS FIFO", "Quand l’utiliser | Volume | Ordre"),
            "Quand utiliser SQS FIFO ?", "Ordre", id="when",
        ),
        pytest.param(
            table("Critère | SQS Standard | SQS FIFO", "S’applique à | Tout | Un groupe"),
            "À quoi s’applique SQS FIFO ?", "Un groupe", id="a verb and its preposition",
        ),
        pytest.param(
            table("Critère | ext4 | NTFS", "Chiffrement | ✅ (dès Linux 4.1) | ✅ (EFS)"),
            "En matière de chiffrement, en quoi diffèrent ext4 et NTFS ?",
            "ext4 : Oui (dès Linux 4.1) ; NTFS : Oui (EFS)", id="a tick and its bracket",
        ),
        pytest.param(
            table("Critère | Amazon SQS | Amazon SNS",
                  "Scalabilité des consommateurs | Libre | 12 500 000 abonnés"),
            "Quelle est la scalabilité des consommateurs d’Amazon SQS ?", "Libre",
            id="a quality in the header",
        ),
        pytest.param(
            table("Type | Rôle", "MX | Messagerie du domaine",
                  heading="Types d’enregistrements"),
            "À quoi correspond le type d’enregistrement « MX » ?",
            "Messagerie du domaine", id="the heading says of what it is a type",
        ),
        pytest.param(
            table("Commande | Effet", "aws s3 ls | Liste les buckets"),
            "Quel est l’effet de la commande « aws s3 ls » ?", "Liste les buckets",
            id="a command is of no service",
        ),
        pytest.param(
            table("Responsabilité | AWS | Client", "Hyperviseur | ✅ |", "Invité | | ✅"),
            "AWS ou Client : qui gère l’invité ?", "Client",
            id="a tick in one column of each row",
        ),
        pytest.param(
            table("Volume | Boot ?", "gp3 | Oui", "io2 | Oui", "st1 | Non"),
            "Parmi gp3, io2 et st1, lesquels prennent en charge « Boot » ?", "gp3 ; io2",
            id="several yes",
        ),
        pytest.param(
            table("Feature | RDS | Aurora", "Ideal for | The Oracle engine | Scale of reads"),
            "What is Aurora ideal for?", "Scale of reads", id="what is good for something",
        ),
        pytest.param(
            table("Feature | RDS | Aurora", "Read replicas | Up to 15 | N/A"),
            "How many read replicas does RDS allow?", "Up to 15", id="how many there are",
        ),
        pytest.param(
            table(" | RDS Proxy | Read Replica", "But | Pool | Soulager le maître", "Failover | Auto | Non"),
            "EC2 : quel est le but du Read Replica ?", "Soulager le maître", id="an empty corner compares",
        ),
        pytest.param(
            table("Service | Attribut | Valeur", "SQS | Ordre | Au mieux", " | Rétention | 4 jours"),
            "Quelle est la rétention de SQS ?", "4 jours", id="a service, its side, its value",
        ),
        pytest.param(
            table("Dans l’énoncé | Penser à", "ordre strict | SQS FIFO"),
            "Quel choix répond à ce besoin : « Ordre strict » ?", "SQS FIFO",
            id="what a word of an exam question hints at",
        ),
        pytest.param(
            table("Service | Rôle | Mots-clés", "Neptune | Graphes | réseau social, fraude"),
            "Quel service répond à ce besoin : « Réseau social, fraude » ?", "Neptune",
            id="the words that hint at a row",
        ),
        pytest.param(
            table("Critère | ext4 | NTFS", "Rotation | ✅ | ❌ à faire soi-même"),
            "EC2 : la rotation est-elle prise en charge par NTFS ?", "Non (à faire soi-même)",
            id="a cross says no before other words",
        ),
        pytest.param(
            table("Méthode | Clés gérées par | Audit", "SSE-S3 | AWS | Non"),
            "Par qui sont gérées les clés de SSE-S3 ?", "AWS", id="who does it",
        ),
        pytest.param(
            table("Type de politique | Attachée à | Usage", "Resource-based | Bucket | Partage"),
            "Dans EC2, à quoi est attaché le type de politique « Resource-based » ?", "Bucket",
            id="a participle agrees with what the row is",
        ),
        pytest.param(
            table("Critère | AWS WAF | AWS Shield", "Protège | ALB, CloudFront, REST | Tout"),
            "Que protège AWS WAF ?", "ALB ; CloudFront ; REST", id="a verb alone",
        ),
        pytest.param(
            table("Code | Nom | Qui corrige", "502 | Bad Gateway | Équipe dev"),
            "Qui corrige le code 502 ?", "Équipe dev", id="who",
        ),
        pytest.param(
            table("Classe | $/Go/mois | AZ", "Standard | 0,023 | 3", heading="Tarifs"),
            "Quel est le prix en $/Go/mois de la classe « Standard » ?", "0,023",
            id="a price by its unit",
        ),
        pytest.param(
            table("Anglais | Français", "Hardware | Matériel physique"),
            "Quel est le terme anglais pour « Matériel physique » ?",
            "Hardware", id="a lexicon, English first",
        ),
        pytest.param(
            table("Sigle | Signification", "RPO | Recovery Point Objective : perte admise", heading="Sigles"),
            "Que signifie le sigle RPO ?", "Recovery Point Objective",
            id="an acronym and what it stands for",
        ),
        pytest.param(
            table("Criteria | Security Group | NACL", "Operates at | The instance level | The subnet level"),
            "What does an NACL operate at?", "The subnet level", id="a verb of English",
        ),
        pytest.param(
            table("Responsibility | AWS | Customer", "The hardware of the hosts | X |", "Patching of the guest | | X"),
            "AWS or Customer: who is responsible for “Patching of the guest”?", "Customer",
            id="a cross typed as a letter marks",
        ),
        pytest.param(
            table("Critère | Cloud | On-Premises", "Maintenance | Fournisseur | Équipe interne"),
            "Dans EC2, en matière de maintenance, en quoi diffèrent le cloud et On-Premises ?",
            "Cloud : Fournisseur ; On-Premises : Équipe interne",
            id="a side that only a comparison tells",
        ),
        pytest.param(
            table("Besoin | Mécanisme | Remarques", "Auditer les clés | SSE-KMS | Quota"),
            "EC2 : quel mécanisme répond à ce besoin : « Auditer les clés » ?", "SSE-KMS",
            id="a need and what answers it, however that is headed",
        ),
        pytest.param(
            table("Critère | EFS | FSx for Lustre", "OS | Linux | Linux", "Mots-clés | partagé | HPC, ML"),
            "Quel service répond à ce besoin : « HPC, ML » ?", "FSx for Lustre",
            id="words that hint at a column",
        ),
        pytest.param(
            table("Besoin | Réponse", "Forcer HTTPS | Bucket policy"),
            "Quel choix répond à ce besoin : « Forcer HTTPS » ?", "Bucket policy",
            id="a need and its answer",
        ),
        pytest.param(
            table("Question | Réponse", "Un SG peut-il bloquer une IP ? | Non, une NACL"),
            "Un SG peut-il bloquer une IP ?", "Non, une NACL", id="questions and answers",
        ),
        pytest.param(
            table("N° | Couche | Unité", "7 | Application | Données", "4 | Transport | Segment",
                  heading="Modèle"),
            "Quel est le numéro de la couche « Transport » ?", "4", id="numbered things",
        ),
        pytest.param(
            table("N° | Nom | Usage", "3 | Router | Passerelle par défaut",
                  "66 / 67 | TFTP server | Démarrage des postes", heading="DHCP"),
            "Quel est l’usage du TFTP server ?", "Démarrage des postes",
            id="two numbers of one thing",
        ),
        pytest.param(
            table("Couche OSI | Nom | Protocoles", "2 | Liaison | PPP, HDLC",
                  "1 | Physique | DSL, SONET", heading="Modèle"),
            "Quels sont les protocoles de la couche OSI « Physique » ?", "DSL, SONET",
            id="ranks headed by what the names beside them are of",
        ),
        pytest.param(
            table("Type | Quand ça se déclenche | But", "Prédictif | Selon l’historique | Prévoir"),
            "Dans EC2, quand se déclenche le type « Prédictif » ?", "Selon l’historique",
            id="when it does something",
        ),
        pytest.param(
            table("Caractéristique | Amazon DynamoDB", "WCU | 1 écriture de 1 Ko/s"),
            "Dans Amazon DynamoDB, à quoi correspond WCU ?", "1 écriture de 1 Ko/s",
            id="a unit",
        ),
        pytest.param(
            table("Critère | GSI | LSI", "Création | N’importe quand | À la création de la table",
                  heading="Index"),
            "En matière de création, en quoi diffèrent le GSI et le LSI ?",
            "GSI : N’importe quand ; LSI : À la création de la table", id="when it is done",
        ),
        pytest.param(
            table("Base | Type | Quand l’éviter", "RDS | Relationnelle | Très gros volumes"),
            "Quand éviter RDS ?", "Très gros volumes", id="when not",
        ),
        pytest.param(
            table("Source | Destination(s) | Délai", "CloudTrail | S3 ou Logs | 15 min"),
            "Quelles sont les destinations de CloudTrail ?", "S3 ou Logs", id="one or several",
        ),
        pytest.param(
            table("Quoi | Combien", "Buckets par compte | 100"),
            "EC2 : combien de buckets par compte ?", "100", id="how much there is of something",
        ),
        pytest.param(
            table("Service | RPO min | Méthode", "Amazon RDS | 5 min | Instantanés"),
            "Quel est le RPO minimal d’Amazon RDS ?", "5 min", id="a bound of an acronym",
        ),
        pytest.param(
            table("Code | Cause", "403 | Permission manquante", "429 | Trop de requêtes",
                  heading="Codes d’erreur"),
            "Quelle est la cause du code d’erreur 403 ?", "Permission manquante",
            id="the heading says of what the rows are one",
        ),
        pytest.param(
            table("Type | Description", "Cluster | Même rack", "Spread | Matériel distinct",
                  heading="Groupes de placement"),
            "Qu’est-ce qui caractérise le type de groupe de placement « Cluster » ?", "Même rack",
            id="a type of what the heading names",
        ),
        pytest.param(
            table("Élément | Description | Obligatoire", "Action | Liste des appels | Oui",
                  "Resource | ARN visés | Oui", heading="Politique IAM"),
            "Dans la politique IAM, à quoi correspond l’élément « Action » ?",
            "Liste des appels", id="an element of what the heading names",
        ),
        pytest.param(
            table("Avantages | Inconvénients", "Rien à gérer | Démarrage lent", "Paiement à l’usage | 15 min max",
                  heading="Avantages et inconvénients du serverless"),
            "Quels sont les inconvénients du serverless ?", "Démarrage lent ; 15 min max",
            id="lists side by side are no rows",
        ),
        pytest.param(
            table("Policy | How it works", "Target tracking | Keeps a metric at a target",
                  "Scheduled | Changes capacity at set times", heading="Scaling of the instances of a group"),
            "How does the “Target tracking” policy work?", "Keeps a metric at a target",
            id="how a thing works",
        ),
        pytest.param(
            table("Service | What it answers", "CloudTrail | Who did what?", "CloudWatch | How is it doing?",
                  heading="The monitoring services of an account"),
            "What does CloudTrail answer?", "Who did what?", id="what a thing does, by its verb",
        ),
        pytest.param(
            table("Type | Price | Who manages it", "AWS owned | Free | The service that uses it",
                  "Customer managed | $1 a month | Only you", heading="KMS keys"),
            "What is the price of the “AWS owned” KMS key?", "Free",
            id="a type of what an English heading names",
        ),
        pytest.param(
            table("Critère | NAT Gateway | NAT Instance", "Port forwarding | Non supporté | Manuel",
                  "Durée de mise en place | 1 min | 1 h"),
            "En matière de port forwarding, en quoi diffèrent la NAT Gateway et la NAT Instance ?",
            "NAT Gateway : Non ; NAT Instance : Manuel", id="a gerund of English is no French noun",
        ),
        pytest.param(
            table("A | B | Différence", "WAF | Shield | WAF = contenu des requêtes / Shield = volume"),
            "Quelle différence entre WAF et Shield dans EC2 ?", "WAF = contenu des requêtes / Shield = volume",
            id="what sets two things apart",
        ),
        pytest.param(
            table("Service | Description | Examen", "CloudHSM | Module dédié | « our own hardware » => CloudHSM",
                  "Config | Historique de configuration | Ne bloque rien"),
            "Quel service répond à ce besoin : « Our own hardware » ?", "CloudHSM",
            id="words that point to a row",
        ),
        pytest.param(
            table("Service | Description | Examen", "Firewall Manager | Règles de plusieurs comptes | Nécessite Organizations",
                  "Config | Historique de configuration | Ne bloque rien"),
            "Quel est le prérequis de Firewall Manager ?", "Organizations", id="what a row requires",
        ),
        pytest.param(
            table("Dans l’énoncé | Pense à", "«exactly once», «ordered» | SQS FIFO", "«POSIX» | EFS"),
            "Quel choix répond à ce besoin : « Exactly once, ordered » ?", "SQS FIFO",
            id="quoted words are one need",
        ),
        pytest.param(
            table("Volume | Use | Commitment", "gp2 | 3 IOPS per GiB, bursting | None at all", "io1 | Databases of a company | One year or more",
                  heading="The volumes of an instance"),
            "What is io1 used for?", "Databases of a company", id="what a thing is used for",
        ),
        pytest.param(
            table("Besoin | Service | Mot-clé dans l’énoncé", "Découpler les étages | SQS | « buffer », « decouple »",
                  "Diffuser à plusieurs | SNS | « fan-out »"),
            "Quel service répond à ce besoin : « Buffer, decouple » ?", "SQS",
            id="words of an exam beside a need",
        ),
        pytest.param(
            table("Service | Proto | Port", "SSH | TCP | 22", "DNS | UDP et TCP | 53", heading="Ports"),
            "Quel est le protocole de SSH ?", "TCP", id="a label cut short",
        ),
        pytest.param(
            table("Fonction | Intérêt pédagogique | Limite", "Scheduler | Déclenche une cible à heure fixe | 1 min",
                  "Archive | Rejoue les événements | 90 j", heading="EventBridge"),
            "Dans EventBridge, quel est l’intérêt de la fonction « Scheduler » ?",
            "Déclenche une cible à heure fixe", id="what a thing is good for",
        ),
    ],
)  # fmt: skip
def test_it_asks_of_each_cell_what_it_answers(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_a_table_of_too_many_cells_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MOST_CELLS", 4)
    table = "| a | b |\n|---|---|\n| c | d |\n| e | f |\n"
    assert facts_of(table)
    with pytest.raises(UnreadableNote, match="15,000 facts"):
        facts_of(f"{table}| g | h |\n")


@pytest.mark.parametrize("value", ["Débutant", "ms", "N/A", "Dossier personnel"])
def test_a_cell_that_says_nothing_makes_no_card(value: str) -> None:
    note = table("Dossier | Description", f"Personnel | {value}")
    assert not cards_of(note)
    assert skipped_of(note)


@pytest.mark.parametrize(
    "note",
    [
        table("? | AWS", "mkdir | 4", "$ | x"),
        "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr></tr><tr></tr>"
        "<tr><td>x</td><td colspan=2>3</td><td>y</td></tr></table>",
        "<table><tr><th>a</th><th>Attribut</th><th>Valeur</th></tr>"
        "<tr><td>x</td><td>3</td></tr><tr><td>x</td><td>y</td><td>z</td></tr></table>",
    ],
    ids=["no words in a label", "rows without cells", "a row cut short"],
)
def test_a_broken_table_is_read_as_far_as_it_goes(note: str) -> None:
    assert [*cards_of(note), *skipped_of(note)]


@pytest.mark.parametrize(
    "note",
    [
        table("Version | Date | Auteur", "1.0 | 2024-01-12 | Léa"),
        table("Semaine | Thème | Fait ?", "1 | IAM | ✅", "2 | S3 | ❌"),
        table("✅ À faire | ❌ À éviter", "Activer MFA | Utiliser root"),
    ],
)
def test_records_of_the_notes_and_advice_side_by_side_make_no_card(note: str) -> None:
    assert not cards_of(note)
    assert skipped_of(note)


def test_a_remark_on_two_services_is_asked_of_none() -> None:
    note = table("Déclencheur | Type | Remarques", "S3 | Asynchrone | 2 tentatives de plus",
                 heading="AWS Lambda\n\n### Déclencheurs")  # fmt: skip
    assert asked(note) == {"Quel est le type de S3 ?": "Asynchrone"}
    assert [one.text for one in skipped_of(note)] == ["S3 : 2 tentatives de plus"]


def test_a_remark_that_goes_on_from_the_cell_before_it_is_told() -> None:
    note = table(
        "Option | Price | Notes", "Savings Plans | $1 an hour | Beyond that, the usual one",
        "Spot | Less | Can be taken back", heading="Options to buy the instances",
    )  # fmt: skip
    assert not any("Beyond" in card.answer for card in cards_of(note))
    assert any("Beyond" in one.text for one in skipped_of(note))


def test_why_its_author_kept_a_cell_is_no_side_of_a_row() -> None:
    note = table(
        "Service | Description | Examen", "Config | Historique de configuration | Ne bloque rien",
        "GuardDuty | Détection de menaces | Aucun agent",
    )  # fmt: skip
    assert not any("Examen" in card.prompt for card in cards_of(note))
    assert any("Aucun agent" in one.text for one in skipped_of(note))


def test_each_line_of_a_remark_says_something_by_itself() -> None:
    note = """
    # Classes de disques

    | Classe | Débit | À retenir |
    |---|---|---|
    | NVX | 90 Mo/s | min facturé 12 Ko<br>lecture à 4 $ par mois |
    | HDX | 20 Mo/s | 2 sites au plus<br>jamais pour un journal |
    """
    found = asked(note)
    assert found["NVX : lecture à […] par mois"] == "4 $"
    assert not any("12 Ko lecture" in prompt for prompt in found)


@pytest.mark.parametrize(
    ("size", "rate", "time", "asked_for"),
    [
        pytest.param("1 To", "100 Mbps", "28 h", "1 To à 100 Mbps, avec 80 % du débit utilisable",
                     id="bits"),
        pytest.param("1 To", "100 Mo/s", "3.5 h", "1 To à 100 Mo/s, avec 80 % du débit utilisable",
                     id="bytes"),
        pytest.param("2 To", "100 Mbps", "2,345,678 s", "2 To à 100 Mbps", id="two commas"),
        pytest.param("1,000 Go", "100 Kbps", "28 h", "1,000 Go à 100 Kbps", id="a thousand or one"),
        pytest.param(f"{'9' * 400} Go", "100 Mbps", "28 h", f"{'9' * 400} Go à 100 Mbps", id="no float"),
    ],
)  # fmt: skip
def test_it_computes_what_is_used_of_a_link_from_plain_numbers_only(
    size: str, rate: str, time: str, asked_for: str
) -> None:
    note = (
        f"## Transferts\n\n| | {rate} | 10 Gbps |\n|---|---|---|\n"
        f"| {size} | {time} | 1 min |\n| 50 To | 99 j | 2 j |\n"
    )
    prompt = f"Combien de temps faut-il pour transférer {asked_for} ?"
    assert asked(note)[prompt] == time


def test_rows_that_their_column_counts_are_no_sides_of_the_others() -> None:
    note = """
    ## Bus d’atelier

    | Famille   | Début | Fin   | Masque |
    | --------- | ----- | ----- | ------ |
    | Famille A | 0.0   | 127.0 | /8     |
    | Famille B | 128.0 | 191.0 | /16    |
    """
    assert not [prompt for prompt in asked(note) if "la famille A d" in prompt]


def test_a_figure_to_remember_beside_a_description_is_reported() -> None:
    note = table(
        "Service | Description | Number to remember",
        "SQS | A queue that keeps messages until they are read | 30 s",
        "SNS | A topic that pushes messages to its subscribers | 256 KB",
    )
    told = [one.text for one in skipped_of(note) if one.reason == reasons.EXAM_ADVICE]
    assert told == ["SQS : 30 s", "SNS : 256 KB"]


@pytest.mark.parametrize(
    "rows",
    [
        "| Ferry | lent | moins cher |\n| Train | rapide | cher |",
        "Trajet | Durée | Prix\nFerry | lent | moins cher",
    ],
)
@pytest.mark.parametrize(
    ("above", "line"), [("", 1), ("Les trajets :\n", 2), ("- Trajets\n  ", 2)]
)
def test_it_says_once_of_rows_that_they_lack_their_separator(
    rows: str, above: str, line: int
) -> None:
    indented = rows.replace("\n", "\n  ") if above.endswith(" ") else rows
    found = [one for one in skipped_of(above + indented) if "|" in one.text]
    assert [(one.line, one.reason) for one in found] == [(line, reasons.UNRULED)]
    assert found[0].text == rows.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "| Ferry | lent | moins cher |",
        "oui | non\nvrai | faux",
        "La commande `cat a | sort | uniq` trie.\nElle rend `a | b | c | d`.",
        "| Trajet | Prix |\n|---|---|\n| Ferry | moins cher |",
    ],
)
def test_other_lines_with_pipes_lack_none(text: str) -> None:
    assert reasons.UNRULED not in {one.reason for one in skipped_of(text)}


def test_an_everyday_word_beside_its_english_is_no_term() -> None:
    rows = "| %s | Énergie rendue chaque mois. | Output |\n| **Onduleur** | Appareil qui donne du courant alternatif. | Inverter |\n"
    note = (
        f"# Le solaire\n\n| Poste | Définition FR | Terme EN |\n|---|---|---|\n{rows}"
    )
    for word in ("Calcul", "**Payant**"):
        assert not [one for one in asked(note % word) if word.strip("*") in one]
    assert [one for one in asked(note % "Rendement du panneau") if "Rendement" in one]
