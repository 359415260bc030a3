"""What words mean, French and English made one: «Disaster Recovery» says «reprise».

A vocabulary of information technology in general. Words that it does not hold mean
what they begin with: «archive» and «archivage» are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse

from content.notes.language.typography import fold, word_set

# One meaning between two semicolons: words, and beginnings of words before a dash.
_MEANINGS = """
abort- abandon-; access- acces acced-; account- compte comptes; add adding addition ajout-;
additional supplement-; address- adress-; alarm- alert-; allow- permet- permis permission-
autoris- authori-; approv- approbat-; attack- attaqu-; availab- dispon-; average- moyenn-;
backup- sauvegard-; balanc- equilibr- repartit- repartiss-; bandwidth- debit- throughput-;
batch- lot lots; behavio- comportement-; bill billing facturat- factur- invoice-;
block- bloc blocs bloqu-; board- tableau-; boot- demarr- amorc- start starts started starting
startup; border- frontier-; box boxes boite-; bridge- pont ponts; brows- navig-;
broker- courtier-; bucket- compartiment-; build- built construi- construct-;
business- entrepris- enterpris-; bus; cancel- annul-; centre- center-; change- changing
modif-; channel- canal canaux; charge- charger load loads loading; check checks checked
checking verif-; child children enfant- fils; choice- choix choos- chois-; clean- nettoy-;
click- clic clics cliqu-; client- customer-; clock- horloge-; cloud- nuage-; code codes coding
codage; cold froid froide froids froides; column- colonne-; comput- calcul-; communic-
communiqu-; command- commande-; complian- conform-; component- composant-; config- parametr-
setting-; connect- connex-; contain- conten- contien-; content- contenu-; convert- conver-;
copy copies copied copying copi-; core cores coeur-; cost costs cout couts; count counts counting
counter- nombre- compteur-; country countries pays; creat- cree creer creant creent;
custom- personnalis-; data datum donnee-; database- bdd sgbd db; date dates; day days daily jour
jours quotidien-; dedicat- dedie-; default- defaut; delay- delai-; delet- remov- supprim-
suppress- effac-; deliver- livr- distribu-; deny denied denies refus- reject- rejet-;
deploy- deploi-; design- concep- concev-; detect- detec-; destination- target-
cible-; device- appareil-; differ- diff; digit- numeri-; directory directories repertoire-
dossier- folder- annuaire-; disabl- desactiv-; disaster- sinistre- catastroph-; discover-
decouv-; disk- disque-; display- affich- show shows; domain- domaine-; download- telecharg-;
driver- pilote-; duration- duree-; email- mail mails courriel- messager-; enabl- activ-;
encrypt- chiffr-; endpoint- terminaison-; engine- moteur-; entry entries entree-; environ-;
ephemer- tempor-; error- erreur- fault-; event- evenement-; exam exams examen-; exchange-
echang-; execut- run runs running runtime; extend- etend- extens-; extract- extrai-; fail- echec-
echou- panne- defaill-; fast quick- rapid-; field- champ champs; file files fichier-; filter-
filtr-; find finds finding trouv- retrouv-; first premier-; flow- flux stream-
diffus-; forecast- prevision- predict- predi-; forward- transfer- transmi- transmett-; form forms
formulaire-; free gratuit-; function- fonction-; game- jeu jeux; gateway- passerelle-; generat-
gener-; global- mondial- world-; govern- gouvern-; ground- sol; group- groupe- regroup-;
guard- garde-; hash- hach-; header- entete-; health- sante sain saine; hidden hide;
high haut haute hauts hautes eleve elevee; host- heberg- hote hotes; hour hours heure-;
improv- amelior-; inbound entrant-; outbound sortant-; inherit- herit-; instance-; instant-
immedia-; interrupt- interromp-; inventor- inventair-; invoc- invok- invoqu-; item- element-;
job jobs tache- task-; join- joint-; kernel- noyau-; key keys cle cles clef clefs; knowledge-
connaissance-; label- etiquet- tag tags tagging; lake lakes lac lacs; language- langage- langue-
langues; large grand grande grands grandes; last dernier-; launch- lanc-; layer- couche-; learn-
apprenti- apprend-; level- niveau-; librar- biblioth-; life vie; light leger- legere-; line lines
ligne-; link- lien liens; listen- ecout-; location- emplacement-; lock- verrou-; log logs logging
journal journaux journali-; long longue- longs; loop- boucl-; main principal- primary primaire-;
manag- gere gerer geres geree gerees gerent gerant gestion- infoger-; manual- manuel-; map maps
mapping carte cartes; mask- masqu-; match- correspond-; measur- mesur-; member- membre-; memor-
memoir-; mirror- miroir-; monitor- surveill- supervis-; month- mois mensuel-; mount- mont-; move-
deplac-; merg- fusion-; migrat- migr-; multi- multipl-; name- nom noms nomm- naming; need- besoin-; network- reseau-; new
nouveau- nouvel-; node- noeud-; object- objet-; open opens ouvert- ouvr-; operat- oper-; order-
ordre- ordonn-; organiz- organis-; output- sortie-; owner- owned propriet-; package- paquet-;
path paths chemin-; pattern- motif-; pay paie- paye- paiement-; peer- pair
pairs; perform-; phone- telephon-; place- lieu lieux endroit-; plan plans; platform- plateforme-;
policy policies politiq-; power- puissan-; price- prix tarif- pricing; print- imprim- impress-;
privat- prive-; probe- sond-; process- trait-; product- produit-; project- projet-; protect-
proteg-; provid- fourn-; publish- publi-; public- publiq-; pull- tirer; push pouss-; quality
qualit-; query queries requet- request- interrog-; random- aleatoi- hasard; rate taux; read- lire
lit lecture-; real reel-; record- enregistr-; recogni- reconna-; recover- repris- recuper-
restaur- restor- retabl-; rename- renomm-; reduc- redu-; redund- redond-; release- liber-; remote- distan-;
replac- remplac-; replic- repliqu-; report- rapport-; repository repositories depot-; reset-
reinitial-; resolv- resolut- resoud-; resource- ressourc-; respon- repond- repons-; retent-
retain- conserv-; retr- reessa-; revers- invers-; review- revu- revis-; right- droit-; risk-
risqu-; root- racine-; rout- achemin-; row rows; rule- regle-; safe- secur-; sampl- echantill-;
save- saving- econom-; scal- dimensionn- redimensionn-; schedul- planif- horaire-; search-
recherch- cherch-; secondary secondair-; send- sent envoi- envoy-; sensitiv- sensib-; separat-
separ-; server- serveur-; share- sharing partag-; shield- boucli-; shutdown- arret- stop- stopp-;
signed sign- signat-; single- seul- unique-; site- websit-; size- sizing taille-; slow- lent-;
snapshot- instantane-; software- logiciel-; sort- tri trier trie; source- sources; space- espace-;
speech- parol- vocal- voix voice-; speed- vitess-; spend- depens-; split- divis- decoup-; stack-
pile-; stage- step- etap- phase-; standby veille secours; static- statiq-; stor- stock-; string-
chaine-; subscri- abonn-; success- reuss- succes-; sum somme-; summar- resum- synthe-; switch-
bascul- commut- failover-; synchron- sync; team- equip-; templat- gabarit-; tenant- locatair-;
thread- fil; threat- menac-; threshold- seuil-; time- temps; token- jeton-; topic- sujet-;
track- trac- suivi suivre suit trail-; traffic- trafic-; train- entrain-; translat- tradu-; tree-
arbre- arborescen-; trigger- declench-; trust- confian-; updat- upgrad-; upload- televers-; usage-
use uses used user- using utilis-; value- valeur-; view- visualis- visionn-; virtual- virtuel-;
vulnerab- faille-; wait- attent- attend-; warehous- entrepot-; warm- chaud-; week- semain- hebdo-;
weight- poids ponder-; window- fenetr-; write- writing ecri-; year- ans annee- annuel-
"""
# What says nothing of its own: small words, kinds of anything, and praise.
_EMPTY = word_set(
    """
    le la les l un une des du de d au aux et ou a en dans par pour sur avec sans que qui dont
    est sont ce cet cette ces se s sa son ses leur leurs il elle on n ne y plus tout toute tous
    toutes entre vers via selon comme afin lors c qu lui tres bien apres avant si
    the an of to in for and or is are with by on at from as it its this that your you be into
    all any each can
    service services outil outils tool tools fonctionnalite feature fonction option type types
    systeme system ensemble element solution mecanisme procede moyen facon maniere
    amazon aws
    entierement totalement completement hautement facilement simplement rapidement flexible
    flexibles flexibilite evolutif evolutive evolutifs puissant puissante moderne simple facile
    efficace performant performante intelligent intelligente fully easily highly simply flexible
    powerful scalable seamless seamlessly simple easy modern quickly
    present presente presents informations information
    """
)
_CASES = re.compile(r"(?<=[a-z])(?=[A-Z])")
# «Entièrement géré», «fully managed» praise what goes without saying.
_PRAISE = re.compile(
    r"\b(?:hautement|entièrement|totalement|complètement|pleinement|fully|highly)\s\S+",
    re.I,
)
# What each of these words holds: few texts do.
_PRAISING = ("ement", "fully", "highly")
_SHORTEST, _STEM = 3, 6


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """Whole words and beginnings, each with the first word of its line."""
    whole: dict[str, str] = {}
    begins: dict[str, str] = {}
    for line in _MEANINGS.split(";"):
        entries = line.split()
        for one in entries:
            bare = one.rstrip("-")
            known = begins if one.endswith("-") else whole
            known[bare] = entries[0].rstrip("-")
    return whole, begins


_WHOLE, _BEGINS = _read()
_LONGEST = max(map(len, _BEGINS))


@lru_cache(maxsize=65536)
def meaning(word: str) -> str:
    """What one folded word means: its line in the vocabulary, or how it begins."""
    if word in _WHOLE:
        return _WHOLE[word]
    for size in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
        if found := _BEGINS.get(word[:size]):
            return found
    bare = word.rstrip("sx") or word
    return bare[:_STEM]


@lru_cache(maxsize=16384)
def meanings(text: str) -> frozenset[str]:
    """What the words of a text mean, but for those that tell nothing."""
    lower = text.lower()
    if any(map(lower.__contains__, _PRAISING)):
        text = _PRAISE.sub(" ", text)
        lower = text.lower()
    if text[1:] != lower[1:]:
        text = _CASES.sub(" ", text)
    said = fold(text).split()
    return frozenset(map(meaning, filterfalse(_EMPTY.__contains__, said)))
