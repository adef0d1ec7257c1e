package plaintext

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/charset"
)

// expected is what a person reads in a text, decided before the program read it.
type expected struct {
	Title    string `json:"title"`
	Inferred bool   `json:"title_inferred"`
	// Standfirst holds how each of its paragraphs begins.
	Standfirst []string `json:"standfirst"`
	// Headings are "number heading", in order.
	Headings   []string   `json:"headings"`
	Boards     []boardFix `json:"boards"`
	Related    []string   `json:"related"` // "label|title|url"
	Discussion string     `json:"discussion"`
	Byline     []string   `json:"byline"`  // "name|handle|url"
	Credits    []string   `json:"credits"` // "text|url"
	Published  string     `json:"published"`
	Updated    string     `json:"updated"`
	// Blocks counts the kinds of blocks that matter in the text.
	Blocks map[string]int `json:"blocks"`
}

type boardFix struct {
	Topic   string   `json:"topic"`
	Section string   `json:"section"` // its number; "" where it stands in none
	Pros    []string `json:"pros"`
	Cons    []string `json:"cons"`
	Others  []string `json:"others"` // "label: text"
}

func loadFixture(t *testing.T, file string) (*article.Article, expected) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, _, err := charset.Decode(data, "")
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	js, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var want expected
	dec := json.NewDecoder(strings.NewReader(string(js)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&want); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return Decode(text), want
}

func fixtures(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	return files
}

// judge compares an article with what is expected of it, field by field; a field
// that is right has no complaint.
func judge(a *article.Article, want expected) map[string]string {
	out := map[string]string{}
	is := func(name string, ok bool, got any, want any) {
		out[name] = ""
		if !ok {
			out[name] = fmt.Sprintf("%s: got %q, want %q", name, got, want)
		}
	}
	is("title", a.TitleInferred == want.Inferred && (want.Inferred && want.Title == "" || a.Title == want.Title), a.Title, want.Title)
	var lead []string
	ok := len(a.Standfirst) == len(want.Standfirst)
	for i, p := range a.Standfirst {
		lead = append(lead, article.Text(p.Spans))
		ok = ok && strings.HasPrefix(lead[i], want.Standfirst[i])
	}
	is("standfirst", ok, lead, want.Standfirst)
	list := func(name string, got, want []string) { is(name, slices.Equal(got, want), got, want) }
	list("boards", boardLines(gotBoards(a)), boardLines(want.Boards))
	var related []string
	for _, r := range a.Related() {
		related = append(related, r.Related.Label+"|"+r.Related.Title+"|"+r.Related.URL)
	}
	list("related", related, want.Related)
	discussion := ""
	if d := a.Discussion(); d != nil {
		discussion = article.Text(d.Spans)
	}
	is("discussion", discussion == want.Discussion, discussion, want.Discussion)
	var byline []string
	for _, p := range a.Byline {
		byline = append(byline, p.Name+"|"+p.Handle+"|"+p.URL)
	}
	list("byline", byline, want.Byline)
	var credits []string
	for _, c := range a.Credits {
		credits = append(credits, c.Text+"|"+c.URL)
	}
	list("credits", credits, want.Credits)
	is("dates", a.Published.String() == want.Published && a.Updated.String() == want.Updated, a.Published.String()+" "+a.Updated.String(), want.Published+" "+want.Updated)
	got := kinds(a)
	for k, n := range want.Blocks {
		if got[k] != n {
			is("blocks", false, fmt.Sprint(got), fmt.Sprint(want.Blocks))
		}
	}
	if _, bad := out["blocks"]; !bad {
		out["blocks"] = ""
	}
	return out
}

func gotBoards(a *article.Article) []boardFix {
	var out []boardFix
	for _, b := range a.Boards() {
		f := boardFix{Topic: b.Board.Topic}
		if b.Section != nil {
			f.Section = b.Section.Number
		}
		for _, p := range b.Board.Pros {
			f.Pros = append(f.Pros, article.Text(p.Spans))
		}
		for _, p := range b.Board.Cons {
			f.Cons = append(f.Cons, article.Text(p.Spans))
		}
		for _, p := range b.Board.Others {
			f.Others = append(f.Others, p.Label+": "+article.Text(p.Spans))
		}
		out = append(out, f)
	}
	return out
}

func boardLines(boards []boardFix) []string {
	var out []string
	for _, b := range boards {
		out = append(out, fmt.Sprintf("%s in %s: + %q - %q o %q", b.Topic, b.Section, b.Pros, b.Cons, b.Others))
	}
	return out
}

func kinds(a *article.Article) map[string]int {
	out := map[string]int{}
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			out[strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", b), "*article."))]++
		}
	}
	out["link"] = len(a.Links())
	return out
}

func headings(a *article.Article) []string {
	var out []string
	for _, s := range a.Outline() {
		out = append(out, s.Number+" "+s.Title())
	}
	return out
}

// score counts what was found.
type score struct{ right, found, wanted int }

func (s score) precision() float64 { return ratio(s.right, s.found) }
func (s score) recall() float64    { return ratio(s.right, s.wanted) }
func (s score) f1() float64        { return ratio(2*s.right, s.found+s.wanted) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// match counts the headings that both lists have, each once.
func match(got, want []string) score {
	left := map[string]int{}
	for _, w := range want {
		left[w]++
	}
	s := score{found: len(got), wanted: len(want)}
	for _, g := range got {
		if left[g] > 0 {
			left[g]--
			s.right++
		}
	}
	return s
}

// The floors under the score table.
const (
	floorHeadings = 0.98
	floorField    = 0.97
)

func TestTheFixturesAreUnderstood(t *testing.T) {
	var all, texts score
	right, total := map[string]int{}, 0
	for _, file := range fixtures(t) {
		a, want := loadFixture(t, file)
		total++
		got := headings(a)
		s := match(got, want.Headings)
		all = score{all.right + s.right, all.found + s.found, all.wanted + s.wanted}
		bare := match(withoutNumbers(got), withoutNumbers(want.Headings))
		texts = score{texts.right + bare.right, texts.found + bare.found, texts.wanted + bare.wanted}
		if !slices.Equal(got, want.Headings) {
			t.Logf("%s: headings\n got %q\nwant %q", filepath.Base(file), got, want.Headings)
		}
		for name, complaint := range judge(a, want) {
			if complaint == "" {
				right[name]++
				continue
			}
			t.Logf("%s: %s", filepath.Base(file), complaint)
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%d texts\n%-22s %9s %6s %6s\n", total, "", "precision", "recall", "F1")
	fmt.Fprintf(&table, "%-22s %9.3f %6.3f %6.3f\n", "headings", texts.precision(), texts.recall(), texts.f1())
	fmt.Fprintf(&table, "%-22s %9.3f %6.3f %6.3f\n", "headings with numbers", all.precision(), all.recall(), all.f1())
	names := make([]string, 0, len(right))
	for name := range right {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&table, "%-22s %d of %d\n", name, right[name], total)
		if ratio(right[name], total) < floorField {
			t.Errorf("%s are right in %d of %d texts, want %.2f of them", name, right[name], total, floorField)
		}
	}
	t.Log("\n" + table.String())
	if all.f1() < floorHeadings {
		t.Errorf("headings: F1 %.3f, want %.2f", all.f1(), floorHeadings)
	}
}

func withoutNumbers(headings []string) []string {
	out := make([]string, len(headings))
	for i, h := range headings {
		_, out[i], _ = strings.Cut(h, " ")
	}
	return out
}
