"""Headings and labels that name no subject, in French and English.

«Recap», «Cas d’usage» and «Pour l’examen AWS SAA» say what a part is for, not what it
is about; the subject is then the heading above.
"""

from __future__ import annotations

import re

from content.notes.language.english.verbs import commands
from content.notes.language.french.forms import form_of
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.memory import kept
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_asides, word_set

_GENERIC = re.compile(
    r"^(?:"
    r"recap(?:itulatif)?|resume|synthese|sommaire|table des matieres|contents|plan|"
    r"summary|overview|conclusion|introduction|intro|annexes?|ressources?|references?|"
    r"sources|liens|links|notes?|remarques?|attention|important|astuces?|conseils?|"
    r"tips?|bonus|quiz|exercices?|exemples?|examples?|scenarios?|cas pratiques?|details|"
    r"rep|reponses?|answers?|corriges?|definitions?|glossaire|glossary|lexique|lexicon|vocabulaire|terminologie|terminology|schemas?|diagramm?es?|contexte|"
    r"context|background|objectifs?|prerequis|pourquoi|why|comment|how|quand|when|que |"
    r"(?:interactions?|integrations?) (?:\w+ )?(?:avec|dans|with)|quel|quelles?|qu est ce|what|who|which|where|points? |a retenir|bien retenir|"
    r"pour l examen|pour la certif|for the exam|exam tips|a savoir|key takeaways|"
    r"comparatifs?|comparaisons?|comparison|tableaux?|differences?|vue d ensemble|"
    r"cas d usage|use cases?|usages?|avantages?|inconvenients?|limites?|limits?|limitations?|"
    r"attributes?$|properties$|characteristics?$|caracteristiques?|principales caracteristiques|fonctionnalites?|features?|"
    r"fonctionnement|principes?|historique|histoire|evolution|architecture|composants?|"
    r"concepts?|notions?|bonnes pratiques|best practices|pieges?|erreurs?|problemes?|confusions?|pannes?|idees recues|faux amis|mises? en garde|pitfalls?|gotchas?|(?:common )?mistakes?|troubleshooting|depannage|"
    r"chapitre|chapter|module|partie|section|cours|lecon|lesson|etapes?|steps?|"
    r"en details?|autres?|divers|misc|questions?|answers?|reponses?|version \d|"
    r"(?:les )?(?:deux|trois|quatre|cinq|\d+) (?:types?|modes?|sortes?|options?|niveaux)$|"
    r"les (?:differents?|differentes|types|grands|principaux|principales)|"
    r"resume general|mise en situation|types? (?:de|d)\b|services additionnels|"
    r"document|demo|tp|lab|labs|mep|mise en pratique|roles? et|processus|"
    r"idee generale|une definition|summary of|general|appendix|outils|tools|"
    r"l approche|approche|philosophie|commandes|syntaxe|configuration|installation|"
    r"interactions?|integrations? (?:avec|with)|gestion|points cles|key points|points forts|structure|nomenclature|formatage|"
    r"to ?do|a faire|a revoir|a creuser|methodes? pour|methode$|methodologie$|concepts fondamentaux|services|(?:les )?bases?$|basics|fundamentals|"
    r"(?:core|key|main|basic|common|general|essential|other) (?:components?|concepts?|features?|terms"
    r"|terminology|elements|parts|options|ideas|benefits|parameters|settings|capabilities"
    r"|characteristics|principles|considerations|properties)|"
    r"chiffres|quotas|numbers|essentiel|l essentiel|cles?$|etc$|rep$|consignes?$|"
    r"(?:l[ea]s? )?(?:role|fonction|mission|but|utilite|interet)s? (?:principa\w+|premiere?s?|generale?s?)$|"
    r"(?:l[ea] |l )(?:role|fonction|mission|but|utilite|interet)$|"
    r"(?:les )?(?:informations?|infos?)(?: (?:generales?|utiles?|cles?|techniques?|complementaires?))?$|"
    # What any page may be headed by, alone.
    r"(?:(?:la|le|les|une?) )?(?:(?:descriptions?|presentations?)(?: (?:generale|detaillee|technique|rapide|courte|breve|complete|globale)s?)?|etudes? de cas|similitudes|ressemblances"
    r"|utilisations?|interactions|interconnexions|vrai|faux|oui|non|true|false|legal|mentions? legales?|licence|license|a propos|about)$"
    r")(?:\b|$)"
)
_EXAM = re.compile(
    r"pour l examen|pour la certif|\bexam\b|a retenir|takeaway|points d attention"
)
_MULTIPLE = re.compile(r"\s(?:/|vs\.?|\+|&|et|and|ou|or|versus|↔)\s|,\s", re.I)
_NUMBERING = re.compile(
    r"^(?:(?-i:(?:(?:[IVX]{1,6}|[A-Z]|\d{1,2})[.)]\s+){2,})"
    r"|(?:chapter|chapitre|fiche|tableau|table|bloc|block|volet|module|partie|section|étape|step|week|day|semaine|jour(?:née)?|séance|session"
    r"|lesson|leçon|lecture|cours|unit|part|TD|TP|[ée]pisode|tome)\s+(?:(?:[\dIVX.]+|one|two|three|four|five|six|un|une|deux|trois|quatre|cinq)(?=[\s:.|–—-]|$)\s*[-–—:.|]?|[A-Z]\s?[-–—:.|](?!\w))\s*"
    r"|T[DP]\d+\s*[-–—:.]?\s*|(?-i:[A-Z])\.\d+(?:\.\d+)*(?:\s*[.):–-]\s*|\s+)(?=\w)"
    r"|Q(?:uestion)?\s?\d*\s?[:.)]\s+"
    r"|\\?#?\s?\d+(?:\.\d+)*\s*(?:[.):–-]\s*|/\s+)|[IVX]+[.)]\s+|[a-z]\)\s+)", re.I,
)  # fmt: skip
# «B07 Lancer un script» is numbered too.
_NUMBER_ONLY = re.compile(
    r"^(?:\d+(?:\.\d+)*\s+(?=[A-ZÀ-Ÿ])|[A-Z]\d{2}\s+(?=[A-ZÀ-Ÿ][a-zà-ÿ]+(?:er|ir|re)\s))"
)
_PREFIX = re.compile(
    r"^(?:faq|fiche|mémo|notes?|cours|section|définition|definition|résumé|qu’est[- ]ce qu(?:e|’)|"
    r"service principal|autour|focus|zoom|what is(?: an?| the)?|what are|notion de)\s*"
    r"(?::|–|-|sur\s|de la\s|de l’|du\s|des\s|de\s|d’(?:une?\s)?|\s|(?<=’))\s*",
    re.I,
)
_OVERVIEW = re.compile(
    # All of them begin so, which is soon told.
    r"(?=[\s,:–—-])(?:(?:\s*[,:–—-])?\s+(?:au-delà des bases|pour (?:les )?débutants|(?:les bases|l’essentiel|le minimum)(?: à savoir)?"
    r"|en profondeur|en production|en entreprise|au quotidien|sur le terrain|pour aller plus loin|beyond the basics|for beginners|overview|introduction|intro|basics|(?-i:bases)|summary|in depth|in detail|fundamentals|cheat ?sheet|en détails?"
    r"|en bref|en résumé|en pratique|en une phrase|en deux mots|en un mot|en chiffres|en clair|en vrac"
    r"|en (?:quelques|deux|trois|quatre|cinq|six|dix|\d+) (?:mots|points|lignes|minutes)|en une (?:ligne|page)|de A à Z|pas à pas"
    r"|vue d’ensemble|tour d’horizon|at a glance|in a nutshell|in (?:short|brief|practice|numbers)"
    r"|in one (?:line|page|sentence)|from A to Z|step by step|101|deep[- ]dive|crash course|refresher"
    r"|(?:good|nice|important|things) to know|primer|quick (?:facts|reference|recap)|key (?:facts|points))$"
    # «Test suite» and «Order details» are names; «WAF détails» is WAF.
    r"|\s?[,:–—-]\s+(?:détails?|details?|suite)$|(?-i:(?<=[A-Z][A-Z])\s+détails?$))", re.I,
)  # fmt: skip
# «Réseau sur AWS — mes notes», «SAA-C03»: the note itself, and nothing it is about.
_DOCUMENT = re.compile(
    r"\b(?:mes|correction|corrigé|notes?|fiches?|révisions?|revision|cheat ?sheets?|mémo|cours|course|exam|examen|carnet|cahier|brouillon"
    r"|antisèche|anti-sèche|tutorials?|tutoriels?|bootcamp|practitioner|workshop|masterclass|cram|récap|recap|synthèse|notebook"
    r"|certif(?:ications?|s)?|SAA|(?:SAA|CLF|DVA|SOA)-C\d+|QCM|(?-i:T[DP]\d*)|academy"
    r"|(?:architect|devops|developer|sysops|engineer|administrator)\s(?:associate|pro|professional))\b", re.I,
)  # fmt: skip
_TO_LEARN = re.compile(
    r"\b(?:a (?:connaitre|retenir|savoir)|to (?:know|remember))(?: \w+ment| absolutely)?$"
)
_ASPECT_END = re.compile(
    r"^(?P<subject>.+?)\s+(?P<aspect>use cases?|features|benefits|limits|limitations|"
    r"pricing|advantages|facts|numbers|figures|essentials|quotas|vocabulary|terminology|glossary|vocabulaire|terminologie"
    r"|glossaire|lexique)$", re.I,
)  # fmt: skip
_ASPECT_START = re.compile(
    r"^(?P<aspect>(?:types|use cases|features|benefits|limitations|advantages) of|"
    r"(?:types|avantages(?: et (?:inconvénients|limites))?|limites|cas d’usage|caractéristiques|inconvénients|composants|"
    r"fonctionnalités|rôles?|objectifs?|règles?|contenu|fonctionnement) (?:de la|de l’|"
    r"du|des|de|d’|pour))\s*(?P<subject>.+)$", re.I,
)  # fmt: skip
_FORMERLY = re.compile(
    r"\s*\((?:formerly|previously|anciennement|ex(?:-|\s))[^()]*\)$", re.I
)
_PARENTHETIC = re.compile(r"\s*\((?:(?:à (?:savoir|connaître|retenir|revoir|creuser)|par cœur|rappel|important|attention"
                          r"|mon|ma|mes|le plus|la plus|hors|pas|pour moi|to know|my)\b|(?:et|and|\+|&)\s|mes notes|notes|fiche|résumé|cours|my notes|draft|perso|v\d|formerly|legacy|ex|anciennement|bientôt|suite|bêta|"
                          r"optionnel|(?:the )?default|par défaut|exemple|simplifié|i+(?=\))|\d+)[^)]*\)$", re.I)  # fmt: skip
