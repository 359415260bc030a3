"""Whether «que fait X ?» asks for one thing, and the answer is that thing.

By the verb: only what a thing holds, does for its user, or does to something it names
has one answer; what it begins, waits for or goes through has not. By the answer: whole,
and nothing that another clause tells.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.stories import is_actor
from content.notes.language.french.verbs import MODALS, is_infinitive, is_plural_verb
from content.notes.language.typography import (
    fold,
    without_brackets,
    word_set,
    words,
)

_ASKS = re.compile(
    r"(?:^|, |: )(?:que |qu’)(?P<not>ne |n’)?(?P<verb>[^\W\d_]+)(?:-t)?(?P<by>-on)?"
    r"(?P<adverb> \w+ment)? (?P<rest>[^?]+)", re.I,
)  # fmt: skip
# Questions that begin so ask for no object.
_OTHER = word_set("est sont designe veut faire faut se deviennent devient")
_NOT = re.compile(r"^(?:pas|plus|jamais) ")
_DOES = word_set("fait font")
# By their infinitive: what a thing is good for,
_SERVES = word_set(
    """
    permettre faciliter eviter empecher reduire minimiser limiter ameliorer optimiser
    automatiser garantir assurer autoriser accelerer simplifier favoriser augmenter
    renforcer proteger securiser interdire bloquer supprimer offrir proposer diminuer
    maximiser elargir prolonger raccourcir ralentir decharger decoupler
    """
)
# what it holds or stands for,
_HOLDS = word_set(
    """
    contenir comprendre inclure representer definir decrire indiquer fournir regrouper combiner
    associer relier partager connaitre preciser specifier determiner designer englober
    reunir rassembler heberger exposer encapsuler identifier denoter signifier
    impliquer concerner couvrir signaler prouver attester requerir necessiter exiger
    """
)
# and what it does to what.
_ACTS = word_set(
    """
    afficher agreger ajouter ajuster alimenter allouer analyser annuler appliquer archiver
    attribuer authentifier basculer calculer capturer centraliser charger chiffrer cibler
    classer collecter comparer compresser conserver considerer construire consulter controler
    convertir copier corriger creer dechiffrer declencher declarer deleguer deployer detecter
    diffuser distribuer diviser dupliquer echanger eliminer emettre encoder enregistrer envoyer
    equilibrer evaluer examiner executer exporter filtrer fixer gerer generer hacher historiser
    importer initialiser injecter inspecter installer intercepter interroger inverser invoquer
    isoler journaliser lancer lire maintenir masquer mesurer mettre modifier monter
    negocier nettoyer ordonner orchestrer partitionner planifier porter prendre produire
    projeter publier purger rattacher recevoir rechercher recuperer rediriger regarder remplacer
    remplir renouveler renvoyer repartir repliquer reserver resoudre restaurer restreindre
    retenir retourner reutiliser router sauvegarder scanner separer signer stocker
    suivre superviser surveiller synchroniser tester tracer traduire traiter transferer
    transformer transmettre transporter trier utiliser valider verifier versionner viser
    agir tolerer alleger mutualiser entrainer retarder donner servir couper accompagner acheminer commuter delivrer delimiter fusionner hierarchiser imposer integrer
    interpreter lier lister mapper memoriser metamorphoser notifier organiser parcourir
    payer provisionner reguler reinitialiser relayer sonder verrouiller ecouter ecrire
    """
)
_ALLOWED = _SERVES | _HOLDS | _ACTS
_ENDS = (
    ("ent", "er"), ("e", "er"), ("oient", "oyer"), ("oie", "oyer"), ("uie", "uyer"),
    ("uient", "uyer"), ("issent", "ir"), ("it", "ir"), ("it", "ire"), ("isent", "ire"),
    ("ient", "enir"), ("iennent", "enir"), ("et", "ettre"), ("ettent", "ettre"),
    ("end", "endre"), ("ennent", "endre"), ("ut", "ure"), ("uent", "ure"), ("it", "ivre"),
    ("ivent", "ivre"), ("ait", "aitre"), ("aissent", "aitre"), ("oit", "evoir"),
    ("oivent", "evoir"), ("out", "oudre"), ("olvent", "oudre"), ("iert", "erir"),
    ("ierent", "erir"), ("ourt", "ourir"), ("ourent", "ourir"), ("rit", "rire"),
    ("rivent", "rire"), ("re", "rir"), ("rent", "rir"), ("int", "indre"),
    ("ert", "ervir"),
)  # fmt: skip
_PLURAL = re.compile(r"(?:les|des|ces|ses|leurs)\s", re.I)
_ONE = re.compile(r"(?:l[ae]|une?|ce|cet|cette|chaque)\s|l’", re.I)
# Something else is told past these.
_ELSE = re.compile(
    r",?\s(?:mais|tandis qu(?:e |’)|alors qu(?:e |’)|ce qui|et fini[ts]?|puis)\b|,\s(?:cela|ceci|ça)\b"
)
# «La lecture avant que les données changent»: when it does so is half of it.
_WHEN = re.compile(r"\b(?:avant|après|bien|pendant|dès|depuis) qu(?:e |’)")
# «Il fait le contraire» of what the sentence before tells.
_LIKE_ANOTHER = re.compile(
    r"(?:il|elle|on|ils|elles|fait|font)\s.*\b(?:le contraire|la même chose|de même|l’inverse)$",
    re.I,
)
_SOME = re.compile(r"des\s", re.I)
_LEAST_DONE, _LEAST_LEFT = 2, 2


def one_object(asked: Question) -> Question | None:
    """The question with the object alone as its answer; None where it has not one."""
    if _LIKE_ANOTHER.match(asked.answer):
        return None
    found = _ASKS.search(asked.prompt) if _may_ask(asked.prompt.lower()) else None
    if not found or fold(found["verb"]) in _OTHER:
        return asked
    verb, rest = fold(found["verb"]), found["rest"].strip()
    if verb in _DOES:
        many = len(words(without_brackets(asked.answer))) >= _LEAST_DONE
        return asked if many and not is_actor(rest) else None
    if verb.startswith("doi"):
        # What one thing must do, it must only in some case.
        return None
    if verb in MODALS:
        verb, _, rest = _NOT.sub("", rest).partition(" ")
        allowed = is_infinitive(verb) and fold(verb) in _ALLOWED | {"etre"}
        allowed = allowed and not is_actor(rest)
        return _whole(asked) if allowed or found["by"] else None
    if _SOME.match(rest):
        # «Que permettent des interfaces ?» does not say which.
        return None
    if is_actor(rest) or not (found["by"] or infinitives(verb) & _ALLOWED):
        return None
    if not (found["by"] or _agrees(verb, rest)):
        return None
    return _whole(asked)


def _may_ask(prompt: str) -> bool:
    """Soon told of most: «Quel est…» asks for no object."""
    return prompt.startswith(("que ", "qu’")) or ", qu" in prompt or ": qu" in prompt


def infinitives(verb: str) -> frozenset[str]:
    """What a verb in the third person may be a form of: «lit» of «lire», «lir»."""
    return frozenset(
        f"{verb.removesuffix(end)}{infinitive}"
        for end, infinitive in _ENDS
        if verb.endswith(end)
    )


def _agrees(verb: str, subject: str) -> bool:
    if _PLURAL.match(subject):
        return is_plural_verb(verb)
    return not (_ONE.match(subject) and is_plural_verb(verb) and " et " not in subject)


def _whole(asked: Question) -> Question | None:
    answer = _ELSE.split(asked.answer)[0]
    if _WHEN.search(answer) or len(words(answer)) < min(
        _LEAST_LEFT, len(words(asked.answer))
    ):
        return None
    return asked._replace(answer=answer)
