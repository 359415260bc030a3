from __future__ import annotations

import pytest

from content.notes.facts.values import enumerated
from tests.content.notes.reading import asked, facts_of, skipped_of


def test_it_reads_a_label_and_its_value() -> None:
    note = """
    ## Amazon Neptune
    - **Haute disponibilité** : réplication sur 3 AZ
    """
    prompt = "Comment la haute disponibilité d’Amazon Neptune est-elle assurée ?"
    assert asked(note) == {prompt: "Réplication sur 3 AZ"}


def test_it_names_the_parents_of_a_nested_bullet() -> None:
    note = """
    ## DynamoDB
    - Mode de capacité :
        - **On-Demand** : paiement à l’usage
        - **Provisioned** : capacité réservée
    """
    found = asked(note)
    assert found["Quels sont les modes de capacité de DynamoDB ?"] == (
        "On-Demand ; Provisioned"
    )
    prompt = "Dans DynamoDB, à quoi correspond le mode de capacité « On-Demand » ?"
    assert found[prompt] == "Paiement à l’usage"


def test_it_keeps_the_trail_of_parents() -> None:
    note = """
    ## DynamoDB
    - **DynamoDB Accelerator (DAX)** :
        - Réduit la latence de lecture
    """
    fact = facts_of(note)[-1]
    assert fact.trail == ("DynamoDB", "DynamoDB Accelerator (DAX)")
    assert fact.subject == "DynamoDB Accelerator (DAX)"


def test_it_makes_one_list_of_short_items_under_a_label() -> None:
    note = """
    ## Amazon RDS
    - Moteurs supportés :
      - MySQL
      - PostgreSQL
    """
    prompt = "Quels sont les moteurs supportés par Amazon RDS ?"
    assert asked(note) == {prompt: "MySQL ; PostgreSQL"}


def test_it_sees_through_lead_ins_and_skips_advice() -> None:
    note = """
    ## DynamoDB
    - Pour l’examen AWS SAA :
        - Notion très fréquente dans les questions d’architecture
        - **Streams** : capture les modifications
    """
    assert "Dans DynamoDB, que capture « Streams » ?" in asked(note) or asked(note)
    reasons = {one.reason for one in skipped_of(note)}
    assert "conseil de révision, pas un fait" in reasons


def test_it_builds_a_comparison_from_what_is_said_of_each() -> None:
    note = """
    ## DynamoDB
    - **GSI (Global Secondary Index)** : autre combinaison clé/tri
    - **LSI (Local Secondary Index)** : même partition key
    - Bien différencier :
        - **GSI vs LSI**
    """
    answer = asked(note)["Quelle différence entre GSI et LSI dans DynamoDB ?"]
    assert answer == "GSI : autre combinaison clé/tri ; LSI : même partition key"


def test_it_takes_numbered_sentences_as_steps() -> None:
    note = """
    ## Snowball
    1. Commander un appareil
    2. Copier les fichiers
    3. Renvoyer le tout
    """
    (fact,) = facts_of(note)
    assert fact.attribute == "étapes"
    assert len(fact.items) == 3


def test_a_bullet_that_opens_a_subject_is_that_of_the_next_ones() -> None:
    note = """
    ## Amazon S3
    - CORS (Cross-Origin Resource Sharing) permet à un navigateur d’accéder à un autre domaine
    - La config est définie au niveau du bucket
    """
    found = asked(note)
    prompt = "Que permet CORS (Cross-Origin Resource Sharing) à un navigateur ?"
    assert found[prompt] == "D’accéder à un autre domaine"
    assert found["Avec CORS, à quel niveau la config est-elle définie ?"]


def test_it_says_what_the_bullets_under_a_plural_heading_are() -> None:
    note = """
    # IAM

    ## Les identités

    - **Groupe** → ensemble d’utilisateurs
    - **Politique** → document JSON de permissions
    """
    prompt = "Dans IAM, à quoi correspond l’identité « Groupe » ?"
    assert asked(note)[prompt] == "Ensemble d’utilisateurs"


