package schema

// wire is the object as it is written, field for field and in that order.
type wire struct {
	Schema        int        `json:"schema"`
	Title         string     `json:"title"`
	TitleInferred bool       `json:"title_inferred"`
	Standfirst    string     `json:"standfirst"`
	Byline        []person   `json:"byline"`
	Published     *string    `json:"published"`
	Updated       *string    `json:"updated"`
	Source        origin     `json:"source"`
	Language      string     `json:"language"`
	Tags          []string   `json:"tags"`
	Words         int        `json:"words"`
	Minutes       int        `json:"minutes"`
	Sections      []section  `json:"sections"`
	Boards        []board    `json:"boards"`
	Related       []related  `json:"related"`
	Links         []link     `json:"links"`
	Images        []image    `json:"images"`
	Discussion    string     `json:"discussion"`
	Credits       []credit   `json:"credits"`
	Markdown      string     `json:"markdown"`
	Text          string     `json:"text"`
	Provenance    provenance `json:"provenance"`
}

type person struct {
	Name   string `json:"name"`
	Handle string `json:"handle"`
	URL    string `json:"url"`
}

type origin struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type section struct {
	Number   string `json:"number"`
	ID       string `json:"id"`
	Level    int    `json:"level"`
	Heading  string `json:"heading"`
	Words    int    `json:"words"`
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

type board struct {
	Topic   string        `json:"topic"`
	Section string        `json:"section"`
	Pros    []point       `json:"pros"`
	Cons    []point       `json:"cons"`
	Others  []alternative `json:"others"`
}

type point struct {
	Text string `json:"text"`
}

type alternative struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

type related struct {
	Title   string `json:"title"`
	URL     string `json:"url"`
	Label   string `json:"label"`
	Section string `json:"section"`
}

type link struct {
	Text    string `json:"text"`
	URL     string `json:"url"`
	Section string `json:"section"`
}

type image struct {
	Alt     string `json:"alt"`
	URL     string `json:"url"`
	Caption string `json:"caption"`
	Section string `json:"section"`
}

type credit struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

type provenance struct {
	Kind        string   `json:"kind"`
	Extractor   string   `json:"extractor"`
	WordsOnPage int      `json:"words_on_page"`
	Truncated   bool     `json:"truncated"`
	Notes       []string `json:"notes"`
}
