package extract

// sites returns the rules for all sites, in the order in which they are asked.
func sites() []*site {
	return nil
}
