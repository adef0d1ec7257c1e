package charset_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"newsreader/internal/format/charset"
)

// The same news in several languages, each long enough to tell and short enough
// to be hard.
const (
	russian  = "Сегодня утром в городе открылась новая библиотека. Читатели пришли задолго до начала, и у дверей собралась очередь."
	japanese = "図書館は今朝、新しい建物で開館した。多くの人が早くから列を作り、子どもたちは絵本の部屋に向かった。カタカナも少し。"
	chinese  = "今天早上，城里的新图书馆开门了。许多读者很早就来排队，孩子们直接去了绘本室。"
	taiwan   = "今天早上，城裡的新圖書館開門了。許多讀者很早就來排隊，孩子們直接去了繪本室。"
	korean   = "오늘 아침 도시에 새 도서관이 문을 열었다. 많은 사람들이 일찍부터 줄을 섰고 아이들은 그림책 방으로 갔다."
	french   = "La bibliothèque a été inaugurée ce matin. Les élèves sont arrivés très tôt, et l’on a dû ouvrir une deuxième salle à l’étage."
	german   = "Die neue Bücherei öffnete heute früh ihre Türen. Viele Gäste kamen, und für die Kinder gab es schöne Überraschungen."
	spanish  = "La biblioteca abrió esta mañana. ¿Quién lo diría? Los niños corrieron al salón, según contó el señor Núñez. ¡Qué día!"
	// Signs within words look like a wrong table, but not as much as what is none.
	trademarks = "Le Café®Noir, le Thé®Vert et la Crème®Bio sont à la carte dès le début de l’été, même à l’étage."
	polish     = "Dziś rano w mieście otwarto nową bibliotekę. Wielu czytelników przyszło bardzo wcześnie, żeby zająć miejsce."
	greek      = "Σήμερα το πρωί άνοιξε η νέα βιβλιοθήκη της πόλης. Πολλοί αναγνώστες ήρθαν νωρίς."
	hebrew     = "הבוקר נפתחה הספרייה החדשה בעיר. קוראים רבים הגיעו מוקדם."
)

func encoded(t testing.TB, label, text string) []byte {
	t.Helper()
	e, err := htmlindex.Get(label)
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return b
}

var legacy = []struct{ label, text string }{
	{"windows-1251", russian}, {"koi8-r", russian}, {"iso-8859-5", russian}, {"ibm866", russian},
	{"shift_jis", japanese}, {"euc-jp", japanese}, {"iso-2022-jp", japanese},
	{"gb18030", chinese}, {"big5", taiwan}, {"euc-kr", korean},
	{"windows-1252", french}, {"windows-1252", german}, {"windows-1252", spanish}, {"macintosh", french},
	{"windows-1252", trademarks}, {"windows-1250", polish}, {"iso-8859-2", polish}, {"windows-1253", greek}, {"windows-1255", hebrew},
}

func TestUndeclaredTextIsRead(t *testing.T) {
	for _, c := range legacy {
		for shape, text := range map[string]string{
			"as text":         c.text,
			"the start of it": string([]rune(c.text)[:min(50, len([]rune(c.text)))]),
			"in a page":       "<!DOCTYPE html>\n<html><head><title>News</title></head><body class=\"page wide\"><p>" + c.text + "</p>\n<p>Plain</p></body></html>",
			"in a long page": "<html><head><script>" + strings.Repeat("var a = 1; ", 5000) + "</script></head><body><p>" +
				c.text + "</p></body></html>",
		} {
			got, name, err := charset.Decode(encoded(t, c.label, text), "")
			if err != nil || got != text {
				t.Errorf("%s %s: taken for %s: %.80q, %v", c.label, shape, name, got, err)
			}
		}
	}
}

func TestDeclaredEncodingIsTaken(t *testing.T) {
	for _, c := range legacy {
		text := string([]rune(c.text)[:6])
		got, name, err := charset.Decode(encoded(t, c.label, text), " "+strings.ToUpper(c.label)+" ")
		if err != nil || got != text {
			t.Errorf("%s: taken for %s: %q, %v", c.label, name, got, err)
		}
	}
}

