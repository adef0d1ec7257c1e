package library

import "strings"

// most bounds the work of comparing two texts, in pairs of sentences. Above it sentences
// that moved are not told from those that stayed.
const most = 4 << 20

// compare finds which sentences were added, removed or edited.
func compare(before, after []string) Changes {
	var c Changes
	from := 0
	for from < len(before) && from < len(after) && before[from] == after[from] {
		from++
	}
	before, after = before[from:], after[from:]
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	if len(before)*len(after) > most {
		c.Removed, c.Added = missing(before, after), missing(after, before)
		return c
	}
	longest := common(before, after)
	i, j := 0, 0
	for i < len(before) || j < len(after) {
		var removed, added []string
		for i < len(before) || j < len(after) {
			switch {
			case i < len(before) && j < len(after) && before[i] == after[j]:
			case j == len(after) || i < len(before) && longest[i+1][j] >= longest[i][j+1]:
				removed = append(removed, before[i])
				i++
				continue
			default:
				added = append(added, after[j])
				j++
				continue
			}
			break
		}
		c.hunk(removed, added)
		for i < len(before) && j < len(after) && before[i] == after[j] {
			i++
			j++
		}
	}
	return c
}

// common is a table of the longest run of sentences that two texts have in common, from
// each pair of places to the ends.
func common(a, b []string) [][]int32 {
	rows := make([][]int32, len(a)+1)
	cells := make([]int32, (len(a)+1)*(len(b)+1))
	for i := range rows {
		rows[i], cells = cells[:len(b)+1], cells[len(b)+1:]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				rows[i][j] = rows[i+1][j+1] + 1
			} else {
				rows[i][j] = max(rows[i+1][j], rows[i][j+1])
			}
		}
	}
	return rows
}

// missing are the sentences of a that b does not have as often.
func missing(a, b []string) []string {
	count := map[string]int{}
	for _, s := range b {
		count[s]++
	}
	var out []string
	for _, s := range a {
		if count[s]--; count[s] < 0 {
			out = append(out, s)
		}
	}
	return out
}

// hunk adds what was put in the place of what. Of these, what has half of its words in
// common was edited.
func (c *Changes) hunk(removed, added []string) {
	for _, old := range removed {
		at := -1
		for k, s := range added {
			if alike(old, s) {
				at = k
				break
			}
		}
		if at < 0 {
			c.Removed = append(c.Removed, old)
			continue
		}
		c.Added = append(c.Added, added[:at]...)
		c.Edited = append(c.Edited, Edit{old, added[at]})
		added = added[at+1:]
	}
	c.Added = append(c.Added, added...)
}

// alike reports whether two sentences share half of the words of the longer one.
func alike(a, b string) bool {
	words := map[string]int{}
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(a)) {
		words[w]++
		n++
	}
	shared, m := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(b)) {
		m++
		if words[w]--; words[w] >= 0 {
			shared++
		}
	}
	return shared > 0 && shared*2 >= max(n, m)
}
