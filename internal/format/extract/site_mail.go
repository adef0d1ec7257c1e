package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// mailSites are archives of mailing lists.
func mailSites() []*site {
	own := []string{"." + threadClass}
	return []*site{
		{name: "pipermail", generators: []string{"pipermail", "mailman", "mhonarc", "hypermail"}, content: own, trusted: true, mend: pipermail},
		{name: "public-inbox", hosts: []string{"lore.kernel.org", "public-inbox.org", "inbox.sourceware.org"}, content: own, trusted: true, mend: publicInbox},
		{name: "marc", hosts: []string{"marc.info"}, content: own, trusted: true, mend: marc},
		{name: "hyperkitty", signs: []string{".email-body"}, content: own, trusted: true, mend: hyperkitty},
	}
}

// pipermail reads a message that stands as it was sent in one listing, under a
// heading with its subject, who sent it in bold and when in italics.
func pipermail(r *reading) {
	pre := selectOne(r.root, "pre")
	h1 := selectOne(r.root, "h1")
	if pre == nil || h1 == nil {
		return
	}
	r.facts.Title = fact[string]{said(h1), "site"}
	for n := h1.NextSibling; n != nil && n != pre; n = n.NextSibling {
		if n.DataAtom == atom.B && len(r.facts.Byline.Value) == 0 {
			r.signedBy(said(n), "")
		}
		if n.DataAtom == atom.I && r.facts.Published.Value.IsZero() {
			if d := mailDate(said(n)); !d.IsZero() {
				r.facts.Published = fact[article.Date]{d, "site"}
			}
		}
	}
	r.setThread(mailText(rawText(pre)), "", nil)
}

// publicInbox reads a message whose headers stand in the listing above its text.
func publicInbox(r *reading) {
	pre := selectOne(r.root, "pre#b")
	if pre == nil {
		return
	}
	head, body, ok := strings.Cut(rawText(pre), "\n\n")
	if !ok || !strings.Contains(head, "From:") {
		return
	}
	for line := range strings.SplitSeq(head, "\n") {
		name, value, _ := strings.Cut(line, ":")
		value = squeeze(value)
		switch name {
		case "Subject":
			if title, _, cut := strings.Cut(value, "\t"); cut {
				value = title
			}
			r.facts.Title = fact[string]{value, "site"}
		case "From":
			who, _, _ := strings.Cut(value, "<")
			who, _, _ = strings.Cut(who, " @ ")
			r.signedBy(strings.Trim(who, " \""), "")
		case "Date":
			value, _, _ = strings.Cut(value, "[")
			if d := mailDate(strings.TrimSpace(value)); !d.IsZero() {
				r.facts.Published = fact[article.Date]{d, "site"}
			}
		}
	}
	body, _, _ = strings.Cut(body, "\n^ permalink")
	r.setThread(mailText(body), "", nil)
}

// marc reads a message of an archive that sets headers, text and menus in one listing.
func marc(r *reading) {
	pre := selectOne(r.root, "pre")
	if pre == nil {
		return
	}
	head, body, ok := strings.Cut(rawText(pre), "[Download RAW")
	if !ok {
		return
	}
	for line := range strings.SplitSeq(head, "\n") {
		name, value, _ := strings.Cut(line, ":")
		value = squeeze(value)
		switch strings.TrimSpace(name) {
		case "Subject":
			r.facts.Title = fact[string]{value, "site"}
		case "From":
			who, _, _ := strings.Cut(value, "<")
			r.signedBy(strings.Trim(who, " \""), "")
		case "Date":
			if d := mailDate(value); !d.IsZero() {
				r.facts.Published = fact[article.Date]{d, "site"}
			}
		}
	}
	_, body, _ = strings.Cut(body, "\n")
	body, _, _ = strings.Cut(body, "\n[prev in list]")
	r.setThread(mailText(body), "", nil)
}

// hyperkitty reads a thread of Mailman 3.
func hyperkitty(r *reading) {
	var posts []post
	for _, n := range selectAll(r.root, ".email") {
		body := selectOne(n, ".email-body")
		if body == nil {
			continue
		}
		div := element(atom.Div, "")
		if hypertext.Find(body, func(c *html.Node) bool { return c.DataAtom == atom.P }) != nil {
			div = bare(body)
		} else {
			for _, part := range mailText(rawText(body)) {
				div.AppendChild(part)
			}
		}
		posts = append(posts, post{who: textOf(selectOne(n, ".name")), when: textOf(selectOne(n, ".email-date")), body: div})
	}
	if len(posts) == 0 {
		return
	}
	r.signedBy(posts[0].who, "")
	r.setThread([]*html.Node{posts[0].body}, count(len(posts)-1, "reply", "replies"), posts[1:])
}

// mailDate reads a date as mail programs write it.
func mailDate(s string) article.Date {
	if d := stamp(s); !d.IsZero() {
		return d
	}
	f := strings.Fields(s)
	if len(f) >= 6 && len(f[3]) == 8 { // "Sat May 4 13:30:00 CEST 2024"
		return stamp(f[2] + " " + f[1] + " " + f[len(f)-1])
	}
	return dateIn(s)
}

// rawText returns the text of an element as it stands.
func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range hypertext.Nodes(n) {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// mailText makes paragraphs of the lines of a message. Lines that begin with ">" are
// quoted, indented ones and those of a patch stay as they are, and a signature goes.
func mailText(text string) []*html.Node {
	text, _, _ = strings.Cut(strings.ReplaceAll(text, "\r", ""), "\n-- \n")
	text, _, _ = strings.Cut(text, "\n-------------- next part")
	var out []*html.Node
	for _, part := range strings.Split(text, "\n\n") {
		for _, run := range mailRuns(strings.Trim(part, "\n")) {
			switch {
			case strings.HasPrefix(run[0], ">"):
				for i, l := range run {
					run[i] = strings.TrimPrefix(strings.TrimPrefix(l, ">"), " ")
				}
				quote := element(atom.Blockquote, "")
				for _, inner := range mailText(strings.Join(run, "\n")) {
					quote.AppendChild(inner)
				}
				if len(out) > 0 && out[len(out)-1].DataAtom == atom.Blockquote {
					for c := quote.FirstChild; c != nil; c = quote.FirstChild {
						quote.RemoveChild(c)
						out[len(out)-1].AppendChild(c)
					}
					continue
				}
				out = append(out, quote)
			case isVerbatim(run):
				out = append(out, element(atom.Pre, strings.Join(run, "\n")))
			default:
				out = append(out, element(atom.P, strings.Join(run, "\n")))
			}
		}
	}
	return out
}

// mailRuns parts the lines of a paragraph where quoting begins or ends.
func mailRuns(part string) [][]string {
	var out [][]string
	quoted := false
	for line := range strings.SplitSeq(part, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if q := strings.HasPrefix(line, ">"); len(out) == 0 || q != quoted {
			out = append(out, nil)
			quoted = q
		}
		out[len(out)-1] = append(out[len(out)-1], line)
	}
	return out
}

// isVerbatim reports whether lines are code, a table or a patch.
func isVerbatim(lines []string) bool {
	indented, patch := 0, 0
	for _, l := range lines {
		if strings.HasPrefix(l, "  ") || strings.HasPrefix(l, "\t") {
			indented++
		}
		if strings.HasPrefix(l, "@@") || strings.HasPrefix(l, "diff ") || strings.HasPrefix(l, "+++") || strings.HasPrefix(l, "---") || strings.HasPrefix(l, "index ") {
			patch++
		}
	}
	return indented == len(lines) || patch > 0
}
