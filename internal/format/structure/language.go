package structure

// language is what the recogniser knows of one language: labels as data. All
// tables are read for every article, because an article seldom says which
// language it is in and its labels may be in another. Words are in lower case,
// with straight apostrophes; the place where a word stands, and not the word
// alone, decides what it means.
type language struct {
	// sides are the words for the two sides of a board.
	sides []sides
	// of are what stands between a side's word and its topic ("pros of X").
	of []string
	// before are words that may precede a side's word ("main advantages").
	before []string
	// suffixed are what stands between a topic and the word after it, in the
	// languages that put the topic first.
	suffixed []string

	// related are labels of one related link, further are headings over several.
	related, further []string
	// discussion are labels of a question to the readers, prompts are the phrases
	// by which an unlabelled one is known.
	discussion, prompts []string

	// by are what stands before an author's name.
	by []string
	// credits are labels that name a source or a maker, kept as a part of the
	// credit. thanks are those that are the recogniser's own and are left out.
	credits, thanks []string
	// pictures are the credits that stand beside a picture, anywhere in a text.
	pictures []string
	// on are what stands between a person and a place of publication ("X on YouTube").
	on []string

	// published and updated are labels of a date.
	published, updated []string
	// months are the months' names, January first, with their short forms.
	months [12][]string
	// dateFillers are the words that a date may hold besides, weekdays included.
	dateFillers []string
}

// sides are two words that face each other over a board.
type sides struct {
	pro, con []string
	// alone says that a word means its side even without the other one.
	alone bool
}

// languages returns the tables of all languages.
var languages = []*language{&english, &spanish, &german, &french, &portuguese, &japanese, &chinese, &arabic}
