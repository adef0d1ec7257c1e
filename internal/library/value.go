package library

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// ParseGroup reads a path of groups, "News/World". A slash in a name is written "\/".
func ParseGroup(text string) []string {
	const slash = "\x00"
	var out []string
	for part := range strings.SplitSeq(strings.ReplaceAll(text, `\/`, slash), "/") {
		if part = strings.TrimSpace(strings.ReplaceAll(part, slash, "/")); part != "" {
			out = append(out, sanitize.Text(part))
		}
	}
	return out
}

// PrintGroup writes what ParseGroup reads.
func PrintGroup(path []string) string {
	parts := make([]string, len(path))
	for i, name := range path {
		parts[i] = strings.ReplaceAll(name, "/", `\/`)
	}
	return strings.Join(parts, "/")
}

func parseTags(text string) []string {
	var out []string
	for tag := range strings.SplitSeq(text, ",") {
		if tag = strings.TrimSpace(sanitize.Text(tag)); tag != "" && !slices.Contains(out, tag) {
			out = append(out, tag)
		}
	}
	return out
}

func parseFullText(to *feed.FullText, text string) error {
	switch strings.ToLower(text) {
	case "", "auto":
		*to = feed.FullTextAuto
	case "true", "yes", "on", "always":
		*to = feed.FullTextAlways
	case "false", "no", "off", "never":
		*to = feed.FullTextNever
	default:
		return fmt.Errorf("%q is neither auto, true nor false", text)
	}
	return nil
}

func printFullText(f feed.FullText) string {
	switch f {
	case feed.FullTextAlways:
		return "true"
	case feed.FullTextNever:
		return "false"
	}
	return "auto"
}

func parseHeaders(to *[]string, text string) error {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		header, err := checkHeader(line)
		if err != nil {
			return err
		}
		out = append(out, header)
	}
	*to = out
	return nil
}

// parseAuth takes the name of a place alone: a password written here would stand in a
// file, in the shell's history and in every export.
func parseAuth(to *string, text string) error {
	kind, name, _ := strings.Cut(text, ":")
	switch {
	case text == "":
	case kind != "env" && kind != "command":
		return errors.New("it names the place of a password, and is not the password itself")
	case strings.TrimSpace(name) == "" || strings.ContainsAny(name, "\r\n\x00"):
		return fmt.Errorf("%q names no place", text)
	}
	*to = text
	return nil
}

func parseBool(to *bool, text string) error {
	switch strings.ToLower(text) {
	case "true", "yes", "on":
		*to = true
	case "", "false", "no", "off":
		*to = false
	default:
		return fmt.Errorf("%q is neither true nor false", text)
	}
	return nil
}

func parseCount(to *int, text string) error {
	if text == "" || strings.EqualFold(text, "all") {
		*to = 0
		return nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 1_000_000_000 {
		return fmt.Errorf("%q is no number of entries", text)
	}
	*to = n
	return nil
}

func printCount(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// shortestInterval bounds how often a person may have a server asked by itself.
const shortestInterval = time.Minute

func parseInterval(to *time.Duration, text string) error {
	var d time.Duration
	if err := parseSpan(&d, text); err != nil {
		return err
	}
	if d > 0 && d < shortestInterval {
		return errors.New("no server is asked more than once a minute")
	}
	*to = d
	return nil
}

// spans are the units of time, the longest first. A month is no fixed time and none of
// them.
var spans = []struct {
	unit string
	d    time.Duration
}{
	{"y", 365 * 24 * time.Hour}, {"w", 7 * 24 * time.Hour}, {"d", 24 * time.Hour}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second},
}

// longestSpan bounds a time in settings, so that no sum of a date and one overflows.
const longestSpan = 100 * 365 * 24 * time.Hour

// parseSpan reads a time such as "90m", "2h", "1h30m", "30d", "26w", "1y".
func parseSpan(to *time.Duration, text string) error {
	bad := fmt.Errorf("%q is no time; write it as 30m, 2h, 1d, 4w or 1y", text)
	rest, total := strings.ToLower(strings.ReplaceAll(text, " ", "")), time.Duration(0)
	switch rest {
	case "", "0", "usual", "default", "ever", "forever":
		*to = 0
		return nil
	}
	for rest != "" {
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		n, err := strconv.ParseInt(rest[:digits], 10, 32)
		if err != nil || digits == len(rest) {
			return bad
		}
		unit := rest[digits : digits+1]
		i := slices.IndexFunc(spans, func(s struct {
			unit string
			d    time.Duration
		}) bool {
			return s.unit == unit
		})
		if i < 0 || time.Duration(n) > longestSpan/spans[i].d {
			return bad
		}
		total += time.Duration(n) * spans[i].d
		rest = rest[digits+1:]
	}
	if total <= 0 || total > longestSpan {
		return bad
	}
	*to = total
	return nil
}

// printSpan writes a time in as many units as it needs to be exact.
func printSpan(d time.Duration) string {
	var b strings.Builder
	for _, s := range spans {
		if n := d / s.d; n > 0 {
			fmt.Fprintf(&b, "%d%s", n, s.unit)
			d -= n * s.d
		}
	}
	return b.String()
}
