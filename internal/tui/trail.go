package tui

import "newsreader/internal/tui/reader"

// maxTrail bounds the trail; the oldest visits fall off. Visits hold their
// articles, so that going back shows at once what was there, even where the source
// can be read only once, as standard input.
const maxTrail = 32

// visit is one article on the trail and how far it was read.
type visit struct {
	opened Opened
	title  string
	place  reader.Place
	// from is the ref of the article whose link led here, or empty: what is read again
	// is asked for as it was.
	from string
	// linked says that a link of the visit before led here.
	linked bool
	// glance says that it was only looked at beside the list; the next visit takes its
	// place.
	glance bool
}

// trail is the way a person came through articles: a line of visits with one of
// them on the screen. Its zero value is empty.
type trail struct {
	visits []visit
	at     int
}

// current returns the visit that is on the screen, or nil.
func (t *trail) current() *visit {
	if t.at >= len(t.visits) {
		return nil
	}
	return &t.visits[t.at]
}

// follow adds a visit after the current one. What lay ahead is forgotten, as in a
// browser.
func (t *trail) follow(v visit) {
	if len(t.visits) > 0 {
		t.visits = t.visits[:t.at+1]
	}
	t.visits = append(t.visits, v)
	if over := len(t.visits) - maxTrail; over > 0 {
		t.visits = append([]visit(nil), t.visits[over:]...)
	}
	t.at = len(t.visits) - 1
}

// dropGlance takes the current visit away if it was a first look only.
func (t *trail) dropGlance() {
	if v := t.current(); v != nil && v.glance {
		t.visits = t.visits[:t.at]
		t.at = max(0, t.at-1)
	}
}

// restart forgets the trail and begins a new one.
func (t *trail) restart(v visit) {
	t.visits, t.at = []visit{v}, 0
}

// step moves along the trail by n visits, back where n is negative, and reports
// whether there was somewhere to go.
func (t *trail) step(n int) bool {
	to := t.at + n
	if to < 0 || to >= len(t.visits) {
		return false
	}
	t.at = to
	return true
}

func (t *trail) canStep(n int) bool {
	to := t.at + n
	return to >= 0 && to < len(t.visits)
}

// titles returns the titles of the visits from which links led here, the current
// one last.
func (t *trail) titles() []string {
	if len(t.visits) == 0 {
		return nil
	}
	from := t.at
	for from > 0 && t.visits[from].linked {
		from--
	}
	var out []string
	for _, v := range t.visits[from : t.at+1] {
		out = append(out, v.title)
	}
	return out
}

// linked reports whether a link led to the current visit.
func (t *trail) linked() bool {
	v := t.current()
	return v != nil && v.linked && t.at > 0
}
