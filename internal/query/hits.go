package query

// Words returns the texts that a query asks for in the title, the text or the authors
// (not those it excludes), each once, in the order in which they were written: for a
// find in the article that a search opened.
func Words(q Query) []string {
	var out []string
	seen := map[string]bool{}
	q.positive(func(text string, n Needle, _ Name) {
		if n.Tokens != "" && !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	})
	return out
}

// positive calls f for each text that is asked for, with the field it is asked of, or ""
// for all.
func (q Query) positive(f func(text string, n Needle, in Name)) {
	var walk func(Node)
	walk = func(n Node) {
		switch n := n.(type) {
		case And:
			for _, part := range n.Nodes {
				walk(part)
			}
		case Or:
			for _, part := range n.Nodes {
				walk(part)
			}
		case Word:
			f(n.Text, n.Needle(), "")
		case Phrase:
			f(n.Text, n.Needle(), "")
		case Field:
			if n.Name == InTitle || n.Name == InAuthors {
				f(n.Text, n.Needle(), n.Name)
			}
		}
	}
	if q.Root != nil {
		walk(q.Root)
	}
}
