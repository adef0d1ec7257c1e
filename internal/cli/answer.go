package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

// order is what may be answered at the prompt, apart from a number and a heading.
type order struct {
	names []string
	takes string // what follows the name in the help
	help  string
	run   func(r *linear, rest string)
}

// orders are all there are, in the order of the help. The person's own words, first
// letters among them, beat a heading that happens to be called so.
func orders() []order {
	return []order{
		{[]string{"n", "next", "]", ""}, "", "the next section; Enter does the same", func(r *linear, _ string) { r.step(1) }},
		{[]string{"p", "prev", "previous", "["}, "", "the section before", func(r *linear, _ string) { r.step(-1) }},
		{[]string{"o", "outline"}, "", "the outline, or the list of articles", func(r *linear, _ string) { r.contents() }},
		{[]string{"a", "all"}, "", "the whole article from here on", func(r *linear, _ string) { r.rest() }},
		{[]string{"l", "links"}, "", "the links and their numbers", func(r *linear, _ string) { r.listLinks() }},
		{[]string{"#"}, "NUMBER", "follow a link", (*linear).follow},
		{[]string{"b", "board"}, "", "what speaks for and against", func(r *linear, _ string) { r.boards() }},
		{[]string{"/"}, "WORD", "find a word: the sections that have it", (*linear).find},
		{[]string{"r", "return", "back"}, "", "back to the article before", func(r *linear, _ string) { r.back() }},
		{[]string{"h", "help", "?"}, "", "this list", func(r *linear, _ string) { r.help() }},
		{[]string{"q", "quit", "exit"}, "", "end", nil},
	}
}

// answer does what was typed. It returns false when the person wants to end.
func (r *linear) answer(text string) bool {
	for _, o := range orders() {
		for _, name := range o.names {
			rest, takes := strings.CutPrefix(text, name)
			if name != text && !(o.takes != "" && takes) {
				continue
			}
			if o.run == nil {
				return false
			}
			o.run(r, strings.TrimSpace(rest))
			return true
		}
	}
	if word, rest, ok := strings.Cut(text, " "); ok && (word == "l" || word == "link") {
		r.follow(rest)
		return true
	}
	if r.shown.Article == nil {
		r.choose(text)
		return true
	}
	r.jump(text)
	return true
}

// jump goes to a section by its number or by a part of its heading.
func (r *linear) jump(selector string) {
	found, err := r.shown.Article.Find(selector)
	var ambiguous *article.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		r.say("%q fits these sections:", selector)
		for _, s := range ambiguous.Candidates {
			r.say("%s", outlineLine(s, plainLook))
		}
	case err != nil:
		r.say(`No section %q. "outline" lists them, "help" what else can be typed.`, selector)
	default:
		r.section(found[0])
	}
}

// choose opens an article of the list by its number or its name.
func (r *linear) choose(text string) {
	for i, e := range r.shown.Listing {
		if text == strconv.Itoa(i+1) || strings.EqualFold(text, e.Name) || strings.EqualFold(text, e.Title) {
			r.visit(e.Ref, "")
			return
		}
	}
	r.say(`No article %q. "outline" lists them.`, text)
}

func (r *linear) step(n int) {
	switch to := r.at + n; {
	case r.shown.Article == nil:
		r.list()
	case len(r.outline) == 0:
		r.say("The article has no sections.")
	case to >= len(r.outline):
		r.say("This was the last section.")
	case to < 0:
		r.say("This is the beginning.")
	default:
		r.section(r.outline[to])
	}
}

func (r *linear) contents() {
	if r.shown.Article == nil {
		r.list()
		return
	}
	r.printOutline()
}

// rest prints every section from the next one on.
func (r *linear) rest() {
	if r.at+1 >= len(r.outline) {
		r.say("There is nothing after this.")
		return
	}
	for first := true; r.at+1 < len(r.outline); first = false {
		if !first {
			r.say("")
		}
		r.section(r.outline[r.at+1])
	}
}

func (r *linear) listLinks() {
	if len(r.links) == 0 {
		r.say("No links.")
		return
	}
	for _, l := range r.links {
		r.say("%s", strings.TrimRight(fmt.Sprintf("%d %s %s", l.Number, l.Text, l.URL), " "))
	}
	r.say(`Type "#" and a number to follow one.`)
}

