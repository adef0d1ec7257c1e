package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// video knows the sites of videos.
func video(p site) []link {
	switch p.host {
	case "youtube.com", "m.youtube.com", "youtube-nocookie.com":
		return youtube(p)
	case "vimeo.com":
		switch {
		case p.at(0) == "channels" && p.at(1) != "", p.at(0) == "groups" && p.at(1) != "":
			return []link{{p.from(2) + "/videos/rss", readable(p.at(1))}}
		case p.at(0) != "" && strings.Trim(p.at(0), "0123456789") != "" && !among(p.at(0), "watch", "categories", "ondemand", "features", "blog", "upload", "join", "log_in", "search"):
			return []link{{p.from(1) + "/videos/rss", readable(p.at(0))}}
		}
	case "dailymotion.com":
		if user := p.at(0); user != "" && len(p.path) == 1 && !among(user, "video", "playlist", "search", "signin") {
			return []link{{"/rss/user/" + user, readable(user)}}
		}
	case "odysee.com":
		if channel := p.at(0); strings.HasPrefix(channel, "@") {
			return []link{{"/$/rss/" + channel, readable(channel)}}
		}
	}
	return nil
}

const youtubeFeed = "https://www.youtube.com/feeds/videos.xml?"

func youtube(p site) []link {
	list := p.query.Get("list")
	switch first := p.at(0); {
	case first == "channel":
		return youtubeChannel(p.at(1))
	case first == "user" && isName(p.at(1)):
		return []link{{youtubeFeed + "user=" + p.at(1), "All videos"}}
	case (first == "playlist" || first == "watch") && len(list) > 2 && isName(list) && !strings.HasPrefix(list, "RD"):
		// Lists that begin with RD are mixed for each visitor and have no feed.
		return []link{{youtubeFeed + "playlist_id=" + list, "Playlist"}}
	}
	return nil
}

// youtubeChannel returns the feeds of a channel by its number, which begins with UC. Its
// parts are playlists whose number differs from it in the beginning.
func youtubeChannel(id string) []link {
	rest, is := strings.CutPrefix(id, "UC")
	if !is || len(rest) != 22 || !isName(rest) {
		return nil
	}
	return []link{
		{youtubeFeed + "channel_id=" + id, "All videos"},
		{youtubeFeed + "playlist_id=UULF" + rest, "Videos without shorts and live streams"},
		{youtubeFeed + "playlist_id=UUSH" + rest, "Shorts"},
		{youtubeFeed + "playlist_id=UULV" + rest, "Live streams"},
	}
}

// youtubePage finds the number of the channel in a YouTube page that names it in its
// script alone.
func youtubePage(page, base string) []feed.Found {
	p, ok := siteOf(base)
	if !ok || p.host != "youtube.com" && p.host != "m.youtube.com" {
		return nil
	}
	for _, key := range []string{`"externalId":"`, `"channelId":"`, `"browseId":"`, `itemprop="identifier" content="`, `itemprop="channelId" content="`} {
		_, rest, is := strings.Cut(page, key)
		if id, _, closed := strings.Cut(rest[:min(len(rest), 64)], `"`); is && closed {
			if links := youtubeChannel(id); links != nil {
				return found(p, links)
			}
		}
	}
	return nil
}
