package picture

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Mode is what a person wants of pictures.
type Mode int

// The modes. Automatic shows pictures where they can look like something: by a
// protocol, or in half blocks of 256 colours.
const (
	Automatic Mode = iota
	Always
	Never
)

// Answers is what is known of a terminal. Its methods take its answers as they come,
// in any order, and say what is to be asked next.
type Answers struct {
	// Multiplexed says that a multiplexer stands in between, which knows nothing of
	// pictures: nothing is asked.
	Multiplexed bool
	// Name is what the terminal calls itself, with its version.
	Name string
	// Cell is the size of a cell; the zero value is not known.
	Cell Cell

	named string // by the environment
	sixel bool
	kitty bool // it has said yes to the query
	// registers is how many colours of sixels there are; 0 is not known.
	registers int
	// attributes says that the last of the first questions was answered, open how many
	// of the further ones are not.
	attributes bool
	open       int
}

// NewAnswers begins with what the environment says.
func NewAnswers(getenv func(string) string) Answers {
	a := Answers{named: getenv("TERM_PROGRAM")}
	term := getenv("TERM")
	if getenv("LC_TERMINAL") == "iTerm2" {
		a.named = "iTerm.app"
	}
	a.Multiplexed = getenv("TMUX") != "" || getenv("STY") != "" || strings.HasPrefix(term, "screen") || strings.HasPrefix(term, "tmux")
	// The console of Linux has no pixels to speak of, and prints some questions.
	a.Multiplexed = a.Multiplexed || term == "linux"
	return a
}

// Settled reports whether all questions were answered, so that no better protocol
// comes. A terminal may stay silent: whoever waits waits for a moment only.
func (a *Answers) Settled() bool { return a.Multiplexed || a.attributes && a.open == 0 }

// AskCell asks for the size of a cell, again after every change of the screen's size,
// because the letters may have grown (xterm, "Window manipulation").
const AskCell = "\x1b[16t"

// Ask returns the questions of the start: name and version, size of a cell, and last
// the attributes, which every terminal answers.
func (a *Answers) Ask() string {
	if a.Multiplexed {
		return ""
	}
	return ansi.RequestNameVersion + AskCell + ansi.RequestPrimaryDeviceAttributes
}

// OnName takes the terminal's name. A terminal that may know the graphics protocol
// of kitty is asked whether it does: the others are not, because some print what they
// do not know.
func (a *Answers) OnName(name string) (ask string) {
	known := a.Name != ""
	a.Name = name
	if a.placeholders() && !known {
		a.open++
		return kittyQuery
	}
	return ""
}

// kittyQuery asks about a picture of one pixel (kitty graphics protocol, "Querying
// support"); queryID tells the answer from others.
const (
	queryID    = 31
	kittyQuery = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
)

// OnKitty takes the answer to that.
func (a *Answers) OnKitty(id int, answer string) {
	if id == queryID && a.placeholders() {
		a.kitty = answer == "OK"
		a.open = max(0, a.open-1)
	}
}

// OnAttributes takes the primary device attributes, of which 4 is sixel.
func (a *Answers) OnAttributes(attributes []int) (ask string) {
	a.attributes = true
	for _, n := range attributes {
		if n == 4 && !a.sixel {
			a.sixel = true
			a.open++
			return "\x1b[?1;1;0S" // how many colours (XTSMGRAPHICS)
		}
	}
	return ""
}

// OnRegisters takes the answer to that, a sequence as it came, and reports whether it
// was one.
func (a *Answers) OnRegisters(sequence string) bool {
	body, ok := strings.CutPrefix(sequence, "\x1b[?1;")
	if !ok || !strings.HasSuffix(body, "S") {
		return false
	}
	a.open = max(0, a.open-1)
	body, ok = strings.CutPrefix(body, "0;")
	if !ok {
		return true // it cannot say
	}
	n, err := strconv.Atoi(strings.TrimSuffix(body, "S"))
	if err == nil && n >= 2 {
		a.registers = min(n, 256)
	}
	return true
}

// OnCell takes the size of a cell in pixels and reports whether it is a new one.
func (a *Answers) OnCell(c Cell) bool {
	if !c.Known() || c == a.Cell {
		return false
	}
	a.Cell = c
	return true
}

// Protocol chooses the best way to show pictures on a terminal of so many colours: 0
// is none.
func (a *Answers) Protocol(m Mode, colours int) Protocol {
	if m == Never {
		return None
	}
	if !a.Multiplexed {
		switch {
		case a.kitty:
			return Kitty
		case a.inline():
			return ITerm
		case a.sixel && a.Cell.Known() && !a.layered():
			return Sixel
		}
	}
	if colours >= 256 || m == Always && colours > 0 {
		return Blocks
	}
	return None
}

// Look is how pictures are drawn on such a terminal.
func (a *Answers) Look(m Mode, colours int, dark bool) Look {
	l := Look{Protocol: a.Protocol(m, colours), Cell: a.Cell, Dark: dark}
	if !l.Cell.Known() {
		l.Cell = DefaultCell()
	}
	switch l.Protocol {
	case Blocks:
		l.TrueColor = colours > 256
		// Blocks are coarse: a picture is as large as on cells of the usual size, however
		// fine the screen, and only as tall as these cells are.
		usual := DefaultCell()
		l.Cell = Cell{W: usual.W, H: max(1, min(maxSide, (usual.W*l.Cell.H+l.Cell.W/2)/l.Cell.W))}
	case Sixel:
		if l.Palette = a.registers; l.Palette == 0 {
			l.Palette = 256
		}
	}
	return l
}

// placeholders reports whether the terminal is one that shows the placeholders of
// kitty. Others know the protocol without them, and answer the query all the same.
func (a *Answers) placeholders() bool {
	name, rest, _ := strings.Cut(strings.ToLower(a.Name), "(")
	name = strings.TrimSpace(name)
	switch {
	case name == "kitty":
		return atLeast(rest, 0, 28)
	case strings.HasPrefix(name, "ghostty"):
		return true
	}
	return false
}

// inline reports whether the terminal has the inline images of iTerm2.
func (a *Answers) inline() bool {
	name := strings.ToLower(a.Name)
	if name == "" {
		name = strings.ToLower(a.named)
	}
	return strings.HasPrefix(name, "iterm") || strings.HasPrefix(name, "wezterm")
}

// layered reports whether the terminal keeps pixels above its text, so that text
// which is written over them does not take them away. Konsole does (seen in 22.12).
func (a *Answers) layered() bool {
	return strings.HasPrefix(strings.ToLower(a.Name), "konsole")
}

// atLeast compares the beginning of a version with a major and a minor number.
func atLeast(version string, major, minor int) bool {
	parts := strings.SplitN(strings.TrimSuffix(version, ")"), ".", 3)
	if len(parts) < 2 {
		return false
	}
	a, err := strconv.Atoi(parts[0])
	b, err2 := strconv.Atoi(parts[1])
	return err == nil && err2 == nil && (a > major || a == major && b >= minor)
}
