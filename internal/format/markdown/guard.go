package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parsers of this file keep goldmark's time within a constant factor of the
// text's length. Some of its parsers look ahead for a closing mark at every opening
// one, or back for an opening mark at every closing one, and find none: 100 KB of
// "a <!-- " took it 17 seconds. What is beyond the bounds is text without markup.

// budget is how many bytes the parsers of one text may yet read in vain.
type budget struct {
	left int
}

// vainShare is how often, on average, a byte of a text may be read in vain.
const vainShare = 16

var budgetKey = parser.NewContextKey()

func newBudget(length int) *budget {
	return &budget{left: vainShare*length + 1<<16}
}

// bounded is an inline parser that may search far for a closing mark.
type bounded struct {
	parser.InlineParser
	// cost is how many bytes or nodes the parser may read if it fails at line, the
	// rest of its line, which rest bytes of the block follow; 0 is few.
	cost func(parent ast.Node, line []byte, rest int) int
}

// Parse charges searches that failed, and makes none when the budget is used up.
func (p bounded) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	lines := parent.Lines()
	rest := lines.At(lines.Len()-1).Stop - segment.Start
	cost := p.cost(parent, line, rest)
	if cost == 0 {
		return p.InlineParser.Parse(parent, block, pc)
	}
	b := pc.Get(budgetKey).(*budget)
	if b.left < 0 {
		return nil
	}
	n := p.InlineParser.Parse(parent, block, pc)
	if n == nil || n.Kind() == ast.KindText {
		b.left -= cost
	}
	return n
}

func htmlCost(_ ast.Node, line []byte, rest int) int {
	if len(line) > 1 && (line[1] == '!' || line[1] == '?') {
		return rest
	}
	return 0
}

func codeCost(_ ast.Node, _ []byte, rest int) int { return rest }

// linkCost: a closing bracket looks for links among what it closes, and for an
// address or a label after it.
func linkCost(parent ast.Node, line []byte, rest int) int {
	switch {
	case line[0] != ']':
		return 0
	case len(line) > 1 && (line[1] == '(' || line[1] == '['):
		return rest + parent.ChildCount()
	default:
		return parent.ChildCount()
	}
}

// boundedLinks is goldmark's parser of links, bounded. It keeps CloseBlock, which an
// embedded interface alone would hide.
type boundedLinks struct {
	bounded
	closer parser.CloseBlocker
}

func newBoundedLinks() boundedLinks {
	p := parser.NewLinkParser()
	return boundedLinks{bounded{p, linkCost}, p.(parser.CloseBlocker)}
}

func (p boundedLinks) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.closer.CloseBlock(parent, block, pc)
}

// addresses is goldmark's parser of bare addresses, asked only where one may begin.
// Goldmark asks it after every inline node, whatever stands before, and it then
// reads to the end of the word.
type addresses struct {
	parser.InlineParser
}

// maxAddressHead is how far into a word the sign of an address is looked for: no
// mailbox is longer than 64 bytes (RFC 5321, 4.5.3.1).
const maxAddressHead = 72

