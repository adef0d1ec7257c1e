package internal_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/cli"
)

// mill is a feed, and page the page that leads to it.
const (
	mill = `<rss version="2.0"><channel><title>Mill Notes</title><link>/</link>
<item><guid>1</guid><title>The wheel turns</title><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>
<description>&lt;h2&gt;The mill&lt;/h2&gt;&lt;p&gt;The miller mended the wheel, and the mill goes again.&lt;/p&gt;</description></item>
<item><guid>2</guid><title>The weir</title><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate><description>A mill needs a weir.</description></item>
</channel></rss>`
	page = `<html><head><title>Mill</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>A mill.</p></body></html>`
)

// TestTheFeedRecipesOfTheReadmeWork runs every command of the README's recipes for
// feeds, one after another in one home, against a server that stands in for the
// address they name. Each must succeed, and print something unless it is known to be
// silent.
func TestTheFeedRecipesOfTheReadmeWork(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/feed.xml", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write([]byte(mill))
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(page))
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	recipes, home := between(t, "feeds"), t.TempDir()
	write(t, filepath.Join(home, ".newsboat", "urls"), server.URL+"/feed.xml\n")
	t.Chdir(home)

	ran := 0
	for line := range strings.Lines(recipes) {
		command, _, _ := strings.Cut(line, " #")
		command, _, _ = strings.Cut(command, "|")
		command, _, _ = strings.Cut(command, " >")
		words := shellWords(command)
		if len(words) == 0 || words[0] != "newsreader" {
			continue
		}
		for i, w := range words {
			w = strings.ReplaceAll(w, "https://example.org/", server.URL+"/")
			words[i] = strings.Replace(w, "~/", home+"/", 1)
		}
		ran++
		var out, problems bytes.Buffer
		code := cli.Run(context.Background(), cli.Streams{
			In: strings.NewReader(""), Out: &out, Err: &problems, Env: []string{"HOME=" + home},
		}, words[1:])
		if code != 0 || out.Len()+problems.Len() == 0 {
			t.Errorf("%s: exit %d, output %q, messages %q", strings.TrimSpace(line), code, out.String(), problems.String())
		}
	}
	if ran < 10 {
		t.Errorf("only %d recipes were run", ran)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// shellWords parts a command at blanks that are not in single quotes.
func shellWords(s string) []string {
	var out []string
	for i, part := range strings.Split(s, "'") {
		if i%2 == 1 {
			out = append(out, part)
			continue
		}
		out = append(out, strings.Fields(part)...)
	}
	return out
}
