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
