package widget

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/sanitize"
	"newsreader/internal/theme"
)

// Prompt is one line to type in, with a label before it. It edits whole characters
// as they are seen, so that a flag or an accented letter is never cut in half, and
// counts its cursor in cells. (The text input of bubbles does both by code points.)
type Prompt struct {
	label   string
	value   []string // grapheme clusters
	at      int      // the cursor stands before value[at]
	history []string
	recall  int    // index into history; len(history) is the line being typed
	typed   string // that line, kept while history is looked at
}

// NewPrompt makes an empty prompt. The label stands before the text: "/", "save to: ".
// History holds earlier lines, the newest last, for the arrow keys; it may be nil.
func NewPrompt(label string, history []string) *Prompt {
	return &Prompt{label: label, history: history, recall: len(history)}
}

// Label returns the label.
func (p *Prompt) Label() string { return p.label }

// SetLabel changes the label.
func (p *Prompt) SetLabel(label string) { p.label = label }

// Value returns the text.
func (p *Prompt) Value() string { return strings.Join(p.value, "") }

// SetValue replaces the text and puts the cursor at its end.
func (p *Prompt) SetValue(s string) {
	p.value = clusters(sanitize.Text(s))
	p.at = len(p.value)
}

// Paste inserts a text at the cursor. Line ends become blanks and whatever could
// reach the terminal as a command is taken out.
func (p *Prompt) Paste(s string) { p.insert(sanitize.Text(s)) }

func (p *Prompt) insert(s string) {
	// Put together anew: what is inserted may join its neighbours to one character.
	before := strings.Join(p.value[:p.at], "") + s
	p.value = clusters(before + strings.Join(p.value[p.at:], ""))
	p.at = min(len(clusters(before)), len(p.value))
}

// HandleKey edits the line and reports whether the key meant anything here. Enter,
// Esc and Tab never do: what they mean is the caller's affair.
func (p *Prompt) HandleKey(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "left", "ctrl+b":
		p.at = max(0, p.at-1)
	case "right", "ctrl+f":
		p.at = min(len(p.value), p.at+1)
	case "home", "ctrl+a":
		p.at = 0
	case "end", "ctrl+e":
		p.at = len(p.value)
	case "alt+left", "ctrl+left", "alt+b":
		p.at = p.wordLeft()
	case "alt+right", "ctrl+right", "alt+f":
		p.at = p.wordRight()
	case "backspace", "ctrl+h":
		p.remove(p.at-1, p.at)
	case "delete", "ctrl+d":
		p.remove(p.at, p.at+1)
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		p.remove(p.wordLeft(), p.at)
	case "alt+d", "alt+delete", "ctrl+delete":
		p.remove(p.at, p.wordRight())
	case "ctrl+u":
		p.remove(0, p.at)
	case "ctrl+k":
		p.remove(p.at, len(p.value))
	case "up", "ctrl+p":
		p.look(-1)
	case "down", "ctrl+n":
		p.look(1)
	case "enter", "esc", "tab", "shift+tab":
		return false
	default:
		if k.Text == "" || k.Mod.Contains(tea.ModCtrl) || k.Mod.Contains(tea.ModAlt) {
			return false
		}
		p.insert(sanitize.Text(k.Text))
	}
	return true
}

func (p *Prompt) remove(from, to int) {
	from, to = max(0, from), min(to, len(p.value))
	if from >= to {
		return
	}
	p.value = append(p.value[:from:from], p.value[to:]...)
	p.at = from
}

// look replaces the line by an earlier or a later one of the history.
func (p *Prompt) look(delta int) {
	next := p.recall + delta
	if next < 0 || next > len(p.history) {
		return
	}
	if p.recall == len(p.history) {
		p.typed = p.Value()
	}
	p.recall = next
	if next == len(p.history) {
		p.SetValue(p.typed)
		return
	}
	p.SetValue(p.history[next])
}

func (p *Prompt) wordLeft() int {
	i := p.at
	for i > 0 && blank(p.value[i-1]) {
		i--
	}
	for i > 0 && !blank(p.value[i-1]) {
		i--
	}
	return i
}

func (p *Prompt) wordRight() int {
	i := p.at
	for i < len(p.value) && blank(p.value[i]) {
		i++
	}
	for i < len(p.value) && !blank(p.value[i]) {
		i++
	}
	return i
}

func blank(cluster string) bool {
	for _, r := range cluster {
		return unicode.IsSpace(r)
	}
	return false
}

// View draws the line in exactly width cells and returns the cell in which the
// terminal's cursor belongs, counted from the line's start. A text too long for the
// line is shown around the cursor.
func (p *Prompt) View(m ansi.Method, label, text theme.Style, width int) (row string, cursor int) {
	if width <= 0 {
		return "", 0
	}
	head := p.label
	// The text keeps half the line, whatever the label.
	if m.StringWidth(head) > width/2 {
		head = Cut(m, head, width/2, "…")
	}
	room := width - m.StringWidth(head)
	from, used := p.at, 1 // one cell for the cursor itself
	for from > 0 && used+m.StringWidth(p.value[from-1]) <= room {
		from--
		used += m.StringWidth(p.value[from])
	}
	before := strings.Join(p.value[from:p.at], "")
	shown := Cut(m, before+strings.Join(p.value[p.at:], ""), room, "")
	row = label.Render(head) + text.Render(Fit(m, shown, room))
	return row, m.StringWidth(head) + min(m.StringWidth(before), room-1)
}

// clusters parts a text into characters as they are seen.
func clusters(s string) []string {
	var out []string
	for s != "" {
		c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if c == "" {
			break
		}
		out = append(out, c)
		s = s[len(c):]
	}
	return out
}
