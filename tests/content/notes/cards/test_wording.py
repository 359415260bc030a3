"""Notes in, questions out: one row for each rule of wording."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "## Plans\n\n| Plan | Audits |\n|---|---|\n| Basic | 7 contrôles |\n| Pro | Tous |\n",
            "Quels sont les audits du plan « Basic » ?", "7 contrôles",
            id="a row is one of what heads its column",
        ),
        pytest.param(
            "## Pare-feu\n\n| Critère | ACL Réseau | Security Group |\n|---|---|---|\n"
            "| Haute disponibilité | Native | Par zone |\n| État | Sans | Avec |\n",
            "Quelle est la haute disponibilité d’ACL Réseau ?", "Native",
            id="a quality is asked in a whole sentence",
        ),
        pytest.param(
            "## Pare-feu\n\n| Critère | ACL Réseau | Security Group |\n|---|---|---|\n"
            "| Par défaut | Tout passe | Rien n’entre |\n| État | Sans | Avec |\n",
            "Par défaut, en quoi diffèrent ACL Réseau et le Security Group ?",
            "ACL Réseau : Tout passe ; Security Group : Rien n’entre",
            id="by default",
        ),
        pytest.param(
            "# Lambda\n\n## Limites\n\n| Limite | Valeur |\n|---|---|\n| Mémoire | 10 Go |\n"
            "| Durée max | 15 min |\n",
            "Quelle est la limite de mémoire de Lambda ?", "10 Go",
            id="a row of limits is a limit",
        ),
        pytest.param(
            "## Sources\n\n| Source | Type d'invocation |\n|---|---|\n| S3 | Asynchrone |\n"
            "| SQS | Par lots |\n",
            "Quel est le type d’invocation de S3 ?", "Asynchrone",
            id="one de before an elided noun",
        ),
        pytest.param(
            "# SNS\n\nLes abonnés (subscribers) peuvent être :\n\n- Lambda\n- SQS\n- SMS\n",
            "Avec SNS, que peuvent être les abonnés ?", "Lambda ; SQS ; SMS",
            id="a label that is a clause is asked for what it leaves open",
        ),
        pytest.param(
            "# IAM\n\nUn rôle est une identité assumée par :\n\n- un utilisateur\n- un service\n"
            "- un compte\n",
            "IAM : complétez la liste : « Un rôle est une identité assumée par… »",
            "Un utilisateur ; Un service ; Un compte",
            id="a sentence to be completed keeps its preposition",
        ),
        pytest.param(
            "# CloudTrail\n\n## Caractéristiques\n\n- Traçabilité fine : journal de chaque appel\n"
            "- Event History : vue des derniers jours\n",
            "Dans CloudTrail, en quoi consiste « Event History » ?",
            "Vue des derniers jours",
            id="one of the characteristics goes by its name",
        ),
        pytest.param(
            "# Linux\n\n## Erreurs courantes\n\n- **Disque plein** : supprimer les journaux\n"
            "- **Montage occupé** : fermer les processus\n",
            "Sous Linux, que faire face à l’erreur « Montage occupé » ?", "Fermer les processus",
            id="what is done about a mishap is no role of it",
        ),
        pytest.param(
            "# Notes\n\n## IAM\n\n- **IAM Policy** : document JSON de permissions\n",
            "Qu’est-ce qu’une IAM Policy ?", "Document JSON de permissions",
            id="a name of which there are many takes an article",
        ),
        pytest.param(
            "## Besoin → service\n\n- Alerte si le budget est dépassé → **AWS Budgets**\n",
            "Quel service répond à ce besoin : « Alerte si le budget est dépassé » ?",
            "AWS Budgets",
            id="what leads to a service under such a heading is a need",
        ),
        pytest.param(
            "# S3 Storage\n\nS3 Select permet de filtrer les données côté serveur. "
            "La durabilité est de 99 %.\n",
            "Que permet S3 Select ?", "De filtrer les données côté serveur",
            id="a name of the family needs no scope",
        ),
        pytest.param(
            "# EC2\n\n- EIP : 5 par région\n", "Dans EC2, combien d’EIP peut-on avoir ?",
            "5 par région", id="a number of things for each of something",
        ),
        pytest.param(
            "# Lambda\n\n- package : 250 Mo décompressé\n",
            "Dans Lambda, quelle est la taille du package ?",
            "250 Mo décompressé", id="bytes are a size",
        ),
        pytest.param(
            "# Lambda\n\n- package : 50 Mo compressé, 250 Mo décompressé\n",
            "Lambda, package : 50 Mo compressé, […] décompressé", "250 Mo",
            id="two sizes are blanked one by one",
        ),
        pytest.param(
            "# SQS\n\nUn message peut contenir jusqu’à 256 Ko.\n",
            "SQS : un message peut contenir jusqu’à […]", "256 Ko",
            id="how much is blanked, not asked with «que»",
        ),
        pytest.param(
            "# EC2\n\n## placement groups\n\n- cluster : un seul rack\n- spread : racks distincts\n",
            "Dans EC2, à quoi correspond le placement group « cluster » ?",
            "Un seul rack", id="an English plural is a class too",
        ),
        pytest.param(
            "# DynamoDB\n\nLa base est répliquée. Deux modes existent : provisionné, flexible, libre.\n",
            "Quels sont les deux modes de DynamoDB ?", "provisionné ; flexible ; libre",
            id="that there are two modes is no part of their name",
        ),
        pytest.param(
            "# Lambda\n\n- invocations async : S3, SNS\n  - 2 reprises\n",
            "Lambda, invocations async : combien de reprises ?", "2",
            id="a count stands under the bullet above",
        ),
        pytest.param(
            "# EC2\n\n- **Local Zone** : payante, reliée à une région\n",
            "Dans EC2, qu’est-ce qui caractérise la Local Zone ?", "Payante, reliée à une région",
            id="a few traits characterise",
        ),
        pytest.param(
            "# NAT Gateway\n\n- managée par AWS, haute disponibilité dans une AZ\n",
            "Par quoi est managée la NAT Gateway ?", "Par AWS",
            id="what stands past the comma is another fact",
        ),
        pytest.param(
            "# VPC\n\n- **Gateway Endpoint** : gratuit, pour S3 et DynamoDB\n",
            "Dans le VPC, qu’est-ce qui caractérise le Gateway Endpoint ?",
            "Gratuit, pour S3 et DynamoDB",
            id="a trait and what it is for",
        ),
        pytest.param(
            "# SQS\n\n- **SG** = stateful, instance, allow only\n",
            "Dans SQS, qu’est-ce qui caractérise le SG ?", "Stateful, instance, allow only",
            id="a list of traits does not say what a thing is",
        ),
        pytest.param(
            "# Notes du cours\n\n## Divers\n\nUne **NACL** s’applique au **subnet**. Elle est "
            "rattachée au **VPC**.\n",
            "Une NACL s’applique au […]", "subnet",
            id="a sentence names its own subject",
        ),
        pytest.param(
            "# KMS\n\nClé\n:   Objet logique de KMS. Ne sort jamais du **HSM**.\n",
            "Dans KMS, qu’est-ce qu’une clé ?", "Objet logique de KMS",
            id="the first sentence of a definition defines",
        ),
        pytest.param(
            "# IAM\n\nLes 4 briques :\n\n- User\n- Group\n- Role\n- Policy\n",
            "Quelles sont les 4 briques d’IAM ?", "User ; Group ; Role ; Policy",
            id="a counted label is a plural noun",
        ),
        pytest.param(
            "## EC2\n\n- **Savings Plans** : remise contre un engagement en dollars\n",
            "Dans EC2, que sont les Savings Plans ?",
            "Remise contre un engagement en dollars",
            id="a plural name takes les",
        ),
        pytest.param(
            "## Cognito\n\n- **User Data** : ensemble d’attributs de chaque personne\n",
            "Cognito : qu’est-ce que User Data ?",
            "Ensemble d’attributs de chaque personne",
            id="no elision before user",
        ),
        pytest.param(
            "## Shield\n\n- **Shield Standard** : gratuit, protège contre les attaques courantes\n",
            "Qu’est-ce qui caractérise Shield Standard ?",
            "Gratuit, protège contre les attaques courantes",
            id="how a thing is",
        ),
        pytest.param(
            "## Chemins\n\n### Quand utiliser un chemin absolu ou relatif ?\n\n"
            "- **Chemin absolu** : scripts planifiés\n- **Chemin relatif** : navigation\n",
            "Quel est le cas d’usage du chemin absolu ?", "Scripts planifiés",
            id="when to use it",
        ),
        pytest.param(
            "## Lambda\n\n- Transformer un objet à la lecture → S3 Object Lambda\n",
            "Quel choix répond à ce besoin : « Transformer un objet à la lecture » ?",
            "S3 Object Lambda",
            id="a need before an arrow",
        ),
        pytest.param(
            "# Accès\n\nMFA\nDeux preuves à chaque connexion. Types : virtuel, clé, jeton.\n",
            "Quels sont les types de la MFA ?", "Virtuel ; Clé ; Jeton",
            id="a line above others is their title",
        ),
        pytest.param(
            "## CloudWatch\n\n- Collecte les métriques et déclenche des alarmes\n",
            "Que déclenche CloudWatch ?", "Des alarmes",
            id="each thing done is asked by itself",
        ),
        pytest.param(
            "## DNS\n\n- Durée de cache donnée par le **TTL** (Time To Live) du domaine\n",
            "DNS : durée de cache donnée par le […] du domaine", "TTL (Time To Live)",
            id="an expansion is hidden with its letters",
        ),
        pytest.param(
            "## S3 Standard\n\n- 99,99 % de disponibilité\n",
            "Quelle est la disponibilité de S3 Standard ?", "99,99 %",
            id="a measured side",
        ),
        pytest.param(
            "## Coûts\n\n| Poste de dépense | Remède conseillé | Effet |\n|---|---|---|\n"
            "| Des envois inachevés | Une règle | Moins de place |\n"
            "| Des volumes gp2 | La conversion | Moins cher |\n",
            "Quel est le remède conseillé pour des envois inachevés ?", "Une règle",
            id="what is advised is advised for something",
        ),
        pytest.param(
            "## Remises\n\n| Engagement | Portée |\n|---|---|\n"
            "| L’EC2 Instance Savings Plan | Une famille |\n"
            "| Le Compute Savings Plan | Tout calcul |\n",
            "Quelle est la portée de l’EC2 Instance Savings Plan ?", "Une famille",
            id="an elided article before a name is small inside a question",
        ),
        pytest.param(
            "## Fraud Detector\n\n- **Remplaçant proposé par AWS** : SageMaker AI, AutoGluon, AWS WAF\n",
            "Dans Fraud Detector, quels sont les remplaçants proposés par AWS ?",
            "SageMaker AI ; AutoGluon ; AWS WAF",
            id="a participle agrees with its noun",
        ),
        pytest.param(
            "## Cost Explorer\n\n- **Granularité la plus fine** : l’heure, sur option\n",
            "Quelle est la granularité la plus fine de Cost Explorer ?",
            "L’heure, sur option",
            id="a measure is asked, not what it consists in",
        ),
        pytest.param(
            "## ECS\n\n- **Cluster** : regroupement logique de tâches et de services\n",
            "Dans ECS, qu’est-ce qu’un cluster ?",
            "Regroupement logique de tâches et de services",
            id="a noun that a noun explains is a thing",
        ),
        pytest.param(
            "## Domain Name System (DNS)\n\n- **Structure** : un arbre renversé\n",
            "Quelle est la structure du Domain Name System (DNS) ?", "Un arbre renversé",
            id="French gives an English system its article",
        ),
        pytest.param(
            "## Pratique\n\n### Pièges\n\n- **Oublier de démonter** : perte de données\n"
            "- **Ne pas vérifier** : risque de panne\n",
            "Que risque-t-on à oublier de démonter ?", "Perte de données",
            id="what is done wrong has a risk",
        ),
        pytest.param(
            "## Neptune\n\n- Prend en charge les langages Cypher (Neo4j) et Gremlin (TinkerPop)\n",
            "Neptune : Prend en charge les langages Cypher (Neo4j) et Gremlin ([…])", "TinkerPop",
            id="a name behind each name of a list",
        ),
        pytest.param(
            "## AWS KMS\n\nIl existe trois types de clés : les clés d’AWS (gratuites), "
            "les clés gérées et les clés du client.\n",
            "Quels sont les trois types de clés d’AWS KMS ?",
            "Les clés d’AWS (gratuites) ; Les clés gérées ; Les clés du client",
            id="what there is, counted and listed",
        ),
        pytest.param(
            "## Astuces\n\n- Si la question parle de découplage → pensez à SQS\n",
            "Que choisir si la question parle de découplage ?", "SQS",
            id="what to think of",
        ),
        pytest.param(
            "## Astuces\n\n- Si un message est traité deux fois → augmentez le délai de visibilité\n",
            "Que faire si un message est traité deux fois ?",
            "Augmenter le délai de visibilité",
            id="what to do",
        ),
        pytest.param(
            "# Réseau\n\n## Un appairage de VPC\n\n- **Portée** : deux VPC\n",
            "Quelle est la portée d’un appairage de VPC ?", "Deux VPC",
            id="one thing as a heading",
        ),
        pytest.param(
            "# DataSync\n\n- **Éléments préservés** : dates, droits, métadonnées\n",
            "Quels sont les éléments préservés par DataSync ?",
            "Dates ; Droits ; Métadonnées",
            id="what is done by the subject",
        ),
        pytest.param(
            "## Pannes\n\n| Poste de dépense | Remède conseillé | Effet |\n|---|---|---|\n"
            "| D’anciennes versions | Une règle | Moins cher |\n"
            "| Trop de connexions | Un proxy | Plus rapide |\n",
            "Quel est le remède conseillé pour d’anciennes versions ?", "Une règle",
            id="how many, with a small first letter",
        ),
        pytest.param(
            "# Analyse\n\n## Quand choisir quoi ?\n\n- requêtes ponctuelles sur S3 : Athena\n"
            "- préparer les données : Glue\n",
            "Quel service répond à ce besoin : « Requêtes ponctuelles sur S3 » ?", "Athena",
            id="when to choose a service is a need",
        ),
        pytest.param(
            "# Athena\n\nPour réduire le coût, il faut compresser les fichiers, les ranger et "
            "choisir Parquet.\n",
            "Avec Athena, que faut-il faire pour réduire le coût ?",
            "Compresser les fichiers, les ranger et choisir Parquet",
            id="all of what must be done",
        ),
        pytest.param(
            "# DynamoDB – notes de cours (prof : M. Durand)\n\n- **Modèle de données** : base clé-valeur\n",
            "Quel est le modèle de données de DynamoDB ?", "Base clé-valeur",
            id="a colon in a bracket divides no title",
        ),
        pytest.param(
            "# Le pare-feu\n\n- **Protections conseillées** : Shield, WAF, Firewall Manager\n",
            "Quelles sont les protections conseillées pour le pare-feu ?",
            "Shield ; WAF ; Firewall Manager",
            id="several ways are listed",
        ),
        pytest.param(
            "# Aurora DSQL\n\n- **Mode d’écriture** : actif-actif, avec cohérence forte\n",
            "Quel est le mode d’écriture d’Aurora DSQL ?",
            "Actif-actif, avec cohérence forte",
            id="a compound begins with a capital too",
        ),
        pytest.param(
            "# Fiche – Auto Scaling\n\n**Délai de grâce.** 300 secondes\n",
            "Quel est le délai de grâce d’Auto Scaling ?", "300 secondes",
            id="a label in bold with a full stop",
        ),
        pytest.param(
            "# DynamoDB\n\n- **PITR** : jusqu’à 35 jours\n",
            "Dans DynamoDB, quelle est la durée maximale du PITR ?", "Jusqu’à 35 jours",
            id="a bound is asked as one",
        ),
        pytest.param(
            "# Protection\n\n- **Shield Advanced** : engagement de 1 an, équipe dédiée\n",
            "Shield Advanced : engagement de […], équipe dédiée", "1 an",
            id="of what defines nothing, the quantity is blanked",
        ),
        pytest.param(
            "# Linux\n\n## Erreurs courantes\n\n- **Erreur dans fstab** : le système peut ne "
            "pas démarrer\n- **Chemins confondus** : toujours vérifier le dossier\n",
            "Sous Linux, quelle est la conséquence de l’erreur « Erreur dans fstab » ?",
            "Le système peut ne pas démarrer",
            id="what a mistake may lead to",
        ),
        pytest.param(
            "# Linux\n\n## Erreurs courantes\n\n- **Chemins confondus** : toujours vérifier le "
            "dossier\n- **Erreur dans fstab** : le système peut ne pas démarrer\n",
            "Sous Linux, que faire face à l’erreur « Chemins confondus » ?",
            "Toujours vérifier le dossier",
            id="how to get round a mistake",
        ),
        pytest.param(
            "# Linux\n\n## Erreurs courantes\n\n- **Oublier sudo** : beaucoup d’opérations "
            "demandent les droits root\n- **Oublier le montage** : perte de données\n",
            "Pourquoi ne faut-il pas oublier sudo ?",
            "Beaucoup d’opérations demandent les droits root",
            id="why not to do what is listed as a mistake",
        ),
        pytest.param(
            "# AWS Lambda\n\nLe code tourne à la demande. La durée maximale d’une fonction "
            "est de 15 minutes.\n",
            "Dans AWS Lambda, quelle est la durée maximale d’une fonction ?", "15 minutes",
            id="a sentence that measures a side",
        ),
        pytest.param(
            "# Direct Connect\n\n**Avantages :**\n\n- Débit prévisible\n- Trafic privé\n",
            "Quels sont les avantages de Direct Connect ?", "Débit prévisible ; Trafic privé",
            id="«avantages» does not begin a clause as «avant» does",
        ),
        pytest.param(
            "# CloudFront, tranquillement\n\nPour protéger un bucket derrière CloudFront, on "
            "utilise OAC, qui remplace OAI.\n",
            "Qu’utilise-t-on pour protéger un bucket derrière CloudFront ?", "OAC",
            id="what is used for a purpose",
        ),
        pytest.param(
            "# Macie\n\n- Ne pas confondre Macie et GuardDuty : Macie lit S3, GuardDuty les "
            "journaux\n",
            "Quelle différence entre Macie et GuardDuty ?",
            "Macie lit S3, GuardDuty les journaux",
            id="what must not be confused is compared",
        ),
        pytest.param(
            "# CloudWatch\n\n- Une alarme peut déclencher : SNS, Auto Scaling, Lambda\n",
            "Avec CloudWatch, que peut déclencher une alarme ?", "SNS ; Auto Scaling ; Lambda",
            id="a clause cut off before its list",
        ),
        pytest.param(
            "# ECS\n\n## Vocabulaire ECS\n\n- **Cluster** : regroupement logique de tâches\n",
            "Dans ECS, qu’est-ce qu’un cluster ?", "Regroupement logique de tâches",
            id="the service a heading names without being about it",
        ),
        pytest.param(
            "# VPC\n\n- **VPN** = CGW (côté client) + VGW (côté AWS)\n",
            "Dans le VPC, de quoi se compose le VPN ?", "CGW (côté client) + VGW (côté AWS)",
            id="what is put together",
        ),
        pytest.param(
            "# VPC\n\n- SG : in ❌ / out ✅ par défaut\n",
            "Dans le VPC, quel est le réglage par défaut du SG ?", "In : non / out : oui, par défaut",
            id="opposite marks are values",
        ),
        pytest.param(
            "# VPC\n\n- NACL → penser aux ports éphémères\n",
            "Dans le VPC, à quoi faut-il penser avec la NACL ?", "Aux ports éphémères",
            id="advice on a thing",
        ),
        pytest.param(
            "# S3\n\nDurabilité:: chance de garder un objet\nPresigned URL:: lien temporaire "
            "vers un objet\n",
            "Dans S3, qu’est-ce que Presigned URL ?", "Lien temporaire vers un objet",
            id="fields of one line each",
        ),
        pytest.param(
            "# EventBridge\n\n**Limites** : 5 cibles par règle ; reprises pendant 24 heures\n",
            "Quelles sont les limites d’EventBridge ?",
            "5 cibles par règle ; Reprises pendant 24 heures",
            id="all parts under one label",
        ),
        pytest.param(
            "# Réplication\n\n- CRR : entre régions / SRR : même région et même compte\n",
            "Qu’est-ce qui caractérise la SRR ?", "Même région et même compte",
            id="two labels on one line",
        ),
        pytest.param(
            "# RDS\n\n- Backups automatiques : rétention de 7 jours par défaut, 35 max\n",
            "RDS, Backups automatiques : rétention de […] par défaut, 35 max", "7 jours",
            id="a side of several is none of them",
        ),
        pytest.param(
            "# RDS\n\n- Chiffrement : à activer à la création\n",
            "Quand faut-il activer le chiffrement de RDS ?", "À la création",
            id="what is to be done about it",
        ),
        pytest.param(
            "# RDS Proxy\n\n- mutualise les connexions → idéal avec Lambda\n",
            "Que mutualise RDS Proxy ?", "Les connexions",
            id="an arrow ends what is done",
        ),
        pytest.param(
            "# Aurora\n\n**Aurora Serverless v2**\nTaille réglée toute seule. Parfait pour les "
            "charges imprévisibles.\n",
            "Dans quel cas utiliser Aurora Serverless v2 ?",
            "Pour les charges imprévisibles",
            id="a name in bold above its lines",
        ),
        pytest.param(
            "# Bases\n\n## DAX ou ElastiCache ?\n\n- DAX → objets individuels de DynamoDB\n"
            "- ElastiCache → résultats calculés par le code\n",
            "Quel est le cas d’usage de DAX ?", "Objets individuels de DynamoDB",
            id="which of two, and when",
        ),
        pytest.param(
            "# VPC\n\n- **Endpoints**\n  - *Gateway* : S3 et DynamoDB, gratuit\n"
            "  - *Interface* : ENI avec une adresse, payant\n",
            "Dans le VPC, à quoi correspond l’endpoint « Interface » ?",
            "ENI avec une adresse, payant",
            id="one of the kinds above",
        ),
        pytest.param(
            "# Fiche du réseau\n\n## Sécurité\n\n- **Shield Advanced** : pare-feu loué au mois\n",
            "Qu’est-ce que Shield Advanced ?", "Pare-feu loué au mois",
            id="a service is no part of a chapter",
        ),
        pytest.param(
            "# Amazon RDS\n\n- **Clé d’un réplica chiffré** : la clé de la base source\n",
            "Dans Amazon RDS, quelle est la clé d’un réplica chiffré ?",
            "La clé de la base source",
            id="a value that begins with the noun of its label says which one",
        ),
        pytest.param(
            "# ASG\n\n- **ASG** : cooldown de 300 s\n",
            "ASG : cooldown de […]", "300 s",
            id="of a setting, its quantity is blanked",
        ),
        pytest.param(
            "# Examen blanc\n\n- «HPC» → FSx for Lustre\n",
            "Quel service répond à ce besoin : « HPC » ?", "FSx for Lustre",
            id="words of a question and what they call for",
        ),
        pytest.param(
            "# DynamoDB\n\n- **Kinesis Data Streams for DynamoDB** : jusqu’à 1 an de rétention\n",
            "Quelle est la durée maximale de rétention de Kinesis Data Streams for "
            "DynamoDB ?", "Jusqu’à 1 an de rétention",
            id="a duration of what",
        ),
        pytest.param(
            "# VPC\n\n- **L’ACL réseau par défaut** : ACL qui autorise tout\n",
            "Dans le VPC, qu’est-ce que l’ACL réseau par défaut ?", "ACL qui autorise tout",
            id="a label with its article",
        ),
        pytest.param(
            "# API Gateway\n\nPetit piège d’examen : le certificat est renouvelé **60 jours** avant la fin.\n",
            "API Gateway : le certificat est renouvelé […] avant la fin", "60 jours",
            id="a trap is a lead-in",
        ),
        pytest.param(
            "# S3\n\n## Accès\n\n- **MFA Delete** : réservé au compte racine\n",
            "Dans S3, qu’est-ce qui caractérise MFA Delete ?",
            "Réservé au compte racine",
            id="a side of a service is no subject",
        ),
    ],
)  # fmt: skip
def test_it_asks_in_french(note: str, prompt: str, answer: str) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "## Placement\n\nHow the instances are placed in the zone.\n\n| Strategy | Description |\n|---|---|\n"
            "| Spread | Instances on distinct hardware |\n| Cluster | Instances in one rack |\n",
            "What is the “Spread” strategy?", "Instances on distinct hardware",
            id="a row is one of what heads its column",
        ),
        pytest.param(
            "## Instances\n\nThese are the ports that you need to know for the exam.\n\n"
            "### Classic ports to know\n\n- 22 = SSH (Secure Shell)\n- 21 = FTP (File Transfer)\n",
            "What does classic port 22 stand for?", "SSH (Secure Shell)",
            id="a number is one of what its heading lists",
        ),
        pytest.param(
            "## Glacier\n\nObjects that you keep for years.\n\n- Minimum storage duration of 45 days\n",
            "What is the minimum storage duration of Glacier?", "45 days",
            id="a measured side",
        ),
        pytest.param(
            "## Elastic IP\n\n- An Elastic IP is a public address that you own in the region\n",
            "What is an Elastic IP?", "A public address that you own in the region",
            id="a small article",
        ),
        pytest.param(
            "# WAF\n\nThe note on detection in the cloud.\n\nMacie: uses pattern matching to find "
            "personal data\n",
            "What does Macie do?", "Uses pattern matching to find personal data",
            id="what a service does",
        ),
        pytest.param(
            "# Which one?\n\nThe service that you need for each of these in the exam.\n\n- Detect crypto mining → GuardDuty\n- Find personal data → Macie\n",
            "Which service fits this need: “Detect crypto mining”?", "GuardDuty",
            id="a command that leads to a service is a need",
        ),
        pytest.param(
            "# Firewalls\n\nThe layers that each of them is for.\n\n| Service | Protects against |\n|---|---|\n| WAF | SQL injection |\n"
            "| Shield | Denial of service |\n",
            "What does WAF protect against?", "SQL injection",
            id="a column headed by a verb",
        ),
        pytest.param(
            "# KMS\n\nKMS key\n:   Logical key of the service. Regional.\n",
            "What is a KMS key?", "Logical key of the service",
            id="one of many takes its article",
        ),
    ],
)  # fmt: skip
def test_it_asks_in_english(note: str, prompt: str, answer: str) -> None:
    assert asked(note)[prompt] == answer


SCENARIO = """
## Scenario 1

