package cli

import (
	"cmp"
	"fmt"
	"io"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// writeBoards writes each board as its topic and two lists, and its alternatives
// below.
func writeBoards(w io.Writer, a *article.Article, l look) {
	for i, placed := range a.Boards() {
		b := placed.Board
		if i > 0 {
			fmt.Fprintln(w)
		}
		if b.Topic != "" {
			fmt.Fprintf(w, "%s\n\n", l.name.Render(b.Topic))
		}
		writeSide(w, cmp.Or(b.ProsLabel, "Pros"), b.Pros, l.pro)
		fmt.Fprintln(w)
		writeSide(w, cmp.Or(b.ConsLabel, "Cons"), b.Cons, l.con)
		for _, p := range b.Others {
			fmt.Fprintf(w, "\n%s:\n- %s\n", l.name.Render(p.Label), article.Text(p.Spans))
		}
	}
}

func writeSide(w io.Writer, label string, points []article.Point, style theme.Style) {
	fmt.Fprintf(w, "%s:\n", style.Render(label))
	for _, p := range points {
		fmt.Fprintf(w, "- %s\n", article.Text(p.Spans))
	}
	if len(points) == 0 {
		fmt.Fprintln(w, "(none given)")
	}
}

type pointJSON struct {
	Text string `json:"text"`
}

type otherJSON struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

func boardsJSON(a *article.Article) []any {
	var out []any
	for _, placed := range a.Boards() {
		b := placed.Board
		others := make([]otherJSON, 0, len(b.Others))
		for _, p := range b.Others {
			others = append(others, otherJSON{p.Label, article.Text(p.Spans)})
		}
		out = append(out, struct {
			Schema  int         `json:"schema"`
			Kind    string      `json:"kind"`
			Topic   string      `json:"topic"`
			Section string      `json:"section"`
			Pros    []pointJSON `json:"pros"`
			Cons    []pointJSON `json:"cons"`
			Others  []otherJSON `json:"others"`
		}{schemaVersion, "board", b.Topic, sectionID(placed.Section), pointsJSON(b.Pros), pointsJSON(b.Cons), others})
	}
	return out
}

func pointsJSON(points []article.Point) []pointJSON {
	out := make([]pointJSON, 0, len(points))
	for _, p := range points {
		out = append(out, pointJSON{article.Text(p.Spans)})
	}
	return out
}

// sides are the sides of the boards that are printed a point a line.
type sides struct{ pros, cons bool }

// points yields the points of the wanted sides of every board, the pros of all
// boards first.
func (s sides) points(a *article.Article) []sidePoint {
	var out []sidePoint
	for _, side := range []struct {
		wanted bool
		name   string
		of     func(*article.Board) []article.Point
	}{
		{s.pros, "pro", func(b *article.Board) []article.Point { return b.Pros }},
		{s.cons, "con", func(b *article.Board) []article.Point { return b.Cons }},
	} {
		if !side.wanted {
			continue
		}
		for _, placed := range a.Boards() {
			for _, p := range side.of(placed.Board) {
				out = append(out, sidePoint{schemaVersion, "point", side.name, placed.Board.Topic, sectionID(placed.Section), article.Text(p.Spans)})
			}
		}
	}
	return out
}

type sidePoint struct {
	Schema  int    `json:"schema"`
	Kind    string `json:"kind"`
	Side    string `json:"side"`
	Topic   string `json:"topic"`
	Section string `json:"section"`
	Text    string `json:"text"`
}

func (s sides) write(w io.Writer, a *article.Article, l look) {
	last := ""
	for _, p := range s.points(a) {
		if last != "" && last != p.Side {
			fmt.Fprintln(w) // both sides were asked for: a blank line parts them
		}
		last = p.Side
		style := l.pro
		if p.Side == "con" {
			style = l.con
		}
		fmt.Fprintln(w, style.Render(p.Text))
	}
}

func (s sides) json(a *article.Article) []any {
	var out []any
	for _, p := range s.points(a) {
		out = append(out, p)
	}
	return out
}