func (r *linear) boards() {
	if r.shown.Article == nil || len(r.shown.Article.Boards()) == 0 {
		r.say("No board.")
		return
	}
	writeBoards(r.out, r.shown.Article, plainLook)
}

// find lists the sections that have a word, with the line around it.
func (r *linear) find(word string) {
	if word == "" {
		r.say(`Type the word after the stroke: /word`)
		return
	}
	found := 0
	look := func(number string, text string) {
		if at := around(text, word); at != "" {
			found++
			r.say("%s: %s", number, at)
		}
	}
	if a := r.shown.Article; a != nil {
		for _, par := range a.Standfirst {
			look("beginning", article.Text(par.Spans))
		}
		for s := range a.All() {
			look(strings.TrimSpace(s.Number+" "+s.Title()), s.Title()+". "+render.Text(s.Blocks))
		}
	}
	if found == 0 {
		r.say("Not found: %s", word)
	}
}

// aroundRunes is how much of the text is shown on each side of a word.
const aroundRunes = 40

// around returns the text on both sides of a word's first place, or "". Case does not
// count.
func around(text, word string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	want := []rune(strings.ToLower(word))
	low := []rune(strings.ToLower(string(runes)))
	if len(low) != len(runes) { // a letter whose lower case is two: look as it is written
		low = runes
	}
	for i := 0; i+len(want) <= len(low); i++ {
		if string(low[i:i+len(want)]) != string(want) {
			continue
		}
		from, to := max(0, i-aroundRunes), min(len(runes), i+len(want)+aroundRunes)
		for from > 0 && from < i && runes[from-1] != ' ' {
			from++
		}
		for to < len(runes) && to > i+len(want) && runes[to] != ' ' {
			to--
		}
		return strings.TrimSpace(string(runes[from:to]))
	}
	return ""
}

// follow opens what a link leads to: a section, an article, a file, a page. What can
// be none of these, as an address for mail, is said.
func (r *linear) follow(number string) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(r.links) {
		r.say(`No link %q. "links" lists them.`, number)
		return
	}
	link := r.links[n-1]
	switch {
	case link.URL == "":
		if ref, ok := lookUp(r.loader.Edition, link.Text); ok {
			r.visit(ref, "")
			return
		}
		if r.visitTitled(link.Text) {
			return
		}
		r.say("It names an article without saying where it is: %s", link.Text)
	default:
		r.visit(link.URL, r.shown.Ref)
	}
}

// visit opens an article and remembers the one before.
func (r *linear) visit(ref, from string) {
	res, err := r.reach(ref, from)
	var address *source.AddressError
	switch {
	case errors.As(err, &address):
		r.say("It leads out of here: %s", sanitize.Text(address.URL))
		return
	case err != nil:
		r.say("%s", sanitize.Text(err.Error()))
		return
	}
	r.enter(res)
}

// enter goes to what was opened and remembers what was before.
func (r *linear) enter(res *source.Result) {
	same := res.Ref == r.shown.Ref
	r.trail = append(r.trail, visit{r.shown, r.at})
	r.set(res, -1)
	if err := r.seen(res); err != nil {
		r.say("%s", sanitize.Text(err.Error()))
	}
	if res.Fragment != "" && res.Article != nil {
		if found, err := res.Article.Find(res.Fragment); err == nil {
			if !same {
				r.say("%s", res.Article.Title)
				r.say("")
			}
			r.section(found[0])
			return
		}
	}
	r.begin()
}

// back returns to the article that was left last, at its section.
func (r *linear) back() {
	if len(r.trail) == 0 {
		r.say("This is where you began.")
		return
	}
	last := r.trail[len(r.trail)-1]
	r.trail = r.trail[:len(r.trail)-1]
	r.set(last.result, last.at)
	if r.at < 0 {
		r.begin()
		return
	}
	r.say("%s", r.shown.Article.Title)
	r.say("")
	r.section(r.outline[r.at])
}

func (r *linear) help() {
	r.say("NUMBER or HEADING: that section (a part of the heading is enough)")
	for _, o := range orders() {
		names := make([]string, 0, len(o.names))
		for _, n := range o.names {
			if n != "" {
				names = append(names, n+o.takes)
			}
		}
		r.say("%s: %s", strings.Join(names, ", "), o.help)
	}
}
