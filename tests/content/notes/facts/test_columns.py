"""What all the cells of a column prove: what they share, why, and what is pressed."""

from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def _reasons_of(note: str) -> dict[str, str]:
    return {one.text: one.reason for one in skipped_of(note)}


def test_what_all_rows_share_sets_none_of_them_apart() -> None:
    note = """
        # Le pare-feu Zeta

        | Règle | Port | Durée de vie |
        |---|---|---|
        | AllowWeb | Any | 10 s |
        | AllowMail | Any | 10 s |
        | DenyRest | Any | 10 s |
        """
    told = asked(note)
    assert "Any" not in told.values()
    assert "10 s" in told.values()
    assert _reasons_of(note)["AllowWeb : Port : Any"] == reasons.SHARED


def test_a_column_that_differs_in_one_row_is_asked() -> None:
    note = """
        # Le pare-feu Zeta

        | Règle | Port |
        |---|---|
        | AllowWeb | HTTPS |
        | AllowMail | Any |
        | DenyRest | Any |
        """
    assert "HTTPS" in asked(note).values()


def test_keys_to_press_are_no_use() -> None:
    note = """
        # Éditeur Zed

        | Fonctionnalité | Description | Utilisation |
        |---|---|---|
        | **Recherche** | Trouver un mot du texte | Touche `F3` |
        | **Annulation** | Revenir à l’état précédent | `Ctrl`+`Z` |
        | **Marque-page** | Garder une ligne en mémoire | ↑ puis `m` |
        """
    told = asked(note)
    assert not any("utilisation" in prompt for prompt in told)
    assert _reasons_of(note)["Recherche : Utilisation : Touche F3"] == (
        reasons.NO_QUESTION
    )


def test_a_reason_is_of_what_the_verdict_beside_it_says() -> None:
    note = """
        # Quand mettre un cache ?

        | Type de charge | VPN recommandé ? | Pourquoi |
        |---|---|---|
        | Site vitrine | ✅ Oui | Pages identiques à chaque visite |
        | Saisie de commandes | ❌ Non | Données toujours nouvelles |
        | API interne | ⚠️ Partiellement | Réponses communes à quelques clients |
        """
    told = asked(note)
    so = "Pour le type de charge « Site vitrine », pourquoi le VPN est-il recommandé ?"
    not_so = (
        "Pour le type de charge « Saisie de commandes », "
        "pourquoi le VPN n’est-il pas recommandé ?"
    )
    assert told[so] == "Pages identiques à chaque visite"
    assert told[not_so] == "Données toujours nouvelles"
    assert any("est-il partiellement recommandé" in prompt for prompt in told)
    assert not any(prompt.startswith("Pourquoi choisir") for prompt in told)


def test_a_reason_beside_a_verdict_on_the_row_itself_is_not_asked() -> None:
    note = """
        # Instances Spot

        | Charge | Adaptée ? | Pourquoi |
        |---|---|---|
        | Rendu vidéo | Oui | Peut reprendre plus tard |
        | Base de production | Non | Ne supporte aucun arrêt |
        """
    assert "Ne supporte aucun arrêt" not in asked(note).values()
    assert reasons.NO_QUESTION in _reasons_of(note).values()


def test_a_cross_before_words_among_words_denies_none_of_them() -> None:
    note = """
        # Le protocole Zeta

        | Protocole | Problèmes de sécurité |
        |---|---|
        | **Telex** | ❌ Mot de passe en clair |
        | **Rlink** | ❌ Aucun contrôle d’accès |
        """
    told = asked(note)
    assert "Mot de passe en clair" in told.values()
    assert not any(answer.startswith("Non") for answer in told.values())


def test_a_cross_before_words_among_ticks_says_no() -> None:
    note = """
        # Comparaison

        | Critère | EBS | EFS |
        |---|---|---|
        | Accès partagé | ❌ une instance | ✅ |
        | Chiffrement | ✅ | ✅ |
        """
    assert any(answer.startswith("Non") for answer in asked(note).values())


def test_a_reason_for_what_nobody_chooses_is_not_asked() -> None:
    note = """
        # Reprise

        | Ordre | Système | Raison |
        |---|---|---|
        | 1 | Annuaire central | Les autres serveurs s’y connectent |
        | 2 | Serveurs de fichiers | Les postes y gardent leurs profils |
        """
    assert not any("choisir" in prompt for prompt in asked(note))


def test_a_reason_for_an_option_is_why_one_chooses_it() -> None:
    note = """
        # Hébergement

        | Option | Raison |
        |---|---|
        | Amazon Aurora | Bascule automatique en quelques secondes |
        | Amazon DynamoDB | Aucun serveur à gérer |
        """
    assert any("Pourquoi choisir" in prompt for prompt in asked(note))


def test_what_caused_a_message_is_no_state_of_it() -> None:
    note = """
        # Dépannage

        | Message | Cause | Solution |
        |---|---|---|
        | Connection refused by peer | Service arrêté | Relancer le service |
        | No room left on this device | Disque plein | Libérer de la place |
        """
    told = asked(note)
    prompt = "Quelle est la cause du message « Connection refused by peer » ?"
    assert told[prompt] == "Service arrêté"
    assert not any("statut" in prompt for prompt in told)


def test_hours_are_neither_counted_nor_measured() -> None:
    note = """
        # Profils

        | Profil | Horaires |
        |---|---|
        | Astreinte | 24/7 |
        | Bureau | 8 h - 18 h |
        """
    prompts = asked(note)
    assert not any("Combien" in one or "durée" in one for one in prompts)
