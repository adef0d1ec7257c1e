package syndication

import (
	"slices"
	"strings"
	"testing"
)

func TestKnownSitesLeadToTheirFeeds(t *testing.T) {
	const channel = "UCabcdefghijklmnopqrstuv"
	const videos = "https://www.youtube.com/feeds/videos.xml?"
	for address, want := range map[string][]string{
		"https://www.youtube.com/channel/" + channel + "/videos": {videos + "channel_id=" + channel, videos + "playlist_id=UULF" + channel[2:], videos + "playlist_id=UUSH" + channel[2:], videos + "playlist_id=UULV" + channel[2:]},
		"https://m.youtube.com/playlist?list=PLabc-_1":           {videos + "playlist_id=PLabc-_1"},
		"https://www.youtube.com/watch?v=x&list=PLabc":           {videos + "playlist_id=PLabc"},
		"https://www.youtube.com/watch?v=x&list=RDabc":           nil,
		"https://www.youtube.com/watch?v=x":                      nil,
		"https://www.youtube.com/user/someone":                   {videos + "user=someone"},
		"https://www.youtube.com/@someone":                       nil,
		"https://www.youtube.com/channel/short":                  nil,
		"https://vimeo.com/someone":                              {"https://vimeo.com/someone/videos/rss"},
		"https://vimeo.com/12345":                                nil,
		"https://vimeo.com/channels/staffpicks":                  {"https://vimeo.com/channels/staffpicks/videos/rss"},
		"https://odysee.com/@chan:1":                             {"https://odysee.com/$/rss/@chan:1"},
		"https://www.dailymotion.com/someone":                    {"https://www.dailymotion.com/rss/user/someone"},
		"https://github.com/o":                                   {"https://github.com/o.atom"},
		"https://github.com/o/r":                                 {"https://github.com/o/r/releases.atom", "https://github.com/o/r/commits.atom", "https://github.com/o/r/tags.atom"},
		"https://github.com/o/r.git":                             {"https://github.com/o/r/releases.atom", "https://github.com/o/r/commits.atom", "https://github.com/o/r/tags.atom"},
		"https://github.com/o/r/tags":                            {"https://github.com/o/r/tags.atom", "https://github.com/o/r/releases.atom", "https://github.com/o/r/commits.atom"},
		"https://github.com/o/r/tree/dev/sub":                    {"https://github.com/o/r/commits/dev/sub.atom", "https://github.com/o/r/releases.atom", "https://github.com/o/r/tags.atom"},
		"https://github.com/o/r/wiki/Home":                       {"https://github.com/o/r/wiki.atom", "https://github.com/o/r/releases.atom", "https://github.com/o/r/commits.atom"},
		"https://github.com/o/r/discussions":                     {"https://github.com/o/r/discussions.atom", "https://github.com/o/r/releases.atom", "https://github.com/o/r/commits.atom"},
		"https://github.com/topics/rss":                          nil,
		"https://github.com/":                                    nil,
		"https://gist.github.com/o":                              {"https://gist.github.com/o.atom"},
		"https://gitlab.com/g/sub/p":                             {"https://gitlab.com/g/sub/p/-/releases.atom", "https://gitlab.com/g/sub/p/-/tags?format=atom", "https://gitlab.com/g/sub/p.atom"},
		"https://gitlab.com/u":                                   {"https://gitlab.com/u.atom"},
		"https://git.example.org/g/p/-/tree/main/docs":           {"https://git.example.org/g/p/-/commits/main/docs?format=atom", "https://git.example.org/g/p/-/releases.atom", "https://git.example.org/g/p/-/tags?format=atom"},
		"https://git.example.org/g/p/-/issues":                   {"https://git.example.org/g/p/-/issues.atom", "https://git.example.org/g/p/-/releases.atom", "https://git.example.org/g/p.atom"},
		"https://codeberg.org/o/r":                               {"https://codeberg.org/o/r/releases.rss", "https://codeberg.org/o/r/tags.rss", "https://codeberg.org/o/r.rss"},
		"https://codeberg.org/o/r/src/branch/main":               {"https://codeberg.org/o/r/rss/branch/main", "https://codeberg.org/o/r/releases.rss", "https://codeberg.org/o/r/tags.rss"},
		"https://git.sr.ht/~u/r/tree":                            {"https://git.sr.ht/~u/r/refs/rss.xml", "https://git.sr.ht/~u/r/log/rss.xml"},
		"https://old.reddit.com/r/golang/":                       {"https://www.reddit.com/r/golang/.rss", "https://www.reddit.com/r/golang/top/.rss?t=week"},
		"https://www.reddit.com/r/golang/top/?t=month":           {"https://www.reddit.com/r/golang/top/.rss?t=month", "https://www.reddit.com/r/golang/.rss"},
		"https://www.reddit.com/r/golang/comments/abc/title/":    {"https://www.reddit.com/r/golang/comments/abc/title/.rss", "https://www.reddit.com/r/golang/.rss"},
		"https://reddit.com/u/someone":                           {"https://www.reddit.com/user/someone/.rss"},
		"https://reddit.com/user/a/m/multi":                      {"https://www.reddit.com/user/a/m/multi/.rss"},
		"https://www.reddit.com/search?q=a+b":                    {"https://www.reddit.com/search.rss?q=a+b&sort=new"},
		"https://news.ycombinator.com":                           {"https://news.ycombinator.com/rss"},
		"https://news.ycombinator.com/newest":                    {"https://hnrss.org/newest", "https://news.ycombinator.com/rss"},
		"https://news.ycombinator.com/item?id=1":                 {"https://hnrss.org/item?id=1", "https://news.ycombinator.com/rss"},
		"https://lobste.rs/t/go":                                 {"https://lobste.rs/t/go.rss"},
		"https://lobste.rs/":                                     {"https://lobste.rs/rss", "https://lobste.rs/newest.rss", "https://lobste.rs/comments.rss"},
		"https://stackoverflow.com/questions/tagged/go":          {"https://stackoverflow.com/feeds/tag/go", "https://stackoverflow.com/feeds"},
		"https://unix.stackexchange.com/questions/12/how":        {"https://unix.stackexchange.com/feeds/question/12", "https://unix.stackexchange.com/feeds"},
		"https://lemmy.ml/c/linux@lemmy.world":                   {"https://lemmy.ml/feeds/c/linux@lemmy.world.xml?sort=New"},
		"https://bsky.app/profile/a.bsky.social":                 {"https://bsky.app/profile/a.bsky.social/rss"},
		"https://fosstodon.org/@someone/123":                     {"https://fosstodon.org/@someone.rss"},
		"https://mastodon.social/tags/rss":                       {"https://mastodon.social/tags/rss.rss"},
		"https://mastodon.social/@someone@other.example":         nil,
		"https://www.tumblr.com/someone":                         {"https://someone.tumblr.com/rss"},
		"https://someone.tumblr.com/tagged/x":                    {"https://someone.tumblr.com/tagged/x/rss", "https://someone.tumblr.com/rss"},
		"https://someone.substack.com/p/post":                    {"https://someone.substack.com/feed"},
		"https://medium.com/@someone/post":                       {"https://medium.com/feed/@someone"},
		"https://medium.com/tag/go":                              {"https://medium.com/feed/tag/go"},
		"https://someone.medium.com/post":                        {"https://someone.medium.com/feed"},
		"https://someone.wordpress.com/category/x/":              {"https://someone.wordpress.com/category/x/feed/", "https://someone.wordpress.com/feed/"},
		"https://someone.blogspot.com/2026/11/x.html":            {"https://someone.blogspot.com/feeds/posts/default"},
		"https://someone.blogspot.com/search/label/Go":           {"https://someone.blogspot.com/feeds/posts/default/-/Go", "https://someone.blogspot.com/feeds/posts/default"},
		"https://dev.to/someone":                                 {"https://dev.to/feed/someone"},
		"https://someone.micro.blog":                             {"https://someone.micro.blog/feed.xml"},
		"https://arxiv.org/list/cs.CL/recent":                    {"https://rss.arxiv.org/atom/cs.CL"},
		"https://en.wikipedia.org/wiki/A_%26_B":                  {"https://en.wikipedia.org/w/index.php?title=A_%26_B&action=history&feed=atom"},
		"https://pypi.org/project/requests/":                     {"https://pypi.org/rss/project/requests/releases.xml"},
		"https://crates.io/crates/serde":                         {"https://static.crates.io/rss/crates/serde.xml"},
		"https://rubygems.org/gems/rails":                        {"https://rubygems.org/gems/rails/versions.atom"},
		"https://packagist.org/packages/a/b":                     {"https://packagist.org/feeds/package.a/b.rss"},
		"https://store.steampowered.com/app/570/Dota_2/":         {"https://store.steampowered.com/feeds/news/app/570"},
		"https://store.steampowered.com/":                        nil,
		"https://unknown.example/x":                              nil,
		"https://notgithub.com/o/r":                              nil,
		"https://github.com.evil.example/o/r":                    nil,
		"ftp://github.com/o/r":                                   nil,
		"github":                                                 nil,
		"":                                                       nil,
	} {
		var got []string
		for _, f := range Known(address) {
			got = append(got, f.URL)
			if f.Title == "" || f.Reason == "" {
				t.Errorf("%s: %s has no title or no reason", address, f.URL)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("Known(%s) = %q, want %q", address, got, want)
		}
	}
}

func TestUsualPlacesAreTriedInOrder(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example":                              "/feed/ /rss.xml /feed.xml /atom.xml /index.xml /rss/ /feed.json /feed.atom /rss /index.rss /blog/feed/ /blog/index.xml /blog/rss.xml",
		"http://a.example:8080/blog/":                    "/blog/feed/ /blog/rss.xml /blog/feed.xml /blog/index.xml /blog/atom.xml /feed/ /rss.xml",
		"https://a.example/blog/post.html":               "/blog/feed/ /blog/rss.xml",
		"https://a.example/@someone":                     "/@someone.rss /@someone/feed /@someone/feed/",
		"https://a.example/c/linux":                      "/feeds/c/linux.xml?sort=New /c/linux.rss",
		"https://a.example/t/some-topic/123":             "/t/some-topic/123.rss",
		"https://a.example/o/r/releases":                 "/o/r/releases.rss /o/r/releases.atom /o/r/tags.rss /o/r.rss",
		"https://a.example/category/news/":               "/category/news/feed/ /category/news/rss.xml",
		"https://a.example/" + strings.Repeat("x/", 100): "",
		"nonsense": "",
	} {
		got := WellKnown(address)
		var paths []string
		for _, g := range got {
			rest := strings.SplitN(g, "/", 4)
			paths = append(paths, "/"+rest[3])
		}
		if !strings.HasPrefix(strings.Join(paths, " ")+" ", want+" ") && want != "" {
			t.Errorf("WellKnown(%s) = %q, want %s...", address, paths, want)
		}
		if len(got) > maxWellKnown || len(got) == 0 && strings.HasPrefix(address, "http") {
			t.Errorf("WellKnown(%s): %d addresses", address, len(got))
		}
	}
}
