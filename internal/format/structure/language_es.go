package structure

var spanish = language{
	sides: []sides{
		{pro: []string{"pros"}, con: []string{"contras"}, alone: true},
		{pro: []string{"ventajas", "ventaja"}, con: []string{"desventajas", "desventaja", "inconvenientes", "inconveniente"}, alone: true},
		{pro: []string{"argumentos a favor", "razones a favor"}, con: []string{"argumentos en contra", "razones en contra"}, alone: true},
		{pro: []string{"a favor"}, con: []string{"en contra"}},
		{pro: []string{"puntos a favor", "puntos fuertes", "puntos positivos", "fortalezas"}, con: []string{"puntos en contra", "puntos débiles", "puntos negativos", "debilidades"}},
		{pro: []string{"beneficios"}, con: []string{"riesgos", "costes", "costos"}},
		{pro: []string{"lo bueno", "lo mejor", "lo positivo"}, con: []string{"lo malo", "lo peor", "lo negativo"}},
	},
	of:     []string{"de los ", "de las ", "de la ", "del ", "de "},
	before: []string{"los ", "las ", "principales ", "algunas ", "algunos ", "posibles "},

	related: []string{"lea", "lee", "leer", "leer más", "lea más", "lee más", "lea también", "lee también", "leer también", "lea además", "ver también", "véase también", "vea también", "ver más",
		"relacionado", "relacionada", "relacionados", "artículo relacionado", "artículos relacionados", "noticia relacionada", "noticias relacionadas", "más información", "te puede interesar", "también te puede interesar", "le puede interesar", "para saber más", "le recomendamos", "te recomendamos", "además"},
	further: []string{"relacionado", "relacionados", "artículos relacionados", "noticias relacionadas", "enlaces relacionados", "lecturas recomendadas", "lecturas relacionadas", "ver también", "véase también", "lea también", "lee también", "para saber más", "más sobre este tema", "te puede interesar"},
	discussion: []string{"debate", "participa", "participe", "para debatir", "para el debate", "para la reflexión", "para reflexionar", "pregunta para los lectores", "pregunta a los lectores", "y tú", "y usted", "opina", "opine", "danos tu opinión", "dé su opinión", "tu opinión", "su opinión",
		"qué opinas", "qué opina usted", "únete a la conversación", "únete al debate", "comparte tu opinión", "la pregunta", "participa en el debate", "cuéntanos", "cuéntenos", "déjanos tu opinión", "y tú qué opinas", "tu turno", "ahora te toca a ti", "para pensar", "comenta", "comente", "dinos", "díganos", "a debate", "conversemos", "tú decides"},
	prompts: []string{"qué opinas", "qué opina", "qué opináis", "qué opinan", "qué piensas", "qué piensa usted", "qué te parece", "qué le parece", "estás de acuerdo", "está usted de acuerdo", "está de acuerdo", "cuéntanos", "cuéntenos", "déjanos", "déjenos", "comparte tu", "comparta su", "en los comentarios", "y tú,", "y usted,", "qué harías"},

	by:        []string{"por ", "escrito por ", "texto de ", "texto: ", "por: ", "autor: ", "autora: ", "autores: ", "reportaje: ", "textos: ", "redacción: "},
	pictures:  []string{"foto", "fotos", "fotografía", "fotografías", "imagen", "imágenes", "ilustración"},
	credits:   []string{"fuente", "fuentes", "vídeo", "video", "con información de", "traducción", "gracias a", "vía"},
	thanks:    []string{"crédito", "créditos"},
	on:        []string{" en "},
	published: []string{"publicado", "publicado el", "publicada el", "fecha", "fecha de publicación"},
	updated:   []string{"actualizado", "actualizado el", "última actualización", "modificado el"},
	months: [12][]string{{"enero", "ene"}, {"febrero"}, {"marzo"}, {"abril", "abr"}, {"mayo"}, {"junio"}, {"julio"},
		{"agosto", "ago"}, {"septiembre", "setiembre"}, {"octubre"}, {"noviembre"}, {"diciembre", "dic"}},
	dateFillers: []string{"de", "del", "el", "a", "las", "h", "hs", "horas", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
}
