package structure

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"newsreader/internal/article"
)

// ParseDate reads a text that is a date and nothing else, in any language it has
// months for. Day, month and year must all be there, because a date is never
// completed by guessing; where day and month could change places, it is none.
func ParseDate(text string) (article.Date, bool) {
	if !datable(text) {
		return article.Date{}, false
	}
	text = strings.Trim(westernDigits(text), " .,;|（）")
	if d, ok := parseStamp(text); ok {
		return d, true
	}
	text = strings.ToLower(strings.Trim(text, "()"))
	var d dateParts
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '،' || r == '\u00a0' || r == '、' }) {
		if !d.take(f) {
			return article.Date{}, false
		}
	}
	return d.date()
}

// dateFigures are the figures that a date has at least: four of the year, one of
// the day.
const dateFigures = 5

// datable is a cheap look for what no date can do without: the five figures of a
// year and a day, in a short text.
func datable(text string) bool {
	if len(text) > 160 {
		return false
	}
	n := 0
	for _, r := range text {
		if r >= '0' && r <= '9' || r > unicode.MaxLatin1 && unicode.IsDigit(r) {
			n++
		}
	}
	return n >= dateFigures
}

// parseStamp reads what machines write: RFC 3339, RFC 5322.
func parseStamp(text string) (article.Date, bool) {
	if d, err := article.ParseDate(text); err == nil && !d.IsZero() {
		return d, true
	}
	if i := strings.IndexByte(text, '('); i > 0 {
		text = strings.TrimSpace(text[:i]) // a zone's name in brackets
	}
	for _, layout := range []string{"Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 GMT", "Mon, 2 Jan 2006 15:04 -0700"} {
		if t, err := time.Parse(layout, text); err == nil {
			return article.Date{Time: t, Clock: true}, true
		}
	}
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, text); err == nil {
			return article.Day(t.Year(), t.Month(), t.Day()), true // the zone is unknown, and so is the hour
		}
	}
	return article.Date{}, false
}

// dateParts is a date in the making.
type dateParts struct {
	year, month, day int
	clock            bool
}

// take uses one word of a date and reports whether it can be a part of one.
func (d *dateParts) take(word string) bool {
	word = strings.TrimSuffix(word, ".")
	switch {
	case word == "" || word == "-" || word == "–" || word == "at":
		return true
	case d.takeEastern(word), d.takeNumeric(word):
		return true
	}
	if m := monthOf(word); m > 0 {
		if d.month != 0 {
			return false
		}
		d.month = m
		return true
	}
	if isClock(word) {
		d.clock = true
		return true
	}
	digits := strings.TrimRightFunc(word, unicode.IsLetter)
	if n, err := strconv.Atoi(digits); err == nil && (digits == word || is(word[len(digits):], dateFiller)) {
		switch {
		case n >= 1000 && n <= 9999 && d.year == 0 && digits == word:
			d.year = n
		case n >= 1 && n <= 31 && d.day == 0:
			d.day = n
		case d.clock || d.day != 0 && d.year != 0 && n < 25:
			d.clock = true // the hour in "15 Uhr", "3 pm"
		default:
			return false
		}
		return true
	}
	return is(word, dateFiller)
}

// takeEastern reads 2024年5月4日, alone or with a weekday after it.
func (d *dateParts) takeEastern(word string) bool {
	y, rest, ok := strings.Cut(word, "年")
	if !ok {
		return false
	}
	m, rest, ok1 := strings.Cut(rest, "月")
	day, rest, ok2 := strings.Cut(rest, "日")
	year, err1 := strconv.Atoi(y)
	month, err2 := strconv.Atoi(m)
	n, err3 := strconv.Atoi(day)
	if !ok1 || !ok2 || err1 != nil || err2 != nil || err3 != nil || year < 1000 || d.year != 0 {
		return false
	}
	if rest != "" && !is(rest, dateFiller) && !strings.HasPrefix(rest, "(") && !isClock(rest) && !strings.HasPrefix(rest, "（") {
		return false
	}
	d.year, d.month, d.day = year, month, n
	return true
}

// takeNumeric reads 2024-05-04, 2024/5/4, 4.5.2024 and 14/5/2024. With slashes
// the day must be over 12, or the two writings of the world would be confused.
func (d *dateParts) takeNumeric(word string) bool {
	for _, sep := range []string{"-", "/", "."} {
		p := strings.Split(word, sep)
		if len(p) != 3 || d.year != 0 {
			continue
		}
		a, err1 := strconv.Atoi(p[0])
		b, err2 := strconv.Atoi(p[1])
		c, err3 := strconv.Atoi(p[2])
		switch {
		case err1 != nil || err2 != nil || err3 != nil:
		case a >= 1000:
			d.year, d.month, d.day = a, b, c
			return true
		case c >= 1000 && (sep == "." || a > 12 || a == b):
			d.year, d.month, d.day = c, b, a
			return true
		case c >= 1000 && b > 12:
			d.year, d.month, d.day = c, a, b
			return true
		}
	}
	return false
}

func (d *dateParts) date() (article.Date, bool) {
	if d.year == 0 || d.month < 1 || d.month > 12 || d.day < 1 {
		return article.Date{}, false
	}
	date := article.Day(d.year, time.Month(d.month), d.day)
	if date.Time.Day() != d.day {
		return article.Date{}, false // the 31st of February
	}
	return date, true
}

// clockMarks are what parts hours from minutes besides the colon.
var clockMarks = strings.NewReplacer("h", ":", "時", ":")

func isClock(word string) bool {
	word = strings.TrimRight(word, "amph時分")
	h, m, ok := strings.Cut(clockMarks.Replace(word), ":")
	if !ok || len(h) > 2 || len(m) > 5 {
		return false
	}
	n, err := strconv.Atoi(h)
	return err == nil && n < 25
}

func monthOf(word string) int { return tables().months[word] }

// westernDigits turns Arabic, Persian and full-width digits into ASCII ones.
func westernDigits(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, text)
}
