package host

import (
	"context"
	"errors"
	"fmt"
)

// helper is a command that does something for the person, and the condition under
// which it can.
type helper struct {
	argv []string
	when bool
}

// clipboards lists the commands that fill a clipboard, the nearest first. A
// multiplexer comes last: what it holds reaches the person's other windows only
// when the terminal around it plays along.
func (m Machine) clipboards() []helper {
	wayland, x := m.getenv("WAYLAND_DISPLAY") != "", m.getenv("DISPLAY") != ""
	return []helper{
		{[]string{"pbcopy"}, m.system() == "darwin"},
		{[]string{"clip.exe"}, m.system() == "windows" || m.wsl()},
		{[]string{"wl-copy"}, wayland},
		{[]string{"xclip", "-selection", "clipboard"}, x},
		{[]string{"xsel", "--clipboard", "--input"}, x},
		{[]string{"termux-clipboard-set"}, m.system() == "android"},
		{[]string{"tmux", "load-buffer", "-w", "-"}, m.getenv("TMUX") != ""},
	}
}

// NoClipboardError says that no clipboard of the machine could be filled.
type NoClipboardError struct {
	// Err is what the helpers that were tried said.
	Err error
}

func (e *NoClipboardError) Error() string {
	if errors.Is(e.Err, errNone) {
		return "no clipboard here: install wl-copy, xclip or xsel"
	}
	return fmt.Sprintf("no clipboard took the text: %v", e.Err)
}

// Unwrap gives the reasons.
func (e *NoClipboardError) Unwrap() error { return e.Err }

// Copy puts text into the machine's clipboard and says by which means ("xclip"). It
// tries one helper after the other and returns a NoClipboardError if none worked,
// or the context's error once that ends.
func (m Machine) Copy(ctx context.Context, text string) (how string, err error) {
	reasons := []error{}
	for _, h := range m.clipboards() {
		if !h.when || !installed(h.argv[0]) {
			continue
		}
		err := feed(ctx, h.argv, text)
		if err == nil {
			return h.argv[0], nil
		}
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		reasons = append(reasons, failed(h.argv[0], err))
	}
	if len(reasons) == 0 {
		reasons = append(reasons, errNone)
	}
	return "", &NoClipboardError{errors.Join(reasons...)}
}
