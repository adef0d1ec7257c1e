package structure

// Faces reports whether two labels stand over the two sides of one board: "Pros"
// and "Cons", "Vorteile" and "Nachteile". A decoder that sees sides set in columns
// or in boxes asks before it makes lists of them.
func Faces(a, b string) bool { return sideOf(a).faces(sideOf(b)) }
