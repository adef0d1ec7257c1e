package structure

import (
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
)

// creditOf reads one line as a credit: "Credit: X", which is the recogniser's own
// label and is left out, "Photo: X" and "Source: X", which say what for and stay,
// "via X", and "X on YouTube: X".
func creditOf(spans []article.Span) (article.Credit, bool) {
	spans = trim(spans)
	text := strings.TrimSpace(article.Text(spans))
	if text == "" || utf8.RuneCountInString(text) > maxTitle || special(spans) {
		return article.Credit{}, false
	}
	c := article.Credit{Text: text}
	if all := links(spans); len(all) == 1 {
		c.URL = all[0].URL
	} else if len(all) > 1 {
		return article.Credit{}, false
	}
	label, rest, ok := cutLabel(spans)
	if !ok || len(rest) == 0 {
		return c, isVia(text) && sentences(text) == 1
	}
	folded := foldLabel(label)
	value := strings.TrimSpace(article.Text(rest))
	switch {
	case value == "":
		return article.Credit{}, false
	case is(folded, thanksLabel):
		c.Text = value
		return c, true
	case is(folded, creditLabel):
		// A credit names somebody or something; several sentences tell a story.
		return c, sentences(value) == 1
	}
	return c, isPlaced(label, value)
}

// isVia reads "via The Guardian" and "h/t @name".
func isVia(text string) bool {
	if r := firstRune(text); !strings.ContainsRune("vVhH", r) {
		return false
	}
	folded := foldText(text)
	for _, p := range []string{"via ", "h/t ", "hat tip to ", "vía "} {
		if rest, ok := strings.CutPrefix(folded, p); ok {
			return rest != "" && len(strings.Fields(rest)) <= 6 && !closes(text)
		}
	}
	return false
}

// isPlaced reads "X on YouTube: Y": a name, where it publishes, and what. Where the
// place is not known as one, what follows the colon must repeat the name, which is
// why the line is no sentence.
func isPlaced(label, value string) bool {
	folded := foldText(label)
	v := foldText(value)
	for _, l := range languages {
		for _, on := range l.on {
			name, place, ok := strings.Cut(folded, on)
			if !ok || name == "" || len(strings.Fields(place)) > 3 {
				continue
			}
			if isPlatform(place) && !closes(value) || v == name || strings.HasPrefix(v, name) || strings.HasPrefix(name, v) || isHandle(v) {
				return true
			}
		}
	}
	return false
}

// namesMaker reports whether a picture's line says whose it is, and not only what is
// to be seen: then it is a caption, which stands where the picture stood. A name is
// short and has no article before it; a caption has one in brackets or after a bar.
func namesMaker(spans []article.Span) bool {
	_, rest, _ := cutLabel(trim(spans))
	text := strings.TrimSpace(article.Text(rest))
	if strings.ContainsAny(text, "(（/©|／") || len(links(spans)) > 0 {
		return true
	}
	word, _, _ := strings.Cut(foldText(text), " ")
	switch word {
	case "a", "an", "the", "ein", "eine", "der", "die", "das", "un", "una", "el", "la", "los", "las", "une", "le", "les", "um", "uma", "o", "os", "as":
		return false
	}
	return len(strings.Fields(text)) <= 4 && utf8.RuneCountInString(text) <= 60 && !(firstRune(text) >= 0x2e80 && utf8.RuneCountInString(text) > 12)
}

// isPlatform reports whether a folded text names a place where anybody publishes.
// These names are the same in every language.
func isPlatform(place string) bool {
	switch place {
	case "youtube", "vimeo", "dailymotion", "twitch", "instagram", "facebook", "tiktok", "twitter", "x", "threads", "bluesky", "mastodon", "reddit", "telegram",
		"linkedin", "pinterest", "tumblr", "flickr", "unsplash", "pexels", "pixabay", "500px", "behance", "wikimedia", "wikimedia commons", "soundcloud", "bandcamp",
		"spotify", "apple podcasts", "medium", "substack", "patreon", "github", "bilibili", "weibo", "wechat", "douyin", "note", "niconico", "getty images", "shutterstock",
		"微博", "抖音", "小红书", "知乎", "哔哩哔哩", "b站", "ニコニコ動画", "ユーチューブ", "يوتيوب", "تويتر", "فيسبوك", "إنستغرام", "تيك توك":
		return true
	}
	return false
}

// isPictureLine reports whether a line is a credit for a picture: such a line stands
// beside its picture, anywhere in the text.
func isPictureLine(spans []article.Span) bool {
	label, rest, ok := cutLabel(trim(spans))
	return ok && len(rest) > 0 && is(foldLabel(label), pictureLabel) && !closes(article.Text(rest)) && utf8.RuneCountInString(article.Text(rest)) <= maxMatter/2
}
