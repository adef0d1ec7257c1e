package render

import (
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"

	"newsreader/internal/article"
)

// These bound the code that is coloured, in bytes of a block and of a line. What is
// longer is no example to be read, and would hold the screen up: most lexers take
// more than linear time on a long line.
const (
	maxLexed     = 48 << 10
	maxLexedLine = 2 << 10
)

// token is a piece of a line of code.
type token struct {
	kind chroma.TokenType
	text string
}

// lexicon keeps the tokens of an article's code. They depend on no width and on no
// theme, and finding them is the slowest part of a layout by far, so that each
// block is read once. It may be used from any goroutine.
type lexicon struct {
	mu     sync.Mutex
	lexers map[string]chroma.Lexer
	blocks map[*article.Code]*lexed
}

type lexed struct {
	once  sync.Once
	lines [][]token
}

func newLexicon() *lexicon {
	return &lexicon{lexers: map[string]chroma.Lexer{}, blocks: map[*article.Code]*lexed{}}
}

// lines returns the lines of a block of code as tokens. Whoever comes second waits
// for the first.
func (x *lexicon) lines(b *article.Code) [][]token {
	x.mu.Lock()
	entry := x.blocks[b]
	if entry == nil {
		entry = &lexed{}
		x.blocks[b] = entry
	}
	x.mu.Unlock()
	entry.once.Do(func() {
		if lexer := x.lexer(b.Language); lexer != nil && lexable(b.Text) {
			entry.lines = lex(lexer, b.Text)
		}
		if entry.lines == nil {
			entry.lines = bare(b.Text)
		}
	})
	return entry.lines
}

func lexable(text string) bool {
	if len(text) > maxLexed {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) > maxLexedLine {
			return false
		}
	}
	return true
}

// lexer returns the lexer of a language, or nil.
func (x *lexicon) lexer(language string) chroma.Lexer {
	if language == "" {
		return nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	l, ok := x.lexers[language]
	if !ok {
		if l = findLexer(language); l != nil {
			l = chroma.Coalesce(l)
		}
		x.lexers[language] = l
	}
	return l
}

// findLexer looks a language up by name, by alias or by the ending of its files, in
// this order. The registry's own Get tries every pattern of file names with every
// name it does not know, which takes longer than a page of prose does.
func findLexer(language string) chroma.Lexer {
	var byAlias, byEnding chroma.Lexer
	for _, l := range lexers.GlobalLexerRegistry.Lexers {
		c := l.Config()
		same := func(s string) bool { return strings.EqualFold(s, language) }
		ending := func(s string) bool { return len(s) == len(language)+2 && s[:2] == "*." && same(s[2:]) }
		switch {
		case same(c.Name):
			return l
		case byAlias == nil && slices.ContainsFunc(c.Aliases, same):
			byAlias = l
		case byEnding == nil && slices.ContainsFunc(c.Filenames, ending):
			byEnding = l
		}
	}
	if byAlias != nil {
		return byAlias
	}
	return byEnding
}

// lex cuts code into tokens line by line. It returns nil if the lexer fails; some
// panic on text they were not written for.
func lex(lexer chroma.Lexer, text string) (lines [][]token) {
	defer func() {
		if recover() != nil {
			lines = nil
		}
	}()
	tokens, err := lexer.Tokenise(nil, text)
	if err != nil {
		return nil
	}
	line := []token{}
	read := 0
	for t := tokens(); t != chroma.EOF; t = tokens() {
		rest := t.Value
		for {
			before, after, more := strings.Cut(rest, "\n")
			line = appendToken(line, t.Type, before)
			read += len(before)
			if !more {
				break
			}
			lines = append(lines, line)
			line, rest = []token{}, after
			read++
		}
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	if len(strings.TrimRight(text, "\n")) > read {
		return nil // the lexer lost some of the text: the words come first
	}
	return lines
}

// appendToken appends a token to a line. A joiner at its start belongs to the
// character before, from which the lexer has cut it off.
func appendToken(line []token, kind chroma.TokenType, text string) []token {
	rest := strings.TrimLeftFunc(text, isJoiner)
	if n := len(line); n > 0 {
		line[n-1].text += text[:len(text)-len(rest)]
	}
	if rest == "" {
		return line
	}
	return append(line, token{kind, rest})
}

// bare returns the lines of code that has no lexer.
func bare(text string) [][]token {
	out := make([][]token, 0, strings.Count(text, "\n")+1)
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, []token{{chroma.Text, line}})
	}
	return out
}
