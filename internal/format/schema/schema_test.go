package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/schema"
)

// texts writes Markdown as the program does, and text as words on one line a block.
type texts struct{}

func (texts) Markdown(blocks []article.Block) string { return markdown.Blocks(blocks) }

func (texts) Text(blocks []article.Block) string {
	var lines []string
	for _, top := range blocks {
		for b := range article.Deep(top) {
			for run := range article.Runs(b) {
				lines = append(lines, article.Text(run))
			}
		}
	}
	return strings.Join(lines, "\n\n")
}

func (t texts) Article(a *article.Article) (string, string) {
	var blocks []article.Block
	for _, b := range a.Blocks() {
		blocks = append(blocks, b)
	}
	return markdown.Encode(a), t.Text(blocks)
}

func encode(t *testing.T, a *article.Article) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := schema.Encode(&b, a, texts{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decodeMarkdown(text string) (*article.Article, error) {
	return markdown.Decode(text, markdown.Options{})
}

// read decodes every Markdown file that a pattern names.
func read(t *testing.T) map[string]*article.Article {
	t.Helper()
	out := map[string]*article.Article{}
	for _, pattern := range []string{"../markdown/testdata/*.md", "../../../articles/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if out[name], err = decodeMarkdown(string(data)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(out) == 0 {
		t.Fatal("no articles to read")
	}
	return out
}

// printed is the object as the design prints it, with all that may be empty empty.
const printed = `{"schema":1,"title":"","title_inferred":false,"standfirst":"","byline":[],` +
	`"published":null,"updated":null,"source":{"name":"","url":""},"language":"","tags":[],"words":0,"minutes":0,` +
	`"sections":[],"boards":[],"related":[],"links":[],"images":[],"discussion":"","credits":[],"markdown":"","text":"",` +
	`"provenance":{"kind":"markdown","extractor":"","words_on_page":0,"truncated":false,"notes":[]}}` + "\n"

func TestAnEmptyArticleHasEveryFieldInItsOrder(t *testing.T) {
	got := encode(t, &article.Article{Provenance: article.Provenance{Kind: "markdown"}})
	if string(got) != printed {
		t.Errorf("got\n%swant\n%s", got, printed)
	}
}

func TestEveryFieldIsFilledInItsOrder(t *testing.T) {
	a, err := decodeMarkdown(strings.Join([]string{
		"---", "byline: Ann Lee (@ann) <https://example.org/ann>", "published: 2026-05-04", "updated: 2026-05-04T10:00:00+02:00",
		"source: https://example.org/a", "site: Example", "language: en", "tags: [one, two]", "---", "",
		`# Ships & \<lights>`, "", "They meet at night.", "", "## The harbour", "", "A [chart](c.html) and a ![lamp](l.png) picture.", "",
		"- **Pros of lamps:** they shine", "- **Cons of lamps:** they cost", "- **Bells:** they ring", "",
		"Read: [More](m.md)", "", "**Engage Further:** What do you think?", "", "Credit: [Bo](https://example.org/bo)",
	}, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":1,"title":"Ships & <lights>","title_inferred":false,"standfirst":"They meet at night.",` +
		`"byline":[{"name":"Ann Lee","handle":"@ann","url":"https://example.org/ann"}],` +
		`"published":"2026-05-04","updated":"2026-05-04T10:00:00+02:00","source":{"name":"Example","url":"https://example.org/a"},` +
		`"language":"en","tags":["one","two"],"words":24,"minutes":1,` +
		`"sections":[{"number":"1","id":"the-harbour","level":1,"heading":"The harbour","words":20,"text":`
	got := string(encode(t, a))
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, part := range []string{
		`"boards":[{"topic":"lamps","section":"the-harbour","pros":[{"text":"they shine"}],"cons":[{"text":"they cost"}],"others":[{"label":"Bells","text":"they ring"}]}]`,
		`"related":[{"title":"More","url":"m.md","label":"Read","section":"the-harbour"}]`,
		`"links":[{"text":"chart","url":"c.html","section":"the-harbour"}]`,
		`"images":[{"alt":"lamp","url":"l.png","caption":"","section":"the-harbour"}]`,
		`"discussion":"What do you think?","credits":[{"text":"Bo","url":"https://example.org/bo"}]`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %s in\n%s", part, got)
		}
	}
}

func TestASectionsTextIsItsRunningText(t *testing.T) {
	a, err := decodeMarkdown("# T\n\nLead.\n\n## S\n\nSee [below](#t) and [there](https://example.org/).\n\n![A pier](p.png)\n\nRead: [More](m.md)\n\nThe end.")
	if err != nil {
		t.Fatal(err)
	}
	got := string(encode(t, a))
	for _, part := range []string{
		`"text":"See below and there.\n\nThe end.","markdown":"See [below](#t)`,
		`"images":[{"alt":"A pier",`, `"related":[{"title":"More",`,
		`"links":[{"text":"there","url":"https://example.org/","section":"s"}]`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %s in\n%s", part, got)
		}
	}
}

func TestOneArticleIsOneLine(t *testing.T) {
	for name, a := range read(t) {
		if got := encode(t, a); bytes.Count(got, []byte("\n")) != 1 || !bytes.HasSuffix(got, []byte("}\n")) {
			t.Errorf("%s is not one line", name)
		}
	}
}

func TestWhatIsWrittenComesBack(t *testing.T) {
	for name, a := range read(t) {
		back, err := schema.Decode(encode(t, a), decodeMarkdown)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, back) {
			t.Errorf("%s comes back as another article", name)
		}
	}
}

func TestAPartKeepsItsPlaceInTheWhole(t *testing.T) {
	a, err := decodeMarkdown("# T\n\n## One\n\na\n\n## Two\n\nb\n\n### Deep\n\nc\n")
	if err != nil {
		t.Fatal(err)
	}
	sections, err := a.Find("2")
	if err != nil {
		t.Fatal(err)
	}
	back, err := schema.Decode(encode(t, a.Cut(sections)), decodeMarkdown)
	if err != nil {
		t.Fatal(err)
	}
	if got := back.Sections[0].Sections[0].Number; got != "2.1" {
		t.Errorf("section 2.1 came back as %s", got)
	}
}

func TestEveryArticleFollowsTheSchema(t *testing.T) {
	v, err := newValidator(schema.Schema())
	if err != nil {
		t.Fatal(err)
	}
	for name, a := range read(t) {
		if err := v.validate(encode(t, a)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for seed := range uint64(300) {
		if err := v.validate(encode(t, arbitrary.Article(rand.New(rand.NewPCG(seed, 11))))); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}

func TestTheSchemaRefusesWhatIsNoArticle(t *testing.T) {
	v, err := newValidator(schema.Schema())
	if err != nil {
		t.Fatal(err)
	}
	whole := encode(t, arbitrary.Article(rand.New(rand.NewPCG(3, 3))))
	for name, edit := range map[string]func(map[string]any){
		"a list that is null":        func(o map[string]any) { o["tags"] = nil },
		"a field that is missing":    func(o map[string]any) { delete(o, "discussion") },
		"a field that is unknown":    func(o map[string]any) { o["extra"] = "" },
		"another schema":             func(o map[string]any) { o["schema"] = 2 },
		"a date in words":            func(o map[string]any) { o["published"] = "4 May 2026" },
		"words as text":              func(o map[string]any) { o["words"] = "12" },
		"fewer words than none":      func(o map[string]any) { o["words"] = -1 },
		"half a minute":              func(o map[string]any) { o["minutes"] = 0.5 },
		"a title of two lines":       func(o map[string]any) { o["title"] = "a\nb" },
		"an unknown kind":            func(o map[string]any) { o["provenance"].(map[string]any)["kind"] = "pdf" },
		"a section without an id":    func(o map[string]any) { o["sections"].([]any)[0].(map[string]any)["id"] = "" },
		"a section deeper than five": func(o map[string]any) { o["sections"].([]any)[0].(map[string]any)["level"] = 6 },
		"a number that is no number": func(o map[string]any) { o["sections"].([]any)[0].(map[string]any)["number"] = "1." },
		"a person without a handle":  func(o map[string]any) { o["byline"] = []any{map[string]any{"name": "Ann", "url": ""}} },
		"a point that is a bare text": func(o map[string]any) {
			o["boards"] = []any{map[string]any{"topic": "", "section": "", "pros": []any{"a"}, "cons": []any{}, "others": []any{}}}
		},
	} {
		var o map[string]any
		if err := json.Unmarshal(whole, &o); err != nil {
			t.Fatal(err)
		}
		edit(o)
		data, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		if v.validate(data) == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if err := v.validate(whole); err != nil {
		t.Errorf("the unedited object: %v", err)
	}
}

func TestDecodeSaysWhatIsWrong(t *testing.T) {
	var version *schema.VersionError
	if _, err := schema.Decode([]byte(`{"schema":2}`), decodeMarkdown); !errors.As(err, &version) || version.Version != 2 {
		t.Errorf("schema 2: %v", err)
	}
	for _, data := range []string{``, `[]`, `{}`, `{"schema":1,"title":3}`, `{"schema":1,"published":"soon"}`, `{"schema":1`} {
		if _, err := schema.Decode([]byte(data), decodeMarkdown); err == nil || errors.As(err, &version) {
			t.Errorf("%q: %v", data, err)
		}
	}
	refused := errors.New("refused")
	if _, err := schema.Decode([]byte(`{"schema":1}`), func(string) (*article.Article, error) { return nil, refused }); !errors.Is(err, refused) {
		t.Errorf("the decoder's error is lost: %v", err)
	}
}

func TestForeignTextInTheObjectIsCleaned(t *testing.T) {
	a, err := schema.Decode([]byte(`{"schema":1,"title":"a\u001b[2Jb","tags":["\u202ex"],"byline":[{"name":"\u0007Ann","url":"javascript:x"}],"markdown":"x"}`), decodeMarkdown)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "a[2Jb" || a.Tags[0] != "x" || a.Byline[0] != (article.Person{Name: "Ann"}) {
		t.Errorf("%q %q %+v", a.Title, a.Tags, a.Byline)
	}
}
