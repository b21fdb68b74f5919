"""French."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        partager; partager sur…; partager cet article…; partagez…; imprimer; envoyer par…;
        suivez nous…; copier le lien; enregistrer; ecouter; écouter; partager cet article;
        partager sur facebook; partager sur twitter; écouter l'article…; écouter cet article…;
        offrir l'article…; offrir cet article…; ajouter à vos favoris; lire plus tard; sauvegarder;
        écrivez nous…; donnez votre avis…
    """,
    "newsletter": """
        … vous recevez cette lettre …; … vous recevez ce …; … se désabonner …; … me désabonner …;
        recevez les…; recevez chaque…; abonnez vous…; inscrivez vous…; s'abonner; s'abonner…;
        je m'abonne; … notre newsletter …; … notre infolettre …; … réservé aux abonnés …;
        … votre boîte mail …; voir en ligne…; réservé aux abonnés…; article réservé…; déjà abonné…;
        déjà un compte…; je me connecte…; se connecter pour…; sans engagement…; profitez de…;
        pour lire la suite…; la suite est réservée…; accédez à…; passez au numérique…; … dès 1 €…;
        … sans engagement …; … accès illimité …; … pour lire la suite …; … passez au numérique …;
        soutenez nous…; … pour ne rien manquer …; … chaîne whatsapp …; … suivez nous sur …
    """,
    "cookie-notice": """
        accepter; tout accepter; j'accepte; continuer sans accepter…; paramétrer…; tout refuser…;
        gérer…; gérer utiq; gérer mes cookies…; avec votre accord…; le respect de votre vie privée…;
        … nos partenaires utilisons …; … nos partenaires stockons …; … nos partenaires traitons …;
        … notre politique de confidentialité …; … contenu externe …; nous utilisons des cookies…;
        ce site utilise des cookies…
    """,
    "caption": """
        photographie…; crédit photo…; crédits…; légende…; en images…; infographie…; carte…
    """,
    "read-next": """
        lire aussi…; à lire aussi…; a lire aussi…; lire la suite…; voir aussi…; sur le même sujet…;
        en savoir plus; lire également…; à lire…; a lire…; à voir…; a voir…; à écouter…;
        lire notre…; notre dossier…; retrouvez…; la suite sous…
    """,
    "related-headline": """
        dans le même numéro; à la une; articles similaires; articles liés; sur le même thème;
        les plus lus; les plus consultés; dans la même rubrique; dernières actualités;
        vous aimerez aussi…; à découvrir; nos autres articles…; les plus partagés…;
        les plus commentés…; à ne pas manquer…; sur le même sujet; toute l'actualité…;
        l'actu en continu…; les immanquables
    """,
    "comment-form": """
        cet article vous a été utile…; signaler une erreur…; écrire un commentaire; commentaire;
        commentaires; laisser un commentaire…; laissez un commentaire…; commenter; réagir; répondre;
        ajouter un commentaire…; voir les commentaires…; … ne sera pas publiée …;
        vous souhaitez réagir…; réagissez…; une erreur…; votre avis…; charte des commentaires…
    """,
    "author-blurb": """
        … écrit sur …; à propos de l'auteur…; a propos de l'auteur…; les tribunes publiées…;
        les opinions exprimées…; … n'engagent que leurs auteurs …; contact presse…;
        contacts presse…; à propos du groupe…; notre correspondant…; interactions du lecteur
    """,
    "copyright": """
        tous droits réservés…; … tous droits réservés …; tirage…; mentions…
    """,
    "advertisement": """
        publicité; annonce; annonces; la suite après cette publicité…; la suite après la publicité…;
        annoncez…
    """,
    "byline": """
        rédigé par…; publié par…; chronique de…; par notre correspondant…; article rédigé par…;
        avec afp…; propos recueillis par…
    """,
    "timestamp": """
        publié le…; publié…; mis à jour…; temps de lecture…; rectificatif…; note de la rédaction…;
        ndlr…; durée…; mis à jour le…; modifié le…; cet article a été publié…
    """,
    "tags": """
        mots clés…; thèmes…; étiquettes…; dans ce dossier…; rubriques…
    """,
    "navigation": """
        article précédent; article suivant; français; accueil; rechercher; recherche; fermer;
        retour; haut de page; aller au contenu; mentions légales; politique de confidentialité;
        conditions générales; contactez nous; qui sommes nous; connexion; se connecter; mon compte;
        politique; économie; monde; société; sciences; santé; actualités; le direct; en direct;
        faits divers; communiqué de presse; annonces légales; jeux; boutique; mon espace;
        aller au contenu principal; passer au contenu; passer au contenu principal;
        accéder au contenu principal
    """,
}

PLEAS: Final = {
    "copyright": """
        reproduction* copie* copier reproduire reproduit* diffusion* rediffusion republication
        redistribution; interdit* autoris* l'autorisation d'autorisation accord l'accord d'accord
        consentement; toute tout la le les de du des d'un d'une l'article l'éditeur même et ou en
        cet ce ces cette article* contenu* texte* site totale partielle intégrale est sont sans
        soumis* à ne peut peuvent être les préalable écrite écrit expresse rédaction éditeur notre
        strictement utilisation journal média
    """,
    "comment-form": """
        comment* réagir; connectez connecté* identifiez inscrivez connecter; vous pour cet ce
        article devez être laisser un une à ou créez compte ajouter publier le et veuillez afin de
        poster seuls les abonnés utilisateurs peuvent inscrit
    """,
}
