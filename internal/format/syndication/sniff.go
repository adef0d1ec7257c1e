package syndication

// Sniff says what the start of a document looks like: "rss", "rdf", "atom", "json",
// "cdf", "opml" for subscription lists, or "" for what is none of these. A thousand
// bytes are enough but for documents that begin with a long comment.
func Sniff(head []byte) string {
	return ""
}
