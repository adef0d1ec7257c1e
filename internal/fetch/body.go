package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// progressEvery is the least time between two reports of progress while reading.
const progressEvery = 100 * time.Millisecond

// window bounds what a decompressor may remember, and so its memory: a zstd frame
// may ask for far more than any page needs (RFC 8878, 3.1.1.1.2 recommends 8 MB).
const window = 8 << 20

const (
	// presumed is the most room that is made for a body on the word of its header.
	presumed = 1 << 20
	// packing is how much smaller than its text a packed body can well be: pages and
	// feeds are smaller by 3 to 20 times. What is more than that is only believed up to
	// unsuspected bytes: a few packed bytes that unfold without end are an attack.
	packing     = 100
	unsuspected = 16 << 20
)

// read returns the body decompressed. Both sides of the decompressor are bounded:
// what comes in by its pace, what comes out by its size.
func (t *trip) read(ctx context.Context, cancel context.CancelCauseFunc, answer *http.Response, to *Response) ([]byte, []string, error) {
	at, limit := to.URL, t.client.limits.Body
	if t.request.Limit > 0 {
		limit = t.request.Limit
	}
	idle := t.client.limits.Idle
	timer := time.AfterFunc(idle, func() {
		cancel(&TimeoutError{Host: at.Host, Phase: Reading, Limit: idle})
	})
	defer timer.Stop()

	total := max(answer.ContentLength, 0)
	packed := &idleReader{from: answer.Body, timer: timer, limit: idle}
	plain, notes, err := decompress(packed, answer.Header.Get("Content-Encoding"))
	if err != nil {
		return nil, nil, err
	}
	defer plain.Close()

	buf := make([]byte, 32<<10)
	out := newHold(total, limit, len(buf))
	told, judged := t.client.now(), false
	for {
		n, err := plain.Read(buf)
		out.add(buf[:n])
		if full := out.size() > limit; full || !judged && out.size() >= judgedBy && total > 0 {
			judged = true
			if err := t.judge(to, out.data, max(total, out.size())); err != nil {
				return nil, nil, err
			}
			if full || total > limit {
				return nil, nil, &LimitError{What: "the page", Limit: limit}
			}
		}
		if out.size() > unsuspected && out.size() > packed.read*packing {
			return nil, nil, &LimitError{What: "the page, unpacked,", Limit: unsuspected}
		}
		if now := t.client.now(); now.Sub(told) >= progressEvery {
			told = now
			t.tell(Reading, at, out.size(), total)
		}
		if errors.Is(err, io.EOF) {
			return out.data, notes, nil
		}
		if err != nil {
			return nil, nil, err
		}
		if err := context.Cause(ctx); err != nil {
			return nil, nil, err
		}
	}
}

// judgedBy is how many bytes of a body whose size is known tell whether it is wanted.
const judgedBy = 4 << 10

// judge asks whoever wanted a body whether it still does.
func (t *trip) judge(to *Response, head []byte, size int64) error {
	if t.request.Judge == nil {
		return nil
	}
	if err := t.request.Judge(to, head, size); err != nil {
		return &refusal{err}
	}
	return nil
}

// refusal carries the error of a Judge past all that explains errors of the network.
type refusal struct{ why error }

func (e *refusal) Error() string { return e.why.Error() }

// idleReader winds the timer up again whenever something came.
type idleReader struct {
	from  io.Reader
	timer *time.Timer
	limit time.Duration
	read  int64
}

func (r *idleReader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	r.read += int64(n)
	if n > 0 {
		r.timer.Reset(r.limit)
	}
	return n, err
}

// maxCodings is how many codings may lie over each other: every one costs memory, and a
// header can name tens of thousands.
const maxCodings = 5

// decompress undoes the codings of a Content-Encoding header, the last one named
// first (RFC 9110, 8.4). A body that is not in the coding its header says is taken
// as it is, as browsers do, with a note.
func decompress(body io.Reader, header string) (io.ReadCloser, []string, error) {
	var notes []string
	out := io.NopCloser(body)
	codings := strings.Split(strings.ToLower(header), ",")
	if len(codings) > maxCodings {
		return nil, nil, &codingError{fmt.Sprintf("%d codings one over the other", len(codings))}
	}
	for _, coding := range slices.Backward(codings) {
		coding = strings.TrimSpace(coding)
		b := bufio.NewReader(out)
		head, _ := b.Peek(4)
		if len(head) == 0 {
			return io.NopCloser(b), notes, nil
		}
		var next io.ReadCloser
		var err error
		switch coding {
		case "", "identity":
			next = io.NopCloser(b)
		case "gzip", "x-gzip":
			if !bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
				notes = append(notes, "the header says gzip, the body is not")
				next = io.NopCloser(b)
				break
			}
			next, err = gzip.NewReader(b)
		case "deflate":
			next, err = inflate(b, head)
		case "br":
			next = io.NopCloser(brotli.NewReader(b))
		case "zstd":
			if !bytes.Equal(head, []byte{0x28, 0xb5, 0x2f, 0xfd}) {
				notes = append(notes, "the header says zstd, the body is not")
				next = io.NopCloser(b)
				break
			}
			var d *zstd.Decoder
			if d, err = zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window)); err == nil {
				next = d.IOReadCloser()
			}
		default:
			err = &codingError{"an unknown coding, " + coding}
		}
		if err != nil {
			return nil, nil, err
		}
		out = next
	}
	return out, notes, nil
}

// codingError names a coding that nobody asked for.
type codingError struct{ what string }

func (e *codingError) Error() string { return "is in " + e.what }

// inflate reads "deflate", which is zlib by RFC 9110 (8.4.1.2) and bare deflate
// from some servers all the same.
func inflate(b *bufio.Reader, head []byte) (io.ReadCloser, error) {
	if len(head) >= 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(b)
	}
	return flate.NewReader(b), nil
}

// mediaType parts a Content-Type header into its type and its charset.
func mediaType(header string) (kind, charset string) {
	kind, params, err := mime.ParseMediaType(header)
	if err != nil {
		kind, _, _ = strings.Cut(header, ";")
		return strings.ToLower(strings.TrimSpace(kind)), ""
	}
	return kind, strings.ToLower(params["charset"])
}
