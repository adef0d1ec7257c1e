package cli

// mode is what a run of the reader does.
type mode int

const (
	onScreen   mode = iota // the reader on the whole terminal
	inLines                // the reader by a prompt, in the scrollback
	toOutput               // print and exit
	listTitles             // print the list of bundled articles and exit
)

// situation is all that decides on the mode.
type situation struct {
	refs   bool // articles are named
	input  bool // standard input holds something
	screen bool // standard output is a terminal
	prints bool // an output flag is given
	chosen bool // of these, one that chooses a part of an article
	linear bool // --linear, or the configuration
	dumb   bool // the terminal cannot move its cursor
}

// decide is the whole table of what is read and where it goes.
func decide(s situation) (mode, error) {
	any := s.refs || s.input
	switch {
	case s.prints && !any && s.chosen:
		return 0, usagef("which article? Name one, or give one on standard input")
	case s.prints && !any:
		return listTitles, nil
	case s.prints:
		return toOutput, nil
	case s.linear || s.screen && s.dumb:
		return inLines, nil
	case s.screen:
		return onScreen, nil
	case any:
		return toOutput, nil
	default:
		return listTitles, nil
	}
}
