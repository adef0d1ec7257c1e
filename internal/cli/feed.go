package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

const feedHelp = `REF is the address of a feed, a file, or "-" for standard input. Any RSS, Atom,
RDF, CDF or JSON Feed will do, also one that is not in order.

JSON is JSON Feed 1.1 on one line, with what that has no place for in "_x". Its
HTML is safe: scripts, styles, forms and addresses that are none are gone.`

// feedFlags are those of the command.
type feedFlags struct {
	format            choice
	base, contentType string
}

func (p *program) feedCommand() *cobra.Command {
	f := feedFlags{format: choice{words: []string{"text", "json"}}}
	c := &cobra.Command{
		Use: "feed REF", Short: "Show what a feed holds, without subscribing to it", Long: feedHelp,
		Args:    known(cobra.ExactArgs(1)),
		Example: "  newsreader feed https://example.org/feed.xml\n  newsreader feed - -f json < feed.xml | jq -r '.items[].title'",
		RunE:    func(c *cobra.Command, args []string) error { return p.printFeed(c.Context(), args[0], f) },
	}
	c.Flags().VarP(&f.format, "format", "f", "print the feed as `FORMAT`: text or json")
	c.Flags().StringVar(&f.base, "base", "", "resolve relative links against `URL`; empty is none")
	c.Flags().StringVar(&f.contentType, "content-type", "", "take `TYPE` for the header of a file or of standard input; empty is none")
	return c
}

// printFeed reads one feed and prints it.
func (p *program) printFeed(ctx context.Context, ref string, f feedFlags) error {
	if p.flags.json {
		if f.format.value == "text" {
			return usagef("--json and --format text ask for two formats")
		}
		f.format.value = "json"
	}
	got, err := p.readFeed(ctx, ref, f)
	if err != nil {
		return err
	}
	if f.format.value == "json" {
		return syndication.Encode(p.out, got)
	}
	return p.listEntries(got)
}

// readFeed gets what ref names and reads it as a feed.
func (p *program) readFeed(ctx context.Context, ref string, f feedFlags) (*feed.Feed, error) {
	data, o, err := p.feedBytes(ctx, ref)
	if err != nil {
		return nil, err
	}
	if f.base != "" {
		o.Base = f.base
	}
	if f.contentType != "" && !source.IsWeb(ref) {
		o.ContentType = f.contentType
	}
	got, err := syndication.Parse(data, o)
	if err != nil {
		return nil, &documentError{ref, err, foundFeeds(data, o, err)}
	}
	return got, nil
}

// foundFeeds returns the feeds to which a page leads that is no feed itself.
func foundFeeds(data []byte, o syndication.Options, err error) []feed.Found {
	if !errors.As(err, new(*syndication.NotFeedError)) {
		return nil
	}
	base := o.Base
	if base == "" {
		base = o.URL
	}
	return syndication.Discover(strings.ToValidUTF8(string(data), "\ufffd"), base)
}

// documentError says that what a ref names could not be read as a feed, and which feeds
// it leads to.
type documentError struct {
	ref   string
	err   error
	found []feed.Found
}

func (e *documentError) Error() string {
	name := sanitize.Text(e.ref)
	if e.ref == source.Stdin {
		name = "standard input"
	}
	text := name + ": " + e.err.Error()
	if len(e.found) == 0 {
		return text
	}
	text += "; it leads to " + plural(len(e.found), "feed") + ":"
	for _, f := range e.found {
		text += "\n  " + strings.TrimSpace(sanitize.Text(f.URL+"  "+f.Title))
	}
	return text
}

func (e *documentError) Unwrap() error { return e.err }

// maxFeed bounds what is read of standard input.
const maxFeed = 64 << 20

// feedBytes returns what ref names, with what came along with it.
func (p *program) feedBytes(ctx context.Context, ref string) ([]byte, syndication.Options, error) {
	switch {
	case source.IsWeb(ref):
		got, err := p.get(ctx, fetch.Request{URL: ref, Typed: true, Accept: feedTypes})
		if err != nil {
			return nil, syndication.Options{}, err
		}
		return got.Body, webFeed(got), nil
	case ref == source.Stdin:
		data, err := io.ReadAll(io.LimitReader(p.In, maxFeed+1))
		return data, syndication.Options{}, err
	}
	data, err := p.loader().Bytes(ctx, ref)
	if errors.Is(err, fs.ErrNotExist) {
		err = &source.NotFoundError{Ref: ref}
	}
	return data, syndication.Options{}, err
}

// feedTypes is what a server that has several forms of a document is asked for.
const feedTypes = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, " +
	"application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"

// webFeed is what a server's answer tells of a feed's document.
func webFeed(r *fetch.Response) syndication.Options {
	return syndication.Options{URL: r.URL.String(), ContentType: r.Header.Get("Content-Type"), Language: r.Header.Get("Content-Language")}
}
