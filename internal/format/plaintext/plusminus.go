package plaintext

import "newsreader/internal/article"

// plusMinus joins lists that alternate between plus and minus signs, or the marks
// that say as much, into boards:
// no one marks a plain list with both. The signs are the labels, as the author
// wrote them.
func plusMinus(us []*unit) []*unit {
	out := make([]*unit, 0, len(us))
	for i := 0; i < len(us); {
		j := i
		plus, minus := 0, 0
		for j < len(us) && us[j].block != nil && signOf(us[j].bullet) != 0 && (j == i || facing(us[j].bullet, us[j-1].bullet)) {
			if signOf(us[j].bullet) > 0 {
				plus++
			} else {
				minus++
			}
			j++
		}
		if plus > 0 && minus > 0 {
			if board := signBoard(us[i:j]); board != nil {
				out = append(out, &unit{block: board, before: us[i].before, after: us[j-1].after})
				i = j
				continue
			}
		}
		out = append(out, us[i])
		i++
	}
	return out
}

// signOf says whether a list's mark speaks for something, 1, or against it, -1.
func signOf(bullet rune) int {
	switch bullet {
	case '+', '✓', '✔', '✅', '👍':
		return 1
	case '-', '–', '✗', '✘', '❌', '👎':
		return -1
	}
	return 0
}

// facing reports whether one of two marks speaks for something and the other one
// against it. Plain signs face plain signs only: a picture over a dashed list
// adorns the list's label.
func facing(a, b rune) bool {
	return signOf(a)*signOf(b) < 0 && (a >= '✅') == (b >= '✅')
}

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
			if signOf(u.bullet) > 0 {
				b.ProsLabel, b.Pros = string(u.bullet), append(b.Pros, article.Point{Spans: p.Spans})
			} else {
				b.ConsLabel, b.Cons = string(u.bullet), append(b.Cons, article.Point{Spans: p.Spans})
			}
		}
	}
	return b
}
