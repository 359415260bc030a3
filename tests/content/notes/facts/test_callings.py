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


def test_other_protocols_are_what_a_service_speaks() -> None:
    note = """
        # Passerelles

        | Passerelle | Protocole |
        |---|---|
        | File Gateway | NFS |
        | Volume Gateway | iSCSI |
        """
    assert not any("transport" in prompt for prompt in asked(note))


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


def test_two_sorts_are_called_by_the_noun_they_qualify() -> None:
    note = """
        # Chiffrement

        | | Symétrique | Asymétrique |
        |---|---|---|
        | Clés | Une seule clé partagée | Paire publique et privée |
        | Vitesse | Rapide | Lente |
        """
    prompts = asked(note)
    assert any("le chiffrement symétrique et" in prompt for prompt in prompts)


def test_nouns_above_columns_are_whole_names() -> None:
    note = """
        # Isolation

        | | Conteneur | Machine |
        |---|---|---|
        | Poids | Quelques Mo | Plusieurs Go |
        | Vitesse | Rapide | Lente |
        """
    assert not any("isolation conteneur" in prompt.lower() for prompt in asked(note))


def test_a_year_is_what_a_version_dates_from() -> None:
    note = """
        # Le protocole HTTP

        | Version | Année |
        |---|---|
        | HTTP/1.1 | 1997 |
        | HTTP/2 | 2015 |
        """
    assert asked(note)["De quelle année date HTTP/2 ?"] == "2015"


def test_data_stay_several_in_what_a_base_is_of() -> None:
    note = """
        # Bases de données

        | Base | Modèle |
        |---|---|
        | Aurora | Relationnel |
        | Redshift | En colonnes |
        """
    assert not any("base de donnée " in prompt for prompt in asked(note))


def test_the_place_of_a_row_in_its_table_is_no_number_of_it() -> None:
    note = """
        # Le cloud

        | N° | Ressource | Rôle |
        |---|---|---|
        | 12 | Serveurs | Exécuter les applications |
        | 14 | Disques | Garder les fichiers |
        """
    assert not any("numéro" in prompt for prompt in asked(note))


def test_a_good_practice_is_in_the_place_of_a_deed() -> None:
    note = """
        # Erreurs fréquentes

        | Erreur | Conséquence | Bonne pratique |
        |---|---|---|
        | Ouvrir tous les ports | Le serveur est exposé | Filtrer les adresses |
        | Partager un compte | Personne n’est responsable | Créer un compte par personne |
        """
    prompt = "Au lieu d’ouvrir tous les ports, quelle est la bonne pratique ?"
    assert asked(note)[prompt] == "Filtrer les adresses"


def test_a_kind_and_a_number_name_nothing_alone() -> None:
    note = """
        # Virtualisation

        ## Ce qui change

        | Type | Latence |
        |---|---|
        | Type 1 | Faible |
        | Type 2 | Moyenne |
        """
    assert not any("Type 1" in prompt for prompt in asked(note))


def test_a_problem_is_told_under_what_it_is_one() -> None:
    note = """
        # Pourquoi un cache ?

        | Problème sans cache | Impact |
        |---|---|
        | Latence élevée | Pages lentes à venir |
        | Trafic répété | Serveur d’origine saturé |
        """
    prompt = "Quel est l’impact de la latence élevée sans cache ?"
    assert asked(note)[prompt] == "Pages lentes à venir"


def test_an_access_is_waited_for_and_a_retention_lasts() -> None:
    note = """
        # Classes

        | Classe | Accès | Rétention |
        |---|---|---|
        | Zeta Froid | 12 h | 90 jours |
        | Zeta Chaud | 5 min | 30 jours |
        """
    told = asked(note)
    assert told["Quel est le délai d’accès de Zeta Froid ?"] == "12 h"
    assert not any("délai de rétention" in prompt for prompt in told)


def test_a_trap_with_a_colon_is_quoted() -> None:
    note = """
        # Pièges

        | Piège | Effet | Solution |
        |---|---|---|
        | ENI : Dest Check activé | Le trafic est jeté | Désactiver le contrôle |
        | VPC : plages égales | Aucun lien possible | Choisir des plages distinctes |
        """
    assert not any("solution d’ENI :" in prompt for prompt in asked(note))
