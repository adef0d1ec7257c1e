package syndication

// The objects of JSON Feed 1.1 (jsonfeed.org/version/1.1), with what stands in "_x".

type feedJSON struct {
	Version     string        `json:"version"`
	Title       string        `json:"title"`
	HomePage    string        `json:"home_page_url,omitempty"`
	Self        string        `json:"feed_url,omitempty"`
	Description string        `json:"description,omitempty"`
	Next        string        `json:"next_url,omitempty"`
	Icon        string        `json:"icon,omitempty"`
	Favicon     string        `json:"favicon,omitempty"`
	Authors     []personJSON  `json:"authors,omitempty"`
	Language    string        `json:"language,omitempty"`
	Expired     bool          `json:"expired,omitempty"`
	Hubs        []hubJSON     `json:"hubs,omitempty"`
	X           feedExtraJSON `json:"_x,omitzero"`
	Items       []itemJSON    `json:"items"`
}

type personJSON struct {
	Name  string `json:"name,omitempty"`
	URL   string `json:"url,omitempty"`
	Email string `json:"_email,omitempty"`
}

type hubJSON struct {
	Type string `json:"type"`
	URL  string `json:"url"`
}

type itemJSON struct {
	ID          string           `json:"id"`
	URL         string           `json:"url,omitempty"`
	External    string           `json:"external_url,omitempty"`
	Title       string           `json:"title,omitempty"`
	HTML        string           `json:"content_html,omitempty"`
	Text        string           `json:"content_text,omitempty"`
	Summary     string           `json:"summary,omitempty"`
	Image       string           `json:"image,omitempty"`
	Published   string           `json:"date_published,omitempty"`
	Modified    string           `json:"date_modified,omitempty"`
	Authors     []personJSON     `json:"authors,omitempty"`
	Tags        []string         `json:"tags,omitempty"`
	Language    string           `json:"language,omitempty"`
	Attachments []attachmentJSON `json:"attachments,omitempty"`
	X           itemExtraJSON    `json:"_x,omitzero"`
}

type attachmentJSON struct {
	URL      string  `json:"url"`
	Type     string  `json:"mime_type"`
	Title    string  `json:"title,omitempty"`
	Bytes    int64   `json:"size_in_bytes,omitempty"`
	Duration float64 `json:"duration_in_seconds,omitempty"`
}

type feedExtraJSON struct {
	Format          string         `json:"format,omitempty"`
	Encoding        string         `json:"encoding,omitempty"`
	ID              string         `json:"id,omitempty"`
	Updated         string         `json:"updated,omitempty"`
	Published       string         `json:"published,omitempty"`
	Created         string         `json:"created,omitempty"`
	TitleHTML       string         `json:"title_html,omitempty"`
	DescriptionHTML string         `json:"description_html,omitempty"`
	RightsHTML      string         `json:"rights_html,omitempty"`
	Logo            string         `json:"logo,omitempty"`
	Image           *imageJSON     `json:"image,omitempty"`
	Generator       *generatorJSON `json:"generator,omitempty"`
	Tags            []tagJSON      `json:"tags,omitempty"`
	Links           []linkJSON     `json:"links,omitempty"`
	Contributors    []personJSON   `json:"contributors,omitempty"`
	Publisher       *personJSON    `json:"publisher,omitempty"`
	TTL             string         `json:"ttl,omitempty"`
	Docs            string         `json:"docs,omitempty"`
	NewURL          string         `json:"new_feed_url,omitempty"`
	Explicit        string         `json:"itunes_explicit,omitempty"`
	Block           string         `json:"itunes_block,omitempty"`
	Subtitle        string         `json:"itunes_subtitle,omitempty"`
	Damaged         bool           `json:"damaged,omitempty"`
}

type itemExtraJSON struct {
	TitleHTML    string       `json:"title_html,omitempty"`
	SummaryHTML  string       `json:"summary_html,omitempty"`
	RightsHTML   string       `json:"rights_html,omitempty"`
	ContentType  string       `json:"content_type,omitempty"`
	Links        []linkJSON   `json:"links,omitempty"`
	Tags         []tagJSON    `json:"tags,omitempty"`
	Contributors []personJSON `json:"contributors,omitempty"`
	Publisher    *personJSON  `json:"publisher,omitempty"`
	Created      string       `json:"created,omitempty"`
	Expired      string       `json:"expired,omitempty"`
	Comments     string       `json:"comments,omitempty"`
	License      string       `json:"license,omitempty"`
	Permalink    string       `json:"permalink,omitempty"`
	Source       *sourceJSON  `json:"source,omitempty"`
	Explicit     string       `json:"itunes_explicit,omitempty"`
	Block        string       `json:"itunes_block,omitempty"`
	Duration     string       `json:"itunes_duration,omitempty"`
	Subtitle     string       `json:"itunes_subtitle,omitempty"`
	Thumbnail    string       `json:"media_thumbnail,omitempty"`
	Geo          []float64    `json:"geo,omitempty"`
}

type sourceJSON struct {
	Title        string         `json:"title,omitempty"`
	ID           string         `json:"id,omitempty"`
	URL          string         `json:"url,omitempty"`
	Updated      string         `json:"updated,omitempty"`
	SubtitleHTML string         `json:"subtitle_html,omitempty"`
	RightsHTML   string         `json:"rights_html,omitempty"`
	TitleHTML    string         `json:"title_html,omitempty"`
	Icon         string         `json:"icon,omitempty"`
	Logo         string         `json:"logo,omitempty"`
	Authors      []personJSON   `json:"authors,omitempty"`
	Contributors []personJSON   `json:"contributors,omitempty"`
	Links        []linkJSON     `json:"links,omitempty"`
	Tags         []tagJSON      `json:"tags,omitempty"`
	Generator    *generatorJSON `json:"generator,omitempty"`
}

type linkJSON struct {
	URL      string `json:"href"`
	Rel      string `json:"rel,omitempty"`
	Type     string `json:"type,omitempty"`
	Title    string `json:"title,omitempty"`
	Language string `json:"hreflang,omitempty"`
	Length   string `json:"length,omitempty"`
}

type tagJSON struct {
	Term   string `json:"term"`
	Scheme string `json:"scheme,omitempty"`
	Label  string `json:"label,omitempty"`
}

type imageJSON struct {
	URL         string `json:"url,omitempty"`
	Title       string `json:"title,omitempty"`
	Link        string `json:"link,omitempty"`
	Description string `json:"description,omitempty"`
	Width       int    `json:"width,omitempty"`
	Height      int    `json:"height,omitempty"`
}

type generatorJSON struct {
	Name    string `json:"name,omitempty"`
	URL     string `json:"url,omitempty"`
	Version string `json:"version,omitempty"`
}
