package reader

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"newsreader/internal/render/picture"
)

// Gallery is what the panes of one terminal have in common for showing pictures: what
// the terminal can do, what the person wants, and the pictures that were decoded
// lately. It is used from the goroutine that runs Update; its commands are not.
type Gallery struct {
	o       GalleryOptions
	off     bool // by key
	answers picture.Answers
	colours int
	dark    bool
	late    bool // the terminal has had its time to answer
	screen  *picture.Screen
	masters *masters
}

// PictureMode is what a person wants of pictures: see package picture.
type PictureMode = picture.Mode

// GalleryOptions say how pictures come and go.
type GalleryOptions struct {
	Mode PictureMode
	// Getenv reads the environment (TERM, TERM_PROGRAM, LC_TERMINAL, TMUX, STY).
	Getenv func(string) string
	// Source tells where a figure's picture comes from, by its address as the open article
	// has it. It is called in Update.
	Source func(url string) Source
	// After makes a timer.
	After func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	// CellSize returns the size of a cell in pixels as the system knows it, or zeros; nil
	// knows nothing. It is called in Update.
	CellSize func() (w, h int)
	// Output is the terminal. What is no picture.Terminal has half blocks at best.
	Output io.Writer
}

// Source is where a picture comes from.
type Source struct {
	// Key names the picture, whatever article shows it.
	Key string
	// Get gets its bytes; it is called in a command. Nil where it is not to be got.
	Get func(context.Context) ([]byte, error)
}

// patience is how long pictures wait for the terminal's answers. Text waits for none.
const patience = 250 * time.Millisecond

// impatient says that pictures have waited long enough.
type impatient struct{ gallery *Gallery }

// NewGallery makes a gallery. It asks the terminal nothing: see Ask.
func NewGallery(o GalleryOptions) *Gallery {
	g := &Gallery{o: o, answers: picture.NewAnswers(o.Getenv), dark: true, masters: newMasters()}
	if t, ok := o.Output.(picture.Terminal); ok {
		g.screen = picture.NewScreen(t)
	} else {
		g.answers.Multiplexed = true // nothing but text gets through
	}
	return g
}

// Output is what the program is to write to instead of the terminal; nil where that
// was nil.
func (g *Gallery) Output() io.Writer {
	if g.screen == nil {
		return g.o.Output
	}
	return g.screen
}

// Close takes the pictures out of the terminal.
func (g *Gallery) Close() error {
	if g.screen == nil {
		return nil
	}
	return g.screen.Clear()
}

// Ask asks the terminal what it can show. Its answers come to Hear.
func (g *Gallery) Ask() tea.Cmd {
	ask := g.answers.Ask()
	if ask == "" || g.o.Mode == picture.Never {
		g.late = true
		return nil
	}
	return tea.Batch(tea.Raw(ask), g.o.After(patience, func(time.Time) tea.Msg { return impatient{g} }))
}

// Hear takes what the terminal says of itself and reports whether that was of
// interest for pictures alone.
func (g *Gallery) Hear(msg tea.Msg) (cmd tea.Cmd, mine bool) {
	ask := ""
	switch msg := msg.(type) {
	case impatient:
		if msg.gallery != g {
			return nil, false
		}
		g.late = true
	case tea.ColorProfileMsg:
		g.colours = colours(msg.Profile)
		return nil, false
	case tea.WindowSizeMsg:
		return g.measure(), false // the letters may have grown
	case tea.TerminalVersionMsg:
		ask = g.answers.OnName(msg.Name)
	case uv.PrimaryDeviceAttributesEvent:
		ask = g.answers.OnAttributes(msg)
	case uv.KittyGraphicsEvent:
		g.answers.OnKitty(msg.Options.ID, string(msg.Payload))
	case uv.CellSizeEvent:
		g.answers.OnCell(picture.Cell{W: msg.Width, H: msg.Height})
	case uv.UnknownCsiEvent:
		if !g.answers.OnRegisters(string(msg)) {
			return nil, false
		}
	default:
		return nil, false
	}
	if ask != "" {
		cmd = tea.Raw(ask)
	}
	return cmd, true
}

// measure finds out how large a cell is: from the system, which answers at once, else
// from the terminal, which Ask has asked once already.
func (g *Gallery) measure() tea.Cmd {
	if g.o.CellSize != nil {
		if w, h := g.o.CellSize(); w > 0 && h > 0 {
			g.answers.OnCell(picture.Cell{W: w, H: h})
			return nil
		}
	}
	if g.answers.Cell.Known() {
		return tea.Raw(picture.AskCell)
	}
	return nil
}

// colours is how many colours a profile has.
func colours(p colorprofile.Profile) int {
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

// LastRow makes the last row of the screen fit to be drawn: a terminal that draws
// pixels in it scrolls the screen afterwards, unless the pixels are its own text.
func (g *Gallery) LastRow(row string) string {
	if p := g.look().Protocol; p == picture.Sixel || p == picture.ITerm {
		return picture.Blank(row)
	}
	return row
}

// SetDark says whether the screen is dark.
func (g *Gallery) SetDark(dark bool) { g.dark = dark }

// Toggle puts the pictures away, or brings them back, and says what holds now.
func (g *Gallery) Toggle() string {
	g.off = !g.off
	if g.off {
		return "Pictures are put away"
	}
	if g.o.Mode == picture.Never { // asked for by hand
		g.o.Mode = picture.Automatic
	}
	p := g.look().Protocol
	if p == picture.None {
		return "This terminal cannot show pictures: it has neither pixels nor 256 colours"
	}
	return "Pictures are shown in " + p.String()
}

// Off reports whether the pictures were put away.
func (g *Gallery) Off() bool { return g.off }

// SetOff puts the pictures away as it was done the last time.
func (g *Gallery) SetOff(off bool) { g.off = off }

// ready reports whether it is known how pictures are to be drawn.
func (g *Gallery) ready() bool { return g.late || g.answers.Settled() }

// look is how pictures are drawn now.
func (g *Gallery) look() picture.Look {
	mode := g.o.Mode
	if g.off {
		mode = picture.Never
	}
	return g.answers.Look(mode, g.colours, g.dark)
}