- A company keeps audit reports in S3
- They are read twice a year but must open within milliseconds
- Which storage class is the cheapest?
- Answer:
    - Cannot be Glacier Deep Archive since it takes 12 hours
    - <mark>S3 Standard-IA is the right answer since it is made for that</mark>
"""


def test_it_asks_a_scenario_with_the_marked_answer() -> None:
    prompt = (
        "A company keeps audit reports in S3. They are read twice a year but must open "
        "within milliseconds. Which storage class is the cheapest?"
    )
    assert asked(SCENARIO) == {prompt: "S3 Standard-IA"}


def test_it_says_which_options_of_a_scenario_are_left_out() -> None:
    left = {one.text: one.reason for one in skipped_of(SCENARIO)}
    text = "Cannot be Glacier Deep Archive since it takes 12 hours"
    assert left[text] == "option que la note écarte"


def test_it_asks_no_scenario_whose_answer_is_not_marked() -> None:
    note = """
    ## Scenario 1

    - A company keeps audit reports in S3
    - Which storage class is the cheapest?
    - Answer:
        - One of them
        - The other one
    """
    assert asked(note) == {}


def test_it_keeps_one_of_two_definitions_that_say_the_same() -> None:
    note = """
    ## Services

    ### Sécurité
    - **Amazon GuardDuty** : détection intelligente des menaces sur le compte

    ### Rappel
    - **GuardDuty** : détection de menaces
    """
    found = [prompt for prompt in asked(note) if prompt.startswith("Qu’est-ce")]
    assert found == ["Qu’est-ce qu’Amazon GuardDuty ?"]


def test_it_does_not_divide_steps_among_cards() -> None:
    steps = "\n".join(f"{n}. Configurer le paramètre numéro {n}" for n in range(1, 9))
    assert asked(f"## Déploiement\n\n{steps}\n") == {}


def test_it_makes_no_list_of_a_condition() -> None:
    note = "## Peering\n\n- **Règle** : si A parle à B, et B à C, A ignore C\n"
    assert asked(note) == {}


def test_it_asks_no_phrase_for_its_english_term() -> None:
    note = """
    ## Compte racine

    | Action FR | Terme EN |
    |---|---|
    | Activer MFA sur le compte | Enable MFA on the account |
    | Chiffrement | Encryption |
    """
    found = asked(note)
    assert found["Quel est le terme anglais pour « Chiffrement » ?"] == "Encryption"
    assert not any("Activer" in prompt for prompt in found)


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "## CloudWatch Logs\n\n- **Délai avant une exportation vers S3** : 12 heures\n",
            "Dans CloudWatch Logs, quel est le délai avant une exportation vers S3 ?",
            "12 heures",
            id="a noun with a complement takes no second de",
        ),
        pytest.param(
            "## L’alarme CloudWatch\n\n- **Période minimale** : 10 secondes\n",
            "Quelle est la période minimale de l’alarme CloudWatch ?", "10 secondes",
            id="an article of a heading is small and contracts",
        ),
        pytest.param(
            "## ECS\n\n| Mode réseau d’ECS | Principe |\n|---|---|\n"
            "| Le mode bridge | Un réseau interne |\n| Le mode host | Celui de l’hôte |\n",
            "Quel est le principe du mode bridge dans ECS ?", "Un réseau interne",
            id="two columns of a thing and a side",
        ),
        pytest.param(
            "## Gestion\n\n| Élément de CloudFormation | Usage |\n|---|---|\n"
            "| un export | Offrir une valeur à une autre pile |\n| une pile | Tout grouper |\n",
            "Quel est l’usage d’un export dans CloudFormation ?",
            "Offrir une valeur à une autre pile",
            id="common words are of what their column is of",
        ),
        pytest.param(
            "## Glue\n\n- **Rôle** : fixer la durée, le prix et les droits\n",
            "Quel est le rôle de Glue ?", "Fixer la durée, le prix et les droits",
            id="one verb with several objects is no list",
        ),
        pytest.param(
            "## EC2\n\n- **Effet d’une fin** : arrêter, résilier ou endormir\n",
            "Dans EC2, quel est l’effet d’une fin ?", "Arrêter, résilier ou endormir",
            id="one of several is no list",
        ),
        pytest.param(
            "## IAM\n\n### Clé KMS\n\n- **Délai de suppression** : 7 jours\n"
            "- **Contenu** : 256 bits\n",
            "Quel est le délai de suppression de la clé KMS ?", "7 jours",
            id="one thing heads its sides",
        ),
        pytest.param(
            "## Batch\n\n- **Cas d’usage** : calcul de nuit\n",
            "Quel est le cas d’usage de Batch ?", "Calcul de nuit",
            id="one case is singular",
        ),
        pytest.param(
            "## Glue\n\n- **Machine qui exécute les tâches** : un exécuteur\n",
            "Avec Glue, quelle machine exécute les tâches ?", "Un exécuteur",
            id="which machine does it",
        ),
    ],
)  # fmt: skip
def test_it_asks_sides_so_that_they_read_well(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Le premier garde l’hôte, le second la déplace.",
        "Une heure de carte graphique se paie une fois.",
        "Elle rend un jeton à ce client.",
        "Un bon audit repose sur trois décisions.",
        "Et une suppression emporte tout, sauf par un attribut.",
    ],
)
def test_it_asks_nothing_of_prose_that_leans_on_the_rest(sentence: str) -> None:
    note = f"## SageMaker\n\nSageMaker entraîne les modèles. {sentence}\n"
    assert asked(note) == {"Qu’entraîne SageMaker ?": "Les modèles"}


def test_it_leaves_out_what_another_does() -> None:
    note = "## Spot\n\n- Réduit la facture mais AWS peut reprendre la machine\n"
    assert asked(note) == {"Que réduit Spot ?": "La facture"}


def test_it_takes_no_coordinated_verb_for_an_object() -> None:
    note = "## Glue\n\nGlue lit les données, devine leur schéma et les range.\n"
    assert asked(note) == {}


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "## Cognito\n\n- Différence : User Pools = connexion, Identity Pools = droits\n",
            "Quelle différence entre User Pools et Identity Pools dans Cognito ?",
            "User Pools = connexion, Identity Pools = droits",
            id="a difference sets two names against each other",
        ),
        pytest.param(
            "## Express\n\n- **Avantages** : au volume, au mois, facturé par appel et durée\n",
            "Quels sont les avantages d’Express ?",
            "Au volume ; Au mois ; Facturé par appel et durée",
            id="what ends a list may hold an and",
        ),
        pytest.param(
            "# Bases\n\nRDS : Base managée par AWS. Moteurs : MySQL, Oracle et MariaDB.\n",
            "Quels sont les moteurs de RDS ?", "MySQL ; Oracle ; MariaDB",
            id="a side after a definition",
        ),
        pytest.param(
            "# Conteneurs\n\n## Lambda\n\n- **Limites** :\n    - Durée max : 15 min\n"
            "    - Mémoire : 10 Go\n",
            "Quelle est la durée maximale de Lambda ?", "15 min",
            id="measures under a label are sides of the subject",
        ),
    ],
)  # fmt: skip
def test_it_reads_what_a_line_says_besides(note: str, prompt: str, answer: str) -> None:
    assert asked(note)[prompt] == answer


def test_it_takes_no_noun_for_an_english_verb() -> None:
    note = """
    ## Route 53

    The names that the service keeps for you are in a zone.

    - Alias records are free of charge
    - HTTP health checks are only for public endpoints
    """
    assert not any(prompt.endswith("record?") for prompt in asked(note))
    assert not any(prompt.endswith("check?") for prompt in asked(note))


def test_it_says_what_a_service_is_for_where_a_note_tells_the_reader_to() -> None:
    note = """
    ## Sécurité

    | Service | Description |
    |---|---|
    | Amazon Detective | Enquêtez sur vos incidents |
    | AWS KMS | Créez et gérez des clés |
    """
    found = asked(note)
    assert found["Quel est le rôle d’AWS KMS ?"] == "Créer et gérer des clés"
    assert found["Quel est le rôle d’Amazon Detective ?"] == (
        "Enquêter sur les incidents"
    )


def test_it_asks_nothing_of_an_example() -> None:
    note = "## Zones\n\n### Exemple\n\nEC2 relance le serveur sur la zone B.\n"
    assert asked(note) == {}
    assert {one.reason for one in skipped_of(note)} == {"exemple"}


def test_it_takes_a_line_for_the_heading_of_one_list_only() -> None:
    note = """
    ## Amazon SQS

    **Types de files**
    - **Standard** : débit illimité
    - **FIFO** : ordre strict

    | Paramètre | Valeur |
    |---|---|
    | Rétention maximale | 14 jours |
    | Taille maximale | 256 Ko |

    - **Delay Queue** : retarde la livraison de chaque message
    """
    assert asked(note)["Dans Amazon SQS, que retarde la Delay Queue ?"] == (
        "La livraison de chaque message"
    )


@pytest.mark.parametrize(
    ("note", "prompts"),
    [
        pytest.param(
            "# CloudTrail\n\n- Activé par défaut sur le compte\n", "Par quoi est activé",
            id="«par défaut» is no agent",
        ),
        pytest.param(
            "# Lambda\n\nLe démarrage à froid survient quand Lambda doit initialiser un "
            "environnement.\n",
            "que doit initialiser", id="the verb of a clause inside the subject",
        ),
        pytest.param(
            "# Lambda\n\nPour y accéder, il faut la rattacher au VPC.\n", "y accéder",
            id="a purpose that leans on the sentence before",
        ),
        pytest.param(
            "# Spot\n\n- batch, traitement d’images, CI\n", "[…]",
            id="one item of a list of which the others are shown",
        ),
        pytest.param(
            "# Reprise\n\n- RPO/RTO : heures\n", "RPO/RTO",
            id="a measure of nothing defines nothing",
        ),
        pytest.param(
            "# SAA-C03 — mes notes\n\n## CDN\n\nLe délai maximal est de 29 secondes.\n",
            "notes", id="the title of the note itself is no subject",
        ),
        pytest.param(
            "# DLQ\n\n- **SQS** : échecs seulement\n", "SQS",
            id="what there is only of something does not define it",
        ),
        pytest.param(
            "# NAT\n\nLa NAT instance c’est le vieux truc qu’on patche.\n", "NAT instance",
            id="a thing that is some thing or other",
        ),
        pytest.param(
            "# DNS\n\n- **Disque NVMe** : /dev/nvme0n1\n", "qu’est-ce",
            id="a path is no definition",
        ),
        pytest.param(
            "# Windows\n\n- **Dossier Documents** : documents personnels\n", "Documents",
            id="a value that says its label again",
        ),
        pytest.param(
            "# Linux\n\n- **Racine unique** : indépendante des périphériques\n",
            "indépendante", id="an adjective is no verb",
        ),
        pytest.param(
            "# IAM\n\n- [ ] faire une carte mentale d’**IAM** et de **STS**\n", "IAM",
            id="a box to tick is no fact",
        ),
        pytest.param(
            "# ACM\n\n- **ACM** : doit être en us-east-1 pour CloudFront\n", "ACM ?",
            id="what must be does not say what it is",
        ),
        pytest.param(
            "# Calcul\n\n- **Fargate** : target group de type ip\n", "Fargate",
            id="a part of a service is not the service",
        ),
        pytest.param(
            "# BI\n\n- **QuickSight** : SPICE, son moteur en mémoire\n", "QuickSight",
            id="a name is no definition",
        ),
        pytest.param(
            "# Stockage\n\n- **S3** : objet 50 To, PUT 5 Go\n", "qu’est-ce",
            id="bounds define nothing",
        ),
        pytest.param(
            "# Batch\n\n- **Interruptible, pas cher** : un parc Spot\n", "qu’est-ce",
            id="a need is no term",
        ),
        pytest.param(
            "# OpsHub\n\n- Copie de fichiers\n- Suivi des appareils\n- Accès au réseau\n"
            "- **Prix** : 20 dollars\n",
            "caractéristiques", id="a list with gaps would be taken for the whole",
        ),
        pytest.param(
            "# DNS\n\n- À chaque requête, la **réponse est différente**\n", "[…]",
            id="a clause is too much for a blank",
        ),
        pytest.param(
            "# DNS\n\n- Pas de répartition **intelligente** entre les serveurs du domaine\n", "[…]",
            id="many adjectives fit a blank",
        ),
        pytest.param(
            "# DX\n\n- Secours économique pour un **DX** → un VPN Site-to-Site\n", "[…]",
            id="what stands before an arrow is no blank",
        ),
        pytest.param(
            "# Coûts du réseau\n\n- Trafic entrant : gratuit\n", "quel est le trafic",
            id="what costs nothing is no side",
        ),
        pytest.param(
            "# DNS\n\n- **Microsoft DNS** : sur Windows Server\n", "Microsoft DNS",
            id="a place is no definition",
        ),
        pytest.param(
            "# Lambda\n\n- VPC : pas d’Internet sans NAT\n", "VPC",
            id="a service under another is told how it stands to it",
        ),
        pytest.param(
            "# Lambda\n\n- dépassement → erreur 429\n", "dépassement",
            id="what leads to what: a gloss, a remedy or a consequence",
        ),
        pytest.param(
            "# RDS\n\n### Copies\n\n- Manuelle\n- Purger\n- Export\n", "copies",
            id="what is done and what there is make no one list",
        ),
        pytest.param(
            "# IAM\n\n- rôle endossé : ses anciens droits ne comptent plus\n", "rôle endossé",
            id="a role that is taken on is no side",
        ),
        pytest.param(
            "# Redshift\n\n- Versions : 12 mois de support, 6 mois en plus\n", "versions",
            id="how long it lasts is no name of it",
        ),
        pytest.param(
            "# SNS\n\n- cibles HTTP (mail, appli) : 40 essais en une heure\n", "cibles",
            id="targets that are named already are not asked for",
        ),
        pytest.param(
            "# Réseau\n\n- ajuster les règles : jamais pendant un incident\n", "Comment",
            id="what never to do is no way to do it",
        ),
        pytest.param(
            "# Chat\n\n- Canvas : no-code pour les équipes\n", "prend en charge",
            id="no-code is no refusal",
        ),
        pytest.param(
            "# EC2\n\n## Pièges\n\n- Timeout trop court : message traité deux fois\n",
            "Timeout trop court", id="a mistake is no term",
        ),
        pytest.param(
            "# IAM\n\n- 5 000 max par compte\n", "combien", id="a maximum of what",
        ),
        pytest.param(
            "# Outils\n\n| Français | Anglais |\n|---|---|\n| Hyperviseur | Hypervisor |\n"
            "| Hôte | Host |\n",
            "Hyperviseur", id="a word that is read off the other",
        ),
        pytest.param(
            "# SQS\n\n- **SNS + Lambda** = trop d’appels\n", "SNS + Lambda",
            id="a case is no term",
        ),
        pytest.param(
            "# Lambda\n\n- **Quota** : dépassé → erreur 429\n", "qu’est-ce que",
            id="a flow defines nothing",
        ),
        pytest.param(
            "# ALB\n\n- pas d’IP fixe → mettre un NLB devant\n", "pas d’IP fixe",
            id="what is not there has no role",
        ),
        pytest.param(
            "# IAM\n\n- La *permissions boundary* et la *session policy* **plafonnent**\n",
            "[…]", id="too many verbs fit a blank",
        ),
        pytest.param(
            "# VPC\n\nJ’ai revu le VPC avec **AWS RAM** hier.\n", "[…]",
            id="what the author did is no fact",
        ),
        pytest.param(
            "# S3\n\n- Créé le : 12 janvier 2025\n- TODO : refaire le quiz du cours\n",
            "", id="what is said of the note itself",
        ),
        pytest.param(
            "# SNS\n\n- TODO (moi) : retirer la diapo sur SWF\n- Exercice 2 : écrire 7 Mo/s\n", "",
            id="what the author has to do",
        ),
        pytest.param(
            "# ASG\n\n- Min / desired / max : les trois tailles\n", "minim",
            id="several labels and one value",
        ),
        pytest.param(
            "# Kinesis\n\n(anciennement Kinesis Firehose, renommé)\n", "qu’est-ce",
            id="a remark in brackets defines nothing",
        ),
        pytest.param(
            "# Storage Gateway\n\n- Pont vers AWS, sous forme de VM ou d’appliance\n", "[…]",
            id="an ending without a clue",
        ),
        pytest.param(
            "# Docker\n\n- On peut en connecter plusieurs au **même réseau**\n", "[…]",
            id="several of what",
        ),
        pytest.param(
            "# S3\n\n- S3 est **hautement disponible**, et on paie l’espace occupé\n", "[…]",
            id="a manner that many words fit",
        ),
        pytest.param(
            "# Reprise\n\nAWS décrit quatre stratégies, de la moins chère à la plus rapide.\n",
            "que décrit", id="a count of what follows",
        ),
        pytest.param(
            "# Fiche\n\n## Sécurité\n\nSecrets Manager vs Parameter Store ?\n\n"
            "- prix : Parameter Store gratuit\n", "prix de la sécurité",
            id="what sets two against each other names no one subject",
        ),
        pytest.param(
            "# Direct Connect\n\n- 1, 10 ou 100 Gbps\n", "[…]", id="nothing but numbers",
        ),
        pytest.param(
            "# Linux\n\n## Bits spéciaux\n\nAvec umask 022 :\n\n- dossier : 755\n- fichier : 644\n",
            "dossier", id="what holds under a condition only",
        ),
        pytest.param(
            "# IAM\n\n- ne donne AUCUN droit\n", "Ne", id="a negation is no subject",
        ),
        pytest.param(
            "# IAM\n\n## IAM\n\n- **Service global** (pas de région)\n", "qu’est-ce",
            id="an adjective does not say what kind of service",
        ),
        pytest.param(
            "# EC2\n\n## Hibernate\n\nFaster boot. Max 60 days.\n", "Max […]",
            id="a bound of nothing",
        ),
        pytest.param(
            "# RDS\n\nOn met un proxy au milieu. Il n’est jamais public, car c’est **voulu**.\n",
            "On n’est", id="he is not one",
        ),
        pytest.param(
            "# fork\n\n- S’il renvoie **0** alors on est dans le fils\n", "[…]",
            id="of whom a condition speaks",
        ),
        pytest.param(
            "# fork\n\nDans l’exemple suivant :\n\n- Le fils attend **1 seconde** avant de "
            "finir\n", "", id="a list in an example",
        ),
        pytest.param(
            "# API\n\n« Qui attend la réponse ? » : voilà la bonne question.\n", "",
            id="a thought handed over",
        ),
        pytest.param(
            "# LSB (Linux Standard Base)\n\n"
            "Fedora suit la LSB (Linux Standard Base), une norme.\n",
            "que suit Fedora", id="an answer the question names",
        ),
        pytest.param(
            "## CloudFormation\n\n- DeletionPolicy : Delete (défaut), Retain, Snapshot\n",
            "DeletionPolicy", id="names beside a name",
        ),
        pytest.param(
            "## RDS\n\n- même zone : transfert offert\n- veille : disque conservé ! !\n"
            "- secours : première heure gratuite\n- Annuaire : Cognito ou AD\n",
            "désigne", id="what comes with a case",
        ),
    ],
)  # fmt: skip
def test_it_does_not_ask(note: str, prompts: str) -> None:
    assert not any(prompts in prompt for prompt in asked(note))


def test_a_unit_is_no_english_word() -> None:
    note = """
    | Appareil | Capacité |
    |---|---|
    | Snowcone | 8 To ou 14 To |
    | Snowball | 80 To ou 210 To |
    """
    assert "Quelle est la capacité de l’appareil « Snowcone » ?" in asked(note)
