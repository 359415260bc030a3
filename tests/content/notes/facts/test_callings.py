"""What rows and columns are called in full: by headings, and by what stands in them."""

from __future__ import annotations

from tests.content.notes.reading import asked, skipped_of


def test_a_kind_is_named_in_full_by_the_heading_that_has_a_name() -> None:
    note = """
        # Notes

        ## Codes SMTP

        | Code | Signification |
        |---|---|
        | 250 | Commande acceptée par le serveur |
        | 550 | Boîte aux lettres introuvable |
        """
    assert "À quoi correspond le code SMTP « 550 » ?" in asked(note)


def test_a_quality_in_the_heading_is_no_part_of_the_kind() -> None:
    note = """
        # Notes

        ## Codes fréquents

        | Code | Signification |
        |---|---|
        | 250 | Commande acceptée par le serveur |
        | 550 | Boîte aux lettres introuvable |
        """
    assert not any("fréquent" in prompt for prompt in asked(note))


def test_a_number_is_told_of_what_it_is_a_layer() -> None:
    note = """
        # Réseau

        ## Le modèle OSI

        | Couche | Nom |
        |---|---|
        | 4 | Transport |
        | 3 | Réseau |
        | 2 | Liaison |
        """
    prompt = "Pour le modèle OSI, quel est le nom de la couche 4 ?"
    assert asked(note)[prompt] == "Transport"


def test_steps_are_of_what_their_heading_says() -> None:
    note = """
        # Système

        ## Les étapes du démarrage

        | Étape | Composant | Rôle |
        |---|---|---|
        | 1 | UEFI | Initialise le matériel |
        | 2 | GRUB | Charge le noyau |
        """
    prompts = asked(note)
    assert any(prompt.startswith("Pour le démarrage, ") for prompt in prompts)
    assert not any("les étapes" in prompt for prompt in prompts)


def test_tcp_and_udp_are_protocols_of_transport() -> None:
    note = """
        # Ports

        | Service | Port | Protocole |
        |---|---|---|
        | SSH | 22 | TCP |
        | DNS | 53 | TCP/UDP |
        """
    assert asked(note)["Quel est le protocole de transport de SSH ?"] == "TCP"


def test_other_protocols_are_what_a_service_speaks() -> None:
    note = """
        # Passerelles

        | Passerelle | Protocole |
        |---|---|
        | File Gateway | NFS |
        | Volume Gateway | iSCSI |
        """
    assert not any("transport" in prompt for prompt in asked(note))


def test_what_runs_on_a_system_has_none() -> None:
    note = """
        # Systèmes de fichiers

        | Système de fichiers | OS | Taille maximale |
        |---|---|---|
        | XFS | Linux | 8 Eio |
        | NTFS | Windows | 16 Eio |
        """
    prompt = "Sous quel OS fonctionne le système de fichiers « NTFS » ?"
    assert asked(note)[prompt] == "Windows"


def test_disks_at_least_are_counted() -> None:
    note = """
        # RAID

        | Niveau | Disques min. |
        |---|---|
        | RAID 5 | 3 |
        | RAID 6 | 4 |
        """
    prompt = "Quel est le nombre minimal de disques de RAID 6 ?"
    assert asked(note)[prompt] == "4"


def test_what_stood_before_a_subject_is_none_of_its_own() -> None:
    note = """
        # Secure Transfer (SXT)

        ## Histoire - Avant SXT

        | Protocole | Usage |
        |---|---|
        | Telex | Terminal à distance |
        | UUCP | Copie de fichiers |
        """
    prompts = asked(note)
    assert prompts
    assert not any("SXT" in prompt for prompt in prompts)


def test_an_option_that_the_author_likes_is_not_asked() -> None:
    note = """
        # Réseau

        | Commande | Rôle | Option utile |
        |---|---|---|
        | `ping` | Tester la connectivité | `-c` |
        | `ss` | Afficher les sockets | `-tulpn` |
        """
    assert not any("option" in prompt for prompt in asked(note))
    assert any("Option utile" in one.text for one in skipped_of(note))


def test_who_answers_for_what_is_asked_by_its_noun() -> None:
    note = """
        # Qui gère quoi ?

        | Élément | Client | AWS |
        |---|---|---|
        | Données | ✅ | ❌ |
        | Hyperviseur | ❌ | ✅ |
        """
    assert asked(note)["Client ou AWS : qui gère l’hyperviseur ?"] == "AWS"
