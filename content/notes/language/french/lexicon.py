"""The French nouns technical notes use, by gender. Folded: no accents, no capitals."""

from __future__ import annotations

from content.notes.language.typography import word_set

FEMININE = word_set(
    """
    puce config action notion fusion vision mission pression evasion depense facon maniere
    adresse statistique problematique informatique caracteristique longueur largeur hauteur profondeur grandeur lenteur categorie recuperation bande-passante entite cardinalite aide alarme alerte alternative analogie analyse approche arborescence
    architecture archive attaque autorite bande base baie bibliotheque boite boucle
    branche brique cache-memoire capacite carte cause charge chaine cible classe cle
    clef colonne commande compatibilite conformite console contrainte copie couche
    couleur date defense dependance destination difference donnee duree echelle
    economie entree entreprise equipe erreur etape etiquette etude exigence facilite
    facture famille fenetre feuille fiche file fin flotte fonction fonctionnalite
    force forme formule fraude frequence gamme grille hausse identite image
    infrastructure instance interface journee latence lecture lettre licence ligne
    limite liste logique machine maintenance majuscule marge masse memoire menace
    methode metrique migration mise minute minuscule mode-de-vie montee norme note
    notice octave operation origine page panne partie passerelle pause peine periode
    perte phase piece pile place plage plateforme politique porte portee preuve
    procedure propriete puissance qualite question racine rapidite ram regle
    relation remise replique reponse requete reserve ressource reutilisation
    restauration robustesse route sauvegarde scalabilite seconde section securite
    semaine sequence session signature simplicite situation solution somme sortie
    source souplesse structure suite surface surcharge syntaxe table tache taille
    technique technologie tendance tete topologie trace tolerance unite utilisation
    valeur variable variante vente version vie ville vitesse voie vue zone
    elasticite priorite souscription livraison facturation tarification fiabilite
    durabilite disponibilite evolutivite performance resilience partition cle-valeur
    gestion gouvernance consistance coherence couverture cybersecurite
    ligne-de-commande messagerie sante redondance utilite particularite
    option region raison sorte etendue garantie preemption reduction
    strategie permission autorisation cadence rotation invocation perennite
    connectivite consommation granularite precision connexion liaison poignee
    trame
    hierarchie direction offre redirection adhesion annee capture cellule clause
    cohorte conclusion confidentialite convention corbeille corruption criticite
    decoupe demarche designation doc documentation dorsale empreinte encapsulation
    enveloppe equation etoile evaluation exclusion exploitation federation
    forfaitisation geo-restriction georestriction grappe inscription installation
    intention invalidation isolation journalisation limitation location maille
    marketplace mention mise-a-jour mobilite modification multidiffusion
    mutualisation negociation numerotation obligation observabilite occurrence
    ouverture pagination paire planification population precaution prediction
    presentation previsibilite previsions prevision projection promesse publication
    purge rafale reactivite reconnaissance recherche reecriture remediation
    repartition reputation reservation residence responsabilite revision rubrique
    rupture saturation segmentation semantique sensibilite separation serie
    souverainete specification stabilite station subvention succession supervision
    suppression suspension temperature terminaison traduction transaction transition
    translation transparence url variation verification vulnerabilite exception
    expression interruption duplication bascule piste idee astuce
    ristourne reprise maitrise expertise franchise
    """
)
MASCULINE = word_set(
    """
    effort rejeu shard pattern jeu gabarit acompte
    transfert retrait detour firmware daemon depot bouton ajout rack pipeline deni entrepot annuaire coffre piege apex
    bastion remede remplacant successeur predecesseur signet carnet cookie preavis compromis parcours recours refus sas bonus bypass
    point-de-terminaison objectif dispositif signal canal portail tarif total composant moyen abonne abonnement acces accelerateur acronyme acteur administrateur agent aide
    algorithme alias appel apport apprentissage arbre arret aspect atout audit
    avantage backup bas benefice besoin bilan bit bloc bord bout bucket budget bus
    but cable cache cadre calcul caractere cas catalogue cas-d-usage centre
    certificat champ changement chemin chiffre chiffrement choix ciblage client
    cloud cluster code compte concept conseil consommateur conteneur contenu
    contexte controle correctif cout critere cycle debit declencheur decoupage
    defaut degre delai deploiement dernier descriptif destinataire detail
    developpeur dimensionnement disque document domaine dossier droit echange effet
    element emplacement enjeu enregistrement ensemble environnement
    equilibre espace etat evenement exemple exercice failover fait fichier filtre
    filtrage flux fonctionnement format fournisseur frais framework genre
    gestionnaire groupe hebergement historique hote identifiant impact incident
    inconvenient index indicateur inode intervalle intitule inventaire jeton jour
    journal label langage lien lieu lieu-de-stockage logiciel lot mail email e-mail courriel masque
    materiel mecanisme message minimum maximum mode modele module mois monde montant
    monitoring mot mot-cle moteur multi-az naming navigateur niveau nom nombre noyau
    numero objet octet ordinateur ordre organisme outil paquet parametre
    partage pays perimetre peripherique pilote point poids point-fort port
    pourcentage prerequis principe prix probleme processus produit profil programme
    projet protocole public quota registre repertoire replica reseau reseau-prive
    resolveur resultat resume role routage ratio schema secteur sens serveur service
    seuil siege signe site snapshot socle stockage stream support symptome systeme
    tag taux temps terme terminal test texte ticket titre topic traitement traffic
    trafic transport tri type usage utilisateur verrou versioning virus volume
    avertissement scaling caching streaming pooling logging hosting alerting
    statut responsable equivalent instantane sort engagement
    palier nuage noeud pair relais horaire declenchement declin gain emploi ordonnanceur
    orchestrateur demarrage lancement verrouillage motif pare-feu
    chevauchement appareil facteur couplage sommet delegue fuseau
    reporting auto-scaling autoscaling proxy cdn chargement fan-out tiering rle
    scope
    plan pool accord accueil acheminement ajustement alignement amortissement
    appairage archivage basculement benchmark blob brouillon
    chainage chargeur classement cliche comparatif compteur contact
    contournement courtier crawler credit curseur decalage decompte delestage
    descripteur desengagement diagnostic dialogue dictionnaire distributeur
    echantillon echantillonnage emetteur en-tete enregistreur entete envoi
    equilibrage equilibreur etiquetage etalement forfait franchissement garde-fou
    groupement hameconnage handler hub inspecteur intermediaire invite
    jumelage kilometre listener lissage locataire manifeste manuel marqueur maillage
    modificateur nettoyage nettoyeur octroi offset onglet ordonnancement
    organigramme panneau parallelisme partenaire payload pic pilotage
    placement plafond planificateur poste pourcent prefixe prelevement preset
    prestataire pretraitement proprietaire prototype rachat rafraichissement rapport
    recepteur redimensionnement regroupement rendement renouvellement
    reportage retard retour revendeur risque routeur script selecteur socket solde
    souscripteur sous-reseau suffixe suivi surcout tableau template timeout
    titulaire tableur traceur tronc tunnel verdict versement vol webhook wrapper
    workflow runtime endpoint plugin plug-in driver backend back-end frontend front-end
    workload namespace dataset runbook playbook hook middleware linter
    """
)
NOUNS = FEMININE | MASCULINE
INVARIABLE = word_set(
    """
    ingress egress preavis compromis parcours recours refus sas bonus bypass
    acces processus cas bus temps virus index corpus choix flux pays bas prix delais
    sens dos concours abus avis mois poids tamis tps dns sns sqs ecs eks aws
    kms https tls os rds ebs efs iops ops analytics redis ios nas vms kubernetes
    """
) - {"delais"}
