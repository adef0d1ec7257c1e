// Package query knows the one language in which a person searches, saves a search and
// writes a rule. It reads a text into a Query, prints a Query as text again, and says
// whether an entry fits it. It has no clock (the caller says what time it is), no
// database and no screen. The store turns a Query into SQL that must find exactly what
// Match finds.
//
// # The language
//
//	war peace            both words, in any order
//	war OR peace         either; a blank binds closer than OR
//	-war  NOT war        not the word; also before a phrase, a field, a parenthesis
//	(war OR peace) -film
//	"war and peace"      the words in this order with nothing between them
//	elect*  "to be or n"*  the last word may go on
//	title: by:           words of the title, of the authors
//	feed: group: tag:    the feed's name or address, its folder, a tag of entry or feed
//	lang:de              a language; regions are part of it
//	is:unread            read, star, later, new, hidden
//	has:board            image, enclosure
//	since: before:       2026, 2026-11, 2026-11-01, 2026-11-01T18:30, 7d (h d w m y),
//	                     today, yesterday, monday
//	minutes:<5           also <=, >, >=, =, 5, 5-10: the time that reading takes
//
// A value may be quoted. Names of fields and their fixed values have no case; OR, AND
// and NOT are capitals. A name that is no field and has a blank after its colon is a
// word, because headlines have such. A text without any letter or digit looks for nothing and is
// left out.
//
// # What a word finds
//
// Fold turns a text into folded words that are parted by one blank; a text of the
// query finds a text of the entry if its folded words stand in the entry's folded
// words, next to each other and in the same order (see Needle). So "don't" finds
// "Don’t", "state-of-the-art" is a phrase, and a whole word finds only whole words.
//
// Case is folded, compatibility forms are resolved (NFKC), diacritics of Latin, Greek,
// Cyrillic, Hebrew and Arabic letters fall away (but not those that make Cyrillic й
// and ў), and ø ł đ ß æ œ þ ð are o l d ss ae oe th d. A folded word is a run of
// letters, digits and the marks on them; "c++" and "c#" (a single letter before) are
// words too, and so is an emoji by itself.
//
// Scripts that put no blanks between words (Han, kana, bopomofo, Thai, Lao, Khmer,
// Myanmar) and Hangul, whose words carry their particles, are found by any part: each
// of their runs is folded to its overlapping pairs of characters, followed by its last
// character alone. A query's last pair needs no such end, and a single character
// finds each pair that begins with it. So 京都 finds 東京都, and 京 too.
//
// # How the store follows
//
// It keeps Fold(title), Fold(text) and Fold(authors) in the columns of an FTS5 table
// with the tokenizer "ascii tokenchars '+#'", which then cuts at blanks alone and
// changes nothing, and asks for Needle.Tokens as an FTS5 phrase, with * after it if
// Needle.Open is set. A Word or Phrase may stand in any of the three columns, but not
// across two. Over feeds and tags, which are few, it calls Field's own methods.
package query
