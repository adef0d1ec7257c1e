package syndication

import (
	"strings"
	"time"
)

// maxDate is longer than any date, its remarks included.
const maxDate = 128

// parseDate reads a date in any of the ways in which feeds write one: RFC 822 and its
// descendants, ISO 8601, W3C-DTF, asctime, what databases and people print, in a dozen
// languages. What is no date, or no possible one, is the zero time: nothing is made
// up. A time without a zone is taken for UTC, one in Korean for that of Korea.
func parseDate(s string) time.Time {
	if len(s) > maxDate {
		s = s[:maxDate]
	}
	d := dateReader{month: -1, hour: -1}
	if !d.lex(uncommented(s)) || !d.read() {
		return time.Time{}
	}
	return d.time()
}

// uncommented takes out what stands in parentheses: a zone's name, behind its offset.
func uncommented(s string) string {
	open := strings.IndexByte(s, '(')
	if open < 0 {
		return s
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 0 {
		return s[:open]
	}
	return s[:open] + s[open+end+1:]
}

// datePart is a number, a word or a sign of a date.
type datePart struct {
	text   string
	value  int  // of a number
	number bool // else it is a word or a sign
	before byte // the byte before it, 0 at the start
}

// dateReader collects what the parts of a date say.
type dateReader struct {
	parts [24]datePart
	count int

	numbers  [6]datePart // that are neither of the time nor of the zone
	numbered int
	month    int // from a name; -1 is none

	hour, minute, second, nano int
	half                       half
	offset                     int // of the zone in seconds
	zoned                      bool
	korean                     bool
	odd                        bool // a word was not understood

	year, day int
}

// half is which half of the day a time is of.
type half int

const (
	wholeDay half = iota
	forenoon
	afternoon
)

// lex cuts a date into its parts. Dates with more parts than any date has are none.
func (d *dateReader) lex(s string) bool {
	before := byte(0)
	for i := 0; i < len(s); {
		start := i
		c := s[i]
		switch {
		case isDigit(c):
			n := 0
			for i < len(s) && isDigit(s[i]) {
				if n < 1<<52 {
					n = n*10 + int(s[i]-'0')
				}
				i++
			}
			if !d.part(datePart{s[start:i], n, true, before}) {
				return false
			}
		case isDateLetter(c):
			for i < len(s) && isDateLetter(s[i]) {
				i++
			}
			if !d.part(datePart{s[start:i], 0, false, before}) {
				return false
			}
		default:
			if (c == '+' || c == '-' || c == ':') && !d.part(datePart{s[i : i+1], 0, false, before}) {
				return false
			}
			i++
		}
		before = s[i-1]
	}
	return d.count > 0
}

func (d *dateReader) part(p datePart) bool {
	if d.count == len(d.parts) {
		return false
	}
	d.parts[d.count] = p
	d.count++
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isDateLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// read gives each part its meaning, from left to right.
func (d *dateReader) read() bool {
	for i := 0; i < d.count; i++ {
		p := &d.parts[i]
		switch {
		case p.number && d.hour < 0 && d.isSign(i+1, ":"):
			n := d.clock(i)
			if n == 0 {
				return false
			}
			i += n - 1
		case p.number:
			if d.numbered == len(d.numbers) {
				return false
			}
			d.numbers[d.numbered] = *p
			d.numbered++
		case (p.text == "+" || p.text == "-") && d.hour >= 0:
			n, ok := d.shift(i)
			if !ok {
				return false
			}
			i += n
		case p.text == "+" || p.text == "-" || p.text == ":":
		default:
			d.word(i)
		}
	}
	return d.settle()
}

func (d *dateReader) isSign(i int, sign string) bool {
	return i < d.count && d.parts[i].text == sign
}

// clock reads a time at part i, such as 10:14:55, and returns how many parts it has,
// or 0 if it is none.
func (d *dateReader) clock(i int) int {
	var v [3]int
	n, count := 0, 0
	for count < 3 && i+n < d.count && d.parts[i+n].number {
		v[count] = d.parts[i+n].value
		count++
		n++
		if !d.isSign(i+n, ":") || count == 3 {
			break
		}
		n++
	}
	if count < 2 || d.isSign(i+n, ":") {
		return 0
	}
	d.hour, d.minute, d.second = v[0], v[1], v[2]
	if i+n < d.count && d.parts[i+n].number && (d.parts[i+n].before == '.' || d.parts[i+n].before == ',') {
		d.nano = fraction(d.parts[i+n].text)
		n++
	}
	return n
}

// fraction returns the nanoseconds that the digits behind the point mean.
func fraction(digits string) int {
	n := 0
	for i := range 9 {
		n *= 10
		if i < len(digits) {
			n += int(digits[i] - '0')
		}
	}
	return n
}

// shift reads the offset of a zone whose sign is part i, and returns how many parts
// there are behind the sign.
func (d *dateReader) shift(i int) (int, bool) {
	if i+1 >= d.count || !d.parts[i+1].number {
		// A sign that stands alone says nothing; one before a word was to say something.
		return 0, i+1 >= d.count
	}
	p := d.parts[i+1]
	hours, minutes, n := p.value, 0, 1
	switch {
	case len(p.text) > 2:
		hours, minutes = p.value/100, p.value%100
	case d.isSign(i+2, ":"):
		if i+3 >= d.count || !d.parts[i+3].number {
			return 0, false
		}
		minutes, n = d.parts[i+3].value, 3
	}
	if len(p.text) > 4 || hours > 15 || minutes > 59 {
		return n, d.isDash(i) // a year behind a dash, or nonsense
	}
	d.offset = hours*3600 + minutes*60
	if d.parts[i].text == "-" {
		d.offset = -d.offset
	}
	d.zoned = true
	return n, true
}

func (d *dateReader) isDash(i int) bool { return d.parts[i].text == "-" && d.zoned }

// word reads the word that is part i: a month, a zone, a half of the day; days of the
// week and what merely decorates are passed over.
func (d *dateReader) word(i int) {
	text := d.parts[i].text
	if h, korean := halfOf(text); h != wholeDay {
		d.half, d.korean = h, d.korean || korean
		return
	}
	if m := monthOf(text); m > 0 {
		d.month = m
		return
	}
	if seconds, ok := zoneOf(text); ok && i > 0 {
		d.offset, d.zoned = seconds, true
		return
	}
	switch text {
	case "년", "월", "일":
		d.korean = true
	case "T", "t", "年", "月", "日", "de", "of", "at", "um", "th", "st", "nd", "rd":
	default:
		d.odd = d.odd || i > 0 && !isZonePart(d.parts[i].before)
	}
}

// isZonePart reports whether a word stands behind the slash of "Etc/GMT".
func isZonePart(before byte) bool { return before == '/' || before == '_' }
