package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// pack compresses with a writer of any coding.
func pack(t testing.TB, body string, open func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := open(&b)
	if _, err := io.WriteString(w, body); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func packGzip(w io.Writer) io.WriteCloser   { return gzip.NewWriter(w) }
func packZlib(w io.Writer) io.WriteCloser   { return zlib.NewWriter(w) }
func packBrotli(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) }
func packFlate(w io.Writer) io.WriteCloser {
	f, _ := flate.NewWriter(w, flate.DefaultCompression)
	return f
}
func packZstd(w io.Writer) io.WriteCloser {
	z, _ := zstd.NewWriter(w)
	return z
}

// coded answers with a body in a coding.
func coded(coding, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", coding)
		_, _ = io.WriteString(w, body)
	}
}

func TestCodings(t *testing.T) {
	const body = "a page, a page, a page"
	bomb := strings.Repeat("0", 16<<20)
	tooLarge := as[*LimitError](nil)
	damaged := as[*BodyError](func(e *BodyError) bool { return strings.Contains(e.Reason, "damaged") })
	cut := as[*BodyError](func(e *BodyError) bool { return strings.Contains(e.Reason, "cut off") })
	noted := func(t *testing.T, r *Response, _ string) {
		if len(r.Notes) != 1 {
			t.Errorf("notes %q, want one about the coding", r.Notes)
		}
	}
	zipped := pack(t, body, packGzip)
	run(t, []scenario{
		{name: "gzip", body: body, serve: coded("gzip", zipped)},
		{name: "gzip by its old name", body: body, serve: coded("x-gzip", zipped)},
		{name: "brotli", body: body, serve: coded("br", pack(t, body, packBrotli))},
		{name: "zstd", body: body, serve: coded("zstd", pack(t, body, packZstd))},
		{name: "deflate as zlib", body: body, serve: coded("deflate", pack(t, body, packZlib))},
		{name: "deflate without zlib", body: body, serve: coded("deflate", pack(t, body, packFlate))},
		{name: "identity", body: body, serve: coded("identity", body)},
		{name: "two codings, one over the other", body: body, serve: coded("br, gzip", pack(t, pack(t, body, packBrotli), packGzip))},
		{name: "a coding nobody asked for is named", serve: coded("rot13", body),
			want: as[*BodyError](func(e *BodyError) bool { return strings.Contains(e.Reason, "rot13") })},
		{name: "more codings than anybody uses are refused", serve: coded(strings.Repeat("gzip,", 20000)+"gzip", body),
			want: as[*BodyError](func(e *BodyError) bool { return strings.Contains(e.Reason, "20001 codings") })},
		{name: "an empty body in a coding is empty", body: "", serve: coded("gzip", "")},
		{name: "plain text that says it is gzip is read with a note", body: body, serve: coded("gzip", body), check: noted},
		{name: "plain text that says it is zstd is read with a note", body: body, serve: coded("zstd", body), check: noted},
		{name: "gzip cut in the middle was cut off", serve: coded("gzip", zipped[:len(zipped)-12]), want: cut},
		{name: "gzip with a wrong sum is damaged", serve: coded("gzip", zipped[:len(zipped)-8]+"12345678"), want: damaged},
		{name: "brotli of noise is damaged", serve: coded("br", "\xff\xff\xff\xff\xff"), want: damaged},
		{name: "a gzip bomb meets the limit", serve: coded("gzip", pack(t, bomb, packGzip)), want: tooLarge},
		{name: "a brotli bomb meets the limit", serve: coded("br", pack(t, bomb, packBrotli)), want: tooLarge},
		{name: "a zstd bomb meets the limit", serve: coded("zstd", pack(t, bomb, packZstd)), want: tooLarge},
		{name: "a bomb within a bomb meets the limit", serve: coded("gzip, gzip", pack(t, pack(t, bomb, packGzip), packGzip)), want: tooLarge},
		{name: "a zstd frame that wants much memory is refused", want: damaged,
			// A frame header with a window of 2 GB (RFC 8878, 3.1.1.1.2: exponent 21).
			serve: coded("zstd", "\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00")},
	})
}
