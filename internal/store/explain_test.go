package store

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/feed"
)

// explained returns how the database reads what a plan asks for.
func explained(t *testing.T, s *Store, p *plan, from *key, up bool) string {
	t.Helper()
	var lines []string
	check(t, s.read(background(t), "test", func(r *tx) error {
		for _, w := range p.walks {
			sql, args := "", []any(nil)
			rising := p.ascending != up
			var at *int64
			if from != nil {
				at = &from.place
			}
			c := w.condition.and(beyond("e.place", at, rising)).and(p.rest)
			sql, args = `SELECT e.place FROM `+w.table()+` WHERE `+c.sql+` ORDER BY e.place`+direction(rising)+` LIMIT 40`, c.args
			if p.match != "" {
				c = condition{"terms MATCH ?", []any{p.match}}.and(beyond("w.rowid", at, rising)).and(p.rest)
				sql, args = `SELECT w.rowid FROM terms w CROSS JOIN entries e ON e.place = w.rowid WHERE `+c.sql+` ORDER BY w.rowid`+direction(rising)+` LIMIT 40`, c.args
			}
			if err := r.each(func(scan func(...any) error) error {
				var a, b, c int
				var line string
				err := scan(&a, &b, &c, &line)
				lines = append(lines, line)
				return err
			}, "EXPLAIN QUERY PLAN "+sql, args...); err != nil {
				return err
			}
		}
		return nil
	}))
	return strings.Join(lines, "\n")
}

// No list by date is sorted, and none but that of all entries is read otherwise than by
// an index of just its rows: so its first page costs the same whatever its length.
func TestNoListByDateIsSorted(t *testing.T) {
	s := shelf(t)
	indexAll(t, s)
	check(t, s.Optimize(background(t), false))
	for what := feed.River; what <= feed.Opened; what++ {
		if what == feed.History {
			continue // is not by date
		}
		for _, v := range []feed.View{{What: what, Feed: 1, Group: []string{"News"}}, {What: what, Feed: 1, Group: []string{"News"}, HideRead: true}, {What: what, Feed: 1, Sort: feed.OldestFirst}} {
			for _, text := range []string{"", "words", "words entry -other", "is:star", "is:unread words", "has:board", "since:2026-10-01"} {
				q := parsed(t, text)
				var p *plan
				check(t, s.read(background(t), "test", func(r *tx) (err error) {
					p, err = r.planned(v, q, condition{})
					return err
				}))
				for _, from := range []*key{nil, {place: place(noon)}} {
					for _, up := range []bool{false, true} {
						how := explained(t, s, p, from, up)
						name := fmt.Sprintf("view %+v, query %q, from %v, up %t:\n%s", v, text, from, up, how)
						if strings.Contains(how, "TEMP B-TREE") {
							t.Errorf("a list is sorted: %s", name)
						}
						for line := range strings.SplitSeq(how, "\n") {
							// Without a cursor the table itself is read from its end: that is
							// the order of the river. So is an index of starred ones only.
							if strings.HasPrefix(line, "SCAN e") && (from != nil || p.walks[0].index != "") {
								t.Errorf("a list is scanned: %s", name)
							}
						}
					}
				}
			}
		}
	}
}
