"""Who answers for what: tables of models whose cells name one of two sides."""

from __future__ import annotations

from tests.content.notes.reading import asked, skipped_of

MODELS = """
    # Le cloud

    ## Responsabilités

    | Ressource | SaaS | PaaS | IaaS |
    |---|---|---|---|
    | Applications | Hébergeur | Vous | Vous |
    | Système d’exploitation | Hébergeur | Hébergeur | Vous |
    | Serveurs | Hébergeur | Hébergeur | Hébergeur |
    | Stockage | Hébergeur | Hébergeur | Hébergeur |
    """


def test_what_each_side_manages_is_listed_for_each_model() -> None:
    told = asked(MODELS)
    client = told["Avec IaaS, que gère le client ?"]
    assert client == "Applications ; Système d’exploitation"
    assert told["Avec IaaS, que gère l’hébergeur ?"] == "Serveurs ; Stockage"


def test_a_model_that_one_side_manages_whole_is_not_asked() -> None:
    assert not any("SaaS" in prompt for prompt in asked(MODELS))
    assert any(one.text.startswith("SaaS :") for one in skipped_of(MODELS))


def test_who_uses_what_is_no_share() -> None:
    note = """
        # Offres

        | Offre | Public | Prix |
        |---|---|---|
        | Zeta Lite | Client | 10 € |
        | Zeta Ultra | Entreprise | 90 € |
        """
    assert not any("gère" in prompt for prompt in asked(note))
