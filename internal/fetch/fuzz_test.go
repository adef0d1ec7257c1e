package fetch

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzDecompress promises that no body and no header makes a decompressor panic or give
// more than is read of it, and that what is wrong is an error that a person
// understands.
func FuzzDecompress(f *testing.F) {
	const body = "the harbour was quiet, the harbour was quiet"
	for _, coding := range []string{"gzip", "x-gzip", "deflate", "br", "zstd", "identity", "", "rot13", "gzip, br", "br,gzip,zstd,deflate,gzip"} {
		f.Add(coding, []byte(body))
	}
	for coding, open := range map[string]func(io.Writer) io.WriteCloser{"gzip": packGzip, "deflate": packZlib, "br": packBrotli, "zstd": packZstd} {
		f.Add(coding, []byte(pack(f, body, open)))
	}
	f.Add("deflate", []byte(pack(f, body, packFlate)))
	f.Fuzz(func(t *testing.T, coding string, data []byte) {
		plain, notes, err := decompress(bytes.NewReader(data), coding)
		if err == nil {
			const most = 1 << 20
			var n int64
			n, err = io.Copy(io.Discard, io.LimitReader(plain, most))
			if n > most {
				t.Errorf("%d bytes", n)
			}
			if err == nil {
				err = plain.Close()
			}
		}
		if err != nil {
			if text := Default().classify("example.org", Reading, err).Error(); !strings.Contains(text, "example.org") {
				t.Errorf("the error does not say whose it is: %s", text)
			}
		}
		for _, n := range notes {
			if !utf8.ValidString(n) {
				t.Errorf("note %q", n)
			}
		}
	})
}

// FuzzHeaders promises that no header panics or is believed beyond reason.
func FuzzHeaders(f *testing.F) {
	for _, s := range []string{"text/html; charset=utf-8", "120", "Mon, 02 Mar 2026 10:00:00 GMT", "max-age=99999999999999999999", "no-cache", ";;=", "\x00"} {
		f.Add(s)
	}
	now := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, value string) {
		if kind, _ := mediaType(value); kind != strings.ToLower(kind) {
			t.Errorf("type %q", kind)
		}
		if at := retryAt(value, now); !at.IsZero() && (!at.After(now) || at.After(now.Add(longestRest))) {
			t.Errorf("%q is asked again at %v", value, at)
		}
		h := http.Header{"Cache-Control": {value}, "Expires": {value}, "Age": {value}, "Date": {value}}
		if until := freshUntil(h, now); !until.IsZero() && (!until.After(now) || until.After(now.Add(longestFresh))) {
			t.Errorf("%q is good until %v", value, until)
		}
	})
}
