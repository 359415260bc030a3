"""What is hidden in a sentence is what the rest of it asks for."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.content.notes.reading import asked


def blanks(note: str) -> dict[str, str]:
    return {prompt: answer for prompt, answer in asked(note).items() if "[…]" in prompt}


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "Chaque bail du client est gardé pendant 8 heures",
            "DHCP : chaque bail du client est gardé pendant […]", "8 heures",
            id="a preposition leads to it",
        ),
        pytest.param(
            "Répond en général avec une latence < 4 ms",
            "DHCP : Répond en général avec une latence […]", "< 4 ms",
            id="a noun that takes a quantity stands before it",
        ),
        pytest.param(
            "Fonctionne avec 3 serveurs par site au plus",
            "DHCP : Fonctionne avec […] serveurs par site au plus", "3",
            id="of things that are counted the number alone",
        ),
        pytest.param(
            "Un bail de 24 h par défaut, 90 jours au maximum",
            "DHCP : un bail de 24 h par défaut, […] au maximum", "90 jours",
            id="the other end of what was just measured",
        ),
    ],
)  # fmt: skip
def test_a_quantity_is_hidden_where_the_sentence_asks_for_one(
    line: str, prompt: str, answer: str
) -> None:
    assert blanks(f"# DHCP\n\n- {line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Standard, partagé, 12 ms, sans état", id="nothing leads to it"),
        pytest.param("Le mode lent 12 ms, et c’est tout", id="of what side is it"),
        pytest.param("Serveur primaire rapide (contre 40 ms)", id="half of a pair"),
        pytest.param("Il faut un **relais DHCP** dans le sous-réseau", id="when"),
        pytest.param("En pratique les deux et un **relais DHCP**", id="which two"),
        pytest.param("Les vieux cours disent 6 heures pour le bail", id="once"),
        pytest.param("Ce relais n’est **pas** un routeur du tout", id="a negation"),
        pytest.param("Facilite le **suivi** et la réparation des baux", id="one of two"),
        pytest.param("Utilise des options (PXE, TFTP, **NTP**, **LPR**…)", id="a list"),
        pytest.param("Cible : \"garder le bail à 40 heures\"", id="an example"),
        pytest.param("Baux en masse, pas de limite 15 min", id="what is denied"),
        pytest.param("Facture à −20 % pour les baux longs", id="a sign is cut off"),
        pytest.param("Relais du bail **fermé aux nouveaux sites**", id="how it is"),
        pytest.param("Si le QCM dit « plus de 8 heures », répondre bail", id="an exam"),
        pytest.param("Ou un bail de 8 heures pour les invités", id="or else"),
        pytest.param("Prévient une équipe (par exemple un **SOC**)", id="one example"),
        pytest.param("Chiffré depuis mars 2021, **AES-256**", id="what is it of all"),
        pytest.param("Garde un second serveur pour la **HA**", id="fits anything"),
        pytest.param("Garde une **trace** de bail dans un fichier", id="half a phrase"),
        pytest.param("Le relais vient **la lire** dans le fichier", id="what it does"),
        pytest.param("Garde un **bail**, une trace et une clé", id="one of a list"),
        pytest.param("Borné par le **TTL** - Time To Live du bail", id="spelt behind it"),
        pytest.param("Il y a bien plus de 13 serveurs au total", id="more than it"),
        pytest.param("Bail gardé dans tout cache (rétention > 0)", id="nothing"),
        pytest.param("Un bail pèse 5 To (5000 Go)", id="the same again"),
        pytest.param("Bail nommé partout, sauf sur **BOOTP**", id="an exception"),
        pytest.param("Ne peut pas être vidé : 3 à 9 jours", id="of what"),
        pytest.param("Le relais a fermé le même jour, après 40 h", id="which day"),
        pytest.param("[+ un bail gardé depuis 2024, jusqu’à 9 ans]", id="a mark"),
        pytest.param("En push, chacun a son relais, en 40 ms environ", id="each"),
        pytest.param("Jeton du bail : 15 min, sur BOOTP", id="of what side"),
        pytest.param("Beaucoup de **baux** sont gardés par défaut", id="some"),
        pytest.param("Prévient le relais ou une **passerelle**", id="or another"),
        pytest.param("Garde une **copie** nommée BAIL dans un fichier", id="which"),
        pytest.param("Propose des **modèles** de bail", id="whatever else"),
        pytest.param("Le relais **fait tourner les baux**", id="what is done"),
        pytest.param("Écrit dans un **journal** (par ex. syslog)", id="of a kind"),
        pytest.param("Pèse 20 % moins que BOOTP", id="less of what"),
        pytest.param("File lente 0-15 min", id="a range of what"),
        pytest.param("Garde le bail du site de 9h à 18h", id="an hour of the clock"),
        pytest.param("Le bail se garde pour 1 an ou 3 ans", id="one of a choice"),
        pytest.param("Certains relais gardent le bail 40 min", id="which ones"),
        pytest.param("Le relais garde ses copies dans le **même** bail", id="any word"),
        pytest.param("Le bail pèse 4 octets (32 bits)", id="in other units"),
        pytest.param("Le relais possède un bail **par défaut**", id="as it is set"),
        pytest.param("Très lent contrairement à un **BOOTP**", id="what is otherwise"),
        pytest.param("Sert les sites en relais (2024) et **BOOTP**", id="a last one"),
        pytest.param("Sert BOOTP, pour n’en citer que **PXE**", id="a set phrase"),
        pytest.param("Express (5 minutes), Lent (24 heures)", id="names and figures"),
        pytest.param("Alpha, Windows NT (jusqu’à 4 Go)", id="a bound of what"),
    ],
)  # fmt: skip
def test_nothing_is_hidden_that_the_rest_does_not_ask_for(line: str) -> None:
    assert blanks(f"# DHCP\n\n- {line}\n") == {}


@pytest.mark.parametrize(
    "heading",
    [
        "Durée",
        "Le relais est lent",
        "Relais (du plus lent au plus rapide)",
        "À l’examen",
        "Qui fait quoi",
    ],
)
def test_no_blank_stands_under_what_names_no_thing(heading: str) -> None:
    assert blanks(f"# Notes\n\n## {heading}\n\n- Un bail expire après 8 heures\n") == {}


def test_a_blank_says_of_what_service_its_part_is() -> None:
    part = "- **File FIFO**\n  - Un message d’une file FIFO expire après 4 jours\n"
    prompt = "SQS : Un message d’une file FIFO expire après […]"
    assert blanks(f"# SQS\n\n{part}") == {prompt: "4 jours"}


def test_a_short_month_ends_no_sentence() -> None:
    note = "# SNS\n\n- Un message pèse 256 Ko au plus depuis janv. 2024, sans option\n"
    (prompt,) = blanks(note)
    assert prompt.endswith("depuis janv. 2024, sans option")


def test_what_is_listed_under_a_defined_name_is_about_it() -> None:
    note = (
        "# Réseau\n\n**WireGuard** = tunnel chiffré entre deux machines\n\n"
        "- clé échangée toutes les 2 minutes\n"
    )
    assert "WireGuard : clé échangée toutes les […]" in blanks(note)


@pytest.mark.parametrize("label", ["Qui peut lever ?", "Limite / chiffre", "Pour quoi"])
def test_no_blank_stands_beside_a_label_that_asks_for_something_else(
    label: str,
) -> None:
    note = f"""
    # Baux

    | Bail | {label} |
    |---|---|
    | DHCP | personne, après un délai de 40 heures |
    | BOOTP | tous, après un délai de 50 heures |
    """
    assert blanks(dedent(note)) == {}


def test_the_marks_of_the_author_stay_off_the_card() -> None:
    prompt = "DHCP : chaque bail du client est gardé pendant […]"
    note = "# DHCP\n\n- Chaque bail du client est gardé pendant 8 heures *\n"
    assert blanks(note) == {prompt: "8 heures"}


def test_what_a_bracket_adds_up_is_worked_out() -> None:
    note = "# Cache\n\n## DAX\n\n- 9 nœuds max par cluster ({}8 réplicas), TTL 5 min par défaut\n"
    assert "8" in blanks(note.format("avec ")).values()
    assert "8" not in blanks(note.format("1 primaire + ")).values()


def test_the_maker_of_what_is_named_above_hides_nothing() -> None:
    note = "# Audit\n\n## {}\n\n- Le journal passe par **Amazon EventBridge** pour prévenir une équipe\n"
    assert "Amazon EventBridge" in blanks(note.format("CloudTrail")).values()
    assert not blanks(note.format("CloudTrail vers EventBridge"))


@pytest.mark.parametrize(
    "note",
    [
        "# Varnish\n\n- Varnish garde 4 pages dans le cache L1 et 4 dans le **cache L2**\n",
        "# Varnish\n\n- Varnish se pose sur : Nginx, Apache, Caddy, **HAProxy et Traefik**\n",
        "# Varnish\n\n- Une Elastic IP par nœud, 3 nœuds × 2 zones = 6 (avec 1 zone il en faudrait 3)\n",
        "# Varnish\n\n## Pour trancher vite\n\n> Cache devant une **base SQL** : Redis. Pages lentes : Varnish.\n",
    ],
)
def test_no_part_of_a_list_nor_what_stands_beside_its_number_is_hidden(
    note: str,
) -> None:
    assert not [prompt for prompt in asked(note) if "[…]" in prompt]


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "# Varnish\n\n| Mode | Valeurs | Quand |\n|---|---|---|\n"
            "| Elastic | jusqu’à 60 Go/s en lecture et 5 Go/s en écriture selon la région | pics |\n"
            "| Provisioned | un débit fixe | charge connue |\n",
            "Elastic : jusqu’à […] en lecture et 5 Go/s en écriture selon la région", "60 Go/s",
            id="«valeurs» says nothing of a number",
        ),
        pytest.param(
            "# Varnish\n\n- **On-Demand** : facturé à la seconde, 60 s minimum (Linux) ; à l’heure pour d’autres OS\n",
            "Varnish, On-Demand : facturé à la seconde, […] minimum (Linux)", "60 s",
            id="nothing behind a semicolon",
        ),
        pytest.param(
            "# SNS\n\n- Un topic standard accepte 12 millions d’abonnements par région\n",
            "SNS : un topic standard accepte […] d’abonnements par région", "12 millions",
            id="what there are millions of is shown",
        ),
        pytest.param(
            "# Cache\n\nPages lues une fois :\n\n| Période | 1 min | 5 min |\n|---|---|---|\n| Conservée | 3 h | 15 jours |\n",
            "Pages lues une fois, période 5 min : conservée […]", "15 jours",
            id="a cell of the only row in its own words",
        ),
        pytest.param(
            "# EBS\n\n### Snapshots\n\nUn volume charge ses blocs lentement ; *Fast Snapshot Restore* règle le problème. "
            "Le tier *Archive* coûte 75 % de moins, avec 90 jours minimum et 24 h pour récupérer.\n",
            "EBS, snapshots : le tier Archive coûte 75 % de moins, avec […] minimum et 24 h pour récupérer", "90 jours",
            id="a sentence with a subject of its own",
        ),
    ],
)  # fmt: skip
def test_it_blanks_what_the_rest_of_the_sentence_asks_for(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


def test_lines_with_a_bracket_in_their_label_are_lines() -> None:
    note = """
    # DynamoDB

    Partition key (PK, hash) : 2048 octets max, place la ligne
    Sort key (SK, range) : 1024 octets max, trie les lignes
    """
    found = asked(note)
    assert found["DynamoDB, Sort key (SK, range) : […] max, trie les lignes"] == "1024 octets"  # fmt: skip


def test_cells_that_say_two_things_single_nothing_out() -> None:
    note = "# FSx\n\n| | Lustre | ONTAP |\n|---|---|---|\n| Dédup / zip | non / LZ4 | oui / oui |\n"
    assert not [prompt for prompt in asked(note) if prompt.startswith("Lustre ou")]


def test_a_figure_that_a_bracket_brings_up_to_date_is_shown() -> None:
    note = "# VPC\n\n- Transit Gateway : étoile régionale, 5 000 attachements, 50 Gbit/s par attachement (100 aujourd’hui)\n"
    assert "50 Gbit/s" not in blanks(note).values()


def test_no_initials_of_a_heading_are_hidden() -> None:
    note = (
        "# {}\n\n- Clients talk through the LB, not to any server\n- It keeps a lease\n"
    )
    assert "LB" in blanks(note.format("DHCP")).values()
    assert blanks(note.format("Lease Base")) == {}


def test_what_a_heading_says_but_for_its_ending_is_not_hidden() -> None:
    note = (
        "# {}\n\n- Clients connect through the **Lease Balancer**, not to any server\n"
    )
    assert "Lease Balancer" in blanks(note.format("DHCP")).values()
    assert blanks(note.format("Lease Balancing")) == {}


def test_letters_are_hidden_with_what_they_stand_for() -> None:
    note = "# Supervision\n\nL’arbre SNMP nomme chaque nœud par son **OID** (Object Identifier)\n"
    assert [*asked(note).values()] == ["OID (Object Identifier)"]


def test_the_mark_of_a_footnote_of_another_file_is_no_text() -> None:
    note = "# DHCP\n\nDHCP garde un bail jusqu’à 40 heures[^faq] dans la salle.\n"
    assert not any("[^" in prompt for prompt in asked(note))
    assert "40 heures" in asked(note).values()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Les volumes logiques du **SAN** vont aux serveurs", id="heading"),
        pytest.param('L’annuaire garde "les droits de 40 comptes en tout', id="quote"),
        pytest.param("Le poste n’en citer que BOOTP en premier", id="a set phrase"),
    ],
)
def test_nothing_is_hidden_that_the_note_has_said(line: str) -> None:
    assert asked(f"# Le SAN\n\n## LDAP\n\n- {line}\n") == {}


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("garde une page 24h (86400 s) par défaut", id="other units"),
        pytest.param("purge les vieilles pages, ex. celles de > 14 j", id="example"),
        pytest.param("non plus ne dure pas plus de 40 jours sans purge", id="beside"),
        pytest.param("relie **deux** caches par un tunnel chiffré", id="two"),
    ],
)
def test_no_number_of_an_example_or_a_turn_is_hidden(said: str) -> None:
    assert not blanks(f"# Varnish\n\n- Varnish {said}\n")


def test_a_number_that_the_name_says_is_not_hidden() -> None:
    note = "# Varnish\n\n- **Canary10Percent5Minutes** : 10 % du trafic, le reste 5 min après\n"
    assert not any(answer[:1] in {"1", "5"} for answer in blanks(note).values())
