package reader

import (
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestCommandsRunBesideTheKeys lets commands run in goroutines of their own, as
// Bubble Tea does, while keys are struck. The race detector is the judge; at the end
// everything has been laid out all the same.
func TestCommandsRunBesideTheKeys(t *testing.T) {
	p := bare(t).Pane
	messages := make(chan tea.Msg, 1000)
	var running sync.WaitGroup
	start := func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		running.Add(1)
		go func() {
			defer running.Done()
			messages <- cmd()
		}()
	}
	take := func(msg tea.Msg) {
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, c := range batch {
				start(c)
			}
			return
		}
		cmd, _ := p.Receive(msg)
		start(cmd)
	}
	start(p.Resize(80, 30))
	start(p.SetArticle(prose(20, 10, 200), false, Place{}))
	keys := []string{"j", "space", "G", "]", "/", "w", "o", "r", "d", "enter", "n", "g", "u"}
	for i := range 400 {
		_, cmd := p.HandleKey(key(keys[i%len(keys)]))
		start(cmd)
		if i%50 == 49 {
			start(p.Resize(60+i%40, 30))
		}
		select {
		case msg := <-messages:
			take(msg)
		default:
		}
		p.View()
	}
	for p.laying.Busy() || p.finding.Busy() || p.tally.Busy() {
		take(<-messages)
	}
	running.Wait()
	if p.heights.open != 0 || p.words == nil {
		t.Errorf("%d units are not laid out", p.heights.open)
	}
}
