package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// manual reads a page of man7.org, where each section is a listing as man prints it:
// paragraphs and options are read out of how it is indented.
func manual(r *reading) {
	if selectOne(r.root, ".top-link") == nil {
		return // another site's, which says itself what is what
	}
	if h1 := selectOne(r.root, "h1"); h1 != nil {
		name, _, _ := strings.Cut(said(h1), " — ")
		r.facts.Title = fact[string]{name, "site"}
	}
	var all []*html.Node
	for n := range hypertext.Nodes(r.root) {
		switch {
		case n.DataAtom == atom.H2:
			for _, top := range selectAll(n, ".top-link") {
				remove(top)
			}
			all = append(all, element(atom.H2, said(n)))
		case n.DataAtom == atom.Pre && len(all) > 0:
			title := said(all[len(all)-1])
			lines := outdented(strings.Split(strings.Trim(rawText(n), "\n"), "\n"))
			if all[len(all)-1].DataAtom == atom.H2 && strings.Contains(title, "SYNOPSIS") {
				all = append(all, element(atom.Pre, strings.Join(lines, "\n")))
				continue
			}
			all = append(all, manualBlocks(lines, 0)...)
		}
	}
	r.setThread(all, "", nil)
}

// outdented takes off the blanks that all lines begin with.
func outdented(lines []string) []string {
	least := -1
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			if n := indentOf(l); least < 0 || n < least {
				least = n
			}
		}
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if len(l) >= least && least > 0 {
			l = l[least:]
		}
		out[i] = strings.TrimRight(l, " ")
	}
	return out
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// maxManual is how deep lists in lists are read.
const maxManual = 6

// manualBlocks makes blocks of lines: what stands at the margin and goes on there is a
// paragraph; a line there with deeper ones below is an option and what it does.
func manualBlocks(lines []string, depth int) []*html.Node {
	var out []*html.Node
	for i := 0; i < len(lines); {
		if lines[i] == "" {
			i++
			continue
		}
		end := i + 1
		if indentOf(lines[i]) > 0 || depth > maxManual {
			for end < len(lines) && (lines[end] == "" || indentOf(lines[end]) > 0 || depth > maxManual) {
				end++
			}
			out = append(out, element(atom.Pre, strings.Trim(strings.Join(outdented(lines[i:end]), "\n"), "\n")))
			i = end
			continue
		}
		for end < len(lines) && lines[end] != "" && indentOf(lines[end]) == 0 && !isOption(lines[end]) {
			end++
		}
		rest := end
		for rest < len(lines) && (lines[rest] == "" || indentOf(lines[rest]) > 0) {
			rest++
		}
		name, text := optionOf(lines[i])
		switch {
		case end == i+1 && (text != "" || rest > end && lines[end] != ""): // an option
			body := lines[end:rest]
			if text != "" {
				body = append([]string{strings.Repeat(" ", indentOf(firstLine(body))) + text}, body...)
			}
			dt, dd := element(atom.Dt, ""), element(atom.Dd, "")
			dt.AppendChild(element(atom.Code, name))
			for _, b := range manualBlocks(outdented(body), depth+1) {
				dd.AppendChild(b)
			}
			if len(out) == 0 || out[len(out)-1].DataAtom != atom.Dl {
				out = append(out, element(atom.Dl, ""))
			}
			out[len(out)-1].AppendChild(dt)
			out[len(out)-1].AppendChild(dd)
			i = rest
		default:
			out = append(out, element(atom.P, strings.Join(strings.Fields(strings.Join(lines[i:end], " ")), " ")))
			i = end
		}
	}
	return out
}

// isOption reports whether a line begins like an option: "-l".
func isOption(line string) bool {
	return strings.HasPrefix(line, "-") && len(line) > 1 && line[1] != ' '
}

// optionOf parts a line such as "-l     use a long format"; text is empty where there
// is a name alone.
func optionOf(line string) (name, text string) {
	if i := strings.Index(line, "  "); i > 0 && i <= 12 && (isOption(line) || !strings.Contains(line[:i], " ")) && indentOf(line) == 0 {
		if rest := strings.TrimSpace(line[i:]); isOption(line) || len(line)-len(rest) >= 7 {
			return line[:i], rest
		}
	}
	return line, ""
}

// firstLine returns the first line that is not blank, or "".
func firstLine(lines []string) string {
	for _, l := range lines {
		if l != "" {
			return l
		}
	}
	return ""
}
