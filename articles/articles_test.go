package articles_test

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
)

// read returns the front matter's fields and the text below it of every article.
func read(t *testing.T) map[string]piece {
	t.Helper()
	pieces := map[string]piece{}
	for _, name := range articles.Names() {
		data, err := fs.ReadFile(articles.FS, name+".md")
		if err != nil {
			t.Fatal(err)
		}
		rest, found := strings.CutPrefix(string(data), "---\n")
		front, body, closed := strings.Cut(rest, "\n---\n")
		if !found || !closed {
			t.Fatalf("%s has no front matter", name)
		}
		p := piece{fields: map[string]string{}, body: body}
		for line := range strings.Lines(front) {
			key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok {
				t.Fatalf("%s: %q is no field", name, line)
			}
			p.fields[key] = value
		}
		pieces[name] = p
	}
	return pieces
}

// piece is one article as its file has it.
type piece struct {
	fields map[string]string
	body   string
}

// related returns the names of the articles of the edition that it points to
// under a label, as further reading.
func (p piece) related() []string {
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^[^\s:：]+[^:：\n]{0,20}[:：] ?\[[^\]]+\]\(([a-z0-9-]+)\.md\)$`).FindAllStringSubmatch(p.body, -1) {
		names = append(names, m[1])
	}
	return names
}

func TestTheEditionListsEveryArticleOnceAndTheTourFirst(t *testing.T) {
	files, err := fs.Glob(articles.FS, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	names := articles.Names()
	if names[0] != "tour" {
		t.Errorf("the edition opens on %q", names[0])
	}
	var listed []string
	for _, name := range names {
		listed = append(listed, name+".md")
	}
	slices.Sort(listed)
	if !slices.Equal(listed, files) {
		t.Errorf("listed are\n%v, there are\n%v", listed, files)
	}
}

func TestEveryArticleSaysWhatItIs(t *testing.T) {
	known := []string{"title", "byline", "published", "updated", "language", "tags"}
	for name, p := range read(t) {
		for key := range p.fields {
			if !slices.Contains(known, key) {
				t.Errorf("%s: %q is no field of an article", name, key)
			}
		}
		for _, key := range []string{"title", "published", "language"} {
			if p.fields[key] == "" {
				t.Errorf("%s states no %s", name, key)
			}
		}
		for _, key := range []string{"published", "updated"} {
			if day := p.fields[key]; day != "" {
				if _, err := time.Parse(time.DateOnly, day); err != nil {
					t.Errorf("%s: %s: %v", name, key, err)
				}
			}
		}
		if !strings.HasPrefix(p.body, "\n# "+p.fields["title"]+"\n") {
			t.Errorf("%s does not begin with its title", name)
		}
	}
}

func TestEveryArticleHasAnOutline(t *testing.T) {
	heading := regexp.MustCompile(`^(#+) \S`)
	for name, p := range read(t) {
		sections, above, code := 0, 1, false
		for line := range strings.Lines(p.body) {
			if strings.HasPrefix(line, "```") {
				code = !code
			}
			m := heading.FindStringSubmatch(line)
			if code || m == nil {
				continue
			}
			level := len(m[1])
			if level > above+1 {
				t.Errorf("%s: %q stands %d levels under the heading above it", name, line, level-above)
			}
			if level == 2 {
				sections++
			}
			above = level
		}
		if sections < 4 {
			t.Errorf("%s has %d sections", name, sections)
		}
	}
}

func TestLinksToFilesLeadToFiles(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)[^)]*\)`)
	for name, p := range read(t) {
		for _, m := range link.FindAllStringSubmatch(p.body, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(m[1]); err != nil {
				t.Errorf("%s links to %s: %v", name, m[1], err)
			}
		}
	}
}

func TestFromEveryArticleTheTrailLeadsToEveryOther(t *testing.T) {
	pieces := read(t)
	for start := range pieces {
		reached, next := map[string]bool{start: true}, []string{start}
		for len(next) > 0 {
			name := next[0]
			next = next[1:]
			for _, to := range pieces[name].related() {
				if !reached[to] {
					reached[to] = true
					next = append(next, to)
				}
			}
		}
		for name := range pieces {
			if !reached[name] {
				t.Errorf("no trail of related links leads from %s to %s", start, name)
			}
		}
	}
}

func TestTitlesOfRelatedLinksAreTheTitlesOfTheArticles(t *testing.T) {
	link := regexp.MustCompile(`(?m)[:：] ?\[([^\]]+)\]\(([a-z0-9-]+)\.md\)$`)
	pieces := read(t)
	for name, p := range pieces {
		for _, m := range link.FindAllStringSubmatch(p.body, -1) {
			if want := pieces[m[2]].fields["title"]; m[1] != want {
				t.Errorf("%s calls %s %q, its title is %q", name, m[2], m[1], want)
			}
		}
	}
}
