package plaintext

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// field is what a line of a message's head says.
type field int

const (
	noField field = iota
	fromField
	subjectField
	dateField
	otherField
)

// fields are the names of a message's head, in the languages of the labels.
var fields = map[string]field{
	"from": fromField, "subject": subjectField, "date": dateField, "to": otherField, "cc": otherField, "bcc": otherField, "reply-to": otherField, "sent": dateField, "re": subjectField,
	"message-id": otherField, "in-reply-to": otherField, "references": otherField, "list-id": otherField, "newsgroups": otherField, "organization": otherField, "mime-version": otherField, "content-type": otherField, "content-transfer-encoding": otherField,
	"x-mailer": otherField, "user-agent": otherField, "received": otherField, "return-path": otherField, "sender": otherField,
	"von": fromField, "betreff": subjectField, "datum": dateField, "gesendet": dateField, "an": otherField, "kopie": otherField,
	"de": fromField, "asunto": subjectField, "fecha": dateField, "enviado": dateField, "para": otherField,
	"objet": subjectField, "envoyé": dateField, "à": otherField, "assunto": subjectField, "data": dateField,
	"差出人": fromField, "件名": subjectField, "日時": dateField, "宛先": otherField, "发件人": fromField, "寄件者": fromField, "主题": subjectField, "主旨": subjectField, "日期": dateField, "收件人": otherField, "收件者": otherField,
	"من": fromField, "الموضوع": subjectField, "التاريخ": dateField, "إلى": otherField,
}

// fieldOf reads "Subject: text".
func fieldOf(text string) (field, string) {
	i := strings.IndexAny(text, ":：")
	if i <= 0 || i > 40 {
		return noField, ""
	}
	f := fields[strings.ToLower(strings.TrimSpace(text[:i]))]
	return f, strings.TrimSpace(strings.TrimLeft(text[i:], ":："))
}

// takeHead reads the head of a message from the text's beginning into the draft:
// two fields at least, one of them saying who wrote or about what, and nothing
// else up to a blank line. The other fields are about its transport and go.
func takeHead(lines []line, d *structure.Draft) []line {
	i := 0
	for i < len(lines) && lines[i].blank() {
		i++
	}
	if i < len(lines) && strings.HasPrefix(lines[i].text, "From ") {
		i++ // the line that parts messages in a mailbox
	}
	found := map[field]string{}
	last := noField
	n := 0
	for ; i < len(lines) && !lines[i].blank(); i++ {
		if lines[i].indent > 0 && last != noField {
			found[last] += " " + lines[i].text // a folded field
			continue
		}
		f, value := fieldOf(lines[i].text)
		if f == noField {
			// The name of a field that is not known, among others that are.
			if name, _, ok := strings.Cut(lines[i].text, ": "); !ok || n == 0 || strings.Contains(name, " ") {
				return lines
			}
			f = otherField
		}
		n, last = n+1, f
		if f != otherField && found[f] == "" {
			found[f] = value
		}
	}
	if n < 2 || found[fromField] == "" && found[subjectField] == "" || i == len(lines) {
		return lines
	}
	for f, value := range found {
		found[f] = singleBlanks(untabbed(value))
	}
	d.Title = found[subjectField]
	if p, ok := sender(found[fromField]); ok {
		d.Byline = []article.Person{p}
	}
	if date, ok := structure.ParseDate(found[dateField]); ok {
		d.Published = date
	}
	return lines[i:]
}

// sender reads "Jane Doe <jane@example.org>" and "jane@example.org (Jane Doe)".
func sender(s string) (article.Person, bool) {
	name, addr := s, ""
	if before, rest, ok := strings.Cut(s, "<"); ok {
		name, addr = before, strings.TrimRight(rest, "> ")
	} else if before, rest, ok := strings.Cut(s, "("); ok && strings.Contains(before, "@") {
		name, addr = strings.TrimRight(rest, ") "), strings.TrimSpace(before)
	} else if strings.Contains(s, "@") && !strings.Contains(s, " ") {
		name, addr = "", s
	}
	p := article.Person{Name: strings.Trim(name, "\"' ,")}
	if from, to, url := mailAt(addr, 0, strings.IndexByte(addr, '@')); addr != "" && strings.Contains(addr, "@") && to > from {
		p.URL = url
		if p.Name == "" {
			p.Name = addr[from:to]
		}
	}
	return p, p.Name != ""
}

// isSignatureMark reads the line that begins a signature in a message: two
// hyphens. Its trailing blank may have been lost.
func isSignatureMark(text string) bool { return text == "--" || text == "- --" }
