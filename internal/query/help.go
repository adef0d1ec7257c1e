package query

// Example is a query and what it finds, for help.
type Example struct {
	Query, Finds string
}

// Examples returns the language by example, in the order in which help shows it.
func Examples() []Example {
	return []Example{
		{"war peace", "both words"},
		{"war OR peace", "either word"},
		{"war -film", "the one word without the other"},
		{`"war and peace"`, "the words in this order"},
		{"elect*", "words that begin so"},
		{"(war OR peace) is:unread", "parentheses, and a state: unread, read, star, later, new, hidden"},
		{"title:war by:anna", "words of the title, of the authors"},
		{`feed:guardian group:news tag:"to do"`, "a feed's name or address, a folder, a tag"},
		{"has:board", "also image, enclosure"},
		{"since:7d before:yesterday", "times: 7d (h d w m y), today, monday, 2026, 2026-11-01"},
		{"minutes:<5", "how long it takes to read; also >10, 5-10"},
		{"lang:de", "a language"},
	}
}