func TestWrongDeclarationDoesNoHarm(t *testing.T) {
	for _, c := range legacy {
		for _, wrong := range []string{"utf-8", "utf8", "x-unknown", "us-ascii-ish"} {
			got, name, err := charset.Decode(encoded(t, c.label, c.text), wrong)
			if err != nil || got != c.text {
				t.Errorf("%s declared %s: taken for %s: %.60q, %v", c.label, wrong, name, got, err)
			}
		}
	}
	for _, c := range []struct{ in, wrong, text string }{
		{"shift_jis", "euc-jp", japanese}, {"euc-jp", "shift_jis", japanese}, {"euc-kr", "shift_jis", korean},
		{"windows-1252", "shift_jis", french}, {"windows-1251", "gb18030", russian},
	} {
		if got, name, err := charset.Decode(encoded(t, c.in, c.text), c.wrong); err != nil || got != c.text {
			t.Errorf("%s declared %s: taken for %s: %.60q, %v", c.in, c.wrong, name, got, err)
		}
	}
	for _, wrong := range []string{"windows-1251", "shift_jis", "iso-8859-1", "utf-16"} {
		if got, name, err := charset.Decode([]byte(polish), wrong); err != nil || got != polish || name != "utf-8" {
			t.Errorf("UTF-8 declared %s: taken for %s: %.60q, %v", wrong, name, got, err)
		}
	}
}

func TestByteOrderMarkDecides(t *testing.T) {
	text := "Größe 漢字 \U0001f600"
	for name, b := range map[string][]byte{
		"utf-8":    []byte("\ufeff" + text),
		"utf-16le": must(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))),
		"utf-16be": must(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))),
		"utf-32le": must(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder().Bytes([]byte(text))),
		"utf-32be": must(utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewEncoder().Bytes([]byte(text))),
	} {
		got, gotName, err := charset.Decode(b, "windows-1252")
		if err != nil || got != text || gotName != name {
			t.Errorf("%s: %q as %s, %v", name, got, gotName, err)
		}
	}
}

func TestUTF16WithoutMarkIsRead(t *testing.T) {
	for _, text := range []string{german, "<p>" + russian + "</p>\n", "<html><body><p>" + chinese + "</p></body></html>\n", "Hi!\n", "図書館\n\n<br>一一。\n"} {
		for name, b := range map[string][]byte{
			"utf-16le": must(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
			"utf-16be": must(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
			"utf-32le": must(utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
			"utf-32be": must(utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
		} {
			got, gotName, err := charset.Decode(b, "")
			if err != nil || got != text || gotName != name {
				t.Errorf("%s: %.40q as %s, %v", name, got, gotName, err)
			}
		}
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func TestDamagedUTF8StaysUTF8(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{polish[:len("Dziś rano w mieście otwarto now")+1], "Dziś rano w mieście otwarto now\ufffd"},
		{russian + "\xff" + russian, russian + "\ufffd" + russian},
		{"Stray NUL\x00 in a text that is otherwise in order.", "Stray NUL\x00 in a text that is otherwise in order."},
	} {
		got, name, err := charset.Decode([]byte(c.in), "")
		if err != nil || got != c.want || name != "utf-8" {
			t.Errorf("%q as %s, %v, want %q", got, name, err, c.want)
		}
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	random := make([]byte, 4096)
	x := uint32(1)
	for i := range random {
		x = x*1664525 + 1013904223
		random[i] = byte(x >> 24)
	}
	for _, c := range []struct{ name, in, says string }{
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"},
		{"gif", "GIF89a\x01\x00\x01\x00", "a GIF image"},
		{"webp", "RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"},
		{"elf", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00", "a program"},
		{"pdf", "%PDF-1.7\n%âãÏÓ\n", "pdftotext"},
		{"zip", "PK\x03\x04\x14\x00\x00\x00", "a ZIP archive"},
		{"epub", "PK\x03\x04\x14\x00\x00\x00mimetypeapplication/epub+zip", "an EPUB book"},
		{"docx", "PK\x03\x04\x14\x00\x00\x00word/document.xml", "pandoc"},
		{"gzip", "\x1f\x8b\x08\x00\x00", "gzip -dc"},
		{"sqlite", "SQLite format 3\x00\x10\x00\x01\x01\x00\x00\x00\x00", "a database"},
		{"random", string(random), "binary data"},
		{"zeros", strings.Repeat("\x00", 100), "binary data"},
	} {
		_, _, err := charset.Decode([]byte(c.in), "utf-8")
		var binary *charset.BinaryError
		if !errors.As(err, &binary) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", c.name, err, c.says)
		}
	}
	for _, in := range []string{"MZ is what a program begins with.", "ID3 tags, explained", "OTTO\n\nEin Roman", "GIF or PNG?"} {
		if got, _, err := charset.Decode([]byte(in), ""); err != nil || got != in {
			t.Errorf("a text that begins like a binary: %q, %v", got, err)
		}
	}
}

func TestEmptyIsAnErrorOfItsOwn(t *testing.T) {
	for _, in := range []string{"", " \n\t ", "\xef\xbb\xbf", "\xff\xfe", "\xff\xfe \x00\n\x00"} {
		if _, _, err := charset.Decode([]byte(in), ""); !errors.Is(err, charset.ErrEmpty) {
			t.Errorf("%q: %v", in, err)
		}
	}
}
