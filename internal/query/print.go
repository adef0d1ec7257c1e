package query

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// String prints the query so that Parse reads the same again.
func (q Query) String() string {
	if q.Root == nil {
		return ""
	}
	var b strings.Builder
	write(&b, q.Root)
	return b.String()
}

func write(b *strings.Builder, n Node) {
	switch n := n.(type) {
	case And:
		writeAll(b, n.Nodes, " ")
	case Or:
		writeAll(b, n.Nodes, " OR ")
	case Not:
		b.WriteByte('-')
		writePart(b, n.Node, "")
	case Word:
		if !plain(n.Text) {
			quote(b, n.Text)
		} else {
			b.WriteString(n.Text)
		}
		writeStar(b, n.Prefix)
	case Phrase:
		quote(b, n.Text)
		writeStar(b, n.Prefix)
	case Field:
		b.WriteString(string(n.Name) + ":")
		if n.Text == "" || strings.HasPrefix(n.Text, "//") || strings.ContainsRune(n.Text, '*') || strings.IndexFunc(n.Text, endsWord) >= 0 {
			quote(b, n.Text)
		} else {
			b.WriteString(n.Text)
		}
		writeStar(b, n.Prefix)
	case Is:
		b.WriteString("is:" + string(n.State))
	case Has:
		b.WriteString("has:" + string(n.Part))
	case Date:
		if n.Before {
			b.WriteString("before:" + n.Written)
		} else {
			b.WriteString("since:" + n.Written)
		}
	case Minutes:
		b.WriteString("minutes:")
		if n.Op != Equal {
			b.WriteString(string(n.Op))
		}
		b.WriteString(strconv.Itoa(n.N))
	}
}

func writeAll(b *strings.Builder, nodes []Node, between string) {
	for i, n := range nodes {
		if i > 0 {
			b.WriteString(between)
		}
		writePart(b, n, between)
	}
}

// writePart puts parentheses round what would be torn apart beside what stands between
// it and its neighbours ("" after a minus).
func writePart(b *strings.Builder, n Node, between string) {
	_, or := n.(Or)
	_, and := n.(And)
	if or || and && between != " OR " {
		b.WriteByte('(')
		write(b, n)
		b.WriteByte(')')
		return
	}
	write(b, n)
}

func writeStar(b *strings.Builder, prefix bool) {
	if prefix {
		b.WriteByte('*')
	}
}

func quote(b *strings.Builder, s string) {
	b.WriteByte('"')
	for _, r := range s {
		if r == '"' || r == '\\' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
}

// plain reports whether a text is read as one word when it stands without quotes.
func plain(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	_, _, isField := field(s)
	return s != "" && r != '-' && s != "OR" && s != "AND" && s != "NOT" && !isField &&
		!strings.ContainsRune(s, '*') && strings.IndexFunc(s, endsWord) < 0
}
