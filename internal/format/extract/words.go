package extract

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// furniturePhrases begin short texts that are no part of any article. They are the
// last resort, in the languages that the recogniser knows.
var furniturePhrases = []string{
	"advertisement", "advertising", "sponsored", "share this", "share on", "share article", "share:", "tweet this", "follow us", "follow @", "like us on", "sign up for", "sign up to", "subscribe to", "subscribe now",
	"click here to", "read more", "read also", "read next", "also read", "related:", "related story", "related stories", "related articles", "related topics", "see also:", "more:", "watch:", "recommended:", "more from", "continue reading", "keep reading", "story continues below", "article continues", "scroll to continue", "skip to", "jump to",
	"image source", "image copyright", "getty images", "photo credit", "copyright ©", "© ", "all rights reserved", "tags:", "tagged:", "tagged with", "topics:", "filed under", "posted in", "categories:", "leave a comment", "leave a reply", "post a comment", "view comments", "comments (", "no comments", "print this", "email this", "download the app", "get the app", "download our app", "this site uses cookies", "we use cookies", "loading...", "loading…", "please enable javascript", "report a typo", "report this ad", "minutes to read",
	"anzeige", "werbung", "lesen sie auch", "lesen sie mehr", "mehr zum thema", "zum thema", "teilen", "weiterlesen", "quelle:",
	"publicité", "leggi anche", "leggi tutto", "condividi", "pubblicità", "lees ook", "läs också", "les også", "czytaj także", "czytaj też", "читайте также", "lire aussi", "à lire aussi", "partager", "en savoir plus", "lire la suite", "voir aussi",
	"publicidad", "lea también", "lee también", "leer más", "compartir", "te puede interesar", "ver también",
	"publicidade", "leia também", "leia mais", "saiba mais", "compartilhe", "veja também",
	"広告", "関連記事", "シェア", "続きを読む", "相关阅读", "相关新闻", "分享到", "责任编辑", "延伸閱讀",
}

// isBrowserWarning reports whether a text tells a reader to use another browser.
func isBrowserWarning(l *leaf) bool {
	if l.chars > 300 {
		return false
	}
	low := strings.ToLower(l.text)
	if !strings.Contains(low, "browser") && !strings.Contains(low, "javascript") {
		return false
	}
	for _, p := range []string{"modern browser", "browser is out of date", "browser is not supported", "unsupported browser", "upgrade your browser", "update your browser", "enable javascript", "javascript is disabled"} {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// maxFurniture bounds such a text in bytes: what is longer is prose that happens to
// begin so.
const maxFurniture = 140

func isFurnitureText(text string) bool {
	if len(text) > maxFurniture {
		return false
	}
	low := strings.ToLower(text)
	if furnitureLines[strings.Trim(low, " .:!?…›»>|-–—")] {
		return true
	}
	if rest, ok := strings.CutPrefix(low, "image "); ok && len(rest) < 12 && strings.Contains(rest, " of ") {
		return true
	}
	if low == "" {
		return false
	}
	for _, p := range furniturePhrasesBy()[low[0]] {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// furniturePhrasesBy are those phrases by their first byte: nearly every block of a
// page is asked.
var furniturePhrasesBy = sync.OnceValue(func() *[256][]string {
	var by [256][]string
	for _, p := range furniturePhrases {
		by[p[0]] = append(by[p[0]], p)
	}
	return &by
})

// furnitureLines are furniture where they are all that a block says.
var furnitureLines = phrases(
	"advert", "ad", "ads", "comments", "comment", "close", "caption", "share", "tweet", "email", "e-mail", "print", "save", "reply", "like", "pin", "pin it", "more", "next", "previous", "prev", "back", "home", "menu", "search", "login", "log in", "sign in", "register", "subscribe", "loading", "loading content", "copy link", "copied", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "back to top", "top", "play", "pause", "play video", "video", "hide caption", "toggle caption", "enlarge this image", "show more", "show less", "see more", "view more", "load more", "read full story", "buy now", "listen", "0 comments", "no comments yet", "be the first to comment",
	"anzeige", "werbung", "kommentare", "drucken", "teilen", "merken", "mehr", "weiter", "zurück", "suche", "partager", "imprimer", "commenter", "suivant", "précédent", "compartir", "imprimir", "comentar", "siguiente", "anterior", "compartilhar", "コメント", "印刷", "分享", "打印", "评论", "収藏", "收藏",
)

// sourcesHeadings stand over lists of links that are part of a text.
var sourcesHeadings = phrases(
	"references", "reference", "sources", "source", "resources", "links", "notes", "bibliography", "external links", "see also", "further reading", "footnotes", "credits", "works cited", "citations", "sources & links", "sources and links", "useful links", "learn more", "documentation", "downloads", "download", "contents", "table of contents", "in this article",
	"quellen", "weblinks", "einzelnachweise", "literatur", "siehe auch", "références", "voir aussi", "liens externes", "referencias", "véase también", "enlaces externos", "fuentes", "referências", "ver também", "ligações externas", "fontes", "参考文献", "関連項目", "外部リンク", "脚注", "参见", "参考资料", "外部链接",
)

func isSourcesHeading(text string) bool { return sourcesHeadings[strings.Trim(fold(text), " :¶#")] }

// furnitureHeadings are whole headings over what is no part of the article.
var furnitureHeadings = phrases(
	"related", "related articles", "related stories", "related posts", "related content", "related topics", "related links", "related news", "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like", "more from", "more stories", "more like this", "read more", "read next", "up next", "most read", "most popular", "trending", "popular", "popular posts", "latest news", "latest stories", "latest", "top stories", "recent posts", "share this", "share this article", "share", "share this story", "follow us", "subscribe", "newsletter", "sign up", "comments", "leave a comment", "leave a reply", "about the author", "about author", "about the authors", "tags", "topics", "categories", "advertisement", "sponsored", "archives", "search", "menu", "navigation", "site map", "join the conversation", "post a comment", "what to read next", "don't miss", "must read", "watch now", "editor's picks", "editors' picks", "popular now", "top news", "more news", "in this story", "more in this section", "about us", "contact us",
	"mehr zum thema", "das könnte sie auch interessieren", "kommentare", "teilen", "artikel teilen", "meistgelesen", "verwandte artikel", "ähnliche artikel",
	"lire aussi", "à lire aussi", "sur le même sujet", "commentaires", "partager", "articles similaires",
	"artículos relacionados", "noticias relacionadas", "comentarios", "compartir", "te puede interesar", "lo más leído",
	"leia também", "comentários", "compartilhe", "notícias relacionadas", "関連記事", "コメント", "相关阅读", "相关新闻", "相关文章", "相關文章", "相關新聞", "延伸閱讀", "评论", "留言",
)

func phrases(all ...string) map[string]bool {
	out := map[string]bool{}
	for _, p := range all {
		out[p] = true
	}
	return out
}

func isFurnitureHeading(text string) bool {
	return furnitureHeadings[strings.Trim(fold(text), " :!.…→›»")]
}

// straight makes typographic quotes straight ones. A replacer may be used by any
// number of goroutines at once.
var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ")

// fold makes two spellings of one text equal: case, quotes and blanks do not count.
func fold(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		s = straight.Replace(s)
	}
	if s = strings.TrimSpace(s); isSqueezed(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
