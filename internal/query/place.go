package query

import "strings"

// FindsFeed reports whether a field InFeed finds a feed: its words stand in the feed's
// title (the last may go on there), or it is a part of one of its addresses.
func (f Field) FindsFeed(title string, addresses ...string) bool {
	if n := newNeedle(f.Text, true); n.Tokens != "" && n.in(Fold(title)) {
		return true
	}
	part := strings.ToLower(f.Text)
	for _, a := range addresses {
		if part != "" && strings.Contains(strings.ToLower(a), part) {
			return true
		}
	}
	return false
}

// FindsGroup reports whether a field InGroup finds a folder by its path, outermost
// first: a name on the path, or several of them in a row with "/" between them. Names
// are compared folded. So what finds a folder finds those in it.
func (f Field) FindsGroup(path []string) bool {
	if len(path) == 0 {
		return false
	}
	names := make([]string, len(path))
	for i, name := range path {
		names[i] = label(name)
	}
	want := "/" + label(f.Text)
	if !f.Prefix {
		want += "/"
	}
	return strings.Contains("/"+strings.Join(names, "/")+"/", want)
}

// FindsTag reports whether a field InTag finds a tag: the whole of it, folded, or its
// beginning where the field is a prefix.
func (f Field) FindsTag(tag string) bool {
	have, want := label(tag), label(f.Text)
	return have == want || f.Prefix && strings.HasPrefix(have, want)
}

// findsLanguage reports whether a field InLanguage finds a language tag: the same, or
// one that says more ("de" finds "de-AT").
func (f Field) findsLanguage(tag string) bool {
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	rest, is := strings.CutPrefix(tag, strings.ToLower(f.Text))
	return is && f.Text != "" && (rest == "" || rest[0] == '-')
}

// label folds a name as a whole, keeping the slashes in it. What has no letter or digit
// is compared as it is.
func label(name string) string {
	parts := strings.Split(strings.Trim(name, "/"), "/")
	for i, p := range parts {
		if parts[i] = Fold(p); parts[i] == "" {
			parts[i] = strings.ToLower(strings.TrimSpace(p))
		}
	}
	return strings.Join(parts, "/")
}
