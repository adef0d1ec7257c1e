package tui

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/tui/task"
)

// savedMsg says where a file was written.
type savedMsg struct {
	id      int
	asked   saveTo
	written string
	err     error
}

// save writes an article, or a part of one, into a file, in the format that the
// file's name asks for.
func (m *root) save(s saveTo) tea.Cmd {
	if m.deps.Host == nil {
		return m.tell("Nothing can be saved here", true)
	}
	m.works = "Saving " + s.path + " …"
	return saveCmd(m.working.Begin(m.ctx), m.deps, s)
}

func saveCmd(tok task.Token, d Deps, s saveTo) tea.Cmd {
	return func() tea.Msg {
		var data bytes.Buffer
		if err := d.Articles.Encode(&data, s.article, formatOf(s.path)); err != nil {
			return savedMsg{tok.ID, s, "", err}
		}
		written, err := d.Host.Save(tok.Ctx, s.path, data.Bytes(), s.overwrite)
		return savedMsg{tok.ID, s, written, err}
	}
}

// formatOf is the format that goes by a file's name: text, unless the name says
// otherwise.
func formatOf(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return "markdown"
	case ".html", ".htm":
		return "html"
	case ".json":
		return "json"
	}
	return "text"
}

func (m *root) onSaved(msg savedMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		return nil
	}
	m.works = ""
	switch {
	case errors.Is(msg.err, fs.ErrExist):
		again := msg.asked
		again.overwrite = true
		m.push(&question{text: again.path + " is there already. Overwrite it?", yes: again})
		return nil
	case msg.err != nil:
		return m.fail(msg.err)
	}
	return m.notice("Saved as " + msg.written)
}

// fileNameFor proposes a name for a file with an article in it.
func fileNameFor(a *article.Article) string {
	title := a.Title
	if title == "" {
		for s := range a.All() {
			if title = s.Title(); title != "" {
				break
			}
		}
	}
	name := article.Slug(title)
	if name == "" {
		name = "article"
	}
	return name + ".md"
}
