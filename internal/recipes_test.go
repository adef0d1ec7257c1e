package internal_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"newsreader/internal/cli"
)

// TestTheRecipesOfTheReadmeWork runs every command of the README's recipes up to
// its first pipe, and wants it to succeed and to print something.
func TestTheRecipesOfTheReadmeWork(t *testing.T) {
	recipes := between(t, "recipes")
	ran := 0
	for line := range strings.Lines(recipes) {
		command, _, _ := strings.Cut(strings.TrimSpace(line), "#")
		stdin := ""
		if feed, rest, ok := strings.Cut(command, "| newsreader"); ok && strings.HasPrefix(feed, "cat ") {
			text, err := os.ReadFile("../" + strings.TrimSpace(strings.TrimPrefix(feed, "cat ")))
			if err != nil {
				t.Fatal(err)
			}
			stdin, command = string(text), "newsreader"+rest
		}
		command, _, _ = strings.Cut(command, "|")
		command, _, _ = strings.Cut(command, ">")
		words := strings.Fields(command)
		if len(words) == 0 || words[0] != "newsreader" {
			continue
		}
		ran++
		t.Run(strings.Join(words, " "), func(t *testing.T) {
			var out, problems bytes.Buffer
			code := cli.Run(context.Background(), cli.Streams{
				In: strings.NewReader(stdin), Input: stdin != "", Out: &out, Err: &problems,
				Env: []string{"HOME=" + t.TempDir()},
			}, words[1:])
			if code != 0 || out.Len() == 0 || problems.Len() > 0 {
				t.Errorf("exit %d, %d bytes, messages %q", code, out.Len(), problems.String())
			}
		})
	}
	if ran < 10 {
		t.Errorf("only %d recipes were run", ran)
	}
}

// between returns what stands between a pair of marks in the README.
func between(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "<!-- "+name+":begin -->\n")
	part, _, ok2 := strings.Cut(rest, "<!-- "+name+":end -->")
	if !ok || !ok2 {
		t.Fatalf("the README has no marks for %s", name)
	}
	return part
}
