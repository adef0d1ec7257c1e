package tui

import (
	"strconv"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/reader"
)

// onKey takes keys and pastes. A key goes to the first that wants it: the overlay on
// top, a line that is being typed in the reader, the pane with the focus, the keys
// that mean the same everywhere, and last the article beside a list.
func (m *root) onKey(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return m.paste(msg.Content), true
	case tea.KeyPressMsg:
		return m.press(msg), true
	}
	return nil, false
}

func (m *root) paste(text string) tea.Cmd {
	switch o := m.top().(type) {
	case nil:
		return m.keyed().Paste(text)
	case paster:
		return m.onIntent(o.paste(text))
	}
	return nil
}

func (m *root) press(k tea.KeyPressMsg) tea.Cmd {
	offered := m.offered
	m.offered = ""
	if offered == "" {
		offered = m.unread()
	}
	if !m.typing() {
		k = latin(k)
	}
	action, _ := m.keys.Find(k.String())
	capturing := m.top() == nil && m.keyed().Capturing()
	switch {
	case action == actSuspend, action == actCancel && !capturing, action == actQuit && !m.typing():
		return m.do(action)
	}
	if o := m.top(); o != nil {
		if k.String() == "esc" {
			return m.onIntent(closed{})
		}
		return m.onIntent(o.handleKey(k))
	}
	if capturing {
		return m.readerKey(k)
	}
	if offered != "" && m.table.is(k.String(), "open-in-browser") {
		return m.browse(offered)
	}
	return m.paneKey(k)
}

// scope is the one of the pane that has the keys.
func (m *root) scope() Scope {
	switch m.focus {
	case onTree:
		return InTree
	case onList:
		return InList
	case onOutline:
		return inOutlineScope
	}
	return inArticleScope
}

// typing reports whether letters are text now.
func (m *root) typing() bool {
	switch o := m.top().(type) {
	case *ask, *line, *searching, *palette:
		return true
	case *help:
		return o.search != nil
	}
	return m.keyed().Capturing()
}

// paneKey gives a key to the pane with the focus, then to the keys that mean the same
// everywhere.
func (m *root) paneKey(k tea.KeyPressMsg) tea.Cmd {
	if t := m.shelves.tree; m.focus == onTree {
		if t.Handles(k) {
			action, cmd := t.HandleKey(k)
			return tea.Batch(cmd, m.onTreeAction(action))
		}
	} else if m.focus == onList {
		if m.list.Handles(k) {
			action, cmd := m.list.HandleKey(k)
			return tea.Batch(cmd, m.onBrowse(action))
		}
	} else if cmd, took := m.beyondSections(k); took {
		return cmd
	} else if cmd, took := m.tryReader(k); took {
		return cmd
	}
	action, reason := m.keys.Find(k.String())
	switch {
	case action != "":
		return m.do(action)
	case reason != "":
		return m.notice(sentence(reason))
	case m.focus == onList && !m.rects.Body.Empty():
		return m.readerKey(k)
	}
	return nil
}

// tryReader offers a key to the reader and reports whether it meant something there.
func (m *root) tryReader(k tea.KeyPressMsg) (tea.Cmd, bool) {
	action, cmd := m.keyed().HandleKey(k)
	if _, pass := action.(reader.Pass); pass {
		return cmd, false
	}
	if m.focus == onList || m.focus == onTree {
		m.setFocus(onBody) // the next key goes on with what this one began
	}
	return tea.Batch(cmd, m.onReader(action)), true
}

func (m *root) readerKey(k tea.KeyPressMsg) tea.Cmd {
	cmd, _ := m.tryReader(k)
	return cmd
}

// latin turns a letter of another script into the one that stands on the same key of
// a latin keyboard, as terminals with the Kitty protocol report it, so that the keys
// of the program are where they are whatever layout is switched on.
func latin(k tea.KeyPressMsg) tea.KeyPressMsg {
	if k.Code < unicode.MaxASCII || k.BaseCode <= 0 || k.BaseCode >= unicode.MaxASCII || k.Text == "" {
		return k
	}
	r := k.BaseCode
	if k.Mod.Contains(tea.ModShift) {
		r = unicode.ToUpper(r)
	}
	k.Code, k.Text, k.ShiftedCode = k.BaseCode, string(r), 0
	return k
}

// do does what one of the actions means that belong to no pane.
func (m *root) do(action string) tea.Cmd {
	switch action {
	case actHelp:
		m.push(newHelp(m.table.live(m), m.scope()))
	case actPalette:
		m.openPalette()
	case actAbout:
		m.push(m.about())
	case actMessages:
		m.push(m.messages.sheet(m.shelves.failing, m.deps.Now()))
	case actThemes:
		if m.deps.Themes != nil {
			m.push(newPicker(m.deps.Themes.Names(), m.ui.name))
		}
	case actNextPane:
		m.cycle(1)
	case actPreviousPane:
		m.cycle(-1)
	case actOutline:
		return m.toggleOutline()
	case actList:
		return m.toggleList()
	case actZen:
		m.zen = !m.zen
		if m.zen {
			m.setFocus(onBody)
		}
	case actNarrower:
		return m.changeMeasure(-measureStep)
	case actWider:
		return m.changeMeasure(measureStep)
	default:
		return m.doMore(action)
	}
	return nil
}

// doMore does the actions that leave the article or the program.
func (m *root) doMore(action string) tea.Cmd {
	switch action {
	case actBack:
		return m.back()
	case actForward:
		return m.step(1)
	case actWhole:
		return m.toggleWhole()
	case actNextPage:
		return m.nextPage()
	case actNext:
		return m.neighbour(1)
	case actPrevious:
		return m.neighbour(-1)
	case actReload:
		return m.reload()
	case actPictures:
		return m.togglePictures()
	case actAdd, actRemove, actSettings, actRefreshAll, actLibrary, actUndo, actNextUnread, actPrevUnread, actChanges:
		return m.onTend(action)
	case actMouse:
		return m.toggleMouse()
	case actEscape:
		return m.escape()
	case actClose:
		return m.close()
	case actQuit:
		return m.quit()
	case actCancel:
		return m.cancel()
	case actSuspend:
		return tea.Suspend
	}
	return nil
}

// openPalette lists everything there is to go to.
func (m *root) openPalette() { m.push(newPalette(" : ", m.targets(), m.reader.Place())) }

// Bounds and step of the text's width. Below the lower one hardly a word fits; above
// the upper one no eye finds the next line.
const (
	defaultMeasure = 72
	minMeasure     = 24
	maxMeasure     = 160
	measureStep    = 4
)

// changeMeasure makes the text wider or narrower, beginning from what fits, so that
// every press is seen and as many presses one way undo those the other way. Text that
// has become as wide as its pane may become as wide as is comfortable in a wider one.
func (m *root) changeMeasure(by int) tea.Cmd {
	room := m.reader.Room()
	from := min(m.measure(), max(room, minMeasure))
	if by > 0 && from >= room {
		return m.notice("The text is as wide as its pane")
	}
	to := max(minMeasure, min(from+by, maxMeasure))
	if to >= room {
		to = max(to, defaultMeasure)
	}
	m.state.Measure = to
	return tea.Batch(m.reader.SetMeasure(to), m.whole.pane.SetMeasure(to), m.notice("Text width "+strconv.Itoa(to)), m.keep())
}
