"""What a sentence says besides the one thing that another card asks of it."""

from __future__ import annotations

import re

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "- Tu n’as plus à te soucier des certificats, du chiffrement ni des renouvellements",
            "Avec NGINX, de quoi n’a-t-on plus à se soucier ?",
            "Des certificats, du chiffrement ni des renouvellements",
            id="what one is spared",
        ),
        pytest.param(
            "- Permet de publier des sites sans avoir à gérer les machines (disques, noyau)",
            "Avec NGINX, que n’a-t-on pas à gérer ?",
            "Les machines (disques, noyau)",
            id="what one need not do",
        ),
        pytest.param(
            "- Tu ne gères pas la file d’attente, tu paies à la requête",
            "Avec NGINX, que ne gère-t-on pas ?",
            "La file d’attente",
            id="what one does not do",
        ),
        pytest.param(
            "- Sert quand on veut publier ses pages, tout en profitant des journaux du serveur",
            "Avec NGINX, de quoi profite-t-on ?",
            "Des journaux du serveur",
            id="what one has meanwhile",
        ),
        pytest.param(
            "- Rapide, et encaisse des pics brutaux (plusieurs milliers de connexions par seconde) en lecture",
            "NGINX : Rapide, et encaisse des pics brutaux ([…] de connexions par seconde) en lecture",
            "Plusieurs milliers",
            id="an order of size in words",
        ),
        pytest.param(
            "- Fait penser à Apache Traffic (un cache HTTP spécialisé) mais sert aussi des fichiers",
            "Qu’est-ce qu’Apache Traffic ?",
            "Un cache HTTP spécialisé",
            id="what a bracket says of a name",
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_the_object_is_asked_too(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"# NGINX\n\n{line}\n")[prompt] == answer


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "- **Sécurité** : chiffrement au repos (AWS KMS), SSL/TLS en transit, IAM pour le "
            "contrôle d’accès, groupes",
            "Qu’utilise Amazon RDS pour le chiffrement au repos ?",
            "AWS KMS",
            id="by what it encrypts",
        ),
        pytest.param(
            "- **Sécurité** : chiffrement au repos (AWS KMS), SSL/TLS en transit, IAM pour le "
            "contrôle d’accès, groupes",
            "Qu’utilise Amazon RDS pour le chiffrement en transit ?",
            "SSL/TLS",
            id="what stands before where it holds",
        ),
        pytest.param(
            "- **Copie globale** : 1 primaire et 3 Régions, retard < 3 s, RTO de 3 min, RPO ~3 s",
            "Amazon RDS, Copie globale : RTO de […]",
            "3 min",
            id="an amount in a part of a long list",
        ),
        pytest.param(
            "- Supporte les déclencheurs Oracle pour des traitements de nuit ou de week-end",
            "Que permettent les déclencheurs Oracle d’Amazon RDS ?",
            "Des traitements de nuit ou de week-end",
            id="what something it offers is for",
        ),
        pytest.param(
            "- Une base pensée pour l’OLTP (transactions courtes)",
            "Que désigne le sigle OLTP ?",
            "Transactions courtes",
            id="what a bracket says of an acronym",
        ),
    ],
)  # fmt: skip
def test_a_line_of_a_service_says_more_than_one_thing(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"# Amazon RDS\n\n{line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- Offre 100 $ à l’ouverture + 100 $ à débloquer", id="a sum"),
        pytest.param("- Une copie toutes les 6 heures donne donc 6 heures de perte", id="a conclusion"),
    ],
)  # fmt: skip
def test_what_adds_up_or_follows_is_not_hidden_twice(line: str) -> None:
    assert not any(
        prompt.count("[…]") > 1 for prompt in asked(f"# Amazon RDS\n\n{line}\n")
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- Réplication des images", id="one object tells too little"),
        pytest.param("- Le moteur est choisi à la création\n- Elle est nécessaire pour les copies",
                     id="a pronoun of another gender"),
        pytest.param("- Ne chiffrent pas les journaux", id="a verb of several"),
        pytest.param("- Base managée, seul service à le faire", id="what, is said above"),
        pytest.param("- Le proxy ne chiffre pas les flux, sauf ceux du client", id="an exception"),
        pytest.param("- Le groupe n’est pas un principal", id="what something is not"),
        pytest.param("- Le tiers ne dispose pas d’un accès", id="a verb that takes «de»"),
        pytest.param("- HA = 3 copies", id="a number is no way"),
        pytest.param("- Copie vers une Région, RPO 2 s ou RPO 4 s", id="two of one measure"),
        pytest.param("- Suit une IP (un site peut changer sans prévenir)", id="a clause is no kind"),
    ],
)  # fmt: skip
def test_what_is_not_sure_of_a_service_is_not_asked(line: str) -> None:
    prompts = " ".join(asked(f"# Amazon RDS\n\n{line}\n"))
    assert "réplique" not in prompts
    assert "nécessaire" not in prompts
    assert "Qu’est-ce qu’une" not in prompts
    assert not re.search(r"\bn(?:e |’)(?:chiffre|est|dispose)", prompts)
    assert "est le seul" not in prompts
    assert "disponibilité" not in prompts
    assert "Quel est" not in prompts


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "- La mémoire n’est vue que si l’agent est installé",
            "Amazon RDS : la mémoire n’est vue que si […]",
            "L’agent est installé",
            id="a condition",
        ),
        pytest.param(
            "- Par défaut le moniteur ne regarde que l’état du disque",
            "Amazon RDS : Par défaut le moniteur ne regarde que […]",
            "L’état du disque",
            id="one object alone",
        ),
    ],
)
def test_what_alone_is_allowed_is_blanked(line: str, prompt: str, answer: str) -> None:
    assert asked(f"# Amazon RDS\n\n{line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- Chaque client ne voit que ses tables", id="whose, is unsaid"),
        pytest.param("- Il ne regarde que le disque", id="who, is unsaid"),
        pytest.param("- Une copie qui ne suit que le maître est lente", id="which of them"),
        pytest.param("- Le moniteur n’est qu’un leurre impressionnant", id="what it is"),
        pytest.param("- Le moniteur ne fait que regarder", id="a deed"),
        pytest.param("- Sans agent, le moniteur n’est qu’un leurre de plus", id="a judgement"),
        pytest.param("- L’option qui ne regarde que le disque est fausse", id="which one"),
        pytest.param("- Le moniteur ne voit pas que le disque est plein", id="a denial"),
    ],
)  # fmt: skip
def test_what_is_no_restriction_is_not_blanked(line: str) -> None:
    prompts = asked(f"# Amazon RDS\n\n{line}\n")
    assert not any("que […]" in one or "qu’[…]" in one for one in prompts)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "- On ne voit pas les machines", id="what one does not see is no relief"
        ),
        pytest.param(
            "- Tout en restant gratuit, le serveur chiffre les pages",
            id="nothing stands before it",
        ),
        pytest.param(
            "- Pas adapté pour des fichiers énormes (ex. vidéos)", id="an example is no reason"
        ),
        pytest.param(
            "- En mode dégradé, il peut servir ces pages", id="a pronoun names nobody"
        ),
    ],
)  # fmt: skip
def test_what_is_not_told_of_the_subject_is_not_asked(line: str) -> None:
    prompts = " ".join(asked(f"# NGINX\n\n{line}\n"))
    assert "t-on" not in prompts
    assert "quel mode" not in prompts
    assert "ourquoi" not in prompts


def test_several_do_not_do_what_one_service_would() -> None:
    note = "# Bedrock\n\nAmazon Bedrock garde vos données : elles n’entraînent pas les modèles.\n"
    assert not any("entraînent" in prompt for prompt in asked(note))


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "Une SCP fixe le plafond des droits. Elle ne donne jamais de droits.",
            "Que fixe une SCP ?", "Le plafond des droits",
            id="a verb that is an adjective too",
        ),
    ],
)  # fmt: skip
def test_a_sentence_that_names_its_subject_needs_no_heading(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"# Les politiques de contrôle\n\n{line}\n")[prompt] == answer


def test_what_the_vendor_does_not_see_is_of_what_stands_above() -> None:
    prompts = asked("# Côté client\n\nAWS ne voit jamais le texte en clair.\n")
    assert not any("ne voit" in prompt for prompt in prompts)