def test_it_asks_how_many_of_a_counted_bullet() -> None:
    note = """
    ## SNS

    - Jusqu’à 12,5 millions d’abonnements par topic
    - 100 000 topics max
    """
    found = asked(note)
    assert found["SNS : combien d’abonnements par topic ?"] == "Jusqu’à 12,5 millions"
    assert found["SNS : combien de topics max ?"] == "100 000"


@pytest.mark.parametrize(
    "line", ["1995, essor des imprimantes et des disques", "2FA recommandé"]
)
def test_a_year_and_a_name_count_nothing(line: str) -> None:
    asks = asked(f"## Courrier\n\n- {line}\n- 12 boîtes par équipe\n")
    assert list(asks) == ["Courrier : combien de boîtes par équipe ?"]


def test_it_asks_how_many_in_english() -> None:
    note = """
    # AWS Lambda

    - Up to 5 layers per function
    - It is used for the events that are sent by the other services
    """
    assert asked(note)["AWS Lambda: how many layers per function?"] == "Up to 5"


def test_it_leaves_a_bold_line_above_a_list_once_another_bold_label_comes() -> None:
    note = """
    ## Connexions

    **VPC Endpoints** :
    - **Gateway endpoint** : accès privé à S3 et DynamoDB

    **Direct Connect** = liaison physique dédiée
    """
    assert "Qu’est-ce que Direct Connect ?" in asked(note)


def test_it_cuts_no_list_out_of_something_done() -> None:
    note = """
    ## Gateway endpoint

    - **Effet** : S3 uniquement, gratuit, ajoute une entrée à la table de routage
    """
    assert not facts_of(note)[0].items


def test_it_takes_no_list_of_things_for_the_steps_of_a_procedure() -> None:
    note = """
    ## CloudHSM

    1. Dedicated hardware for the keys
    2. FIPS 140-2 Level 3 compliant
    3. Hosted in a VPC
    """
    assert not [fact for fact in facts_of(note) if fact.attribute == "steps"]


def test_it_asks_what_a_port_number_stands_for() -> None:
    note = """
    # TCP

    ### Ports courants

    - 22 : SSH
    - 53 : DNS
    """
    assert asked(note)["Dans TCP, à quoi correspond le port « 22 » ?"] == "SSH"


def test_a_line_above_sides_is_their_subject() -> None:
    note = """
    ## Step Functions

    Express :
    - durée max : 5 minutes
    - exécution : au moins une fois
    - prix : par exécution
    """
    prompt = "Quelle est la durée maximale de Step Functions Express ?"
    assert asked(note)[prompt] == "5 minutes"


def test_a_bullet_typed_without_end_is_a_fact_twenty_times() -> None:
    note = "## EBS\n" + "- **Coût** : élevé\n" * 100
    assert len(facts_of(note)) == 20
    assert len(skipped_of(note)) == 99


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("choix courant ; débit et IOPS réglés à part, 3 000 inclus", ()),
        ("par région ; a, b ; au Go", ("par région", "a, b", "au Go")),
        ("Attachée à user, groupe, rôle", ()),
        ("Analyse CloudTrail, VPC Flow Logs, DNS", ()),
        ("Table de routage, subnet, IGW", ("Table de routage", "subnet", "IGW")),
    ],
)
def test_a_list_is_cut_where_each_item_keeps_its_sense(
    value: str, items: tuple[str, ...]
) -> None:
    assert enumerated(value) == items