_EXAMPLE = re.compile(
    r"(?:(?:dans|in|with|avec) )?(?:des |les |autres |l’|cet |the |this |following )*"
    r"(?:exemples?|examples?|e\.g\b|p\.? ?ex\b|ex\.?$)"
    # «RCU Example», «Calcul exemple CIDR»: what stands below is worked out.
    r"|.+\s(?:exemple|example)s?$|(?:[^\s:]+\s){1,3}(?:exemple|example)(?:\s[^\s:]+){1,4}$", re.I,
)  # fmt: skip
_LEAD_IN = re.compile(
    r"^(?:pour l examen|bien retenir|bien differencier|(?:a )?ne pas (?:confondre|oublier|melanger)|a retenir|a savoir|retenir|savoir|"
    r"notes?|important|attention|utilise pour|exemples?|ex|par exemple|voici|points?(?! forts?| faibles?)|"
    r"pour info|rappel|remarque|nb|n b|astuce|conseil|on peut|il faut|exam tips?|remember|"
    r"used for|these |this |examples?|answer|reponse|objectif|actions? en cascade|"
    r"object values|the key is|tip|caution|warning|"
    r"hint|gotcha|reminder|fyi|nota|pro tip|good to know|bon a savoir|key (?:point|idea)s?|takeaways?|"
    r"the following|contrairement a|en tant que|cela|ce qui|dans ce cas|"
    r"grace a|bonnes pratiques|pieges?|conclusion|en resume|en bref|exam(?:en)?$|afin|avec|voir|see|mot-cle|chaque)\b"
)
_WORTH_KNOWING = re.compile(
    r"\b(?:good|important|nice|useful|things) to (?:know|remember)$|\b(?:worth|must) know(?:ing)?$"
)
_USES = re.compile(
    r"(?:(?:très |surtout |souvent |principalement |typiquement )?(?:utilisée?s?|utiles?|pratiques?|idéale?s?|idéaux|parfaite?s?|adaptée?s?|recommandée?s?)"
    r" (?:pour|dans)(?: (?:des|les|ces) (?:cas|situations|scénarios|usages)(?: \w+){0,2})?"
    r"|(?:(?:mostly |often |commonly |typically )?(?:used|useful|ideal|great|perfect|good|suited|recommended)"
    r" (?:for|in)(?: (?:cases|situations|scenarios|things))?(?: (?:such as|like))?)"
    r")\s?:$", re.I,
)  # fmt: skip
_SEVERAL_SERVICES = 2
_TAGS = re.compile(r"(?:\s+#[a-zà-ÿ][\w/-]*)+\s*$")
# «Persistance polyglotte (?)»: its author is not sure of it.
# «CloudTrail « qui a fait ça ? »»: what its author makes of it.
_DOUBT = re.compile(r"\s*(?:\([?!…]+\)|[«“\"][^«»“”\"]*[?!]\s?[»”\"])$")
# «:shield: Se protéger»: a picture, by its name; «[Inès] Kafka»: who wrote it.
_BEFORE_NAME = re.compile(r"^(?::[a-z][\w+-]*:\s*|\[[^\[\]]{1,20}\]\s+(?=\S))")
# «General Purpose SSD (gp3)»: its code is the proof that it names one of a kind.
_CODED = re.compile(
    r"(?:[A-Z][\w-]*\s){1,4}\((?:[a-z]{1,3}\d[a-z]?|[A-Z]{1,4}\d[a-z]?)\)"
)
# «Ses limites» are those of what is named above.
_UNDETERMINED = re.compile(
    r"(?:une?|des|an?|s(?:on|a|es)|leurs?|its|their)\s",
    re.I,
)
# «Un appairage de VPC» is one thing, however small its first letter.
_ONE_THING = re.compile(
    r"(?:Un|Une) (?!(?:exemple|cas|autre|peu)\b)[a-zà-ÿ-]+ (?:de |d’)[\w’ -]{2,30}$"
)
_DEED = re.compile(
    r"[A-Z][a-z]{2,}ing (?:[\w-]+ ){1,5}?(?:with|using|from|into|across|via|through|without|by) \w"
)
_BOTH = re.compile(r"\s(?:et|ou|vs\.?|\+|&)\s+[A-Z]")
_DATED = re.compile(
    r"\b\d{1,2}/\d{1,2}\b|\b20\d\d\b|\b\d{1,2}(?:er|st|nd|rd|th)? (?:janv|févr|mars|avril|mai|juin|juil|août"
    r"|sept|octo|nov|déc|jan|feb|march|april|may|june|july|aug|oct|dec)"
    r"|^(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|^(?:lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|^j ?[-−–+] ?\d{1,3}\b|^(?:jour|day|semaine|week|séance|session|vid[ée]o) ?\d", re.I,
)  # fmt: skip
# Kept to words that no one calls a thing by.
_SIDES = word_set(
    """
    acces perf perfs performance performances secu securite chiffrement cout couts prix
    tarif tarifs tarification facturation dispo disponibilite durabilite resilience
    monitoring supervision surveillance config reseau limites quotas sauvegarde
    sauvegardes replication scalabilite integration integrations deploiement utilisation
    security pricing access networking encryption availability durability backup backups
    """
)
_PLACES = word_set(
    "sous sur avec dans en par depuis avant apres via vers chez with in on under using "
    "before after from"
)


