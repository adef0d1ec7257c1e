package host

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
)

func TestCopyFillsTheNearestClipboard(t *testing.T) {
	for _, c := range []struct {
		name, how, args string
		env             map[string]string
	}{
		{"Wayland", "wl-copy", "", map[string]string{"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "TMUX": "x"}},
		{"X", "xclip", "-selection clipboard", map[string]string{"DISPLAY": ":0"}},
		{"tmux alone", "tmux", "load-buffer -w -", map[string]string{"TMUX": "x"}},
		{"Windows around Linux", "clip.exe", "", map[string]string{"WSL_DISTRO_NAME": "Debian"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, bin := machine(t, c.env)
			got := filepath.Join(bin, "got")
			for _, name := range []string{"wl-copy", "xclip", "xsel", "tmux", "clip.exe"} {
				install(t, bin, name, `{ printf '%s|%s|' `+name+` "$*"; cat; } >"`+got+`"`)
			}
			how, err := m.Copy(context.Background(), "a $HOME `x`\n'q'")
			if err != nil || how != c.how {
				t.Fatalf("how = %q, err = %v; want %q", how, err, c.how)
			}
			if s, want := read(t, got), c.how+"|"+c.args+"|a $HOME `x`\n'q'"; s != want {
				t.Errorf("the clipboard got %q, want %q", s, want)
			}
		})
	}
}

func TestCopyGoesOnWhenAClipboardFails(t *testing.T) {
	m, bin := machine(t, map[string]string{"WAYLAND_DISPLAY": "gone", "DISPLAY": ":0"})
	install(t, bin, "wl-copy", "exit 1")
	install(t, bin, "xclip", "cat >/dev/null")
	if how, err := m.Copy(context.Background(), "x"); err != nil || how != "xclip" {
		t.Errorf("how = %q, err = %v", how, err)
	}
}

// A clipboard helper leaves a process behind that serves the text: the wait must
// not be for that one.
func TestCopyDoesNotWaitForTheServerOfTheText(t *testing.T) {
	m, bin := machine(t, map[string]string{"DISPLAY": ":0"})
	install(t, bin, "xclip", "cat >/dev/null; sleep 20 &")
	if how, err := m.Copy(context.Background(), "x"); err != nil || how != "xclip" {
		t.Errorf("how = %q, err = %v", how, err)
	}
}

func TestCopySaysWhatToInstall(t *testing.T) {
	m, _ := machine(t, nil)
	_, err := m.Copy(context.Background(), "x")
	var none *NoClipboardError
	if !errors.As(err, &none) || err.Error() != "no clipboard here: install wl-copy, xclip or xsel" {
		t.Errorf("err = %v", err)
	}
}

func TestCopyEndsWithItsContext(t *testing.T) {
	m, bin := machine(t, map[string]string{"DISPLAY": ":0"})
	install(t, bin, "xclip", "exec sleep 20")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := m.Copy(ctx, "x"); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}
