from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, facts_of, skipped_of


def test_it_takes_a_paragraph_under_a_heading_as_its_definition() -> None:
    note = "### Fargate\nMoteur sans serveur qui lance des conteneurs.\n"
    prompt = "Qu’est-ce que Fargate ?"
    assert asked(note)[prompt].startswith("Moteur sans serveur")


def test_it_reads_a_decision_rule() -> None:
    note = """
    ### FSx for Lustre
    Choisis **FSx for Lustre** si tu as besoin d’un système de fichiers rapide.
    """
    prompt = "Que choisir si l’on a besoin d’un système de fichiers rapide ?"
    assert asked(note) == {
        prompt: "FSx for Lustre",
        "Dans quel cas choisir FSx for Lustre ?": "Si l’on a besoin d’un système de fichiers rapide",
    }


def test_it_goes_past_headings_that_are_no_subject() -> None:
    note = "## Amazon S3\n### Cas d’usage\n- Hébergement web\n- Sauvegardes\n"
    prompt = "Quels sont les principaux cas d’usage d’Amazon S3 ?"
    assert asked(note) == {prompt: "Hébergement web ; Sauvegardes"}


def test_it_spells_a_heading_as_most_of_the_note_does() -> None:
    note = """
    ### FSx for Luster
    - Utilise le protocole Lustre

    FSx for Lustre, Lustre, Lustre.
    """
    assert {fact.subject for fact in facts_of(note)} == {"FSx for Lustre"}


def test_it_never_says_tu() -> None:
    note = "## TTL\n- Tu peux définir une date d’expiration pour chaque item\n"
    prompt = "Avec le TTL, que peut-on définir ?"
    assert asked(note) == {prompt: "Une date d’expiration pour chaque item"}


def test_it_leaves_out_sentences_that_lean_on_another() -> None:
    note = "## S3\n- Elle est nécessaire pour les applications web\n"
    assert not asked(note)
    assert skipped_of(note)[0].reason == reasons.PRONOUN


def test_a_pronoun_stands_for_who_is_denied_something_too() -> None:
    note = """
    ## Étiquettes
    Une **étiquette réservée** n’est pas modifiable. Elle est lisible par tous, et passe par le **registre**.
    """
    assert not any(" n est" in prompt for prompt in asked(note))
    assert any("étiquette réservée passe par" in prompt for prompt in asked(note))


def test_it_says_what_a_bold_line_heads() -> None:
    note = """
    ### Stockage par objets
    **Service principal : Amazon S3**

    * Les objets sont rangés dans des **buckets**.
    """
    found = asked(note)
    which = "Quel est le principal service AWS de stockage par objets ?"
    assert found[which] == "Amazon S3"
    prompt = "Avec Amazon S3, dans quoi les objets sont-ils rangés ?"
    assert found[prompt] == "Dans des buckets"


def test_it_skips_what_a_chatbot_adds() -> None:
    note = "## SNI\nVeux-tu que je te dessine un tableau ?\n"
    assert not facts_of(note)
    assert "lecteur" in skipped_of(note)[0].reason


def test_every_fact_has_an_anchor_in_the_page() -> None:
    note = "## S3\n- **Coût** : faible\n- **Type** : objet\n"
    anchors = [fact.anchor for fact in facts_of(note)]
    assert len(set(anchors)) == 2
    assert all(anchor.startswith("n-") for anchor in anchors)


def test_it_reads_equations_on_lines_of_one_paragraph() -> None:
    note = """
    ## Reprise

    RTO = temps maximal pour rétablir le service
    RPO = perte de données maximale acceptable
    """
    found = asked(note)
    assert found["Qu’est-ce que le RPO ?"] == "Perte de données maximale acceptable"


def test_it_keeps_a_question_and_its_answer_together() -> None:
    note = """
    # Global Accelerator

    Q: When to use Global Accelerator instead of CloudFront?
    A: When you need static IPs or the non-HTTP protocols.
    """
    prompt = "When to use Global Accelerator instead of CloudFront?"
    assert asked(note)[prompt].startswith("When you need static IPs")


def test_it_reads_a_condition_and_its_choice() -> None:
    note = """
    ## Options d’achat

    Si la question parle de licence par socket → Dedicated Host
    """
    prompt = "Que choisir si la question parle de licence par socket ?"
    assert asked(note)[prompt] == "Dedicated Host"


def test_it_asks_what_is_needed_where_a_thing_is() -> None:
    note = """
    ## Pare-feu

    Pour bloquer une IP précise, il faut une NACL, un security group ne sait pas refuser.
    """
    assert asked(note)["Que faut-il pour bloquer une IP précise ?"] == "Une NACL"


