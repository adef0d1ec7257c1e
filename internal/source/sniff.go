package source

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"newsreader/internal/format/hypertext"
)

// extensions are those that say what is in a file. Others do not, and the content
// is asked.
var extensions = map[string]string{
	".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mkdn": "markdown",
	".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
	".txt": "text", ".text": "text",
}

// byExtension returns the format that a file's name states, or "".
func byExtension(name string) string {
	return extensions[strings.ToLower(filepath.Ext(name))]
}

// sniffed bounds in bytes how much of a text is looked at.
const sniffed = 8 << 10

// sign is a mark that is used in Markdown and hardly in a text that is none.
type sign struct {
	// needle stands in every match: most texts hold none and are told fast.
	needle string
	form   *regexp.Regexp
	// certain says that one such mark is enough. Of the others, which people also
	// write in mail, two kinds are wanted.
	certain bool
}

// signs are compiled when they are first needed: most starts of the program know
// the format from a file's name.
var signs = sync.OnceValue(func() []sign {
	re := regexp.MustCompile
	return []sign{
		{"# ", re(`(?m)^ {0,3}#{1,6} \S.*\n[ \t]*(?:\n|\z)`), true},                       // a heading, alone
		{"](", re(`(?:^|[\s(*_])\[[^\]\n]+\]\((?:https?:|[\w./#-]+\))`), true},            // a link
		{"![", re(`!\[[^\]\n]*\]\([^)\n]+\)`), true},                                      // a picture
		{"```", re("(?m)^ {0,3}```[\\w+-]*[ \\t]*\\n"), true},                             // fenced code
		{"--", re(`(?m)^ {0,3}\|?(?:[ ]*:?-{2,}:?[ ]*\|)+(?:[ ]*:?-{2,}:?)?[ ]*$`), true}, // under a table's head
		{"]: ", re(`(?m)^ {0,3}\[[^\]\n]+\]: +(?:https?:|\.{0,2}/)\S+$`), true},           // where a link leads
		{"] ", re(`(?m)^[ ]*[-*+] \[[ xX]\] \S`), true},                                   // a task
		{"**", re(`(?:^|[\s(])\*\*[^*\s][^*\n]*\*\*(?:[\s).,;:!?]|$)`), false},            // weight
		{"`", re("(?:^|[\\s(])`[^`\\n]+`(?:[\\s).,;:!?]|$)"), false},                      // code
		{"\n", re(`(?m)\A#{1,6} \S|\n\n#{1,6} \S`), false},                                // a heading that text follows
	}
})

// htmlStart is a document's first tag, behind comments and an XML declaration.
var htmlStart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?is)^(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|article|main|header|nav|section|div|p|h[1-6]|ul|ol|table|blockquote|figure|pre|span|a|b|i|em|strong|img|br)(?:\s[^>]*)?/?>)`)
})

// frontMatter is a block of settings between two lines of hyphens.
var frontMatter = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\A---[ \t]*\n(?:[A-Za-z][\w -]*:.*\n|[ \t]+.*\n|- .*\n|#.*\n)+(?:---|\.\.\.)[ \t]*\n`)
})

// byContent tells a text's format from how it looks; what nothing speaks for is
// plain text.
func byContent(text string) string {
	head := text[:min(len(text), sniffed)]
	if strings.HasPrefix(strings.TrimSpace(head), "<") && htmlStart().MatchString(head) {
		return "html"
	}
	head = strings.ReplaceAll(head, "\r\n", "\n")
	if strings.HasPrefix(head, "---") && frontMatter().MatchString(head) {
		return "markdown"
	}
	if strings.HasPrefix(head, "#!") {
		return "text" // a script: its comments are no headings
	}
	weak := 0
	for _, s := range signs() {
		if !strings.Contains(head, s.needle) || !s.form.MatchString(head) {
			continue
		}
		if weak++; s.certain || weak > 1 {
			return "markdown"
		}
	}
	return "text"
}

// declaredCharset returns the encoding that a page states about itself, or "". What
// has no tag at its start is no page, and need not be read for one.
func declaredCharset(data []byte) string {
	if bytes.IndexByte(data[:min(len(data), sniffed)], '<') < 0 {
		return ""
	}
	return hypertext.DeclaredCharset(data)
}
