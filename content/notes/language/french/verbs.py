"""French verbs of technical notes: is this word a verb in the third person?"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters

from content.notes.language.french.nouns import is_common, is_lexical
from content.notes.language.memory import kept
from content.notes.language.typography import first_word, fold, word_set

_ER = word_set(
    """
    abandonner renommer tuer accelerer accepter acceder accompagner actionner activer adapter
    adopter administrer affecter afficher affiner agreger aider ajouter ajuster
    alerter alimenter allouer ameliorer analyser annuler anonymiser anticiper
    appeler appliquer apporter archiver arreter associer assurer attacher attribuer
    augmenter authentifier automatiser autoriser basculer bloquer cacher calculer
    capturer causer centraliser changer charger chiffrer cibler classer collecter
    combiner commencer communiquer comparer completer compresser comptabiliser
    compter conditionner configurer confiner connecter conseiller conserver
    considerer consister consommer constituer consulter continuer controler copier
    correler coordonner corriger couter creer dechiffrer declencher declarer
    decouper decoupler decharger definir deleguer demander demarrer demonter
    dependre deplacer deployer depasser designer detecter determiner diffuser
    diminuer disposer distinguer distribuer diviser donner dupliquer durer echanger
    echouer economiser effectuer eliminer empecher empaqueter encapsuler encourager
    engager englober enregistrer entrainer envoyer equilibrer estimer evaluer evider
    eviter executer exiger exister expirer expliquer exploiter exporter exposer
    faciliter facturer favoriser fermer filtrer fonctionner forcer former formuler
    gagner garder generer gerer grouper heberger historiser horodater identifier
    ignorer imbriquer impliquer importer imposer indexer indiquer informer
    initialiser injecter installer integrer interagir intercepter interpreter
    interroger inverser invoquer isoler jouer journaliser justifier lancer libeller
    liberer lier limiter lister livrer localiser manipuler manquer masquer memoriser
    mesurer migrer minimiser maximiser modifier monter montrer motiver multiplier
    necessiter negocier nommer notifier occuper optimiser orchestrer organiser
    orienter oublier paralleliser parcourir parler partager partitionner passer
    patienter payer penaliser permuter persister pointer porter posseder poser
    preparer presenter prevoir preciser priver privilegier proceder produire
    programmer proposer proteger provisionner provoquer publier purger qualifier
    rassembler rapporter reagir realiser recharger rechercher recommander recuperer
    rediriger refuser regler regrouper rejeter rejouer relancer relayer relever
    relier remonter remplacer renouveler renforcer renvoyer repliquer representer
    reposer requeter reserver respecter ressembler rester resumer restaurer retenir
    retirer retourner reutiliser router sauvegarder scaler scanner securiser
    segmenter selectionner separer servir signaler signer simplifier simuler
    solliciter soulager specifier stocker stopper structurer superviser supporter
    supprimer surveiller synchroniser telecharger tester tirer tolerer tourner
    tracer traiter transferer transformer transiter transporter trier trouver typer
    uniformiser utiliser valider varier verifier verrouiller verser versionner viser
    visualiser effacer empiler encoder decoder commander entourer attraper attirer
    accorder
    tenter developper enqueter explorer examiner personnaliser editer deboguer cocher cliquer absorber abriter adresser alleger baser brider capter chainer cloner
    compiler concentrer concerner condenser consolider contourner couper debiter
    degrader delivrer denombrer desactiver detacher dissocier documenter doter
    ecouter ecraser embarquer enchainer etiqueter evincer expedier externaliser
    fragmenter freiner generaliser hasher impacter implementer incorporer inciter
    inspecter instancier lisser loguer louer maitriser mapper mobiliser
    mutualiser neutraliser normaliser obliger observer octroyer operer parser
    peupler plafonner planifier precharger prefixer prioriser prolonger prouver
    ranger rattacher raccorder recenser recommencer referencer refleter
    reinitialiser reassigner repeter reporter resilier restituer retrograder scinder
    serialiser suggerer synthetiser tarifer taguer tronquer uploader ventiler
    unifier epargner aplatir relocaliser reevaluer profiter beneficier
    fixer deposer toucher regarder decider encaisser inserer accrocher
    fabriquer doubler vider
    abaisser accumuler acheter allonger amplifier attester clarifier cloisonner
    compartimenter comporter confirmer cumuler debrancher decomposer dedupliquer delimiter
    depiler desabonner disperser echelonner emuler engendrer enlever etaler fractionner imiter
    jeter marquer mener mentionner nettoyer ordonner preserver projeter propager ramener
    reactiver recopier redistribuer reguler reorganiser repercuter replier restructurer
    retarder reveiller revoquer saturer serrer superposer tamponner traverser vehiculer
    """
)
_IRREGULAR = word_set(
    """
    est sont a ont fait font peut peuvent doit doivent va vont permet permettent
    offre offrent fournit fournissent conduit conduisent reduit reduisent definit
    definissent garantit garantissent etablit etablissent remplit remplissent
    convertit convertissent sert servent contient contiennent maintient maintiennent
    tient tiennent appartient appartiennent obtient obtiennent depend dependent
    repond repondent rend rendent etend etendent prend prennent comprend comprennent
    transmet transmettent met mettent emet emettent voit voient recoit recoivent
    suit suivent ecrit ecrivent decrit decrivent inscrit lit lisent produit
    produisent traduit traduisent introduit introduisent construit construisent
    detruit detruisent agit agissent repartit repartissent subit choisit choisissent
    interdit interdisent inclut incluent exclut excluent resout resolvent vit
    requiert requierent acquiert ouvre ouvrent couvre couvrent decouvre s’appuie
    envoie envoient renvoie renvoient correspond correspondent accroit connait
    connaissent devient deviennent provient proviennent intervient sait retient
    retiennent soutient detient detiennent combat convient conviennent unit reunit
    reunissent soumet promet admet omet remet interrompt corrompt etait etaient
    apparait apparaissent disparait croit fonctionnent reside resident equivaut
    evolue evoluent amene achemine acheminent appuie appuient emploie essaie paie
    fusionne aggrege cree creent gere gerent
    restreint restreignent survit survivent suspend suspendent prevoit prevoient
    concoit revient reviennent reconnait reconnaissent enrichit enrichissent aboutit
    aboutissent regit regissent vaut valent perd perdent attend attendent defend
    descend vend confond rejoint rejoignent atteint atteignent eteint echoue reprend
    reprennent renforce survient surviennent
    elargit elargissent agrandit agrandissent ralentit ralentissent rafraichit rafraichissent
    affaiblit affaiblissent assouplit assouplissent raccourcit raccourcissent alourdit
    alourdissent approfondit franchit franchissent saisit saisissent investit avertit
    avertissent durcit durcissent bannit bannissent finit finissent reussit reussissent
    surgit retablit retablissent envahit accomplit accomplissent aplatit adoucit amortit
    amortissent batit refroidit refroidissent retrecit ressaisit blanchit nourrit
    nourrissent grandit grossit vieillit vieillissent obeit obeissent rejaillit
    descendent entendent vendent defendent confondent fondent joignent
    contraignent parcourt parcourent recourt recourent parvient parviennent deduit deduisent
    veulent savent vivent poursuit poursuivent subissent elit elisent inscrivent decroit croissent disparaissent reconduit vainc
    nettoie nettoient projette projettent jette jettent pese pesent achete achetent rachete
    """
)
# Words that are nouns at least as often as verbs: only what follows can tell.
_DOUBTFUL = word_set(
    """
    note base cache charge cible classe code compte controle copie demande fiche file
    force forme groupe index libre liste limite livre mesure mode montre manque passe
    place pointe porte pousse prise produit programme regle reserve route sauvegarde
    service signe sonde source support suit table test tire titre trace trie veille
    visite voit analyse attaque alerte alarme conduit replique recherche marque filtre
    masque echange partage export fait etat domaine equilibre interface centre mise
    echelle visualise bascule commande coute scanne continue ressemble limitent active visible concurrence relance reprise
    fixe touche double vide regarde
    archive cause chiffre delegue facture formule requete resume structure type
    reprend range adresse inverse capture chaine decoupe prefixe purge coupe
    """
)
# Verbs that a label alone has for names, in French or in English.
MODALS = word_set("peut peuvent doit doivent")
NAMING = word_set("clone clique tente affine consistent persistent")
_OBJECT_STARTS = word_set(
    """
    le la les un une automatiquement directement rapidement egalement aussi
    temporairement systematiquement activement continuellement facilement chaque
    tout tous toutes toute plusieurs seulement uniquement immediatement notamment
    souvent certains certaines leur leurs ses son sa
    """
)


def _forms() -> frozenset[str]:
    forms = {fold(form) for form in _IRREGULAR}
    for infinitive in _ER:
        if infinitive.endswith("er"):
            stem = infinitive[:-2]
            forms |= {stem + "e", stem + "ent"}
    return frozenset(forms)


_FORMS = _forms()
_ENDS = {form[-1] for form in _FORMS}
_NO_ENDS = frozenset(one for one in ascii_letters if one.lower() not in _ENDS)
_NOT_INFINITIVES = word_set(
    """
    air tir pair impair chair eclair flair desir couloir trottoir reservoir entonnoir
    comptoir abattoir dortoir manoir rasoir terroir
    cluster docker driver firewall container worker fichier dossier hier premier
    conteneur papier loader bootloader boot-loader server balancer scheduler
    controller provider parameter filter buffer router timer manager helper layer
    pointer register registre nombre ordre centre cadre parametre autre libre titre
    membre filtre arbre contre entre outre livre quatre notre votre propre maitre
    semestre perimetre chiffre fer cher leger hiver mer amer transfer tier power
    super hyper cyber clair noir loisir soir miroir tiroir pouvoir savoir devoir
    espoir plaisir avenir souvenir scenario fibre sombre calibre metre centimetre
    kilometre fenetre lettre metadonnee terre guerre pierre offre encadre sentier
    calendrier courrier quartier metier atelier escalier janvier fevrier particulier
    regulier entier dernier poster user browser elasticsearch twitter trigger
    customer consumer producer publisher subscriber owner finder explorer folder
    header footer number member order border lecture memoire
    """
)


# Nouns too, but for what follows: «pointe vers», «sort via».
_LEADS = word_set("pointe pointent sort sortent passe passent")


def is_verb(word: str, following: str = "") -> bool:
    """True where the word is a finite verb; `following` settles nouns that look so."""
    folded = finite_form(word)
    if folded not in _DOUBTFUL:
        return bool(folded)
    after = fold(following)
    if folded in _LEADS and after.split(" ")[0] in {"vers", "via", "par"}:
        return True
    return following.lower().startswith("l’") or after.split(" ")[0] in _OBJECT_STARTS


@kept(8192)
def finite_form(word: str) -> str:
    """The word folded, where verbs have such a form, else ""."""
    if word[-1:] in _NO_ENDS:
        return ""
    folded = fold(word.removeprefix("s’").removeprefix("S’")).replace(" ", "-")
    return "" if word.endswith(("é", "à")) or folded not in _FORMS else folded


@lru_cache(maxsize=4096)
def acts_on(word: str, following: str) -> bool:
    """«Répète le signal»: a word no lexicon has, before an article, is a verb."""
    if not word[1:].islower() or "’" in word or word.endswith("é"):
        return False
    folded = fold(word)
    if not folded.endswith(("e", "ent", "it")):
        return False
    if folded.endswith("re") and not word.endswith(_FINITE_IN_RE):
        return False
    if folded in _NO_VERBS or len(folded) < 4 or folded.endswith(("ante", "ente")):
        return False
    articles = first_word(following) in _ARTICLES or following[:2].lower() == "l’"
    return articles and not is_common(word)


# No infinitive ends so: «Redémarre le pod», «génère un jeton».
_FINITE_IN_RE = ("arre", "ère", "are", "ore")
_ARTICLES = word_set("le la les un une des ses son sa leur leurs chaque")
_NO_VERBS = word_set(
    """
    proche capable comme contre entre outre malgre toute toutes meme chaque apres avant pendant
    juste seule seules telle telles quelle puisque lorsque quelque encore comment souvent suivent autre autres
    """
)


def is_plural_verb(word: str) -> bool:
    folded = fold(word)
    if folded in {"sont", "ont", "font", "vont"}:
        return True
    # «Contient» and «convient» are of one.
    one = folded.endswith(("tient", "vient")) or folded == "ressent"
    return folded.endswith("ent") and not one


@kept(16384)
def is_infinitive(word: str) -> bool:
    folded = fold(word.removeprefix("s’").removeprefix("S’"))
    if " " in folded or folded in _NOT_INFINITIVES or not word[1:].islower():
        return False
    if folded in _REGULAR:
        return True
    if folded.endswith(("ir", "oir")) or folded in OTHER_INFINITIVES:
        return True
    # «Relire» and «refaire» are done once more.
    return folded.startswith("re") and folded[2:] in OTHER_INFINITIVES


def may_be_infinitive(word: str) -> bool:
    """A verb no lexicon has may end so too; «layer» and «cluster» are none."""
    return word.endswith("er") and fold(word) not in _NOT_INFINITIVES


@kept(4096)
def is_participle(word: str) -> bool:
    """«Intégrée» of «intégrer», but no «unité» and no «données»."""
    found = _DONE.fullmatch(word) if "é" in word else None
    if not found or is_lexical(word):
        return False
    return fold(found["stem"]) + "er" in _REGULAR


_DONE = re.compile(r"(?P<stem>\w{2,})ée?s?")
_REGULAR = frozenset(_ER)
OTHER_INFINITIVES = word_set(
    """
    permettre mettre faire prendre rendre etendre comprendre apprendre construire
    reduire produire conduire introduire lire ecrire decrire detruire repondre
    suivre vivre resoudre traduire inscrire transmettre attendre vendre perdre
    defendre connaitre naitre dire interdire inclure exclure conclure etre joindre
    atteindre eteindre restreindre rejoindre descendre entendre soustraire extraire
    distraire convaincre remettre admettre emettre soumettre rompre interrompre
    poursuivre
    """
)

# Nouns in «té» aside, what ends so is done to something.
_ACCENTED = re.compile(r"[^t]és?$")
_ACCENTED_NOUNS = word_set("clé degré marché procédé résumé énoncé intitulé")


@kept(8192)
def reads_as_done(word: str) -> bool:
    """«Chiffré» is no noun, though «chiffre» is one; «durée» and «clé» are."""
    if _ACCENTED.search(word):
        return word.rstrip("s") not in _ACCENTED_NOUNS
    return is_participle(word) and not (is_lexical(word) and word.endswith("ée"))