func (p addresses) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	word := line
	if c := line[0]; c == ' ' || c == '*' || c == '_' || c == '~' || c == '(' {
		word = line[1:]
	} else if !mayPrecedeAddress(block.PrecendingCharacter()) {
		return nil
	}
	if !mayBeAddress(word) {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// mayBeAddress looks for what every bare address begins with, or holds.
func mayBeAddress(word []byte) bool {
	for i, c := range word[:min(len(word), maxAddressHead)] {
		switch {
		case c == '@' && i > 0:
			return true
		case i == 0 && (c == 'h' && bytes.HasPrefix(word, []byte("http")) || c == 'w' && bytes.HasPrefix(word, []byte("www.")) || c == 'f' && bytes.HasPrefix(word, []byte("ftp:"))):
			return true
		case !util.IsAlphaNumeric(c) && c != '.' && c != '-' && c != '_' && c != '+':
			return false // GitHub allows no other sign before the "@"
		}
	}
	return false
}

// mayPrecedeAddress is the rule of GitHub's extension for what stands before a bare
// address.
func mayPrecedeAddress(r rune) bool {
	return util.IsSpaceRune(r) || r == '*' || r == '_' || r == '~' || r == '('
}

// maxDelimiters is how many marks of emphasis and strikethrough one block may have.
// Goldmark compares every closing one with all that are open.
const maxDelimiters = 1000

// delimiters counts the marks of one block.
type delimiters struct {
	block ast.Node
	n     int
}

var delimitersKey = parser.NewContextKey()

// markParser parses the marks of emphasis or of strikethrough.
type markParser struct {
	trigger []byte
	longest int // the longest run of marks that means something
	match   func(consumed int) ast.Node
}

func emphasisMarks() *markParser {
	return &markParser{[]byte{'*', '_'}, 1 << 10, func(n int) ast.Node { return ast.NewEmphasis(n) }}
}

func strikeMarks() *markParser {
	return &markParser{[]byte{'~'}, 2, func(int) ast.Node { return extast.NewStrikethrough() }}
}

func (p *markParser) Trigger() []byte { return p.trigger }

func (p *markParser) IsDelimiter(b byte) bool { return bytes.IndexByte(p.trigger, b) >= 0 }

func (p *markParser) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && (opener.Char != '~' || opener.OriginalLength == closer.OriginalLength)
}

func (p *markParser) OnMatch(consumed int) ast.Node { return p.match(consumed) }

// Parse reads a run of marks. A run that can neither open nor close, such as the
// underscores of a file's name, is text and counts nowhere.
func (p *markParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, p)
	if d == nil {
		return nil
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	inert := !d.CanOpen && !d.CanClose || d.OriginalLength > p.longest
	if inert || !countDelimiter(parent, pc) {
		block.Advance(d.OriginalLength)
		return ast.NewTextSegment(d.Segment)
	}
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

func countDelimiter(block ast.Node, pc parser.Context) bool {
	d, _ := pc.Get(delimitersKey).(*delimiters)
	if d == nil {
		d = &delimiters{}
		pc.Set(delimitersKey, d)
	}
	if d.block != block {
		*d = delimiters{block: block}
	}
	d.n++
	return d.n <= maxDelimiters
}

// maxReferences is how many lines of link definitions may stand together: goldmark
// moves all that follow one when it has read it.
const maxReferences = 20000

// boundedReferences is goldmark's reader of link definitions, bounded.
type boundedReferences struct {
	parser.ParagraphTransformer
}

func (p boundedReferences) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= maxReferences {
		p.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// boundedTables is goldmark's reader of tables, for those only whose cells are not
// many more than their text: each row is filled up to the width of the header, so
// that a wide header above many short rows would take all memory.
type boundedTables struct {
	parser.ParagraphTransformer
}

func newBoundedTables() boundedTables {
	return boundedTables{extension.NewTableParagraphTransformer()}
}

func (p boundedTables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	if lines.Len() < 2 {
		return
	}
	size := lines.At(lines.Len()-1).Stop - lines.At(0).Start
	for i := 1; i < lines.Len(); i++ {
		at := lines.At(i)
		if line := at.Value(reader.Source()); isDelimiterRow(line) {
			columns := bytes.Count(line, []byte{'|'}) + 1
			if columns*(lines.Len()-i) > 8*size {
				return
			}
			p.ParagraphTransformer.Transform(node, reader, pc)
			return
		}
	}
}

// isDelimiterRow reports whether a line may be the one below a table's header.
func isDelimiterRow(line []byte) bool {
	dash := false
	for _, c := range line {
		switch {
		case c == '-':
			dash = true
		case c == '|' || c == ':' || util.IsSpace(c):
		default:
			return false
		}
	}
	return dash
}
