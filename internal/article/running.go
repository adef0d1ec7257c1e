package article

// Running returns blocks without what stands apart from the running text: pictures
// with their captions, and related links. An item or a quotation that holds nothing
// else goes with them. The blocks are the same where nothing is left out of them.
func Running(blocks []Block) []Block {
	if !anyApart(blocks) {
		return blocks
	}
	out := make([]Block, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case *Figure, *Related:
		case *List:
			if items := runningItems(b.Items); len(items) > 0 {
				l := *b
				l.Items = items
				out = append(out, &l)
			}
		case *Quote:
			if inner := Running(b.Blocks); len(inner) > 0 {
				out = append(out, &Quote{Blocks: inner})
			}
		case *Footnote:
			out = append(out, &Footnote{Label: b.Label, Blocks: Running(b.Blocks)})
		case *Paragraph, *Code, *Table, *Rule, *Board, *Discussion:
			out = append(out, b)
		}
	}
	return out
}

func runningItems(items []Item) []Item {
	out := make([]Item, 0, len(items))
	for _, it := range items {
		inner := Running(it.Blocks)
		if len(inner) > 0 || len(it.Blocks) == 0 {
			out = append(out, Item{Task: it.Task, Blocks: inner})
		}
	}
	return out
}

// anyApart reports whether any block stands apart from the running text.
func anyApart(blocks []Block) bool {
	for _, top := range blocks {
		for b := range Deep(top) {
			switch b.(type) {
			case *Figure, *Related:
				return true
			}
		}
	}
	return false
}
