package cli

import "newsreader/internal/sanitize"

// verdict is what a finding means for the person.
type verdict string

const (
	good    verdict = "ok"
	note    verdict = "note"    // something is less than it could be, and all works
	problem verdict = "problem" // something does not work
)

// The parts that the doctor looks at, in this order.
const (
	aboutProgram  = "program"
	aboutTerminal = "terminal"
	aboutMachine  = "machine"
	aboutNetwork  = "network"
	aboutSettings = "settings"
	aboutFiles    = "files"
	aboutLibrary  = "library"
)

// finding is one line of the doctor's.
type finding struct {
	Part    string  `json:"part"`
	Name    string  `json:"name"`
	Verdict verdict `json:"verdict"`
	// Value is what was seen, Advice what can be done about it; it is empty where nothing
	// need be done.
	Value  string `json:"value"`
	Advice string `json:"advice"`
}

// clean makes what comes from the environment, from files and from servers fit for a
// terminal.
func (f finding) clean() finding {
	f.Name, f.Value, f.Advice = sanitize.Text(f.Name), sanitize.Text(f.Value), sanitize.Text(f.Advice)
	return f
}

// findings are those of one part.
type findings struct {
	part string
	all  []finding
}

func (f *findings) add(v verdict, name, value, advice string) {
	f.all = append(f.all, finding{f.part, name, v, value, advice})
}

func (f *findings) good(name, value string)            { f.add(good, name, value, "") }
func (f *findings) note(name, value, advice string)    { f.add(note, name, value, advice) }
func (f *findings) problem(name, value, advice string) { f.add(problem, name, value, advice) }

// worst returns the gravest verdict of some findings.
func worst(all []finding) verdict {
	out := good
	for _, f := range all {
		if f.Verdict == problem || f.Verdict == note && out == good {
			out = f.Verdict
		}
	}
	return out
}
