package syndication

import "time"

// maxYear is the last year that a date can be written with everywhere (RFC 3339, section
// 5.6: four digits).
const maxYear = 9999

// settle finds out which of the numbers is the year, the month and the day, and
// whether there is such a moment.
func (d *dateReader) settle() bool {
	ok := false
	switch n := d.numbers[:d.numbered]; {
	case d.month > 0:
		ok = d.named(n)
	case len(n) == 1:
		ok = !d.odd && n[0].before != '+' && d.compact(n[0])
	case len(n) == 2:
		ok = !d.odd && d.pair(n[0], n[1])
	case len(n) >= 3:
		ok = d.three(n[0], n[1], n[2])
	}
	if !ok || d.year < 0 || d.year > maxYear || d.month < 1 || d.month > 12 || d.day < 1 || d.day > daysIn(d.year, d.month) {
		return false
	}
	return d.settleClock()
}

func (d *dateReader) settleClock() bool {
	d.hour = max(d.hour, 0)
	switch d.half {
	case afternoon:
		if d.hour < 12 {
			d.hour += 12
		}
	case forenoon:
		if d.hour == 12 {
			d.hour = 0
		}
	}
	if !d.zoned && d.korean {
		d.offset = 9 * 3600
	}
	midnight := d.hour == 24 && d.minute == 0 && d.second == 0
	return (d.hour < 24 || midnight) && d.minute < 60 && d.second <= 60
}

func (d *dateReader) time() time.Time {
	t := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, d.nano, time.UTC)
	return t.Add(-time.Duration(d.offset) * time.Second)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// fullYear returns the year that a number of so many digits means (POSIX: 69 is 1969,
// 68 is 2068).
func fullYear(p datePart) int {
	switch {
	case len(p.text) > 2:
		return p.value
	case p.value < 69:
		return p.value + 2000
	}
	return p.value + 1900
}

// named settles a date whose month has a name.
func (d *dateReader) named(n []datePart) bool {
	switch {
	case len(n) >= 2 && len(n[0].text) >= 3: // 2004-July-13
		d.year, d.day = n[0].value, n[1].value
	case len(n) >= 2:
		d.day, d.year = n[0].value, fullYear(n[1])
	case len(n) == 1 && len(n[0].text) == 4 && d.hour < 0 && !d.odd: // January 2025
		d.year, d.day = n[0].value, 1
	default:
		return false
	}
	return true
}

// compact settles a date of a single number.
func (d *dateReader) compact(p datePart) bool {
	v := p.value
	d.month, d.day = 1, 1
	switch digits := len(p.text); {
	case digits == 4 && p.before == '-': // -0312
		d.year, d.month = 2000+v/100, v%100
	case digits == 4:
		d.year = v
	case digits == 5 || digits == 7: // a day of the year
		d.year = v / 1000
		if digits == 5 {
			d.year += 2000
		}
		return d.ordinal(v % 1000)
	case digits == 6:
		d.year, d.month, d.day = fullYear(datePart{text: p.text[:2], value: v / 10000}), v/100%100, v%100
	case digits == 8:
		d.year, d.month, d.day = v/10000, v/100%100, v%100
	case digits == 12 || digits == 14:
		if digits == 12 {
			v *= 100
		}
		d.year, d.month, d.day = v/1e10, v/1e8%100, v/1e6%100
		d.hour, d.minute, d.second = v/10000%100, v/100%100, v%100
	case digits == 10 || digits == 13: // since 1970, in seconds or thousandths of them
		if digits == 13 {
			d.nano = v % 1000 * 1e6
			v /= 1000
		}
		t := time.Unix(int64(v), 0).UTC()
		d.year, d.month, d.day = t.Year(), int(t.Month()), t.Day()
		d.hour, d.minute, d.second = t.Clock()
	default:
		return false
	}
	return true
}

// ordinal settles a day of the year.
func (d *dateReader) ordinal(day int) bool {
	t := time.Date(d.year, 1, day, 0, 0, 0, 0, time.UTC)
	d.month, d.day = int(t.Month()), t.Day()
	return day > 0 && t.Year() == d.year
}

// pair settles a date of two numbers: a year and a month, a day of the year, or a
// day and a time without colons.
func (d *dateReader) pair(a, b datePart) bool {
	d.month, d.day = b.value, 1
	switch {
	case len(a.text) == 8 && (len(b.text) == 6 || len(b.text) == 4): // 20250106T1000
		if !d.compact(a) {
			return false
		}
		v := b.value
		if len(b.text) == 4 {
			v *= 100
		}
		d.hour, d.minute, d.second = v/10000, v/100%100, v%100
		return true
	case len(a.text) == 4 && len(b.text) == 3:
		d.year = a.value
		return d.ordinal(b.value)
	case len(a.text) == 4:
		d.year = a.value
	case len(a.text) == 2 && a.before == '-': // -03-12
		d.year = fullYear(a)
	case len(b.text) == 4:
		d.year, d.month = b.value, a.value
	default:
		return false
	}
	return true
}

// three settles a date of three numbers. Which is which, what parts them tells.
func (d *dateReader) three(a, b, c datePart) bool {
	switch {
	case len(a.text) >= 3:
		d.year, d.month, d.day = a.value, b.value, c.value
	case b.before == '-' && len(c.text) <= 2:
		d.year, d.month, d.day = fullYear(a), b.value, c.value
	case b.before == '/' && a.value <= 12:
		d.month, d.day, d.year = a.value, b.value, fullYear(c)
	default:
		d.day, d.month, d.year = a.value, b.value, fullYear(c)
	}
	return true
}
