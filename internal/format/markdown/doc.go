// Package markdown turns Markdown into articles and articles into Markdown.
//
// It knows the dialect (CommonMark, GitHub's tables, task lists, strikethrough and
// bare addresses, footnotes, a small front matter) and the canonical way to write
// every block of an article in it. It does not know what a board, a related link
// or a byline looks like in words: package structure recognises those, in whatever
// Decode finds. HTML within Markdown is hypertext's business.
//
// # Both ways
//
// For an article that a decoder of this program made, Decode(Encode(a)) is a again,
// apart from its provenance. For any article at all, Encode(Decode(Encode(a))) is
// Encode(a). These two promises, which property tests and fuzz targets hold, decide
// how things are written:
//
//   - Text that Markdown would read as markup is escaped by a backslash.
//   - A mark whose ends Markdown would not read as such ("a*b.*c") is written as an
//     HTML tag, which Decode reads as the same mark.
//   - A block that the recogniser would take for something else is preceded by the
//     line "<!-- as is -->", which every viewer hides; Decode sets Item.Literal on
//     what follows it. A question without a label that reads like something else is
//     preceded by "<!-- discussion -->".
//   - The comment "<!-- -->" parts blocks that would otherwise grow together.
//
// A table's caption is the paragraph "Table: caption" right below it (after the
// comment "<!-- caption -->" where a blank line would loosen a list); a figure is a
// picture alone in its paragraph, and its caption is the emphasised line right
// below the picture or else the picture's title.
package markdown
