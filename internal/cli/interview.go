package cli

import (
	"context"
	"io"
	"os"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"

	"newsreader/internal/render/picture"
)

// interviewTime bounds all questions together. A terminal at the other end of the world
// answers within a third of it; one that does not answer at all costs as much.
const interviewTime = time.Second

// answers is what a terminal has said of itself.
type answers struct {
	// refused says why it was not asked; it is empty where it was.
	refused string
	// spoke says that it answered anything at all.
	spoke bool
	// background says that it told its background, dark what that is.
	background, dark bool
	// characters (mode 2027) and frames (mode 2026) are 0 where it does not know them.
	characters, frames ansi.ModeSetting
	// keyboard says that it knows kitty's keyboard protocol.
	keyboard bool
	// pictures takes the answers about pictures, with name and cell.
	pictures picture.Answers

	attributes bool // the last of the first questions was answered
}

// hear takes one answer and returns what is to be asked because of it. What a person
// types meanwhile is none.
func (a *answers) hear(event uv.Event) (ask string) {
	switch e := event.(type) {
	case uv.BackgroundColorEvent:
		a.background, a.dark = true, e.IsDark()
	case uv.ModeReportEvent:
		switch e.Mode {
		case ansi.ModeUnicodeCore:
			a.characters = e.Value
		case ansi.ModeSynchronizedOutput:
			a.frames = e.Value
		}
	case uv.KeyboardEnhancementsEvent:
		a.keyboard = true
	case uv.TerminalVersionEvent:
		ask = a.pictures.OnName(e.Name)
	case uv.CellSizeEvent:
		a.pictures.OnCell(picture.Cell{W: e.Width, H: e.Height})
	case uv.KittyGraphicsEvent:
		a.pictures.OnKitty(e.Options.ID, string(e.Payload))
	case uv.PrimaryDeviceAttributesEvent:
		a.attributes = true
		ask = a.pictures.OnAttributes(e)
	case uv.UnknownCsiEvent:
		if !a.pictures.OnRegisters(string(e)) {
			return "" // a key, perhaps
		}
	default:
		return ""
	}
	a.spoke = true
	return ask
}

// done reports whether nothing more is to come.
func (a *answers) done() bool { return a.attributes && a.pictures.Settled() }

// questions are all that a terminal is asked at once; the attributes, which every
// terminal answers, stand last.
func (a *answers) questions() string {
	q := ansi.RequestBackgroundColor + ansi.RequestMode(ansi.ModeUnicodeCore) + ansi.RequestMode(ansi.ModeSynchronizedOutput) + ansi.RequestKittyKeyboard
	if of := a.pictures.Ask(); of != "" {
		return q + of
	}
	return q + ansi.RequestPrimaryDeviceAttributes
}

// interview asks the terminal what it can do, if somebody sits there who would not be
// disturbed by it. The error is that of a person who has pressed Ctrl-C, or of ctx.
func (p *program) interview(ctx context.Context) (answers, error) {
	a := answers{pictures: picture.NewAnswers(p.Getenv)}
	in, isFile := p.In.(*os.File)
	out, isFileToo := p.Out.(*os.File)
	if isFileToo && p.OutTerminal { // the system may know the cell, and need not be waited for
		w, h := cellSize(out)
		a.pictures.OnCell(picture.Cell{W: w, H: h})
	}
	switch {
	case !p.InTerminal || !p.OutTerminal || !isFile || !isFileToo:
		a.refused = "input or output is no terminal"
	case p.dumb():
		a.refused = "a dumb terminal answers nothing"
	case p.Getenv("TERM") == "linux":
		a.refused = "the console of Linux answers nothing"
	case !answerable(in):
		a.refused = "the terminal belongs to another program now"
	}
	if a.refused != "" {
		return a, nil
	}
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		a.refused = err.Error()
		return a, nil
	}
	defer func() { _ = term.Restore(int(in.Fd()), before) }() // there is nothing else to be done about it
	reader, err := uv.NewCancelReader(in)
	if err != nil {
		a.refused = err.Error()
		return a, nil
	}
	defer func() { _ = reader.Close() }() // only read from
	ctx, cancel := context.WithTimeout(ctx, interviewTime)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { reader.Cancel() })
	defer stop()
	return a, a.converse(ctx, cancel, reader, out, p.Getenv("TERM"))
}

// converse asks and listens until all is answered or ctx ends. Enough ends ctx, which
// must end the reader.
func (a *answers) converse(ctx context.Context, enough func(), in io.Reader, out io.Writer, terminal string) error {
	events := make(chan uv.Event)
	go func() {
		defer close(events)
		// That the terminal cannot be read any more is the same as that it is silent.
		_ = uv.NewTerminalReader(in, terminal).StreamEvents(ctx, events)
	}()
	_, err := io.WriteString(out, a.questions())
	for event := range events { // to its end, or the reader would wait for us
		if key, ok := event.(uv.KeyPressEvent); ok && key.String() == "ctrl+c" {
			err = context.Canceled
		}
		if ask := a.hear(event); ask != "" && err == nil {
			_, err = io.WriteString(out, ask)
		}
		if err != nil || a.done() {
			enough()
		}
	}
	return err
}
