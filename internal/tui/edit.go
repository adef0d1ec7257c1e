package tui

import (
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/tui/task"
)

// editorMsg brings the editor's command, ready to be given the terminal.
type editorMsg struct {
	id     int
	cmd    *exec.Cmd
	remove func() // takes a temporary file away; nil for a file of the person's
	err    error
}

// editedMsg says that the editor has given the terminal back.
type editedMsg struct {
	err  error
	file bool // a file of the person's may have changed
}

// edit opens the article's source in the editor, at the line where the words stand
// that are being read. What was not read from a file is edited as Markdown in a
// temporary one, which goes when the editor ends.
func (m *root) edit(words string) tea.Cmd {
	if m.deps.Host == nil {
		return m.tell("There is no editor here", true)
	}
	return editCmd(m.working.Begin(m.ctx), m.deps, m.shown, spot{words, m.reader.Place().Percent})
}

// spot is a place in a text: words that stand there and, as they may stand elsewhere
// too, how much of the text is above.
type spot struct {
	words   string
	percent int
}

func editCmd(tok task.Token, d Deps, o Opened, at spot) tea.Cmd {
	return func() tea.Msg {
		msg := editorMsg{id: tok.ID}
		path, source, err := o.Path, "", error(nil)
		if path != "" {
			var data []byte
			data, err = d.Articles.Source(tok.Ctx, path)
			source = string(data)
		} else {
			path, source, msg.remove, err = temporary(d, o.Article)
		}
		if err == nil {
			msg.cmd, err = d.Host.Editor(path, lineOf(source, at))
		}
		if err != nil && msg.remove != nil {
			msg.remove()
			msg.remove = nil
		}
		msg.err = err
		return msg
	}
}

func temporary(d Deps, a *article.Article) (path, source string, remove func(), err error) {
	var text strings.Builder
	if err := d.Articles.Encode(&text, a, "markdown"); err != nil {
		return "", "", nil, err
	}
	path, remove, err = d.Host.Temporary(fileNameFor(a), text.String())
	return path, text.String(), remove, err
}

func (m *root) onEditor(msg editorMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		if msg.remove != nil {
			msg.remove()
		}
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	remove := msg.remove
	return tea.ExecProcess(msg.cmd, func(err error) tea.Msg {
		if remove != nil {
			remove()
		}
		return editedMsg{err, remove == nil}
	})
}

func (m *root) onEdited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		return m.fail(msg.err)
	}
	if msg.file {
		return m.reread(true)
	}
	return nil
}

// lineOf returns the line of a source, counted from 1, on which the words of a spot
// begin to stand, 0 where they are not to be found. Marks and line ends of the source
// stand between words, so words are compared one by one and what stands between two
// is passed over if it is short.
func lineOf(source string, at spot) int {
	want := strings.Fields(at.words)
	for len(want) > 0 {
		if i := nearestWords(source, want, len(source)/100*at.percent); i >= 0 {
			return strings.Count(source[:i], "\n") + 1
		}
		want = want[:len(want)/2] // the end may stand behind a mark that parts it
	}
	return 0
}

// nearestWords returns where words stand in a source nearest to an offset, or -1.
func nearestWords(source string, want []string, near int) int {
	best := -1
	for from := 0; ; {
		i := findWords(source, want, from)
		if i < 0 || best >= 0 && abs(i-near) > abs(best-near) {
			return best
		}
		best, from = i, i+1
	}
}

func abs(n int) int { return max(n, -n) }

// maxBetween is how many bytes of marks may part two words of a text in its source.
const maxBetween = 8

func findWords(source string, want []string, from int) int {
	for {
		i := strings.Index(source[from:], want[0])
		if i < 0 {
			return -1
		}
		start := from + i
		end, ok := start+len(want[0]), true
		for _, w := range want[1:] {
			j := strings.Index(source[end:min(len(source), end+maxBetween+len(w))], w)
			if ok = j >= 0; !ok {
				break
			}
			end += j + len(w)
		}
		if ok {
			return start
		}
		from = start + 1
	}
}
