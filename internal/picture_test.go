package internal_test

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// picture is the README's: the program itself, run in a terminal of our own making,
// drawn cell by cell.
const (
	picture        = "../.pictures/reader.svg"
	pictureColumns = 104
	pictureRows    = 32
	// marker stands on the screen when the picture can be taken.
	pictureMarker = "Pros of"
)

var pictureArgs = []string{"nuclear-power", "--at", "The arguments", "--theme", "lamplight", "--no-mouse"}

// TestThePictureOfTheReadmeIsFresh runs the program and holds the README's picture
// against its screen.
func TestThePictureOfTheReadmeIsFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	want, err := os.ReadFile(picture)
	if err != nil && !*update {
		t.Fatal(err)
	}
	got := takePicture(t, string(want))
	if got == string(want) {
		return
	}
	if !*update {
		t.Fatal("the picture of the README is not what the program shows; go generate ./internal draws it anew")
	}
	if err := os.MkdirAll(filepath.Dir(picture), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(picture, []byte(got), 0o644); err != nil {
		t.Fatal(err)
	}
}

// takePicture returns the screen as soon as it has stood still as the wanted one for
// half a second, or, when a new one may be made, as any for two seconds; after
// fifteen seconds as it is then. A screen that only passes by is no picture.
func takePicture(t *testing.T, want string) string {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "bin", "newsreader")
	if out, err := exec.Command("go", "build", "-o", program, "newsreader/cmd/newsreader").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(program, pictureArgs...)
	cmd.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + dir, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8",
		"XDG_CONFIG_HOME=" + dir, "XDG_STATE_HOME=" + dir, "XDG_DATA_HOME=" + dir, "XDG_CACHE_HOME=" + dir,
	}
	screen := &terminal{Emulator: vt.NewEmulator(pictureColumns, pictureRows)}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: pictureColumns, Rows: pictureRows})
	if err != nil {
		t.Fatal(err)
	}
	// The first copy ends when the terminal is closed. The second waits for the
	// emulator to the end of the tests: closing that races with its own readers.
	go func() { _, _ = io.Copy(screen, tty) }()
	go func() { _, _ = io.Copy(tty, screen.Emulator) }()
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = tty.Close()
	}()
	last, still := "", 0
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for range 150 {
		<-tick.C
		svg := screen.picture()
		if still++; svg != last {
			still = 0
		}
		if svg != "" && (svg == want && still >= 5 || *update && still >= 20) {
			return svg
		}
		last = svg
	}
	if last == "" {
		t.Fatalf("no %q came up on the screen", pictureMarker)
	}
	return last
}

// terminal is an emulator whose screen is not looked at while it is written to.
type terminal struct {
	mu sync.Mutex
	*vt.Emulator
}

func (t *terminal) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.Emulator.Write(p)
}

// picture draws the screen, or returns "" while it does not show the marker.
func (t *terminal) picture() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !strings.Contains(t.String(), pictureMarker) {
		return ""
	}
	return draw(t.Emulator)
}

// The size of a cell in the picture, in its own units.
const (
	cellWidth  = 8.4
	cellHeight = 18
	margin     = 14
)

// draw makes an SVG of the screen: a rectangle for each run of one background, a
// text for each run of one style. A text's length is given, so that every font
// keeps the columns.
func draw(screen *vt.Emulator) string {
	var b bytes.Buffer
	width, height := pictureColumns*cellWidth+2*margin, pictureRows*cellHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="%.0f" height="%d" rx="8" fill="#16181d"/>`+"\n", width, height)
	for y := range pictureRows {
		for x := 0; x < pictureColumns; {
			style, run, cells := cellRun(screen, x, y)
			drawRun(&b, style, run, x, y, cells)
			x += cells
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// cellRun returns the cells from x on that have one style, and how many they are.
func cellRun(screen *vt.Emulator, x, y int) (style uv.Style, run string, cells int) {
	var text strings.Builder
	for at := x; at < pictureColumns; {
		cell := screen.CellAt(at, y)
		if cell == nil {
			cell = &uv.Cell{Content: " ", Width: 1}
		}
		if at == x {
			style = cell.Style
		} else if !style.Equal(&cell.Style) {
			break
		}
		if cell.Content == "" {
			text.WriteByte(' ')
		} else {
			text.WriteString(cell.Content)
		}
		at += max(cell.Width, 1)
		cells = at - x
	}
	return style, text.String(), cells
}

func drawRun(b *bytes.Buffer, style uv.Style, run string, x, y, cells int) {
	fg, bg := hex(style.Fg, "#d8dce4"), hex(style.Bg, "")
	if style.Attrs&uv.AttrReverse != 0 {
		fg, bg = first(bg, "#16181d"), fg
	}
	left, top := margin+float64(x)*cellWidth, margin+y*cellHeight
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, top, float64(cells)*cellWidth, cellHeight, bg)
	}
	if strings.TrimSpace(run) == "" {
		return
	}
	marks := ""
	if style.Attrs&uv.AttrBold != 0 {
		marks += ` font-weight="bold"`
	}
	if style.Attrs&uv.AttrItalic != 0 {
		marks += ` font-style="italic"`
	}
	if style.Attrs&uv.AttrFaint != 0 {
		marks += ` opacity="0.6"`
	}
	if style.Underline != 0 {
		marks += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f" lengthAdjust="spacingAndGlyphs" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
		left, top+cellHeight-5, float64(cells)*cellWidth, fg, marks, html.EscapeString(run))
}

func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func first(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