def test_a_bullet_above_is_the_subject_of_those_under_it() -> None:
    note = """
    ## Multi-comptes

    - **IAM Identity Center** (ex AWS SSO) → 1 login pour tous les comptes
      - source : annuaire intégré, AD, IdP externe

    ## Protection

    - **Shield**
      - **Standard** → gratuit, automatique
      - **Advanced** → 3 000 $/mois par organisation
        - équipe de réponse
        - protection du coût
        - rapports détaillés
    """
    found = asked(note)
    assert found["Quelles sont les sources d’IAM Identity Center ?"] == (
        "Annuaire intégré ; AD ; IdP externe"
    )
    assert found["Qu’est-ce qu’IAM Identity Center ?"] == (
        "1 login pour tous les comptes"
    )
    # «Qu’est-ce qui caractérise Shield Standard ?» is one trait of many.
    assert not [prompt for prompt in found if "Standard" in prompt]
    told = [fact for fact in facts_of(note) if fact.value == "Équipe de réponse"]
    assert [fact.subject for fact in told] == ["Shield Advanced"]


def test_what_is_set_against_another_keeps_its_whole_name() -> None:
    note = """
    ## IAM

    - **Policies** (JSON)
      - **managed** vs **inline**
        - managed = réutilisable, versionnée
        - inline = collée à une seule identité
    """
    found = asked(note)
    managed = "Dans IAM, qu’est-ce qui caractérise « policy managed » ?"
    assert found[managed] == "Réutilisable, versionnée"
    assert found[managed.replace("managed", "inline")] == "Collée à une seule identité"


def test_each_sentence_of_a_dashed_bullet_is_about_its_label() -> None:
    note = """
    # EC2 for the exam

    ## Placement groups

    1. Cluster - same rack. Risk: the rack fails, everything fails.
    2. Spread - each instance on distinct hardware. Max 7 instances per zone.
    """
    found = asked(note)
    assert found["EC2: what is the risk of Cluster (Placement groups)?"] == (
        "The rack fails, everything fails"
    )
    assert (
        found["EC2, Spread (Placement groups): how many instances per zone?"] == "Max 7"
    )


def test_a_child_does_not_define_what_its_parent_defines() -> None:
    note = """
    ## IAM

    - **Identités**
      - **User** → une personne ou une application
        - mot de passe et deux clés
      - **Group** → ensemble de users
    """
    answer = asked(note)["Dans IAM, à quoi correspond l’identité « User » ?"]
    assert answer == "Une personne ou une application"


def test_a_parent_that_was_read_is_no_introduction_as_well() -> None:
    note = """
    ## Amazon RDS

    - Moteurs : MySQL, PostgreSQL
        - licence incluse
        - Oracle
    """
    assert asked(note) == {"Quels sont les moteurs d’Amazon RDS ?": "MySQL, PostgreSQL"}
    assert [one.text for one in skipped_of(note)] == ["licence incluse", "Oracle"]


def test_a_parent_without_a_question_is_left_out_once() -> None:
    note = """
    ## Essais

    - **Chiffrement** : activé au repos
        - clé du client
    """
    assert sorted(one.line for one in skipped_of(note)) == [4, 5]


def test_things_under_an_area_are_none_that_it_has() -> None:
    note = "## Archivage\n- **{} :**\n  - rubans LTO\n  - disques durs\n{}"
    more = "  - cartes perforées\n"
    assert not asked(note.format("Supports", more))
    assert asked(note.format("Types de supports", more))


def test_two_that_no_label_counts_are_seldom_all_there_are() -> None:
    note = "## {}\n- **{} :**\n  - souple\n  - rigide\n"
    assert not asked(note.format("Reliure LTO", "Modes"))
    assert asked(note.format("Reliure LTO", "Deux modes"))
    assert asked(note.format("Amazon RDS", "Modes"))


def test_a_code_beside_what_it_says_counts_nothing() -> None:
    note = """
    ## Protocole RELAIS

    - 410 trame trop longue
    - 411 refusée mais relue plus tard
    - 512 panne du relais, reprise possible
    - 514 trop de trames, attendre avant de relancer
    - 12 relais par domaine
    """
    prompts = [one for one in asked(note) if "combien" in one]
    assert prompts == ["Protocole RELAIS : combien de relais par domaine ?"]
