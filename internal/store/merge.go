package store

// stream is a walk that is being merged with others, with the places that were read
// ahead.
type stream struct {
	walk
	ahead []int64
	done  bool
}

const (
	// readAhead is how many places a stream reads at once: a page of a group seldom takes
	// more of one feed.
	readAhead = 8
	// manyFeeds is from how many feeds on their first rows are read in one statement.
	manyFeeds = 4
)

// merge reads several walks as one list in the order of dates. What it costs grows with
// the number of the walks and the length of the page, not with the length of the list.
func (t *tx) merge(p *plan, at *int64, rising bool, limit int) ([]int64, error) {
	streams, err := t.streams(p, at, rising)
	if err != nil {
		return nil, err
	}
	out := make([]int64, 0, limit)
	for len(out) < limit {
		var next *stream
		for i := range streams {
			s := &streams[i]
			if len(s.ahead) > 0 && (next == nil || (s.ahead[0] < next.ahead[0]) == rising) {
				next = s
			}
		}
		if next == nil {
			break
		}
		place := next.ahead[0]
		out = append(out, place)
		next.ahead = next.ahead[1:]
		if len(next.ahead) == 0 && !next.done {
			if next.ahead, err = t.walk(next.walk, p.rest, &place, rising, readAhead); err != nil {
				return nil, err
			}
			next.done = len(next.ahead) < readAhead
		}
	}
	return out, nil
}

// streams begins all walks, leaving out those that have no row.
func (t *tx) streams(p *plan, at *int64, rising bool) ([]stream, error) {
	var out []stream
	if len(p.feeds) < manyFeeds {
		for _, w := range p.walks {
			ahead, err := t.walk(w, p.rest, at, rising, readAhead)
			if err != nil {
				return nil, err
			}
			out = append(out, stream{w, ahead, len(ahead) < readAhead})
		}
		return out, nil
	}
	walks := make(map[int64]walk, len(p.feeds))
	for i, id := range p.feeds {
		walks[int64(id)] = p.walks[i]
	}
	// The condition of a feed's walk names the feed first: here it is that of the row.
	c := condition{sql: "e.feed = j.value" + p.walks[0].sql[len("e.feed = ?"):]}.and(beyond("e.place", at, rising)).and(p.rest)
	err := t.each(func(scan func(...any) error) error {
		var id int64
		var place *int64
		err := scan(&id, &place)
		if err == nil && place != nil {
			out = append(out, stream{walk: walks[id], ahead: []int64{*place}})
		}
		return err
	}, `SELECT j.value, (SELECT e.place FROM `+p.walks[0].table()+` WHERE `+c.sql+` ORDER BY e.place`+direction(rising)+` LIMIT 1)
		FROM json_each(?) j`, append(c.args, list(p.feeds))...)
	return out, err
}
