package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// State is what a person changed by key, and where an article was left. Its zero
// value is a first run.
type State struct {
	// Schema is the file's version.
	Schema int `json:"schema"`
	// Theme is the picked theme's name; empty is none.
	Theme string `json:"theme,omitempty"`
	// Measure is the width of the text in cells; 0 is the usual one.
	Measure     int  `json:"measure,omitempty"`
	HideOutline bool `json:"hide_outline,omitempty"`
	HideList    bool `json:"hide_list,omitempty"`
	NoMouse     bool `json:"no_mouse,omitempty"`
	// HidePictures says that pictures were put away.
	HidePictures bool `json:"hide_pictures,omitempty"`
	// Places are the reading places by ref.
	Places map[string]Place `json:"places,omitempty"`
	// Library is what the lists of the library showed.
	Library Shown `json:"library,omitzero"`
}

// Shown is what the lists of the library showed.
type Shown struct {
	// What is the kind of view, with the number of a feed, the path of a group or a query
	// where it has one; Name is what it was called.
	What  string   `json:"what,omitempty"`
	Feed  int64    `json:"feed,omitempty"`
	Group []string `json:"group,omitempty"`
	Query string   `json:"query,omitempty"`
	Name  string   `json:"name,omitempty"`
	// Row is the number of the entry under the cursor.
	Row int64 `json:"row,omitempty"`
	// Folded are the folded groups.
	Folded   []string `json:"folded,omitempty"`
	HideRead bool     `json:"hide_read,omitempty"`
	Sort     string   `json:"sort,omitempty"`
}

// Place is how far an article was read. It names what stands there rather than a
// line, so that it holds at another width.
type Place struct {
	Section string    `json:"section,omitempty"`
	Unit    int       `json:"unit,omitempty"`
	Words   string    `json:"words,omitempty"`
	Letters int       `json:"letters,omitempty"`
	Percent int       `json:"percent,omitempty"`
	Seen    time.Time `json:"seen"`
}

const stateSchema = 1

// LoadState reads the state kept at path. The state is always usable: a file that
// is not there is a first run, and one that cannot be read is too, with an error
// that says why, for a note to the person.
func LoadState(path string) (State, error) {
	data, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return State{}, nil
	}
	if err != nil {
		return State{}, fmt.Errorf("what was kept for this start cannot be read: %w", err)
	}
	var s State
	if err := json.Unmarshal(data, &s); err != nil {
		return State{}, fmt.Errorf("what was kept for this start in %s is damaged and was left out", path)
	}
	if s.Schema != stateSchema {
		return State{}, fmt.Errorf("what was kept for this start in %s is of version %d, not %d, and was left out", path, s.Schema, stateSchema)
	}
	if s.Measure != 0 {
		s.Measure = min(max(s.Measure, MinMeasure), MaxMeasure)
	}
	for ref, p := range s.Places {
		if p.Unit < 0 || p.Letters < 0 {
			delete(s.Places, ref)
		}
	}
	return s, nil
}

// Encode writes the state as LoadState reads it.
func (s State) Encode() ([]byte, error) {
	s.Schema = stateSchema
	data, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write down the state: %w", err)
	}
	return append(data, '\n'), nil
}
