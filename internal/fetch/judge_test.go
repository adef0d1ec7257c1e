package fetch

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

var errUnwanted = errors.New("not that")

// unwanted refuses whatever is announced as a film, and keeps the size it was told.
func unwanted(size *int64) func(*Request) {
	return func(r *Request) {
		r.Judge = func(answer *Response, head []byte, n int64) error {
			*size = n
			if answer.Type == "video/mp4" && strings.HasPrefix(string(head), "film") {
				return errUnwanted
			}
			return nil
		}
	}
}

func TestABodyThatIsNotWantedIsNotRead(t *testing.T) {
	film := "film" + strings.Repeat(".", 1<<20)
	serve := func(announced int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "video/mp4")
			if announced > 0 {
				w.Header().Set("Content-Length", strconv.Itoa(announced))
			}
			_, _ = w.Write([]byte(film))
			if announced > len(film) { // the rest never comes: only who leaves at once sees no cut
				w.(http.Flusher).Flush()
			}
		}
	}
	refused := func(err error) bool { return err == errUnwanted }
	var announced, met int64
	t.Run("scenarios", func(t *testing.T) {
		run(t, []scenario{
			{name: "by its announced size", serve: serve(50 << 20), request: unwanted(&announced), want: refused},
			{name: "at the limit, where nothing was announced", serve: serve(0), request: unwanted(&met), want: refused},
			{name: "one that is wanted and too large is too large at once", serve: serve(50 << 20),
				request: func(r *Request) { r.Judge = func(*Response, []byte, int64) error { return nil } }, want: as[*LimitError](nil)},
		})
	})
	if announced != 50<<20 {
		t.Errorf("the announced size was told as %d", announced)
	}
	if met <= 1<<20 || met > 2<<20 {
		t.Errorf("the size so far was told as %d", met)
	}
}
