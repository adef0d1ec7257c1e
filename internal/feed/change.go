package feed

import "slices"

// Apply returns a headline with a change made: what a list may show before the
// library has answered.
func (c Change) Apply(h Headline) Headline {
	for _, mark := range []struct {
		to   *bool
		what *bool
	}{{c.Read, &h.State.Read}, {c.Starred, &h.State.Starred}, {c.Later, &h.State.Later}, {c.Hidden, &h.State.Hidden}} {
		if mark.to != nil {
			*mark.what = *mark.to
		}
	}
	var tags []string
	for _, t := range append(slices.Clone(h.Tags), c.AddTags...) {
		if !slices.Contains(tags, t) && !slices.Contains(c.RemoveTags, t) {
			tags = append(tags, t)
		}
	}
	h.Tags = tags
	return h
}
