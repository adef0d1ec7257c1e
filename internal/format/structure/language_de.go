package structure

var german = language{
	sides: []sides{
		{pro: []string{"vorteile", "vorteil"}, con: []string{"nachteile", "nachteil"}, alone: true},
		{pro: []string{"pro", "pros", "dafür", "für"}, con: []string{"contra", "kontra", "dagegen", "wider", "gegen"}},
		{pro: []string{"argumente dafür", "argumente für", "pro-argumente", "gründe dafür", "das spricht dafür", "was dafür spricht", "dafür spricht"},
			con: []string{"argumente dagegen", "argumente gegen", "contra-argumente", "kontra-argumente", "gründe dagegen", "das spricht dagegen", "was dagegen spricht", "dagegen spricht"}, alone: true},
		{pro: []string{"stärken", "stärke"}, con: []string{"schwächen", "schwäche"}},
		{pro: []string{"das gute", "gut", "positiv", "das gefällt uns", "was uns gefällt", "chancen", "nutzen"}, con: []string{"das schlechte", "schlecht", "negativ", "das gefällt uns nicht", "was uns nicht gefällt", "risiken", "kosten"}},
		{pro: []string{"plus", "pluspunkte"}, con: []string{"minus", "minuspunkte"}},
	},
	of:     []string{"von ", "vom ", "der ", "des ", "einer ", "eines ", "für "},
	before: []string{"die ", "wichtigste ", "mögliche ", "einige "},

	related:    []string{"lesen sie auch", "lies auch", "lesen sie mehr", "lesen sie weiter", "mehr lesen", "weiterlesen", "mehr dazu", "mehr zum thema", "mehr", "siehe auch", "siehe dazu", "auch interessant", "das könnte sie auch interessieren", "passend dazu", "zum thema", "zum weiterlesen", "lesetipp", "hintergrund", "verwandt", "verwandte artikel", "lesen"},
	further:    []string{"mehr zum thema", "siehe auch", "weiterlesen", "zum weiterlesen", "lesen sie auch", "verwandte artikel", "verwandte beiträge", "verwandte themen", "weitere artikel", "weiterführende links", "weiterführende literatur", "lesetipps", "das könnte sie auch interessieren", "auch interessant"},
	discussion: []string{"diskutieren sie mit", "diskutiere mit", "diskussion", "diskussionsfrage", "zur diskussion", "ihre meinung", "deine meinung", "eure meinung", "was meinen sie", "was meinst du", "was meint ihr", "was denken sie", "frage an die leser", "frage an die leserinnen und leser", "reden sie mit", "debatte", "mitreden", "leserfrage", "machen sie mit", "mach mit", "macht mit", "mitmachen", "mitdiskutieren", "jetzt mitreden", "sagen sie ihre meinung", "sag deine meinung", "ihre meinung ist gefragt", "deine meinung ist gefragt", "und sie", "und du", "und ihr", "unsere frage", "die frage", "frage des tages", "frage zum schluss", "zum nachdenken", "zum weiterdenken", "schreiben sie uns", "schreib uns", "kommentieren sie", "weitergedacht", "jetzt sind sie dran", "jetzt seid ihr dran"},
	prompts:    []string{"was meinen sie", "was meinst du", "was meint ihr", "was denken sie", "was denkst du", "was denkt ihr", "wie sehen sie das", "wie siehst du das", "wie seht ihr das", "wie stehen sie", "schreiben sie uns", "schreib uns", "schreibt uns", "teilen sie uns", "teilt uns", "sagen sie uns", "ihre meinung", "deine meinung", "eure meinung", "in den kommentaren", "diskutieren sie mit", "was ist ihre meinung"},

	by:        []string{"von ", "verfasst von ", "geschrieben von ", "text: ", "text von ", "ein beitrag von ", "ein kommentar von ", "eine kolumne von ", "autor: ", "autorin: ", "reportage: ", "bericht: ", "redaktion: ", "texte: ", "von: ", "aus der redaktion von "},
	pictures:  []string{"foto", "fotos", "bild", "bilder", "bildquelle", "bildnachweis", "fotografie", "fotografien", "abbildung", "titelbild", "illustration"},
	credits:   []string{"quelle", "quellen", "grafik", "video", "übersetzung", "mit dank an", "dank an"},
	on:        []string{" auf ", " bei "},
	published: []string{"veröffentlicht", "veröffentlicht am", "erschienen am", "erschienen", "datum", "publiziert am"},
	updated:   []string{"aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "zuletzt aktualisiert am", "stand", "letzte änderung", "geändert am"},
	months: [12][]string{{"januar", "jänner"}, {"februar"}, {"märz", "mär"}, {"april"}, {"mai"}, {"juni"}, {"juli"},
		{"august"}, {"september"}, {"oktober", "okt"}, {"november"}, {"dezember", "dez"}},
	dateFillers: []string{"der", "den", "am", "um", "uhr", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so"},
}
