package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// grammar returns the parser of the dialect: CommonMark with GitHub's tables, task
// lists, strikethrough and bare addresses, and with footnotes. It is built once,
// when first needed, and may be used from any number of goroutines: what belongs to
// one text lives in that text's parser.Context.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(&noteParser{extension.NewFootnoteBlockParser()}, 999),
		)...),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(bounded{parser.NewCodeSpanParser(), codeCost}, 100),
			util.Prioritized(noteRefParser{}, 101),
			util.Prioritized(newBoundedLinks(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(bounded{parser.NewRawHTMLParser(), htmlCost}, 400),
			util.Prioritized(emphasisMarks(), 500),
			util.Prioritized(strikeMarks(), 500),
			util.Prioritized(addresses{extension.NewLinkifyParser()}, 999),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(boundedReferences{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(newBoundedTables(), 200),
		),
	)
})

// parse returns the tree of a text.
func parse(source []byte) ast.Node {
	pc := parser.NewContext()
	pc.Set(budgetKey, newBudget(len(source)))
	return grammar().Parse(text.NewReader(source), parser.WithContext(pc))
}
