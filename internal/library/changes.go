package library

import (
	"context"
	"fmt"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/store"
)

// Changes is what has become of a text since the person read it.
type Changes struct {
	// Before is when the text that was read came here, After when the present one did.
	Before, After time.Time
	// OldTitle and NewTitle are set where the headline was changed.
	OldTitle, NewTitle string
	// Added, Removed and Edited are sentences, in the order of the texts.
	Added, Removed []string
	Edited         []Edit
}

// Edit is a sentence that was changed in some of its words.
type Edit struct {
	Old, New string
}

// Empty reports whether nothing that can be read has changed.
func (c Changes) Empty() bool {
	return c.OldTitle == c.NewTitle && len(c.Added)+len(c.Removed)+len(c.Edited) == 0
}

// String says it in a line: "headline changed, 2 sentences added, 1 edited".
func (c Changes) String() string {
	var parts []string
	if c.OldTitle != c.NewTitle {
		parts = append(parts, "headline changed")
	}
	for _, p := range []struct {
		n    int
		word string
	}{{len(c.Added), "added"}, {len(c.Removed), "removed"}, {len(c.Edited), "edited"}} {
		switch {
		case p.n == 1:
			parts = append(parts, "1 sentence "+p.word)
		case p.n > 1:
			parts = append(parts, fmt.Sprintf("%d sentences %s", p.n, p.word))
		}
	}
	return strings.Join(parts, ", ")
}

// Changes compares the text that the person read last with the present one. It is empty
// where there is no other text than that.
func (l *Library) Changes(ctx context.Context, id feed.EntryID) (Changes, error) {
	versions, err := l.Versions(ctx, id)
	if err != nil {
		return Changes{}, err
	}
	var old, current *store.Version
	for i := range versions {
		if versions[i].Read {
			old = &versions[i]
		}
		if versions[i].Current {
			current = &versions[i]
		}
	}
	if old == nil || current == nil || old.Number == current.Number {
		return Changes{}, nil
	}
	before, err := l.VersionBody(ctx, id, old.Number)
	if err != nil {
		return Changes{}, err
	}
	after, err := l.VersionBody(ctx, id, current.Number)
	if err != nil {
		return Changes{}, err
	}
	c := compare(sentences(before.Plain), sentences(after.Plain))
	c.Before, c.After = old.Stored, current.Stored
	if old.Title != current.Title {
		c.OldTitle, c.NewTitle = old.Title, current.Title
	}
	return c, nil
}

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

// Article shows changes as an article, for a screen or a pipe.
func (c Changes) Article(title string) *article.Article {
	a := &article.Article{Title: title, Provenance: article.Provenance{Kind: "changes"}}
	add := func(heading string, blocks []article.Block) {
		if len(blocks) > 0 {
			a.Sections = append(a.Sections, &article.Section{Heading: []article.Span{article.Plain{Text: heading}}, Blocks: blocks})
		}
	}
	quote := func(texts []string, wrap func(string) []article.Span) []article.Block {
		var out []article.Block
		for _, s := range texts {
			out = append(out, &article.Paragraph{Spans: wrap(s)})
		}
		return out
	}
	struck := func(s string) []article.Span {
		return []article.Span{article.Strike{Spans: []article.Span{article.Plain{Text: s}}}}
	}
	plain := func(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }
	if c.OldTitle != c.NewTitle {
		add("Headline", append(quote([]string{c.OldTitle}, struck), quote([]string{c.NewTitle}, plain)...))
	}
	add("Added", quote(c.Added, plain))
	var edits []article.Block
	for _, e := range c.Edited {
		edits = append(edits, quote([]string{e.Old}, struck)...)
		edits = append(edits, quote([]string{e.New}, plain)...)
	}
	add("Edited", edits)
	add("Removed", quote(c.Removed, struck))
	article.Arrange(a.Sections)
	return a
}
