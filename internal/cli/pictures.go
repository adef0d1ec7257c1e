package cli

import (
	"context"
	"errors"
	"fmt"

	"newsreader/internal/config"
	"newsreader/internal/fetch"
	"newsreader/internal/render/picture"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

// pictures is tui.Pictures over package source.
type pictures struct {
	loader *source.Loader
	// everywhere lets a file have pictures fetched from the web, which tells their
	// hosts that it is read.
	everywhere bool
}

// Name implements tui.Pictures.
func (p pictures) Name(link, from string) string {
	ref := p.loader.PictureRef(link, from)
	if source.IsWeb(ref) && !source.IsWeb(from) && !p.everywhere {
		return ""
	}
	return ref
}

// Get implements tui.Pictures.
func (p pictures) Get(ctx context.Context, name, from string) ([]byte, error) {
	data, err := p.loader.Picture(ctx, name, from)
	var status *fetch.StatusError
	if errors.As(err, &status) { // its sentence is about pages
		return nil, fmt.Errorf("%s answers %d", status.Host, status.Code)
	}
	return data, err
}

// showPictures settles what is wanted of pictures. Whoever asks by the flag gets them,
// though they were put away by key the last time.
func (p *program) showPictures(c *config.Config, s *tui.Start) {
	if p.flags.images.value != "" {
		s.State.HidePictures = false
	}
	s.Images = p.wantedPictures(c)
}

// wantedPictures is what is wanted of pictures: by the flag, then by the settings.
func (p *program) wantedPictures(c *config.Config) picture.Mode {
	asked := p.flags.images.value
	if asked == "" {
		asked = c.Images
	}
	switch asked {
	case "always":
		return picture.Always
	case "never":
		return picture.Never
	}
	return picture.Automatic
}
