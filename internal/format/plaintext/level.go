package plaintext

import "slices"

// setLevels gives headings their levels, from 2 on: level 1 is the title's. A
// number with points says its depth. Otherwise a way of marking headings is as
// high as it is strong, and the weaker one stands under the stronger where both
// are mixed.
func setLevels(us []*unit, styles []style) {
	ranks := newRanks(us, styles)
	for i, u := range us {
		if styles[i] != noStyle {
			u.level = 2 + ranks.depth(u, styles[i])
		}
	}
}

// ranks holds the ways of marking headings that a text has, strongest first.
type ranks struct {
	order []int
	flat  map[int]bool // ranks that stand beside the strongest, not under it
}

// versionRank is the rank of a change log's versions. The last of them holds all
// that follows it: nothing stands beside a version.
const versionRank = 39

// rankOf is how strong a heading's mark is; less is stronger.
func rankOf(u *unit, s style) int {
	switch s {
	case marked:
		return u.rank
	case underlined:
		switch u.under {
		case '#':
			return 4
		case '*':
			return 5
		case '=':
			return 6
		case '-':
			return 7
		case '~':
			return 8
		}
		return 9
	case counted:
		switch u.ordinal.scheme {
		case "part":
			return 0
		case "chapter":
			return 1
		case "section":
			return 2
		case "I":
			return 40
		case "A":
			return 41
		case "version":
			return versionRank
		}
		return 42
	case capitals:
		return 30
	case colonLine:
		return 60
	}
	return 50
}

func newRanks(us []*unit, styles []style) ranks {
	r := ranks{flat: map[int]bool{}}
	firstAt, lastAt := map[int]int{}, map[int]int{}
	for i, u := range us {
		if styles[i] == noStyle {
			continue
		}
		k := rankOf(u, styles[i])
		if _, ok := firstAt[k]; !ok {
			firstAt[k] = i
			r.order = append(r.order, k)
		}
		lastAt[k] = i
	}
	slices.Sort(r.order)
	if len(r.order) < 2 {
		return r
	}
	// Numbers given in the order of a list of contents nest as they first appear.
	numbersNest(r.order, firstAt)
	// What stands only before or after all of the strongest is no part of one of
	// them: an abstract before the numbered sections, the references after.
	top := r.order[0]
	for _, k := range r.order[1:] {
		outside := true
		for i, u := range us {
			if styles[i] != noStyle && rankOf(u, styles[i]) == k && i > firstAt[top] && i < lastAt[top] {
				outside = false
				break
			}
		}
		// Numbers run through a text as a whole: what has none and stands before or
		// after all that have one stands beside them.
		if !outside && top < 40 && k >= 40 && k <= 42 && noneWithin(us, styles, top, firstAt[k], lastAt[k]) {
			r.flat[k] = true
			continue
		}
		if top == versionRank && firstAt[k] > firstAt[top] {
			continue
		}
		if outside && firstAt[top] != lastAt[top] && k != 60 && !(lastAt[k] > lastAt[top] && several(us, styles, k, lastAt[top])) {
			r.flat[k] = true
		}
	}
	return r
}

// noneWithin reports whether no heading of a rank stands between two places.
func noneWithin(us []*unit, styles []style, rank, from, to int) bool {
	for i := from; i < to; i++ {
		if styles[i] != noStyle && rankOf(us[i], styles[i]) == rank {
			return false
		}
	}
	return true
}

// several reports whether more than two headings of a rank follow a place: then
// they part what stands there.
func several(us []*unit, styles []style, k, from int) bool {
	n := 0
	for i := from; i < len(us); i++ {
		if styles[i] != noStyle && rankOf(us[i], styles[i]) == k {
			n++
		}
	}
	return n > 2
}

// numbersNest orders the schemes of numbers by where they first appear.
func numbersNest(order []int, firstAt map[int]int) {
	var at []int
	for i, k := range order {
		if k >= 40 && k <= 42 {
			at = append(at, i)
		}
	}
	slices.SortFunc(order[min(len(order), first(at)):first(at)+len(at)], func(a, b int) int { return firstAt[a] - firstAt[b] })
}

func first(at []int) int {
	if len(at) == 0 {
		return 0
	}
	return at[0]
}

// depth is how many levels a heading stands under the highest.
func (r ranks) depth(u *unit, s style) int {
	k := rankOf(u, s)
	n := 0
	for _, o := range r.order {
		if o == k {
			break
		}
		if !r.flat[o] {
			n++
		}
	}
	if r.flat[k] {
		n = 0
	}
	if s == counted && len(u.ordinal.parts) > 1 {
		n += len(u.ordinal.parts) - 1
	}
	return n
}
