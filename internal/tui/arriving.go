package tui

import (
	"fmt"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/sanitize"
	"newsreader/internal/tui/task"
)

// progressEvery is how often the status line looks how far a page has come: often
// enough to show that something moves, seldom enough to be read.
const progressEvery = 250 * time.Millisecond

// arriving is a page on its way. Whoever fetches it writes down how far it is, and
// the root looks at its own pace: however fast the bytes come, no message does.
type arriving struct {
	title string

	mu   sync.Mutex
	last Progress
}

func (a *arriving) tell(p Progress) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last = p
}

// text is what the status line says, or "" while nothing is known.
func (a *arriving) text() string {
	a.mu.Lock()
	p := a.last
	a.mu.Unlock()
	if p.Host == "" {
		return ""
	}
	text := p.Host + ": " + p.Phase
	if p.Bytes > 0 {
		text += fmt.Sprintf(", %d KB", (p.Bytes+1023)>>10)
	}
	return sanitize.Text(text + " … Esc cancels")
}

// progressMsg says that it is time to look at a page on its way, as long as the work
// of that number is under way.
type progressMsg struct {
	id   int
	work *task.Guard
	page *arriving
}

func (m *root) lookHowFar(msg progressMsg) tea.Cmd {
	return m.deps.After(progressEvery, func(time.Time) tea.Msg { return msg })
}

func (m *root) onProgress(msg progressMsg) tea.Cmd {
	if !msg.work.Current(msg.id) {
		return nil
	}
	if text := msg.page.text(); text != "" && msg.work != &m.peeking && msg.work != &m.whole.getting { // these look themselves
		m.opens = text
	}
	return m.lookHowFar(msg)
}

// giveUp ends what is being opened. A program that shows nothing yet ends with it.
func (m *root) giveUp() tea.Cmd {
	m.opening.Abort()
	m.rereading.Abort()
	m.working.Abort()
	m.opens, m.works = "", ""
	if m.shown.Article == nil && !m.listing {
		return m.quit()
	}
	return m.notice("Cancelled")
}

// failedToOpen tells why, and offers the browser for a page. Links that lead to it may
// be known now as leading nowhere.
func (m *root) failedToOpen(ref string, err error) tea.Cmd {
	m.reader.Reconsider()
	if !isPage(ref) {
		return m.fail(err)
	}
	m.offered = ref
	text, key := friendly(err), m.keyOf("open-in-browser")
	if m.unread() != "" { // the body says what can be done
		return m.tell(text, true)
	}
	if strings.Contains(text, "browser") {
		return m.tell(text+" ("+key+")", true)
	}
	return m.tell(text+" · "+key+": browser", true)
}

// unread is the page that was wanted while there is no article to show; empty where
// it is none.
func (m *root) unread() string {
	ref := m.start.Ref
	if m.listing {
		e, _ := m.list.Current()
		ref = e.Ref
	}
	if m.shown.Article != nil || !isPage(ref) {
		return ""
	}
	return ref
}
