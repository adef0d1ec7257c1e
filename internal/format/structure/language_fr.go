package structure

var french = language{
	sides: []sides{
		{pro: []string{"avantages", "avantage"}, con: []string{"inconvénients", "inconvénient", "désavantages", "désavantage"}, alone: true},
		{pro: []string{"arguments pour", "arguments en faveur"}, con: []string{"arguments contre"}, alone: true},
		{pro: []string{"pour", "les pour"}, con: []string{"contre", "les contre"}},
		{pro: []string{"points forts", "les points forts", "forces", "atouts"}, con: []string{"points faibles", "les points faibles", "faiblesses"}},
		{pro: []string{"bénéfices"}, con: []string{"risques", "limites"}},
		{pro: []string{"les plus", "plus", "on aime", "on a aimé", "le bon", "le positif"}, con: []string{"les moins", "moins", "on n'aime pas", "on a moins aimé", "on aime moins", "le mauvais", "le négatif"}},
	},
	of:     []string{"de la ", "de l'", "du ", "des ", "de ", "d'"},
	before: []string{"les ", "principaux ", "quelques ", "l'", "le "},

	related:    []string{"lire", "à lire", "à lire aussi", "lire aussi", "lire également", "à lire également", "lire la suite", "voir aussi", "à voir aussi", "en savoir plus", "pour en savoir plus", "pour aller plus loin", "sur le même sujet", "article lié", "articles liés", "article connexe", "articles connexes", "à consulter", "relire", "notre dossier"},
	further:    []string{"à lire aussi", "lire aussi", "voir aussi", "pour aller plus loin", "pour en savoir plus", "en savoir plus", "sur le même sujet", "articles liés", "articles connexes", "liens connexes", "articles similaires", "lectures complémentaires", "lectures recommandées"},
	discussion: []string{"débat", "à vous", "à vous la parole", "à votre avis", "votre avis", "donnez votre avis", "et vous", "discussion", "question aux lecteurs", "la question", "pour en débattre", "participez", "participez au débat", "réagissez", "exprimez-vous", "qu'en pensez-vous", "qu'en penses-tu", "la question du jour", "question du jour", "à débattre", "parlons-en", "discutons-en", "à vous de jouer", "à vous de réagir", "votre opinion", "dites-nous", "dites-nous tout", "pour réfléchir", "pour la discussion", "réagir", "commentez", "débattons", "donnez votre opinion", "le débat", "rejoignez la discussion", "rejoignez le débat", "poursuivre la discussion"},
	prompts:    []string{"qu'en pensez-vous", "qu'en penses-tu", "que pensez-vous", "et vous,", "êtes-vous d'accord", "dites-nous", "dites-le-nous", "donnez votre avis", "donnez-nous votre avis", "partagez votre", "partagez vos", "en commentaire", "dans les commentaires", "votre avis", "que feriez-vous"},

	by:        []string{"par ", "écrit par ", "texte de ", "texte : ", "texte: ", "auteur : ", "auteur: ", "autrice : ", "auteure : ", "propos recueillis par ", "reportage : ", "reportage: ", "récit : ", "textes : ", "rédaction : ", "un article de "},
	pictures:  []string{"photo", "photos", "crédit photo", "crédits photo", "photographie", "photographies", "image", "images", "illustration"},
	credits:   []string{"source", "sources", "vidéo", "traduction", "merci à", "avec l'aimable autorisation de"},
	thanks:    []string{"crédit", "crédits"},
	on:        []string{" sur "},
	published: []string{"publié", "publié le", "publiée le", "paru le", "mis en ligne le", "date", "date de publication"},
	updated:   []string{"mis à jour", "mis à jour le", "mise à jour", "dernière mise à jour", "modifié le", "actualisé le"},
	months: [12][]string{{"janvier", "janv"}, {"février", "févr", "fév"}, {"mars"}, {"avril", "avr"}, {"mai"}, {"juin"}, {"juillet", "juil"},
		{"août"}, {"septembre"}, {"octobre"}, {"novembre"}, {"décembre", "déc"}},
	dateFillers: []string{"le", "à", "er", "h", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
}
