package plaintext

import "newsreader/internal/article"

// plusMinus joins lists that alternate between plus and minus signs into boards:
// no one marks a plain list with both. The signs are the labels, as the author
// wrote them.
func plusMinus(us []*unit) []*unit {
	out := us[:0:0]
	for i := 0; i < len(us); {
		j := i
		plus, minus := 0, 0
		for j < len(us) && us[j].block != nil && isSign(us[j].bullet) && (j == i || us[j].bullet != us[j-1].bullet) {
			if us[j].bullet == '+' {
				plus++
			} else {
				minus++
			}
			j++
		}
		if board := signBoard(us[i:j]); plus > 0 && minus > 0 && board != nil {
			out = append(out, &unit{block: board, before: us[i].before, after: us[j-1].after})
			i = j
			continue
		}
		out = append(out, us[i])
		i++
	}
	return out
}

func isSign(bullet rune) bool { return bullet == '+' || bullet == '-' || bullet == '–' }

// signBoard makes a board of lists; it is nil where an item is more than a line
// of text, or where both signs of a list nest.
func signBoard(us []*unit) *article.Board {
	b := &article.Board{}
	for _, u := range us {
		for _, it := range u.block.(*article.List).Items {
			if len(it.Blocks) != 1 || it.Task != article.NoTask {
				return nil
			}
			p, ok := it.Blocks[0].(*article.Paragraph)
			if !ok {
				return nil
			}
			if u.bullet == '+' {
				b.ProsLabel, b.Pros = "+", append(b.Pros, article.Point{Spans: p.Spans})
			} else {
				b.ConsLabel, b.Cons = string(u.bullet), append(b.Cons, article.Point{Spans: p.Spans})
			}
		}
	}
	return b
}
