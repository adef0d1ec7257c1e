package structure

import "testing"

func TestDatesAreReadInEveryLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"May 4, 2024": "2024-05-04", "4 May 2024": "2024-05-04", "Saturday, 4th of May 2024": "2024-05-04", "2024-05-04": "2024-05-04", "Sat, 04 May 2024 10:00:00 +0200": "2024-05-04T10:00:00+02:00",
		"4. Mai 2024": "2024-05-04", "04.05.2024": "2024-05-04", "4 de mayo de 2024": "2024-05-04", "le 4 mai 2024": "2024-05-04", "1er juin 2024": "2024-06-01", "4 de maio de 2024": "2024-05-04",
		"2024年5月4日": "2024-05-04", "２０２４年５月４日": "2024-05-04", "2024年5月4日(土)": "2024-05-04", "٤ مايو ٢٠٢٤": "2024-05-04", "14/05/2024": "2024-05-14", "05/14/2024": "2024-05-14",
		"May 4, 2024, 10:30 am": "2024-05-04", "2024-05-04T10:00:00Z": "2024-05-04T10:00:00Z",
		"4/5/2024": "", "May 2024": "", "May 4": "", "31 February 2024": "", "4 May 2024 was a Saturday": "", "12345": "", "Room 4, 2024": "",
	} {
		got, ok := ParseDate(text)
		if got.String() != want || ok != (want != "") {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}
