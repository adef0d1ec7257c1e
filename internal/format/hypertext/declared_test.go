package hypertext_test

import (
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

func TestDeclaredCharset(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{`<meta charset="koi8-r">`, "koi8-r"},
		{`<html><head><META CHARSET='Windows-1251' />`, "Windows-1251"},
		{`<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">`, "shift_jis"},
		{`<meta content='text/html;CHARSET="EUC-KR"; x' http-equiv=content-type>`, "euc-kr"},
		{`<?xml version="1.0" encoding="iso-8859-2"?><html>`, "iso-8859-2"},
		{`<?xml version='1.0' encoding='gb18030'?><html>`, "gb18030"},
		{`<?xml version="1.0"?><meta charset=utf-8>`, "utf-8"},
		{`<title>` + strings.Repeat("x", 3000) + `</title><meta charset=big5>`, "big5"},
		{`<!-- <meta charset=a> --><meta name=charset content=b><meta charset=c>`, "c"},
		{`<meta name="description" content="text; charset=no">`, ""},
		{`<script>'<meta charset=a>'</script>`, ""},
		{strings.Repeat(" ", 4096) + `<meta charset=utf-8>`, ""},
		{`<body><meta charset=utf-8>`, ""},
		{`<?xml encoding=`, ""},
		{"\xff\xfe\x00", ""},
		{"", ""},
	} {
		if got := hypertext.DeclaredCharset([]byte(c.page)); got != c.want {
			t.Errorf("DeclaredCharset(%.60q) = %q, want %q", c.page, got, c.want)
		}
	}
}
