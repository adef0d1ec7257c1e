package syndication

// role is what an element is for the structure of a feed.
type role int

const (
	foreign   role = iota // not known: what is in it counts less than what is not
	leaf                  // it holds a text, with or without markup
	container             // it holds elements, and sometimes a text as well
	ignored               // known, with all that is in it, to say nothing of interest here
	entry                 // an entry
	channel               // a feed's head, or all of it
	root                  // a document's outermost element
)

// roles are those of the elements that are known, by the names of vocabulary.name.
var roles = map[string]role{
	"rss": root, "rdf:rdf": root, "feed": root, "channel": channel,
	"item": entry, "entry": entry,

	"title": leaf, "link": leaf, "guid": leaf, "id": leaf, "description": leaf, "summary": leaf, "content": leaf,
	"tagline": leaf, "subtitle": leaf, "info": leaf, "abstract": leaf, "rights": leaf, "copyright": leaf,
	"pubdate": leaf, "published": leaf, "issued": leaf, "updated": leaf, "modified": leaf, "created": leaf,
	"lastbuilddate": leaf, "expirationdate": leaf, "category": leaf, "comments": leaf, "enclosure": leaf,
	"managingeditor": leaf, "webmaster": leaf, "generator": leaf, "docs": leaf, "ttl": leaf, "language": leaf,
	"icon": leaf, "logo": leaf, "name": leaf, "email": leaf, "uri": leaf, "url": leaf, "homepage": leaf,
	"width": leaf, "height": leaf, "hour": leaf, "day": leaf, "cloud": leaf, "rating": leaf, "keywords": leaf,
	"fullitem": leaf, "body": leaf, "xhtml:body": leaf, "xhtml:div": leaf, "prodlink": leaf, "dateline": leaf,

	"author": container, "contributor": container, "image": container, "source": container, "skiphours": container,
	"skipdays": container,

	"textinput": ignored, "items": ignored, "schedule": ignored,

	"content:encoded": leaf,
	"dc:title":        leaf, "dc:creator": leaf, "dc:author": leaf, "dc:contributor": leaf, "dc:publisher": leaf, "dc:date": leaf,
	"dc:subject": leaf, "dc:description": leaf, "dc:language": leaf, "dc:rights": leaf, "dc:identifier": leaf, "dc:source": leaf,
	"dcterms:created": leaf, "dcterms:issued": leaf, "dcterms:modified": leaf, "dcterms:valid": leaf, "dcterms:abstract": leaf,
	"dcterms:date": leaf, "dcterms:title": leaf, "dcterms:creator": leaf, "dcterms:subject": leaf, "dcterms:identifier": leaf,

	"media:group": container, "media:content": container, "media:thumbnail": leaf, "media:title": leaf,
	"media:description": leaf, "media:category": leaf, "media:keywords": leaf, "media:credit": leaf, "media:player": leaf,
	"media:rating": leaf, "media:license": leaf, "media:text": leaf, "media:copyright": leaf, "media:restriction": leaf,
	"media:community": ignored, "media:comments": ignored, "media:peerlink": leaf,

	"itunes:author": leaf, "itunes:block": leaf, "itunes:category": container, "itunes:duration": leaf, "itunes:explicit": leaf,
	"itunes:image": leaf, "itunes:keywords": leaf, "itunes:new-feed-url": leaf, "itunes:owner": container, "itunes:name": leaf,
	"itunes:email": leaf, "itunes:subtitle": leaf, "itunes:summary": leaf, "itunes:title": leaf, "itunes:complete": leaf,
	"itunes:link": leaf, "itunes:episode": leaf, "itunes:season": leaf, "itunes:episodetype": leaf, "itunes:type": leaf,

	"googleplay:author": leaf, "googleplay:description": leaf, "googleplay:image": leaf, "googleplay:explicit": leaf,

	"podcast:person": leaf, "podcast:transcript": leaf, "podcast:chapters": leaf, "podcast:license": leaf, "podcast:guid": leaf,
	"podcast:locked": leaf, "podcast:funding": leaf, "podcast:season": leaf, "podcast:episode": leaf, "podcast:images": leaf,
	"podcast:value": ignored, "podcast:liveitem": ignored, "podcast:alternateenclosure": ignored, "podcast:podroll": ignored,

	"slash:comments": leaf, "slash:section": leaf, "slash:department": leaf,
	"wfw:comment": leaf, "wfw:commentrss": leaf, "wfw:commentsrss": leaf, "thr:in-reply-to": leaf, "thr:total": leaf,
	"sy:updateperiod": leaf, "sy:updatefrequency": leaf, "sy:updatebase": leaf,
	"feedburner:origlink": leaf, "feedburner:origenclosurelink": leaf, "feedburner:info": leaf,
	"feedburner:browserfriendly": leaf, "feedburner:feedflare": ignored, "pheedo:origlink": leaf,
	"creativecommons:license": leaf, "cc:license": leaf, "cc:work": ignored, "admin:generatoragent": leaf,
	"admin:errorreportsto": leaf, "ag:source": leaf, "ag:sourceurl": leaf, "ag:timestamp": leaf, "l:link": leaf,
	"fh:complete": leaf, "fh:archive": leaf, "at:deleted-entry": ignored,
	"image:item": ignored, "image:favicon": leaf, "taxo:topics": ignored, "yt:videoid": leaf, "yt:channelid": leaf,

	"geo:lat": leaf, "geo:long": leaf, "georss:point": leaf, "georss:where": container, "gml:point": container, "gml:pos": leaf,
	"georss:line": ignored, "georss:polygon": ignored, "georss:box": ignored,
}

// isMarkupToo reports whether HTML has an element of that name, too: within a text it
// is markup before it is the next piece of the feed.
func isMarkupToo(name string) bool {
	switch name {
	case "title", "link", "source", "summary", "image", "body", "xhtml:body", "xhtml:div", "content", "url", "name", "day", "icon":
		return true
	}
	return false
}
