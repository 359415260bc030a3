"""What words mean, French and English made one: «Disaster Recovery» says «reprise».

A vocabulary of information technology in general. Words that it does not hold mean
what they begin with: «archive» and «archivage» are one.
"""

from __future__ import annotations

import re
from itertools import filterfalse

from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

# One meaning between two semicolons: words, and beginnings of words before a dash.
_MEANINGS = """
abort- abandon-; access- acces acced-; account- compte comptes; add adding addition ajout-;
additional supplement-; address- adress-; advis- conseil-; aggregat- agreg-; alarm- alert-;
allow- permet- permis permission- autoris- authori-; analy-; annotat- annot-; approv- approbat-;
assembl-; assum- endoss-; attack- attaqu-; audio-; automat-; availab- dispon-; average- moyenn-;
backup- sauvegard-; balanc- equilibr- repartit- repartiss-; bandwidth- debit- throughput-;
batch- lot lots; behavio- comportement-; benchmark-; bill billing facturat- factur- invoice-;
block- bloc blocs bloqu-; board- tableau- dashboard-; boot- demarr- amorc- start starts started
starting startup reboot- redemarr-; border- frontier-; bound- born-; box boxes boite-; bridge-
pont ponts; broker- courtier-; brows- navig-; bucket- compartiment-; build- built construi-
construct-; bus; business- entrepris- enterpris-; buy buys achat- achet- purchas-; cable-;
camera-; canary- canari-; cancel- annul-; capacit-; central-; centre- center-; certif-; change-
changing modif-; channel- canal canaux; charge- charger load loads loading; check checks checked
checking verif-; child children enfant- fils; choice- choix choos- chois-; clean- nettoy-;
clear- vid-; click- clic clics cliqu-; client- customer-; clock- horloge-; clone- clon-; cloud-
nuage-; cluster- grappe-; code codes coding codage; coheren- consisten-; cold froid froide
froids froides; collab-; column- colonne-; command- commande-; communic- communiqu-; compar-;
compil-; computer computers ordinateur-; complian- conform-; component- composant-; compress-; comput- calcul-; concurren-;
config- parametr- setting-; connect- connex-; consol-; contain- conten- contien-; content-
contenu-; contract- contrat-; convert- conver-; copy copies copied copying copi-; core cores
coeur-; correlat- correl-; cost costs cout couts; count counts counting counter- nombre-
compteur-; country countries pays; creat- cree creer creant creent; custom- personnalis-;
daemon- demon demons; data datum donnee-; database- bdd sgbd db; date dates; day days daily jour
jours quotidien-; deadlock- interbloc-; debug- debogu-; decod-; decompress-; dedicat- dedie-;
default- defaut; delay- delai-; delet- remov- supprim- suppress- effac-; deliver- livr-
distribu-; deny denied denies refus- reject- rejet-; deploy- deploi-; design- concep- concev-;
desktop- bureau; destination- target- cible-; detect- detec-; device- appareil- peripheriq-;
differ- diff; digit- numeri-; directory directories repertoire- dossier- folder- annuaire-;
disabl- desactiv-; disaster- sinistre- catastroph-; discount- remis- rabais-; discover- decouv-;
disk- disque-; display- affich- show shows; docum-; domain- domaine-; download- telecharg-;
driver- pilote-; duplicat- doublon- dupliqu-; duration- duree-; edge edges peripherie-; elast-;
email- mail mails courriel- messager-; emulat- emul-; enabl- activ-; encod-; encrypt- chiffr-;
endpoint- terminaison-; engag- commit commits; engine- moteur-; entry entries entree-; environ-;
ephemer- tempor-; error- erreur- fault-; event- evenement-; exam exams examen-; exchange-
echang-; execut- run runs running runtime; expir-; explor-; expos-; extend- etend- extens-;
extract- extrai-; face faces facial- visag-; fail- echec- echou- panne- defaill-; fast quick-
rapid-; feder-; fiber- fibre-; field- champ champs; file files fichier-; filter- filtr-; find
finds finding trouv- retrouv-; firewall- pare feu; first premier-; fleet- flotte-; flow- flux
stream- diffus-; font fonts police polices; forecast- prevision- predict- predi-; form forms
formulaire-; forward- transfer- transmi- transmett-; fraud-; free gratuit-; freeze- gel-;
function- fonction-; fuse- fusibl-; game- jeu jeux; gateway- passerelle-; generat- gener-;
global- mondial- world-; govern- gouvern-; ground- sol; group- groupe- regroup-; guard- garde-;
guest- invit-; hash- hach-; header- entete-; health- sante sain saine; heartbeat- battement-;
help- aid-; hidden hide; high haut haute hauts hautes eleve elevee; host- heberg- hote hotes;
hour hours heure-; identif- identit-; idle inacti-; immutab- immuab-; improv- amelior-; inbound
entrant-; incident-; index-; inherit- herit-; inject-; inspect-; install-; instance-; instant-
immedia-; integr-; interrupt- interromp-; inval-; inventor- inventair-; invoc- invok- invoqu-;
isolat- isol-; item- element-; job jobs tache- task-; join- joint-; kernel- noyau-; key keys cle
cles clef clefs; keyboard- clavier-; kill- terminat- tuer; knowledge- connaissance-; label-
etiquet- tag tags tagging; lake lakes lac lacs; language- langage- langue- langues; large grand
grande grands grandes; last dernier-; launch- lanc-; layer- couche-; learn- apprenti- apprend-;
lease- bail baux; legac-; level- niveau-; librar- biblioth-; licens- licenc-; life vie; light
leger- legere-; limit- quota-; line lines ligne-; link- lien liens; listen- ecout-; locat-
localis-; location- emplacement-; lock- verrou-; log logs logging journal journaux journali-;
long longue- longs; loop- boucl-; main principal- primary primaire-; mainten-; manag- gere gerer
geres geree gerees gerent gerant gestion- infoger-; manual- manuel-; map maps mapping carte
cartes; market-; mask- masqu-; match- correspond-; measur- mesur-; member- membre-; memor-
memoir-; merg- fusion-; mesh maill-; meter-; migrat- migr-; mirror- miroir-; modul-; monitor-
surveill- supervis-; month- mois mensuel-; mount- mont-; mouse souris; move- deplac-; multi-
multipl-; music- musiqu-; name- nom noms nomm- naming; navigat-; need- besoin-; negotiat-
negoci-; network- reseau-; new nouveau- nouvel-; node- noeud-; notif-; object- objet-; observ-;
open opens ouvert- ouvr-; operat- oper-; optimi-; orchestr-; order- ordre- ordonn-; organiz-
organis-; outbound sortant-; output- sortie-; owner- owned propriet-; package- paquet-;
parallel-; partition-; partner- partenair-; path paths chemin-; pattern- motif-; pay paie- paye-
paiement-; peak pic pics; peer- pair pairs; perform-; phone- telephon-; photo- pictur- image-;
pipelin-; place- lieu lieux endroit-; plan plans; platform- plateforme-; policy policies
politiq-; popul-; power- puissan-; preview- apercu-; price- prix tarif- pricing; print- imprim-
impress-; priori-; privat- prive-; probab-; probe- sond-; process- trait-; product- produit-;
project- projet-; promot- promou- promouv-; protect- proteg-; provid- fourn-; public- publiq-;
publish- publi-; pull- tirer; purg-; push pouss-; quality qualit-; query queries requet-
request- interrog-; queue-; race races racer racers racing course courses; random- aleatoi- hasard; rate taux; read- lire lit lecture-; real
reel-; recogni- reconna-; recommend- recommand-; record- enregistr-; recover- repris- recuper-
restaur- restor- retabl-; redirect- redirig-; reduc- redu-; redund- redond-; refresh- rafraich-;
region-; regist-; regul-; release- liber-; remote- distan-; rename- renomm-; renew- renouvel-;
replac- remplac-; replic- repliqu-; report- rapport-; repository repositories depot-; reserv-;
reset- reinitial-; resilien-; resolv- resolut- resoud-; resource- ressourc-; respon- repond-
repons- answer-; retent- retain- conserv-; retr- reessa-; revers- invers-; review- revu- revis-;
revok- revoc- revoqu-; right- droit-; risk- risqu-; robot-; root- racine-; rotat-; rout-
achemin-; row rows; rule- regle-; safe- secur-; sampl- echantill-; satellit-; save- saving-
econom-; scal- dimensionn- redimensionn-; schedul- planif- horaire-; screen- ecran-; script-;
search- recherch- cherch-; secondary secondair-; sell- sale sales vend- vente-; send- sent
envoi- envoy-; sensitiv- sensib-; sensor- capteur-; separat- separ-; server- serveur-; session-;
sharding shard- fragment-; share- sharing partag-; shield- boucli-; shutdown- arret- stop-
stopp-; signed sign- signat-; simulat- simul-; single- seul- unique- one; site- websit-; size-
sizing taille-; sleep-; slow- lent-; snapshot- instantane-; software- logiciel-; sort- tri trier
trie; source- sources; space- espace-; specif-; speech- parol- vocal- voix voice-; speed-
vitess-; spend- depens-; split- divis- decoup-; stab-; stack- pile-; stage- step- etap- phase-;
standard- norme-; standby veille secours; static- statiq-; statist- stat stats; stor- stock-;
string- chaine-; structur-; subnet-; subscri- abonn-; success- reuss- succes-; suggest-
suggere-; sum somme-; summar- resum- synthe-; surviv- survi-; switch- bascul- commut- failover-;
symlink- symboliq-; synchron- sync; team- equip-; templat- gabarit-; tenant- locatair-;
terminal-; test-; text-; third tiers; thread- fil; threat- menac-; threshold- seuil-; throttl-
brid-; time- temps; timer- minuteri-; token- jeton-; topic- sujet-; track- trac- suivi suivre
suit trail-; traffic- trafic-; train- entrain-; translat- tradu-; trash recycle corbeill-; tree-
arbre- arborescen-; trigger- declench-; trust- confian-; tunnel-; unlock- deverrouill-; unmount-
demont-; updat- upgrad-; upload- televers-; usage- use uses used user- using utilis-; valid-;
value- valeur-; variab-; vendor- vendeur-; version-; video-; view- visualis- visionn-; virtual-
virtuel-; visual- visuel-; vulnerab- faille-; wait- attent- attend-; wake reveil-; warehous-
entrepot-; warm- chaud-; watch- veill-; week- semain- hebdo-; weight- poids ponder-; window-
fenetr-; wizard- assistant-; zone- az azs; workflow-; write- writing ecri-; year- ans annee- annuel-; zip
archiv-
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
    present presente presents presentes informations information
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


@kept(65536)
def meaning(word: str) -> str:
    """What one folded word means: its line in the vocabulary, or how it begins."""
    if word in _WHOLE:
        return _WHOLE[word]
    for size in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
        if found := _BEGINS.get(word[:size]):
            return found
    bare = word.rstrip("sx") or word
    return bare[:_STEM]


@kept(16384)
def meanings(text: str) -> frozenset[str]:
    """What the words of a text mean, but for those that tell nothing."""
    return frozenset(map(meaning, _telling(text)))


def means_no_more(text: str, known: frozenset[str]) -> bool:
    """Whether all that a text means is known, and is more than figures."""
    told = _telling(text)
    # As a rule the first of its words is not.
    within = all(meaning(word) in known for word in told)
    return within and not all(meaning(word).isdigit() for word in told)


def _telling(text: str) -> list[str]:
    lower = text.lower()
    if any(map(lower.__contains__, _PRAISING)):
        text = _PRAISE.sub(" ", text)
        lower = text.lower()
    if text[1:] != lower[1:]:
        text = _CASES.sub(" ", text)
    said = fold(text).split()
    return [*filterfalse(_EMPTY.__contains__, said)]
