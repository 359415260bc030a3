"""The nouns that name a side of a subject, by the kind of value they ask for. Folded."""

from __future__ import annotations

from content.notes.language.memory import kept
from content.notes.language.slips import Slips
from content.notes.language.typography import word_set

# Their value is an amount: a number with its unit, a rank, «illimité», «jamais».
AMOUNTS = word_set(
    """
    horaire horaires
    duree temps delai latence debit taille longueur largeur hauteur profondeur
    volume nombre frequence periode periodicite intervalle retention retard decalage
    age anciennete cout prix tarif surcout budget taux pourcentage proportion ratio
    seuil plafond quota limite maximum minimum plage fenetre vitesse densite
    granularite rpo rto ttl timeout payload montant remise reduction economie rabais
    marge ecart cadence quantite quantum capacite rendement iops throughput cooldown
    expiration echeance preavis temporisation multiplicateur increment
    penalite forfait quorum bande-passante
    """
)
# Their value is a name, or a word of a closed set.
NAMES = word_set(
    """
    type mode modele niveau protocole port format moteur engine langage version
    classe categorie famille region pays adresse nom fournisseur proprietaire
    editeur auteur responsable source destination cible origine provenance
    emplacement repertoire chemin extension systeme couche portee etendue perimetre
    transport registre technologie unite notation norme licence numero identifiant
    prefixe suffixe date annee statut nature direction ordre rang priorite
    methode algorithme encodage schema commande topologie declencheur beneficiaire public
    audience acteur gamme edition palier equivalent alternative remplacant
    successeur predecesseur synonyme antonyme abreviation traduction valeur
    plateforme mecanisme solution levier pattern
    """
)
# Their value is told in a phrase.
PHRASES = word_set(
    """
    objectif but finalite mission vocation apport principe usage utilisation cas avantage
    atout benefice interet gain force inconvenient desavantage faiblesse limitation
    contrainte critere prerequis condition exigence obligation interdiction
    restriction caracteristique particularite specificite propriete difference
    distinction nuance point ressemblance analogie metaphore exemple risque danger
    menace impact effet symptome cause raison motif correction remede reparation
    prevention contournement exception garantie engagement contrepartie compromis
    contenu contenance structure composition constitution declenchement etape
    syntaxe signification definition designation mnemotechnique facturation
    tarification specialite fonction fonctionnalite role pratique piege erreur regle
    comportement organisation regroupement repartition suivi recommandation performance
    resultat facilite
    """
)
# Things of which a subject has several: asked for by a list, and seldom by one value.
MEMBERS = word_set(
    """
    option parametre raccourci composant element brique service outil
    metrique indicateur ressource domaine droit permission alias base terme
    """
)
# Things that are sides only with what they are for: «service de chiffrement».
KINDS = word_set(
    """
    acces etat service outil moyen element composant brique reglage option parametre logiciel
    politique catalogue code partie section fonction base operation identite action
    agent commande champ attribut instruction certificat groupe ressource
    evenement facteur lieu endroit moment contenu stockage equipe metrique sortie entree
    tableau rapport journal indicateur charge adresse contact compte quantite
    """
)
# What a side is done by, or kept up with: «sécurité», «réplication».
QUALITIES = word_set(
    """
    securite disponibilite haute-disponibilite scalabilite evolutivite resilience
    durabilite fiabilite redondance elasticite tolerance synchronisation gestion
    controle maintenance transformation validation resolution ordonnancement
    replication chiffrement authentification surveillance supervision integration
    migration verification autorisation filtrage isolation persistance protection
    gouvernance conservation restauration configuration sauvegarde coherence
    integrite compatibilite conformite interoperabilite portabilite journalisation
    tracabilite
    """
)
# Each is of something that its subject has or does: the «fréquence» of a service is
# that of its backups or of its bills, which a label that says no more leaves open.
OF_SOMETHING = word_set(
    """
    frequence cadence periodicite niveau ordre rang resultat calcul schema
    volume quantite numero cle version region donnee mot signe
    partie position ligne colonne service outil moyen element nombre valeur
    proportion ratio pourcentage taux chiffre rendement
    """
)
# Whereby something is done: of what, a header that says no more leaves open.
WHEREBY = word_set("mecanisme methode")
# What one puts up with rather than makes use of.
BURDENS = word_set(
    "frais cout couts prix surcout engagement coupure interruption indisponibilite "
    "downtime perte risque delai limite limitation quota penalite reservation"
)
# What is wrong with a thing, which it can neither have on offer nor lack.
FAULTS = word_set(
    "probleme problemes faille failles vulnerabilite vulnerabilites defaut defauts faiblesse"
    " faiblesses inconvenient inconvenients menace menaces piege pieges erreur erreurs"
)
# What a thing is for.
PURPOSES = word_set("role objectif but finalite mission vocation usage utilisation")
CRITERIA = AMOUNTS | NAMES | PHRASES | MEMBERS


@kept(16384)
def meant(folded: str) -> str:
    """The side that a word is a slip of the pen for, "" where one slip explains none."""
    return _SLIPS.meant(folded)


_SLIPS = Slips(CRITERIA | QUALITIES)
