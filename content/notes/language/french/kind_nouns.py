"""The French nouns that say what kind of thing something is. Folded.

What a service is, what else there is, what is done; broad, for what is not here
defines nothing.
"""

from __future__ import annotations

from content.notes.language.typography import word_set

# What services, tools and other products are.
PRODUCTS = word_set(
    """
    ensemble option faisceau grappe accelerateur agent agregateur analyseur annuaire antivirus api appareil appli
    application appliance archivage assistant automate balanceur base bastion
    bibliotheque boite boitier bouton broker bucket bus cache cadre camera canal
    catalogue cdn centre chaine chargeur chatbot clavier cli client cluster coffre
    coffre-fort collecteur compartiment composant conditionnement connecteur connexion
    console conteneur controleur courtier daemon dashboard datacenter datamart
    datawarehouse debogueur demon depot detecteur directory disque
    distribution dns editeur emulateur entreposage entrepot environnement equilibreur
    espace etl explorateur extension famille ferme file firewall firmware flotte flux
    fonctionnalite fork fournisseur framework frontal gamme gateway generateur
    gestionnaire greffon grille hebergement hebergeur horloge hsm hub hyperviseur ide
    ids ips implementation infrastructure instance interconnexion interface
    intermediaire interpreteur journal kernel kit lac langage liaison librairie
    ligne logiciel machine magasin marketplace messagerie micrologiciel module
    moteur nas nat navigateur noeud noyau offre orchestrateur ordinateur ordonnanceur
    outil pare-feu pare-feux passerelle pilote pipeline place planificateur
    plateforme plate-forme plug-in plugin point portail porte poste processeur produit
    programme proxy pub/sub puce registrar registre registry relais repartiteur
    repository reseau ressource resolveur resolver routeur runtime san scanner scheduler
    serveur service shell siem simulateur socle solution sous-reseau sso stack
    stockage streaming suite superviseur surcouche switch systeme systeme-expert table
    tableau tampon technologie terminal traceur traducteur tunnel usine utilitaire
    validateur version volume vpc vpn waf warehouse workflow wrapper
    ledger mandataire concentrateur commutateur calculateur machinerie
    anti-ddos anti-virus anti-malware
    """
)
# What the words of a glossary are, beside these.
THINGS = word_set(
    """
    abonnement abreviation acces accord acronyme action activite adresse alarme alerte
    algorithme alias alternative amelioration analogie anomalie arborescence arbre
    architecture archive argument artefact assertion association astuce attaque
    autorisation autorite balise binaire bit bloc boot boucle branche brique
    bureau cadence calcul capacite carte categorie cellule certificat champ chargeur
    chemin chiffrement cible classe classement cle code coeur collection colonne
    combinaison commande communaute compte compteur concept configuration consigne
    constante contenu contrainte contrat controle deni contrepartie convention copie corbeille couche
    coupe-circuit courbe cout credential critere cycle date debit decalage declaration
    declencheur decoupage decoupe defaillance defaut degre delai delegation
    departement descripteur descriptif destination diagramme dictionnaire
    directive dispositif distance division document documentation domaine donnee dossier
    drapeau droit duree echange ecran effet element emplacement empreinte emprunt
    encapsulation endroit engagement enregistrement ensemble entete en-tete entite entree
    entreprise enveloppe equipe equipement erreur espace-disque etape etat etiquette
    evenement exception exigence expression expediteur faille fenetre
    fermeture fichier filtre flag flux fonction fondation format formule fournisseur
    fraction fragment fraude frequence garantie gabarit graphe groupe groupement hash
    heritage heure hierarchie historique hote id identifiant identite image incident
    index indicateur indice information instant instantane instruction intervalle
    inventaire inverse jalon jeton jeu job journee label latence lien ligne limite liste
    localisation logique loi lot marge marque marqueur masque matrice
    mecanisme membre memoire menace menu message mesure metadonnee metadata methode
    methodologie metrique micro-service microservice mise mode modele moment montant
    mot motif moyen moyenne mutualisation niveau nom nombre nomenclature norme notation
    note notification notion numero objectif objet octet onglet operateur operation option
    ordre organe organisation organisme origine page paire paquet parametre part partie
    partition passage patron pattern peering perimetre periode peripherique permission
    perte phase phenomene phrase piece pile piste plafond plage plan plancher pod
    pointeur police policy politique pool port portee portion possibilite pourcentage
    pratique prefixe preuve primitive principe priorite privilege probabilite probleme
    procede procedure processus profil projet propriete protocole prototype public quantite
    quota racine rang rapport ratio rayon recette redondance reference regle
    regroupement relation remise rendement repertoire replica replique
    reponse representant representation requete reserve ressource retard
    reunion risque role rotation route salle schema score script seau secret secteur
    section segment semaine semantique sequence serie session seuil signal signature site
    situation snapshot societe somme sommet sortie source sous-categorie sous-classe
    sous-domaine sous-ensemble sous-partie sous-type specification standard
    statistique statut strate strategie structure sujet superposition superutilisateur
    support symbole symptome syndicat syntaxe table-de-routage tache taille tarif taux
    technique template temps tentative terme test texte theorie tiers timestamp titre
    token topic topologie trace trafic traduction trame tranche transaction type
    unite url usage usager user utilisateur valeur variable variante vecteur verrou
    version vitesse voie volumetrie vue vulnerabilite zone ttl uuid
    administrateur proprietaire personne individu abonne client consommateur producteur
    emetteur destinataire
    """
)
# What is done, and so is what a service or a practice is: «Gestion de clés».
DONE = word_set(
    """
    securite deni remise acces accompagnement analyse audit blocage branchement calcul collecte debogage
    gestion comparaison livraison liaison combinaison fourniture ecoute
    conversion copie decouverte detection diffusion ecriture envoi etude
    exploration export extraction filtrage gouvernance import lancement lecture mise
    montage optimisation partage pilotage prevision protection reconnaissance recherche
    restauration reprise routage sauvegarde suivi supervision surveillance synchronisation
    scan synthese test traduction traitement transcription transfert transport tri verification
    visualisation requete
    """
)
# Letters that name a kind by themselves: «VPN entre deux sites».
SHORT_KINDS = word_set(
    """
    vpn cdn dns sso hsm nat api sdk cli ide etl nas san vm ipv4 ipv6 paas saas iaas faas
    ad ldap sftp ftp raid gui ami eni olap oltp nosql mfa 2fa pki ca csv json siem vtl
    cmdb erp crm byol rpa llm ia ml cron daas caas rfc pub-sub
    """
)
# What a thing costs, keeps or is set to is a side of it, and no kind of thing.
SIDES = word_set(
    """
    facturation tarification paiement chiffrement retention conservation consommation
    configuration limitation augmentation reduction activation desactivation installation
    ajout amelioration hausse baisse diminution
    attention condition precision confusion engagement entrainement emplacement
    """
)

# What may stand before the noun.
BEFORE = word_set(
    """
    ancien ancienne anciens anciennes bon bonne double fausse faux gros
    grosse grosses grand grande grands grandes meilleur meilleure mini nouveau
    nouvelle nouveaux nouvelles petit petite petits petites premier premiere premiers
    premieres dernier derniere plus simple seul seule seuls seules simples unique vrai vraie vrais vraies vieux
    vieil vieille veritable veritables haute haut court courte long longue triple
    quasi pseudo
    """
)
# Of these there are several for one end.
TOOLS = word_set(
    "outil commande logiciel programme utilitaire gestionnaire plateforme solution"
)
# What is typed as it stands, and does something.
TYPED = word_set("commande option instruction cmdlet parametre raccourci touche")