def without_tags(heading: str) -> str:
    """«ECS» of «ECS #ecs #conteneurs»: how its author finds the note again."""
    return _BEFORE_NAME.sub("", _DOUBT.sub("", _TAGS.sub("", heading)))


@kept(16384)
def without_numbering(heading: str) -> str:
    bare = _NUMBER_ONLY.sub("", _NUMBERING.sub("", heading.strip()))
    return bare.strip(" -–—:*#") or heading.strip()


def without_aside(label: str) -> str:
    """«EventBridge (formerly CloudWatch Events)» is EventBridge."""
    return _FORMERLY.sub("", label).strip()


@kept(1024)
def without_overview(label: str) -> str:
    """«Beanstalk en une phrase» is about Beanstalk."""
    return _OVERVIEW.sub("", label)


@kept(16384)
def subject_in(heading: str) -> str:
    """The subject a heading names, or "" where it names none or several."""
    text = _OVERVIEW.sub("", without_numbering(heading))
    stripped = _PREFIX.sub("", text)
    if stripped != text:
        text = stripped.rstrip(" ?\u202f\u00a0")
    text = _PARENTHETIC.sub("", text).strip()
    folded = fold(text)
    if _CODED.fullmatch(text):
        return text
    if _says_what_to_do(text) or _DATED.search(text):
        return ""
    if _UNDETERMINED.match(text) and not _ONE_THING.match(text):
        return ""
    if is_service(text) and not (_BOTH.search(text) or _DOCUMENT.search(text)):
        # «RDS / Aurora / DynamoDB» heads what is told of each in turn.
        return text if text.count(" / ") < _SEVERAL_SERVICES else ""
    if len(folded) < 2 or text.endswith(("?", "!")) or _GENERIC.match(folded):
        return ""
    if _TO_LEARN.search(folded) or _DOCUMENT.search(text):
        return ""
    bare = without_asides(text)
    if _MULTIPLE.search(bare) or len(fold(bare).split()) > 7:
        return ""
    return text


