"""Headers of columns that are no noun, and cells that say what another one does."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of, facts_of, skipped_of


def table(*rows: str, heading: str = "EC2") -> str:
    first, *others = rows
    separator = "|".join("---" for _ in first.split("|"))
    lines = (first, separator, *others)
    return "\n".join((f"## {heading}\n", *(f"| {line} |" for line in lines)))


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Ressource | Comment la chiffrer", "Snapshot | Copie avec une clé KMS", "Volume | À la création"),
            "Dans EC2, comment chiffrer la ressource « Snapshot » ?", "Copie avec une clé KMS", id="how to",
        ),
        pytest.param(
            table("Mode | Ce qu’on paie | Durée", "On-Demand | Chaque seconde | 1 h", "Dédié | L’hôte entier | 1 an"),
            "Dans EC2, avec le mode « On-Demand », que paie-t-on ?", "Chaque seconde", id="what one does",
        ),
        pytest.param(
            table("Groupe | On le rattache à | Coût", "Cluster | Une zone | 2 $", "Spread | Un rack | 3 $"),
            "Dans EC2, à quoi rattache-t-on le groupe « Cluster » ?", "Une zone", id="where one puts it",
        ),
        pytest.param(
            table("Plan | Ce qui tourne la nuit | Prix", "Basic | Un serveur | 5 $", "Pro | Trois serveurs | 9 $"),
            "Dans EC2, avec le plan « Basic », qu’est-ce qui tourne la nuit ?", "Un serveur", id="what does",
        ),
        pytest.param(
            table("Critère | ALB | NLB", "Si panne | Autre cible | Autre zone", "Couche | 7 | 4"),
            "Avec l’ALB, que se passe-t-il en cas de panne ?", "Autre cible", id="in case of",
        ),
        pytest.param(
            table("Service | Données où ? | Langage", "EMR | HDFS | Spark", "Athena | S3 | SQL"),
            "Où se trouvent les données d’EMR ?", "HDFS", id="where",
        ),
        pytest.param(
            table("Service | Analyse quoi | Prix", "Macie | Les buckets | 1 $", "Inspector | Les images | 2 $"),
            "Dans EC2, qu’analyse Macie ?", "Les buckets", id="what it does",
        ),
        pytest.param(
            table("Outil | Ce qu’il inspecte | Prix", "Suricata | Le trafic | 1 $", "Lynis | Le système | 2 $"),
            "EC2 : qu’inspecte Suricata ?", "Le trafic", id="elided before one",
        ),
        pytest.param(
            table("Outil | Ce qu’il inspecte | Prix", "Suricata | Paquets, flux, journaux | 1 $", "Lynis | Noyau, comptes | 2 $"),
            "EC2 : qu’inspecte Suricata ?", "Paquets ; Flux ; Journaux", id="elided before several",
        ),
        pytest.param(
            table("Mode | Tombe à zéro ? | Débit", "Serverless | Oui, après 5 min | 1 Go/s", "Fixe | Jamais | 2 Go/s"),
            "Dans EC2, est-ce que le mode « Serverless » tombe à zéro ?", "Oui, après 5 min", id="whether it does",
        ),
    ],
)  # fmt: skip
def test_a_header_that_is_half_a_question_is_asked_whole(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("row", "prompt", "answer"),
    [
        ("Lecture possible | Oui | Non", "ALB ou NLB : lequel permet la lecture ?", "ALB"),
        ("Répartir par chemin | Oui | Non", "ALB ou NLB : lequel permet de répartir par chemin ?", "ALB"),
        ("Survit à la panne | Non | Oui", "ALB ou NLB : lequel survit à la panne ?", "NLB"),
        ("Chiffrée par défaut | Non | Oui", "ALB ou NLB : lequel est chiffré par défaut ?", "NLB"),
        ("Journalisation | Oui | Non", "ALB ou NLB : lequel prend en charge la journalisation ?", "ALB"),
    ],
)  # fmt: skip
def test_a_yes_and_a_no_ask_which_one_does_it(
    row: str, prompt: str, answer: str
) -> None:
    note = table("Critère | ALB | NLB", row, "Couche | 7 | 4")
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize("label", ["Règles", "Même zone", "Coût"])
def test_a_yes_says_nothing_of_a_side_that_has_a_value(label: str) -> None:
    note = table("Critère | ALB | NLB", f"{label} | Oui | Non", "Couche | 7 | 4")
    assert not any("lequel" in card.prompt for card in cards_of(note))


def test_several_do_it() -> None:
    note = table("Volume | Survit au reboot", "EBS | Oui", "EFS | Oui", "Store | Non")
    prompt = "Parmi EBS, EFS et Store, lesquels survivent au reboot ?"
    assert asked(note)[prompt] == "EBS ; EFS"


def test_the_same_is_what_stands_beside_it() -> None:
    note = table("Critère | ALB | NLB", "Couche | 7 | 4", "Facture | À l’heure | idem")
    told = {(fact.subject, fact.value) for fact in facts_of(note)}
    assert ("NLB", "À l’heure") in told


def test_the_same_is_what_stands_above_it_where_each_row_is_a_thing() -> None:
    note = table("Volume | Débit | Prix", "gp3 | 1 Go/s | 8 $", "gp2 | ″ | 9 $")
    told = {(fact.subject, fact.value) for fact in facts_of(note)}
    assert ("gp2", "1 Go/s") in told


def test_what_goes_on_from_another_cell_makes_no_card() -> None:
    note = table(
        "Critère | ALB | NLB", "Couche | 7 | 4", "Lien | Un VPC | idem par VIF"
    )
    assert "NLB : Lien : idem par VIF" in {one.text for one in skipped_of(note)}


def test_worked_examples_make_no_card() -> None:
    note = table("Énoncé | Calcul | Résultat", "8 lectures de 4 Ko | 8 × 1 | 8 RCU",
                 "6 écritures de 2 Ko | 6 × 2 | 12 WCU")  # fmt: skip
    assert not cards_of(note)
    assert {one.reason for one in skipped_of(note)} == {"exemple"}


def test_how_something_is_computed_is_a_rule() -> None:
    note = table("Métrique | Calcul | Seuil", "Taux de hit | Hits sur requêtes | 80 %",
                 "Charge | Files sur cœurs | 70 %")  # fmt: skip
    assert any(card.answer == "Hits sur requêtes" for card in cards_of(note))


def test_an_english_table_says_yes_and_no() -> None:
    note = table(
        "Feature | Standard | FIFO", "Ordering of the messages | ❌ (best effort) | ✅",
        "Batching of the calls | up to ten messages | up to ten of them",
        heading="The queues of this service and what they promise",
    )  # fmt: skip
    values = {fact.value for fact in facts_of(note)}
    assert {"No (best effort)", "Yes"} <= values


def test_a_header_that_is_no_kind_of_thing_names_none() -> None:
    note = table(
        "Sujet | Portée | Prix", "Peering | Région | 1 $", "Endpoint | Zone | 2 $"
    )
    assert {fact.category for fact in facts_of(note)} == {""}


def test_a_service_that_is_no_more_has_a_status_and_nothing_else() -> None:
    note = table("Origine | Protection | Port", "Bucket | OAC | 443",
                 "MediaStore | Service arrêté en 2025 | 443")  # fmt: skip
    assert asked(note)["Quel est le statut de MediaStore ?"] == "Service arrêté en 2025"


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Sujet | À retenir", "Durée de session | 12 h", "Coût | 1 $ par jour"),
            "Quelle est la durée de session d’EC2 ?", "12 h", id="a vague header",
        ),
        pytest.param(
            table("Type de clé | Ce que c’est", "Locale | Clé gardée par le client", "Gérée | Clé gardée par AWS"),
            "Dans EC2, à quoi correspond le type de clé « Locale » ?", "Clé gardée par le client",
            id="what it is defines it",
        ),
        pytest.param(
            table("Service | Rôle | À retenir", "Polly | Lire à voix haute | 3 moteurs : standard, neuronal, génératif",
                  "Lex | Dialoguer | Sans serveur", heading="Comparatif"),
            "Quels sont les moteurs de Polly ?", "standard ; neuronal ; génératif", id="a list that is counted",
        ),
        pytest.param(
            table("Énoncé | Réponse", "Décoder des flux | MSK", "Archiver dix ans | Glacier"),
            "Quel choix répond à ce besoin : « Archiver dix ans » ?", "Glacier", id="the stem of an exam",
        ),
        pytest.param(
            table("Critère | ALB (défaut) | NLB", "Couche | 7 | 4", "Conflits | Le dernier gagne | L’écriture échoue"),
            "Quelle est la couche de l’ALB ?", "7", id="what is the default is still what it is",
        ),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_cell_follows_from_the_value(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_a_limit_is_one_of_what_the_table_is_about() -> None:
    note = table(
        "Thing | Limit", "Memory | 10 GB of it", "Timeout | 15 min of work",
        heading="Lambda and the limits that it has",
    ).replace("Lambda and the limits that it has", "Lambda")  # fmt: skip
    note = (
        f"The functions of this service have limits that the exam asks for.\n\n{note}"
    )
    assert asked(note)["What is the memory limit of Lambda?"] == "10 GB of it"


def test_figures_that_are_heaped_are_no_one_trait() -> None:
    note = table("Service | Rôle | À retenir", "SQS | File | 256 Ko par message, 14 jours de rétention",
                 "SNS | Diffusion | Sans rétention")  # fmt: skip
    assert "Quelle est la particularité de SQS ?" not in asked(note)


def test_a_rank_says_nothing_where_no_scale_is_told() -> None:
    note = table("Service | Latence", "Kinesis | 200 ms", "MSK | Faible")
    assert "MSK : Latence : Faible" in {one.text for one in skipped_of(note)}


def test_what_is_neither_yes_nor_no_makes_no_card() -> None:
    note = table("Critère | EMR | Glue", "Serverless | option | oui", "Couche | 7 | 4")
    assert not any(card.answer == "Option" for card in cards_of(note))


def test_a_cross_inside_a_cell_denies_what_follows() -> None:
    note = table(
        "Mode | Droits | Coût",
        "Fargate | un pod, ❌ GPU, ❌ EBS | 1 $",
        "EC2 | tout | 2 $",
    )
    assert ("Fargate", "un pod, pas de GPU, pas d’EBS") in {
        (fact.subject, fact.value) for fact in facts_of(note)
    }


def test_the_way_that_something_goes_is_no_side() -> None:
    note = table("Élément | Valeur", "S3 → CloudFront | gratuit", "Délai | 30 s")
    assert not any("→" in card.prompt for card in cards_of(note))


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Si on me parle de… | Je réponds | Parce que", "Séries de mesures | Timestream | Ingestion rapide"),
            "Quel choix répond à ce besoin : « Séries de mesures » ?", "Timestream", id="as one speaks",
        ),
        pytest.param(
            table("Besoin | Service | Parce que", "Séries de mesures | Timestream | Ingestion rapide"),
            "Pourquoi choisir Timestream ?", "Ingestion rapide", id="because",
        ),
        pytest.param(
            table(" | Valeur", "Timeout max | 15 min", "Couches | 5 max", heading="Lambda"),
            "Combien de couches au maximum pour Lambda ?", "5 max", id="sides without a header",
        ),
        pytest.param(
            table("Droit | Sur un dossier | Valeur", "r | Lister les noms | 4", "w | Créer des entrées | 2"),
            "Dans EC2, que permet de faire le droit « r » sur un dossier ?", "Lister les noms", id="what it lets do",
        ),
        pytest.param(
            table("Critère | VPN | Direct Connect", "Mise en place | Quelques minutes | Plus d’un mois", "Couche | 3 | 2"),
            "Dans Direct Connect, quelle est la durée de la mise en place ?", "Plus d’un mois", id="a time in words",
        ),
        pytest.param(
            table("Critère | ALB | NLB", "Taille msg | 64 Ko | 4 Ko", "Couche | 7 | 4"),
            "Quelle est la taille de message de l’ALB ?", "64 Ko", id="a word cut short",
        ),
        pytest.param(
            table(" | 100 Mbps | 1 Gbps", "10 To | 12 j | 30 h", "100 To | 124 j | 12 j", heading="Transferts"),
            "Combien de temps faut-il pour transférer 10 To à 1 Gbps ?", "30 h", id="a size and a throughput",
        ),
    ],
)  # fmt: skip
def test_headers_that_people_write_are_asked_in_good_french(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("label", "does"),
    [
        ("Stateful ?", "est stateful"), ("Interruptible", "est interruptible"),
        ("Frais de sortie", "implique des frais de sortie"),
        ("Intégration Lambda", "prend en charge l’intégration Lambda"),
    ],
)  # fmt: skip
def test_what_is_said_of_one_of_two_fits_its_label(label: str, does: str) -> None:
    note = table("Critère | ALB | NLB", f"{label} | Oui | Non", "Couche | 7 | 4")
    assert asked(note)[f"ALB ou NLB : lequel {does} ?"] == "ALB"


@pytest.mark.parametrize(
    ("header", "prompt"),
    [
        ("Looks at", "What does Macie look at?"),
        ("Does", "What does Macie do?"),
        ("In a nutshell", "What is Macie?"),
    ],
)
def test_english_headers_that_are_verbs_are_asked_as_such(
    header: str, prompt: str
) -> None:
    note = table(
        f"Service | {header} | Price", "Macie | The buckets of an account | $1 per GB",
        "Inspector | The images of a registry | $2 per image",
        heading="Which services find what is wrong with an account",
    )  # fmt: skip
    assert asked(note)[prompt] == "The buckets of an account"


def test_where_one_has_no_value_all_are_asked() -> None:
    note = table("Critère | SQS | SNS | Kinesis", "Débit à prévoir | Pas nécessaire | Pas nécessaire | Par shard",
                 "Ordre | 1 | 2 | 3")  # fmt: skip
    prompt = "En matière de débit à prévoir, en quoi diffèrent SQS, SNS et Kinesis ?"
    assert "SQS : Pas nécessaire" in asked(note)[prompt]


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Volume | Partagé entre hôtes | Prix", "EBS | Non (sauf multi-attach) | 1 $", "EFS | Oui | 2 $"),
            "Est-ce qu’EBS est partagé entre hôtes ?", "Non (sauf multi-attach)", id="a state",
        ),
        pytest.param(
            table("Chiffrement | Qui garde la clé | Prix", "SSE-C | moi (en local) | 1 $", "SSE-S3 | AWS | 0 $"),
            "Dans EC2, avec le chiffrement « SSE-C », qui garde la clé ?", "Le client (en local)", id="who does it",
        ),
        pytest.param(
            table("Alarme | Se déclenche quand | Prix", "Budget | Le seuil est franchi | 1 $", "Coût | Il change | 2 $"),
            "Dans EC2, quand se déclenche l’alarme « Budget » ?", "Le seuil est franchi", id="when it does",
        ),
        pytest.param(
            table("Ressource | Par défaut | Ajustable", "VPC par région | 5 | Oui", "Règles par SG | 60 | Oui"),
            "Combien de règles par SG par défaut ?", "60", id="a quota",
        ),
        pytest.param(
            table("Quoi | Chiffre", "Objet S3 max | 5 To", "Rétention de SQS | 4 jours"),
            "Objet S3 max : quelle taille ?", "5 To", id="what its unit tells",
        ),
        pytest.param(
            table("Code | Veut dire | Coût", "502 | Réponse invalide | 1 $", "503 | Aucune cible | 2 $",
                  "504 | Trop tard | 3 $"),
            "Que veut dire le code 503 ?", "Aucune cible", id="codes that follow each other",
        ),
        pytest.param(
            table("Critère | RDS | Aurora", "Prix | Moins cher | 20 % plus cher", "Copies | 1 | 6"),
            "En matière de prix, en quoi diffèrent RDS et Aurora ?", "RDS : Moins cher ; Aurora : 20 % plus cher",
            id="what is told by comparing",
        ),
        pytest.param(
            table(" | Garanti | Éphémère", "Durée | Un an | Une heure", "Facturé | À l’avance | Après coup",
                  heading="Modes de capacité"),
            "Quelle est la durée du mode de capacité « Garanti » ?", "Un an", id="columns that are of one kind",
        ),
    ],
)  # fmt: skip
def test_it_proves_what_a_header_asks_before_it_does(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("row", "prompt"),
    [
        (
            "Preserves client IP | no (needs a header) | yes",
            "Does ALB preserve client IP?",
        ),
        ("Extra cost | no | yes", "ALB or NLB: which one involves extra cost?"),
    ],
)
def test_english_rows_are_asked_in_good_english(row: str, prompt: str) -> None:
    note = table(
        "Criteria | ALB | NLB", row, "Static addresses of the balancer | none | one for each zone",
        heading="The load balancers of an account and what they do",
    )  # fmt: skip
    assert any(card.prompt.replace(" an ", " ") == prompt for card in cards_of(note))


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Paramètre | Défaut | Min | Max", "Délai de reprise | 4 j | 60 s | 14 j", "Lot | 1 | 1 | 10", heading="SQS"),
            "Dans SQS, quelle est la valeur maximale du paramètre « Délai de reprise » ?", "14 j",
            id="bounds are no things",
        ),
        pytest.param(
            table("Critère | Lambda | Fargate", "Cas | Événements | Conteneurs", "⚠️ | Démarrage à froid | Sans GPU"),
            "Quel est le piège de Fargate ?", "Sans GPU", id="a sign before a row",
        ),
        pytest.param(
            table("Lien | Débit | Chiffré", "VPN | 1 Go/s | Oui (IPsec)", "DX | 10 Go/s | Non par défaut"),
            "EC2 : est-ce que le lien « DX » est chiffré ?", "Non par défaut", id="encrypted is no number",
        ),
        pytest.param(
            table("Base | On la choisit pour | On l’évite si", "Neptune | Les graphes | Transactions", "Redshift | Les rapports | Jointures"),
            "Dans EC2, dans quel cas évite-t-on la base « Neptune » ?", "Transactions", id="when one does not",
        ),
        pytest.param(
            table("LB | OSI | Pour quel trafic", "ALB | 7 | HTTP", "NLB | 4 | TCP"),
            "Pour quel trafic utilise-t-on l’ALB ?", "HTTP", id="which it is for",
        ),
        pytest.param(
            table("Critère | Lambda | EC2", "On gère l’OS ? | Non | Oui", "Démarrage | 1 ms | 1 min"),
            "Lambda ou EC2 : avec lequel gère-t-on l’OS ?", "EC2", id="with which one does",
        ),
        pytest.param(
            table("Critère | gp2 | io2", "Multi-attach | Non | Oui", "Débit | 1 Go/s | 4 Go/s"),
            "Entre gp2 et io2, lequel prend en charge « Multi-attach » ?", "io2", id="names that begin small",
        ),
    ],
)  # fmt: skip
def test_columns_are_what_their_words_say(note: str, prompt: str, answer: str) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("header", "value", "prompt"),
    [
        ("Likely cause", "A closed port", "What is the likely cause of the “Silence” symptom?"),
        ("Services", "All of the network", "What are the services of the “Silence” symptom?"),
    ],
)  # fmt: skip
def test_nouns_of_english_are_asked_as_sides(
    header: str, value: str, prompt: str
) -> None:
    note = table(
        f"Symptom | {header} | Remedy of it", f"Silence | {value} | open it for all",
        "Refusal | A policy of the bucket | read it with care",
        heading="What goes wrong and what may be behind it",
    )  # fmt: skip
    assert asked(note)[prompt] == value


def test_numbers_that_share_a_unit_are_one_value() -> None:
    note = table(
        "Critère | DX | VPN", "Débit | 1, 10, 100 Gbps | 1,25 Gbps", "Couche | 2 | 3"
    )
    assert asked(note)["EC2 : quel est le débit de DX ?"] == "1, 10, 100 Gbps"


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Nom | Fonctionnement | Quand s’en servir", "Simple | Une seule réponse | Un seul serveur",
                  "Pondérée | Selon des parts fixées | Un essai", heading="Stratégies de routage"),
            "Comment fonctionne la stratégie de routage « Pondérée » ?", "Selon des parts fixées", id="how it works",
        ),
        pytest.param(
            table("Nom | Fonctionnement | Quand s’en servir", "Simple | Une seule réponse | Un seul serveur",
                  "Pondérée | Selon des poids | Un essai", heading="Stratégies de routage"),
            "Quand utiliser la stratégie de routage « Simple » ?", "Un seul serveur", id="when to make use of it",
        ),
        pytest.param(
            table("File | Ordre | Débit", "Standard | Non | 1 Go/s", "FIFO | Oui | 2 Go/s"),
            "Dans EC2, file « Standard » ou « FIFO » : laquelle garantit l’ordre ?", "FIFO", id="an order is kept",
        ),
    ],
)  # fmt: skip
def test_rows_and_bounds_are_named_in_full(note: str, prompt: str, answer: str) -> None:
    assert asked(note)[prompt] == answer


def test_headers_that_are_clauses_are_no_things_to_compare() -> None:
    note = table(
        "Feature | Protects against | Needs versioning?", "Locks | the deletion of objects | yes",
        "Copies | the loss of a region | yes", heading="What keeps the objects of a bucket safe",
    )  # fmt: skip
    assert asked(note)["What does Locks protect against?"] == "The deletion of objects"


def test_a_column_that_names_a_thing_is_asked_of_no_row() -> None:
    note = table("Redis / Valkey | Memcached", "Bascule automatique | Aucune réplication",
                 "Persistance AOF | Rien après un redémarrage")  # fmt: skip
    assert not any("Memcached ?" in card.prompt for card in cards_of(note))


def test_a_yes_with_more_behind_it_is_no_list() -> None:
    note = table("Option | Flexible ? | Remise", "Compute | Oui, toutes familles et régions | 66 %",
                 "Spot | Interruption en 2 min | 90 %")  # fmt: skip
    (fact,) = [one for one in facts_of(note) if one.value.startswith("Oui")]
    assert fact.items == ()


def test_a_rank_may_be_one_in_two_ways() -> None:
    note = table("Méthode | Contrôle | Niveau de sécurité", "SSE-S3 | Faible | Élevé", "SSE-KMS | Moyen | Très élevé",
                 "SSE-C | Très élevé | Très élevé", heading="Comparatif")  # fmt: skip
    asks = {card.prompt for card in cards_of(note) if "SSE-C" in card.prompt}
    assert {ask.split(" de la ")[0] for ask in asks} == {
        "Quel est le niveau de contrôle", "Quel est le niveau de sécurité",
    }  # fmt: skip


def test_what_a_table_declares_to_be_characteristics_is_asked_as_such() -> None:
    note = table("Caractéristique | Valeur", "Codes HTTP favorables | 2xx et 3xx", "Délai | 30 s",
                 heading="Route 53")  # fmt: skip
    assert (
        asked(note)["Quels sont les codes HTTP favorables de Route 53 ?"]
        == "2xx et 3xx"
    )


def test_a_need_is_asked_by_the_kind_of_what_answers_it() -> None:
    note = table("Besoin | Clé de condition", "N’accepter que les adresses des bureaux | aws:SourceIp",
                 "Garder les données dans un pays | aws:RequestedRegion")  # fmt: skip
    prompt = "EC2 : quelle clé de condition répond à ce besoin : « N’accepter que les adresses des bureaux » ?"
    assert asked(note)[prompt] == "aws:SourceIp"


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            table("Famille de points de terminaison du réseau | Nature | Prix", "Gateway Load Balancer | Une route | 0 $",
                  heading="Comparatif"),
            "Quel est le prix du Gateway Load Balancer ?", "0 $", id="a long kind that no question shows",
        ),
        pytest.param(
            table("Trajet | Prix", "Un échange entre deux zones | Un tarif au Go, dans les deux sens",
                  heading="Trajets"),
            "Quel est le prix d’un échange entre deux zones ?", "Un tarif au Go, dans les deux sens", id="a rate",
        ),
        pytest.param(
            "## Le bus d’événements\n\n- **Taille maximale d’un événement** : 1 Mo\n",
            "Pour le bus d’événements, quelle est la taille maximale d’un événement ?", "1 Mo",
            id="a thing that is headed with its article",
        ),
    ],
)  # fmt: skip
def test_things_and_rates_are_known_as_such(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_what_runs_elsewhere_is_a_side_and_no_definition() -> None:
    note = """
    # Recovery

    | Strategy | Cost | What runs in the second region |
    |---|---|---|
    | Pilot light | $ | data replicated, servers off |
    | Warm standby | $$ | everything, scaled down |
    """
    assert asked(note)["With the “Pilot light” strategy, what runs in the second region?"] == "Data replicated, servers off"  # fmt: skip


def test_one_sentence_says_what_a_row_is_and_ok_says_nothing() -> None:
    note = """
    | Service | 1 phrase | Statut |
    |---|---|---|
    | Macie | détecteur de données personnelles dans S3 | ok |
    | Lookout | détection d'anomalies sur des images | fermé en 2025 |
    """
    found = asked(note)
    assert found["Qu’est-ce que Macie ?"].startswith("Détecteur de données")
    assert "ok" not in found.values()
