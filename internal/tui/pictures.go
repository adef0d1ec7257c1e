package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/reader"
)

// Pictures gets the pictures of articles. Its methods may be called from any
// goroutine.
type Pictures interface {
	// Name names a picture: link is its address as the article with the ref from has it.
	// It is empty for one that is not to be got. It must not wait.
	Name(link, from string) string
	// Get gets the bytes of a picture by that name for the same article.
	Get(ctx context.Context, name, from string) ([]byte, error)
}

// newGallery makes what shows pictures. Without Pictures there is none.
func (m *root) newGallery() *reader.Gallery {
	if m.deps.Pictures == nil {
		return nil
	}
	g := reader.NewGallery(reader.GalleryOptions{
		Mode: m.start.Images, Getenv: m.deps.Getenv, Source: m.pictureSource, After: m.deps.After, Output: m.deps.Output, CellSize: m.deps.CellSize,
	})
	g.SetOff(m.state.HidePictures)
	return g
}

// pictureSource tells where a picture of the open article comes from.
func (m *root) pictureSource(link string) reader.Source {
	from := m.shown.Ref
	name := m.deps.Pictures.Name(link, from)
	if name == "" {
		return reader.Source{}
	}
	return reader.Source{Key: name, Get: func(ctx context.Context) ([]byte, error) {
		return m.deps.Pictures.Get(ctx, name, from)
	}}
}

// askOfPictures asks the terminal what it can show.
func (m *root) askOfPictures() tea.Cmd {
	if m.gallery == nil {
		return nil
	}
	return m.gallery.Ask()
}

// hearOfPictures hands on what the terminal says of itself. What is of interest for
// pictures alone is not looked at further.
func (m *root) hearOfPictures(msg tea.Msg) (cmd tea.Cmd, mine bool) {
	if m.gallery == nil {
		return nil, false
	}
	return m.gallery.Hear(msg)
}

// lookAfterPictures gets the pictures that come near the screen.
func (m *root) lookAfterPictures() tea.Cmd {
	if m.gallery == nil {
		return nil
	}
	m.gallery.SetDark(m.look.theme.Dark)
	return m.reader.Pictures(m.rects.Body.X)
}

// togglePictures puts the pictures away or brings them back.
func (m *root) togglePictures() tea.Cmd {
	if m.gallery == nil {
		return m.notice("There are no pictures here")
	}
	told := m.gallery.Toggle()
	m.state.HidePictures = m.gallery.Off()
	return tea.Batch(m.notice(told), m.keep())
}