@kept(4096)
def is_dated(heading: str) -> bool:
    """«Dimanche. Il pleut, donc CloudFront»: what its author did that day."""
    return _DATED.search(heading) is not None


@kept(16384)
def is_side(heading: str) -> bool:
    """«Accès» and «Perfs» under the heading of a service are sides of that service."""
    return fold(heading) in _SIDES


def _says_what_to_do(text: str) -> bool:
    """«Restreindre l’accès», «Sous Linux», «Apply Feature Detection» name no thing."""
    first, _, rest = text.partition(" ")
    if not rest:
        return is_infinitive(first)
    if fold(first) in _PLACES or form_of(text) in {"infinitive", "purpose"}:
        return True
    return is_infinitive(first) or first in {"Do", "Don’t"} or commands(first, rest)


@kept(16384)
def aspect_in(heading: str) -> tuple[str, str]:
    """(subject, aspect) of «S3 Use cases», «Avantages de FAT32»; ("", "") otherwise."""
    text = without_numbering(heading)
    if found := _ASPECT_END.match(text):
        return found["subject"], found["aspect"]
    if found := _ASPECT_START.match(text):
        aspect = re.sub(
            r"\s+(?:of|de la|de l’|du|des|de|d’|pour)$", "", found["aspect"]
        )
        return found["subject"], aspect
    return "", ""


@kept(16384)
def is_generic(label: str) -> bool:
    """True for a label or heading that names no subject by itself."""
    bare = without_numbering(label)
    return bool(_GENERIC.match(fold(bare))) and not _CODED.fullmatch(bare)


@kept(16384)
def is_for_exam(label: str) -> bool:
    return bool(_EXAM.search(fold(label)))


@kept(16384)
def is_lead_in(label: str) -> bool:
    """True for «Utilisé pour des cas comme», «Bien retenir»: what follows matters."""
    folded = fold(label)
    return bool(_LEAD_IN.match(folded) or _WORTH_KNOWING.search(folded))


@kept(1024)
def leads_to_uses(text: str) -> bool:
    """True for «Utilisé pour des cas comme :», with what it is used for below."""
    return _USES.match(text) is not None


def is_document(text: str) -> bool:
    """«Carnet», «mes notes»: the note itself, and nothing it is about."""
    return _DOCUMENT.search(text) is not None


@kept(1024)
def tells_deed(heading: str) -> bool:
    """«Speeding Up Queries with Indexes»: what is done below, and no thing."""
    return _DEED.match(heading) is not None


@kept(1024)
def is_example(label: str) -> bool:
    return bool(_EXAMPLE.match(label))
