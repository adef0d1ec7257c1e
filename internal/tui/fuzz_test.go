package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// FuzzAnyKeysAtAnySize presses whatever comes, turns the wheel, clicks and changes the
// size in between. Nothing may panic, and the screen stays exactly as large as it is.
func FuzzAnyKeysAtAnySize(f *testing.F) {
	for _, keys := range surfaces {
		f.Add([]byte(keys))
	}
	for _, keys := range libraryKeys {
		f.Add([]byte("\x07" + keys))
	}
	f.Add([]byte("\x01\x50\x02\x20|ls\r\x01\x05s\r\x01\xff"))
	table, err := Keys(nil)
	if err != nil {
		f.Fatal(err)
	}
	var names []string
	for _, r := range table.Records() {
		for _, k := range r.Keys {
			if k != "Q" && k != "ctrl+c" {
				names = append(names, k)
			}
		}
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 200 {
			return
		}
		h := start(t, 80, 24, withOutput)
		if len(script) > 0 && script[0] == 7 {
			h, _ = startLibrary(t, 80, 24, 150, withOutput)
		}
		w, high := 80, 24
		for i, b := range script {
			switch {
			case b == 1 && i+1 < len(script):
				w = int(script[i+1]) + 1
				h.send(size(w, high))
			case b == 2 && i+1 < len(script):
				high = int(script[i+1])/2 + 1
				h.send(size(w, high))
			case b == 3:
				h.send(tea.MouseClickMsg{X: i * 7 % w, Y: i * 3 % high, Button: tea.MouseLeft})
			case b == 4:
				h.send(tea.MouseWheelMsg{X: i * 5 % w, Y: i % high, Button: tea.MouseWheelDown})
				h.fire(wheelPause)
			case b == 5:
				h.send(tea.PasteMsg{Content: string(script)})
			case b == 6:
				for _, after := range []time.Duration{messageLife, watchEvery, libraryEvery, searchPause, previewPause} {
					h.fire(after)
				}
			case b >= 0x80:
				h.keys(names[int(b)*len(names)/256])
			default:
				h.keys(string(rune(b)))
			}
			h.exact(w, high)
		}
	})
}
