package library

// ReadOnly reports whether the library was opened to be read only: what would change it
// is a *store.ReadOnlyError.
func (l *Library) ReadOnly() bool { return l.o.ReadOnly }
