package cli

import (
	"fmt"
	"os"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"

	"newsreader/internal/render/picture"
)

// terminalFacts is all that is known of the terminal.
type terminalFacts struct {
	term string
	// in and out say which streams are terminals.
	in, out       bool
	columns, rows int
	colours       colorprofile.Profile
	noColor       bool
	tmux, screen  bool
	remote        bool // by ssh
	pictures      picture.Mode
	said          answers
}

// terminalFacts gathers what can be known without asking the terminal.
func (p *program) terminalFacts() terminalFacts {
	f := terminalFacts{
		term: p.Getenv("TERM"), in: p.InTerminal, out: p.OutTerminal, noColor: p.Getenv("NO_COLOR") != "",
		tmux: p.Getenv("TMUX") != "", screen: p.Getenv("STY") != "",
		remote:  p.Getenv("SSH_CONNECTION") != "" || p.Getenv("SSH_TTY") != "",
		colours: colorprofile.Detect(p.Out, p.Env),
	}
	if out, ok := p.Out.(*os.File); ok && p.OutTerminal {
		if w, h, err := term.GetSize(int(out.Fd())); err == nil {
			f.columns, f.rows = w, h
		}
	}
	return f
}

// The sizes below which the reader has to leave something out.
const (
	leastColumns, leastRows = 40, 12
	paneColumns, paneRows   = 80, 24
)

// findings judges a terminal.
func (t terminalFacts) findings() []finding {
	f := &findings{part: aboutTerminal}
	switch {
	case t.term == "" && t.out:
		f.note("TERM", "not set", "set it to what your terminal is, such as xterm-256color")
	case t.term == "dumb":
		f.note("TERM", "dumb: articles are read in the scrollback, as with --linear", "set TERM to what your terminal is, if that is wrong")
	case t.term != "":
		f.good("TERM", t.term)
	}
	f.good("input", streamName(t.in))
	f.good("output", streamName(t.out))
	if t.tmux {
		f.note("tmux", "is in between; pictures are half blocks, and copying needs its consent", "in tmux.conf: set -g set-clipboard on; set -g focus-events on")
	}
	if t.screen {
		f.note("screen", "is in between; pictures are half blocks, and it passes no clipboard on", "tmux, or a terminal's own windows, pass more on")
	}
	if t.remote {
		f.note("ssh", "the program runs far from the keyboard: what is copied goes through the terminal (OSC 52), and a browser would open over there", "")
	}
	if !t.out {
		return f.all
	}
	t.size(f)
	t.colour(f)
	t.conversation(f)
	t.images(f)
	return f.all
}

func streamName(terminal bool) string {
	if terminal {
		return "a terminal"
	}
	return "no terminal"
}

func (t terminalFacts) size(f *findings) {
	size := fmt.Sprintf("%d × %d", t.columns, t.rows)
	switch {
	case t.columns <= 0 || t.rows <= 0:
		f.note("size", "not known; 80 × 24 is assumed", "tell the terminal: stty columns 80 rows 24")
	case t.columns < leastColumns || t.rows < leastRows:
		f.note("size", size, fmt.Sprintf("with %d × %d nothing has to be left out, with %d × %d there is room for panes", leastColumns, leastRows, paneColumns, paneRows))
	default:
		f.good("size", size)
	}
}

func (t terminalFacts) colour(f *findings) {
	switch t.colours {
	case colorprofile.TrueColor:
		f.good("colours", "16 million")
	case colorprofile.ANSI256:
		f.good("colours", "256")
	case colorprofile.ANSI:
		f.note("colours", "16", "if the terminal has more, say so: TERM=xterm-256color, or COLORTERM=truecolor")
	default:
		if t.noColor {
			f.good("colours", "none, as NO_COLOR asks")
			return
		}
		f.note("colours", "none; weight, underlining and inversion say the same", "if the terminal has colours, set TERM to what it is")
	}
}

// conversation judges what the terminal has answered.
func (t terminalFacts) conversation(f *findings) {
	a := t.said
	switch {
	case a.refused != "":
		f.good("answers", "not asked: "+a.refused)
		return
	case !a.spoke:
		f.note("answers", fmt.Sprintf("none within %s; the background is taken for dark, characters for simple", interviewTime), `if that is wrong: theme = "newsprint" in the settings`)
		return
	}
	name := a.pictures.Name
	if name == "" {
		name = "yes, without its name"
	}
	f.good("answers", name)
	switch {
	case !a.background:
		f.note("background", "not told; taken for dark unless COLORFGBG says otherwise", `if it is light: theme = "newsprint" in the settings`)
	case a.dark:
		f.good("background", "dark")
	default:
		f.good("background", "light")
	}
	if knows(a.characters) {
		f.good("characters", "as wide as they are seen (mode 2027)")
	} else {
		f.note("characters", "counted code point by code point; emoji of several parts may stand askew", "")
	}
	if knows(a.frames) {
		f.good("frames", "drawn at once (mode 2026)")
	} else {
		f.note("frames", "not drawn at once (no mode 2026); a large one may flicker", "")
	}
	if a.keyboard {
		f.good("keyboard", "all keys can be told apart (kitty's protocol)")
	} else {
		f.note("keyboard", "some keys look alike, such as Ctrl-I and Tab", "in the settings, give actions keys that differ")
	}
}

// knows reports whether a terminal knows a mode, whatever its state.
func knows(s ansi.ModeSetting) bool {
	return s == ansi.ModeSet || s == ansi.ModeReset || s == ansi.ModePermanentlySet
}

// images judges what can be seen of pictures.
func (t terminalFacts) images(f *findings) {
	const advice = "kitty, Ghostty, iTerm2, WezTerm, foot and others show them as they are"
	switch p := t.said.pictures.Protocol(t.pictures, numberOf(t.colours)); {
	case t.pictures == picture.Never:
		f.good("pictures", "not shown, as you asked")
	case p == picture.None:
		f.note("pictures", "not shown: half blocks need 256 colours", advice)
	case p == picture.Blocks:
		f.note("pictures", "half blocks", advice)
	default:
		f.good("pictures", p.String())
	}
	if cell := t.said.pictures.Cell; cell.Known() {
		f.good("cell", fmt.Sprintf("%d × %d pixels", cell.W, cell.H))
		return
	}
	usual := picture.DefaultCell()
	f.good("cell", fmt.Sprintf("size not told; %d × %d pixels are assumed", usual.W, usual.H))
}

// numberOf returns how many colours a profile has.
func numberOf(p colorprofile.Profile) int {
	switch p {
	case colorprofile.TrueColor:
		return 1 << 24
	case colorprofile.ANSI256:
		return 256
	case colorprofile.ANSI:
		return 16
	}
	return 0
}
