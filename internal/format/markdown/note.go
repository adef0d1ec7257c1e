package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"newsreader/internal/sanitize"
)

// noteLabels is where the labels of a text's footnotes are kept while it is parsed:
// all of them are known before the first inline text is.
var noteLabels = parser.NewContextKey()

// noteParser parses a footnote's text as goldmark's own parser does, but leaves it
// where it stands. Goldmark's moves all notes to the end, drops those that nothing
// points to, and looks for each mark's note in a list.
type noteParser struct {
	parser.BlockParser
}

// Close notes the label down.
func (p *noteParser) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	labels, _ := pc.Get(noteLabels).(map[string]bool)
	if labels == nil {
		labels = map[string]bool{}
		pc.Set(noteLabels, labels)
	}
	labels[string(node.(*extast.Footnote).Ref)] = true
}

// noteRef is the mark of a footnote in running text.
type noteRef struct {
	ast.BaseInline
	label string
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

func (*noteRef) Kind() ast.NodeKind { return kindNoteRef }

func (n *noteRef) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Label": n.label}, nil)
}

// noteRefParser parses the marks of footnotes that exist; "[^x]" without a note is
// text, as it is when somebody writes about regular expressions.
type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

func (noteRefParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	labels, _ := pc.Get(noteLabels).(map[string]bool)
	if labels == nil {
		return nil
	}
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	// No label is longer than maxLabel, so that a line of opening brackets is not
	// read to its end at every one of them.
	label, _, closed := strings.Cut(string(line[2:min(len(line), maxLabel+3)]), "]")
	if !closed || !labels[label] {
		return nil
	}
	block.Advance(len(label) + 3)
	return &noteRef{label: label}
}

// maxLabel is the length in bytes of the longest label of a footnote.
const maxLabel = 200

// noteLabel makes a label one that can be written between "[^" and "]": whatever
// would end it becomes a hyphen.
func noteLabel(label string) string {
	clean := sanitize.Text(label)
	if !strings.ContainsAny(clean, "[]\\ `|<") {
		return clean
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]\\ `|<", r) {
			return '-'
		}
		return r
	}, clean)
}
