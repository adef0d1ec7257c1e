package syndication

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folded returns a word in lower case and without accents.
func folded(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < 0x80
	}
	s = strings.ToLower(s)
	if ascii {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// monthOf returns the month from 1 on that a word names, in full or shortened to no
// less than three letters, or 0.
func monthOf(word string) int {
	switch word { // what nearly all feeds write
	case "Jan":
		return 1
	case "Feb":
		return 2
	case "Mar":
		return 3
	case "Apr":
		return 4
	case "May":
		return 5
	case "Jun":
		return 6
	case "Jul":
		return 7
	case "Aug":
		return 8
	case "Sep":
		return 9
	case "Oct":
		return 10
	case "Nov":
		return 11
	case "Dec":
		return 12
	}
	word = folded(word)
	best, month := 0, 0
	for m, stems := range months {
		for stem := range strings.FieldsSeq(stems) {
			if len(stem) > best && strings.HasPrefix(word, stem) {
				best, month = len(stem), m+1
			}
		}
	}
	return month
}

// months are the starts of the names of the months without accents: in English,
// German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages,
// Russian, Polish, Czech, Hungarian, Greek, Turkish and Finnish. Where one name begins
// like another, the longer start decides.
var months = [12]string{
	"jan gen ene janv led sty oca tammi янв ιαν",
	"feb fev febbr unor lut sub helmi фев φεβ",
	"mar maa mrt mrz brez mart maalis мар μαρ",
	"apr abr avr dub kwi nis huhti апр απρ",
	"may mai maj mei mag kvet touko мая май μαι",
	"jun juin giu cerv cze haz kesa июн ιουν",
	"jul juil lug cervenec lip tem heina июл ιουλ",
	"aug ago aou srp sie agu elo авг αυγ",
	"sep set szept zari wrz eyl syys сен σεπ",
	"oct okt ott out rij paz eki loka окт οκτ",
	"nov lis kas marras ноя νοε",
	"dec dez dic des pros gru ara joulu дек δεκ",
}

// halfOf returns which half of the day a word means, and whether it is Korean.
func halfOf(word string) (h half, korean bool) {
	switch strings.ToLower(word) {
	case "am", "πμ":
		return forenoon, false
	case "pm", "μμ":
		return afternoon, false
	case "오전":
		return forenoon, true
	case "오후":
		return afternoon, true
	case "午前", "上午":
		return forenoon, false
	case "午後", "下午":
		return afternoon, false
	}
	return wholeDay, false
}

// zoneOf returns the offset in seconds that the name of a zone means. Names that
// several zones share mean the one that publishes more.
func zoneOf(word string) (int, bool) {
	minutes, ok := zones[strings.ToUpper(word)]
	return minutes * 60, ok
}

// zones are offsets in minutes.
var zones = map[string]int{
	"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0,
	"NST": -210, "NDT": -150, "AT": -240, "AST": -240, "ADT": -180,
	"ET": -300, "EST": -300, "EDT": -240, "CT": -360, "CST": -360, "CDT": -300,
	"MT": -420, "MST": -420, "MDT": -360, "PT": -480, "PST": -480, "PDT": -420,
	"AKST": -540, "AKDT": -480, "HST": -600, "HAST": -600, "HADT": -540,
	"BRT": -180, "BRST": -120, "ART": -180, "CLT": -240, "CLST": -180, "COT": -300, "PET": -300, "VET": -240,
	"WEST": 60, "BST": 60, "CET": 60, "MET": 60, "MEZ": 60, "WAT": 60, "CEST": 120, "MEST": 120, "MESZ": 120, "CAT": 120, "SAST": 120,
	"EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "TRT": 180, "EAT": 180, "GST": 240, "SAMT": 240,
	"PKT": 300, "YEKT": 300, "IST": 330, "NPT": 345, "OMST": 360, "ICT": 420, "WIB": 420, "KRAT": 420,
	"SGT": 480, "HKT": 480, "PHT": 480, "MYT": 480, "AWST": 480, "IRKT": 480, "JST": 540, "KST": 540, "YAKT": 540,
	"ACST": 570, "ACDT": 630, "AEST": 600, "VLAT": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}
