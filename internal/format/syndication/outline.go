package syndication

import (
	"path"
	"strings"

	"newsreader/internal/feed"
)

// NotOutlineError says that a document is no list of subscriptions.
type NotOutlineError struct {
	// Looks is what it looks like, with its article ("a web page"), or empty.
	Looks string
}

func (e *NotOutlineError) Error() string {
	if e.Looks == "" {
		return "this is no list of subscriptions: there is no address of a feed in it"
	}
	return "this is no list of subscriptions; it looks like " + e.Looks
}

// ReadOutline reads a list of subscriptions: OPML of any version, however damaged;
// newsboat's urls and newsraft's feeds; sfeed's sfeedrc; YouTube's table of channels; a
// list with an address on each line. name is that of the file, if it has one: it tells
// lists apart whose lines do not.
//
// A list can name commands (newsboat's exec: and filter:, newsraft's $(...)). They are
// never taken over: what would run one is in Outline.Refused, as is what is no address
// of a feed.
//
// The errors are *NotOutlineError and those of charset.Decode.
func ReadOutline(data []byte, name string) (*feed.Outline, error) {
	text, _, err := decodeBytes(data, "")
	if err != nil {
		return nil, err
	}
	var o *feed.Outline
	start := strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(start, "<"):
		r := opmlReader{in: scanner{src: text}, out: &feed.Outline{}}
		if !r.read() {
			return nil, &NotOutlineError{r.looks()}
		}
		o = r.out
	case strings.HasPrefix(start, "{"), strings.HasPrefix(start, "[{"):
		return nil, &NotOutlineError{"a JSON document"}
	default:
		o = readText(text, path.Base(strings.ReplaceAll(name, `\`, "/")))
		if len(o.Feeds) == 0 && len(o.Refused) == 0 && start != "" {
			return nil, &NotOutlineError{}
		}
	}
	return o, nil
}

// readText reads a list that is no markup.
func readText(text, name string) *feed.Outline {
	if o, is := readTakeout(text); is {
		return o
	}
	if name == "sfeedrc" || strings.Contains(text, "feeds()") || strings.Contains(text, "feeds ()") {
		if o, is := readSfeed(text); is {
			return o
		}
	}
	return readLines(text, name)
}
