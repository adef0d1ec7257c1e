package extract

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// embedClass marks the paragraph that an embedded thing became, so that it is not
// taken for a bare link.
const embedClass = "newsreader-embed"

// embedKinds say what hosts embed, by a part of the host's name.
var embedKinds = []struct{ host, kind string }{
	{"youtube", "Video"}, {"youtu.be", "Video"}, {"vimeo", "Video"}, {"dailymotion", "Video"}, {"twitch.tv", "Video"}, {"bilibili", "Video"},
	{"nicovideo", "Video"}, {"wistia", "Video"}, {"brightcove", "Video"}, {"jwplayer", "Video"}, {"jwplatform", "Video"}, {"ted.com", "Video"}, {"peertube", "Video"},
	{"soundcloud", "Audio"}, {"spotify", "Audio"}, {"bandcamp", "Audio"}, {"podcasts.apple", "Audio"}, {"megaphone.fm", "Audio"}, {"simplecast", "Audio"}, {"libsyn", "Audio"},
	{"codepen", "Code"}, {"jsfiddle", "Code"}, {"gist.github", "Code"}, {"codesandbox", "Code"}, {"play.golang", "Code"},
	{"google.com/maps", "Map"}, {"openstreetmap", "Map"}, {"datawrapper", "Chart"}, {"flourish", "Chart"}, {"infogram", "Chart"},
	{"twitter", "Post"}, {"instagram", "Post"}, {"facebook.com/plugins/post", "Post"}, {"tiktok", "Post"}, {"reddit", "Post"},
	{"scribd", "Document"}, {"documentcloud", "Document"}, {"slideshare", "Slides"}, {"speakerdeck", "Slides"}, {"archive.org", "Media"},
}

// embed makes a labelled link of a frame that shows a film, a sound, a map. Other
// frames are advertisements and forms, as a rule, and stay furniture.
func embed(n *html.Node, base string) {
	src := cmp.Or(hypertext.Attr(n, "src"), hypertext.Attr(n, "data-src"), hypertext.Attr(n, "data-lazy-src"), hypertext.Attr(n, "data"))
	if id := hypertext.Attr(n, "data-videoid"); n.Data == "amp-youtube" && id != "" {
		src = "https://www.youtube.com/watch?v=" + url.QueryEscape(id)
	}
	target := absolute(base, src)
	if target == "" || n.Parent == nil || isHiddenFrame(n) {
		return
	}
	u, err := url.Parse(target)
	if err != nil {
		return
	}
	place, kind := strings.ToLower(u.Host+u.Path), ""
	for _, k := range embedKinds {
		if strings.Contains(place, k.host) {
			kind = k.kind
			break
		}
	}
	if kind == "" {
		return
	}
	if id, ok := strings.CutPrefix(u.Path, "/embed/"); ok && strings.Contains(u.Host, "youtube") && id != "" && !strings.Contains(id, "videoseries") {
		target = "https://www.youtube.com/watch?v=" + url.QueryEscape(strings.Trim(id, "/"))
	}
	title := squeeze(cmp.Or(hypertext.Attr(n, "title"), hypertext.Attr(n, "aria-label")))
	if title == "" || len(title) > 200 || strings.Contains(strings.ToLower(title), "player") {
		title = strings.TrimPrefix(u.Host, "www.")
	}
	a := anchor(kind+": "+title, target)
	p := element(atom.P, "")
	p.Attr = []html.Attribute{{Key: "class", Val: embedClass}}
	p.AppendChild(a)
	n.Parent.InsertBefore(p, n)
	remove(n)
}

func isHiddenFrame(n *html.Node) bool {
	return hypertext.IsPixel(n) || hypertext.Hides(hypertext.Attr(n, "style")) || hypertext.HasAttr(n, "hidden")
}
