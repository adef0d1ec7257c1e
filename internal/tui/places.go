package tui

import (
	"slices"
	"time"
)

// maxPlaces bounds the reading places that are kept between starts.
const maxPlaces = 200

// remember puts a place into the state's places and drops the oldest over the
// bound. The map is replaced, never changed: a command may be writing it out.
func remember(places map[string]Place, ref string, p Place, now time.Time) map[string]Place {
	if ref == "" {
		return places
	}
	p.Seen = now
	out := make(map[string]Place, len(places)+1)
	for r, old := range places {
		out[r] = old
	}
	out[ref] = p
	if len(out) <= maxPlaces {
		return out
	}
	refs := make([]string, 0, len(out))
	for r := range out {
		refs = append(refs, r)
	}
	slices.SortFunc(refs, func(a, b string) int { return out[a].Seen.Compare(out[b].Seen) })
	for _, r := range refs[:len(out)-maxPlaces] {
		delete(out, r)
	}
	return out
}
