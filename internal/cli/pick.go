package cli

import "newsreader/internal/article"

// pick returns the sections that selectors name, in the order of the article. One
// that is under another of them is not named again.
func pick(a *article.Article, selectors []string) ([]*article.Section, error) {
	wanted := map[*article.Section]bool{}
	for _, sel := range selectors {
		found, err := a.Find(sel)
		if err != nil {
			return nil, err
		}
		for _, s := range found {
			wanted[s] = true
		}
	}
	var out []*article.Section
	var walk func([]*article.Section)
	walk = func(sections []*article.Section) {
		for _, s := range sections {
			if wanted[s] {
				out = append(out, s)
				continue
			}
			walk(s.Sections)
		}
	}
	walk(a.Sections)
	return out, nil
}