def test_it_reads_a_need_before_an_arrow() -> None:
    note = """
    ## Quel stockage ?

    - Partage de fichiers sous Linux → Amazon EFS
    - Client → serveur → base
    """
    (fact,) = facts_of(note)
    assert (fact.shape, fact.value) == ("need", "Amazon EFS")


def test_a_sentence_without_subject_goes_on_about_the_name_before_it() -> None:
    note = """
    # Les outils de copie

    DataSync se branche sur un partage NFS. Gratuit pendant 60 jours par agent.
    """
    assert asked(note)["DataSync : Gratuit pendant […] par agent"] == "60 jours"


def test_a_sentence_without_subject_goes_on_about_no_part_of_the_heading() -> None:
    note = """
    # Amazon MQ

    Les relais secondaires sont lents. Délai de 45 s, ou 9 s en payant plus.
    """
    assert not any("45" in prompt + answer for prompt, answer in asked(note).items())
    assert any("Délai de 45 s" in one.text for one in skipped_of(note))


def test_a_sentence_without_subject_goes_on_about_its_heading() -> None:
    note = """
    # Amazon MQ

    Amazon MQ est un broker managé. Délai de 45 s par défaut pour les relais.
    """
    prompt = "Amazon MQ : délai de […] par défaut pour les relais"
    assert asked(note)[prompt] == "45 s"


def test_one_is_not_several() -> None:
    note = """
    # Amazon MQ

    Deux relais se partagent la file. Il garde les messages 45 minutes au plus.
    """
    assert not any("relais" in one and "garde" in one for one in asked(note))


def test_an_arrow_that_begins_a_line_is_a_bullet() -> None:
    for arrow in ("->", "→", "=>"):
        note = f"# Modèles\n### PaaS\n{arrow} **Platform as a Service**\n"
        assert asked(note)["Que signifie le sigle PaaS ?"] == "Platform as a Service"


def test_a_later_sentence_with_a_name_for_its_label_is_about_that_name() -> None:
    note = """
    ## Cache

    NAT Instance : vieille, à patcher soi-même. RAM Proxy : garde les connexions
    ouvertes et réduit l’attente jusqu’à 40 %. kx2 : lit 12 000 blocs par seconde.
    """
    subjects = {fact.subject for fact in facts_of(note)}
    assert {"NAT Instance", "RAM Proxy", "kx2"} <= subjects
    assert not any(prompt.startswith("NAT Instance :") for prompt in asked(note))


def test_a_solution_is_of_what_was_said_before() -> None:
    note = """
        # Varnish

        - Le disque se remplit chaque nuit ! Solution : **purge planifiée**, liée au cron.
        """
    assert not any(fact.attribute == "Solution" for fact in facts_of(note))
    assert any("purge" in one.text for one in skipped_of(note))


def test_a_bold_label_begins_a_line_though_it_is_small() -> None:
    facts = facts_of(
        """
        # Varnish

        ## Réseau

        **direct** : une interface par tâche
        **routé** : un pont de la machine. Le groupe doit ouvrir la plage haute.
        **hôte** : la tâche prend le port de la machine
        """
    )
    assert not any("hôte" in fact.value for fact in facts)
    assert {"direct", "routé", "hôte"} <= {
        name for fact in facts for name in (fact.attribute, fact.subject)
    }


def test_small_labels_one_below_the_other_are_lines_of_their_own() -> None:
    note = """
    # Disques

    zfs4 : grandit à chaud, rétrécit démonté
    jfs : grandit à chaud, ne rétrécit pas
    """
    assert [fact.value for fact in facts_of(note)] == [
        "grandit à chaud, rétrécit démonté",
        "grandit à chaud, ne rétrécit pas",
    ]


def test_what_went_wrong_is_quoted_and_is_no_noun() -> None:
    note = """
    # Cluster Redis

    ## Pannes

    **L’entrée reste à Stopped et ne démarre jamais**
    - **Symptôme :** plus aucun rapport ne part
    - **Cause racine :** l’élection n’a pas eu lieu
    - **Correction :** relancer la bascule à la main
    """
    cause = "face à « L’entrée reste à Stopped et ne démarre jamais », quelle est la cause racine ?"
    assert any(one.endswith(cause) for one in asked(note))
    assert not any("de l’entrée reste" in one for one in asked(note))
    assert not any("symptôme" in one for one in asked(note))
