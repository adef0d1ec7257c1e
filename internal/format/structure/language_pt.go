package structure

var portuguese = language{
	sides: []sides{
		{pro: []string{"vantagens", "vantagem"}, con: []string{"desvantagens", "desvantagem", "inconvenientes"}, alone: true},
		{pro: []string{"prós", "pró"}, con: []string{"contras", "contra"}, alone: true},
		{pro: []string{"argumentos a favor", "razões a favor"}, con: []string{"argumentos contra", "razões contra"}, alone: true},
		{pro: []string{"a favor"}, con: []string{"contra"}},
		{pro: []string{"pontos fortes", "pontos positivos", "forças"}, con: []string{"pontos fracos", "pontos negativos", "fraquezas"}},
		{pro: []string{"benefícios"}, con: []string{"riscos", "custos"}},
		{pro: []string{"o bom", "o melhor", "o lado bom"}, con: []string{"o mau", "o pior", "o lado mau", "o ruim", "o lado ruim"}},
	},
	of:     []string{"do ", "da ", "dos ", "das ", "de "},
	before: []string{"os ", "as ", "principais ", "algumas ", "alguns ", "possíveis "},

	related:    []string{"leia", "leia mais", "leia também", "ler mais", "ler também", "veja também", "veja mais", "ver também", "saiba mais", "relacionado", "relacionados", "artigo relacionado", "artigos relacionados", "matéria relacionada", "notícias relacionadas", "confira também", "pode interessar-lhe", "você também pode gostar", "para saber mais"},
	further:    []string{"leia também", "leia mais", "veja também", "ver também", "saiba mais", "para saber mais", "relacionados", "artigos relacionados", "notícias relacionadas", "leituras recomendadas", "leitura recomendada", "ligações relacionadas", "links relacionados"},
	discussion: []string{"debate", "para debater", "para refletir", "participe", "a sua opinião", "sua opinião", "dê a sua opinião", "dê sua opinião", "pergunta aos leitores", "pergunta para os leitores", "e você", "e tu", "o que você acha", "o que acha", "opine", "discussão", "participe da conversa", "participe do debate", "entre na conversa", "participe da discussão", "participe na conversa", "participe no debate", "participa", "a pergunta", "pergunta do dia", "para pensar", "para reflexão", "conte-nos", "conte para nós", "diga-nos", "comente", "deixe a sua opinião", "deixe sua opinião", "qual é a sua opinião", "queremos saber", "queremos ouvir você", "a palavra é sua", "é a sua vez", "sua vez", "vamos conversar", "partilhe a sua opinião", "compartilhe sua opinião"},
	prompts:    []string{"o que você acha", "o que acha", "o que vocês acham", "o que você pensa", "o que pensa", "qual é a sua opinião", "qual a sua opinião", "qual é sua opinião", "concorda", "você concorda", "conte-nos", "conte para nós", "deixe o seu", "deixe seu", "deixe sua", "partilhe a sua", "compartilhe sua", "compartilhe a sua", "nos comentários", "e você,", "diga-nos", "o que faria"},

	by:        []string{"por ", "escrito por ", "texto de ", "texto: ", "por: ", "autor: ", "autora: ", "reportagem de ", "reportagem: ", "textos: ", "redação: "},
	pictures:  []string{"foto", "fotos", "fotografia", "fotografias", "imagem", "imagens", "ilustração"},
	credits:   []string{"fonte", "fontes", "vídeo", "tradução", "com informações de", "agradecimentos a"},
	thanks:    []string{"crédito", "créditos"},
	on:        []string{" no ", " na ", " em "},
	published: []string{"publicado", "publicado em", "publicada em", "data", "data de publicação"},
	updated:   []string{"atualizado", "atualizado em", "atualizada em", "última atualização", "actualizado em", "modificado em"},
	months: [12][]string{{"janeiro"}, {"fevereiro", "fev"}, {"março"}, {"abril"}, {"maio"}, {"junho"}, {"julho"},
		{"agosto"}, {"setembro", "set"}, {"outubro", "out"}, {"novembro"}, {"dezembro", "dez"}},
	dateFillers: []string{"de", "em", "às", "as", "h", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"},
}
