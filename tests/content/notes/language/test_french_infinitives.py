"""What is told to «vous», as an infinitive that exists."""

from __future__ import annotations

import pytest

from content.notes.language.french.infinitives import infinitive_of
from content.notes.language.french.person import as_infinitive

# Verbs by their infinitive, and what their form in «-ez» is.
FORMS = """
extraire extrayez, soustraire soustrayez, payer payez, essayer essayez, déployer déployez,
renvoyer renvoyez, prévoir prévoyez, voir voyez, recevoir recevez, résoudre résolvez,
réduire réduisez, construire construisez, épuiser épuisez, lire lisez, réaliser réalisez,
utiliser utilisez, interdire interdisez, standardiser standardisez, attendre attendez,
demander demandez, étendre étendez, suspendre suspendez, répondre répondez, rendre rendez,
recommander recommandez, perdre perdez, vendre vendez, mettre mettez, soumettre soumettez,
comprendre comprenez, maintenir maintenez, prévenir prévenez, acquérir acquérez,
joindre joignez, accompagner accompagnez, restreindre restreignez, renseigner renseignez,
ouvrir ouvrez, découvrir découvrez, offrir offrez, coffrer coffrez, accueillir accueillez,
parcourir parcourez, servir servez, réserver réservez, présenter présentez,
inclure incluez, évaluer évaluez, convaincre convainquez, définir définissez,
connaître connaissez, laisser laissez, tisser tissez, investir investissez, garder gardez,
inscrire inscrivez, archiver archivez, suivre suivez, créer créez, vérifier vérifiez,
obtenir obtenez, convertir convertissez, partir partez, écarter écartez, glisser glissez
"""


@pytest.mark.parametrize(
    ("infinitive", "told"),
    [one.split() for one in FORMS.replace("\n", " ").split(", ")],
)
def test_the_infinitive_of_what_is_told(infinitive: str, told: str) -> None:
    assert infinitive_of(told) == infinitive


def test_a_capital_stays_and_each_verb_is_turned() -> None:
    said = "Extrayez les fichiers et déposez le texte"
    assert as_infinitive(said) == "Extraire les fichiers et déposer le texte"
    assert as_infinitive("Soyez prêt") == "Être prêt"
