package structure

import "newsreader/internal/article"

// tree nests a flat run of headings by their levels, gaps closed.
func tree(items []Item) []*article.Section {
	var top []*article.Section
	var path []*article.Section // the open section of each depth
	var levels []int            // their levels in the source
	for _, it := range items {
		if it.Level == 0 {
			if len(path) == 0 {
				top = append(top, &article.Section{})
				path, levels = append(path, top[0]), append(levels, 0)
			}
			s := path[len(path)-1]
			s.Blocks = append(s.Blocks, it.Block)
			continue
		}
		for len(levels) > 0 && (levels[len(levels)-1] == 0 || levels[len(levels)-1] >= it.Level || len(levels) >= maxDepth) {
			path, levels = path[:len(path)-1], levels[:len(levels)-1]
		}
		s := &article.Section{Heading: it.Heading}
		if len(path) == 0 {
			top = append(top, s)
		} else {
			parent := path[len(path)-1]
			parent.Sections = append(parent.Sections, s)
		}
		path, levels = append(path, s), append(levels, it.Level)
	}
	return top
}
