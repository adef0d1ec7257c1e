package cli

import (
	"github.com/spf13/pflag"
)

// flags are the flags of all commands, as given.
type flags struct {
	format   choice
	json     bool
	sections []string
	outline  bool
	links    bool
	board    bool
	pros     bool
	cons     bool
	meta     bool
	raw      bool

	width columns
	color choice
	theme string

	kind     choice
	base     string
	allPages bool
	linear   bool
	at       string
	noMouse  bool
	images   choice

	config  string
	library string
	version bool
}

// group is a group of flags in the help and in the manual.
type group struct {
	title string
	set   *pflag.FlagSet
}

// groups declares the flags of reading, in the order in which they are explained.
func (f *flags) groups() []group {
	what := pflag.NewFlagSet("what", pflag.ContinueOnError)
	f.format = choice{words: []string{"text", "markdown", "ansi", "html", "json"}, also: map[string]string{"md": "markdown", "txt": "text"}}
	what.VarP(&f.format, "format", "f", "print the article as `FORMAT`: text, markdown (md), ansi, html or json")
	what.StringArrayVar(&f.sections, "section", nil, "print only `SECTION`: a number (3, 3.1), a range (2..4), a slug or a part of the heading; may be repeated")
	what.BoolVar(&f.outline, "outline", false, "print the headings, indented and numbered")
	what.BoolVar(&f.links, "links", false, "print the links: number, tab, text, tab, address")
	what.BoolVar(&f.board, "board", false, "print what speaks for and against, as two lists")
	what.BoolVar(&f.pros, "pros", false, "print the points for, one a line")
	what.BoolVar(&f.cons, "cons", false, "print the points against, one a line")
	what.BoolVar(&f.meta, "meta", false, "print what is known about the article, as \"key: value\" lines")
	what.BoolVar(&f.raw, "raw", false, "print the source as it is, in UTF-8: of a page its HTML")

	how := pflag.NewFlagSet("how", pflag.ContinueOnError)
	how.Var(&f.width, "width", "wrap text at `N` columns; 0 wraps nowhere ($COLUMNS, else 80)")
	how.StringVar(&f.theme, "theme", "", "colours: a theme's `NAME`, or the path of a Glamour style sheet")
	how.BoolVar(&f.linear, "linear", false, "read in the scrollback by a prompt, without a screen: for screen readers")
	how.StringVar(&f.at, "at", "", "open the reader at `SECTION`")
	how.BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal")

	f.images = choice{words: []string{"auto", "always", "never"}}
	how.Var(&f.images, "images", "show pictures in the reader: `WHEN` is auto, always or never")

	from := pflag.NewFlagSet("from", pflag.ContinueOnError)
	f.kind = choice{value: "auto", words: []string{"auto", "text", "markdown", "html"}, also: map[string]string{"md": "markdown", "txt": "text"}}
	from.Var(&f.kind, "type", "read the source as `TYPE`: text, markdown or html; auto finds out")
	from.StringVar(&f.base, "base", "", "resolve relative links against `URL`")
	from.BoolVar(&f.allPages, "all-pages", false, "follow an article of the web over all its pages, at most 20")

	also := pflag.NewFlagSet("also", pflag.ContinueOnError)
	also.BoolVarP(&f.version, "version", "v", false, "print the version")

	for _, set := range []*pflag.FlagSet{what, how, from} {
		set.SortFlags = false // they stand in the order in which they are explained
	}
	return []group{{"What to print", what}, {"How it looks", how}, {"What is read", from}, {"Else", also}}
}

// shared declares the flags that hold for all commands.
func (f *flags) shared() group {
	set := pflag.NewFlagSet("shared", pflag.ContinueOnError)
	set.BoolVar(&f.json, "json", false, "print JSON, one object a line (for an article as -f json)")
	f.color = choice{value: "auto", words: []string{"auto", "always", "never"}}
	set.Var(&f.color, "color", "colour in ansi and list output: `WHEN` is auto, always or never")
	set.StringVar(&f.config, "config", "", "read the settings from `FILE`")
	set.StringVar(&f.library, "library", "", "keep feeds and entries in `FILE`")
	set.BoolP("help", "h", false, "explain all this")
	set.SortFlags = false
	return group{"Everywhere", set}
}

// selects reports whether a part of the article is asked for as a list of lines.
func (f *flags) selects() bool {
	return f.outline || f.links || f.board || f.pros || f.cons || f.meta
}

// prints reports whether anything is asked for that is printed and not shown.
func (f *flags) prints() bool {
	return f.format.value != "" || f.json || f.raw || len(f.sections) > 0 || f.selects()
}

// check finds flags that contradict one another, and settles the format.
func (f *flags) check() error {
	if f.json {
		if f.format.value != "" && f.format.value != "json" {
			return usagef("--json and --format %s ask for two formats", f.format.value)
		}
		f.format.value = "json"
	}
	f.json = f.format.value == "json"
	if f.raw && (f.format.value != "" || len(f.sections) > 0 || f.selects()) {
		return usagef("--raw prints the source as it is, and no other form or part of it")
	}
	if format := f.format.value; f.selects() && (format == "markdown" || format == "html") {
		return usagef("lists are printed as text or as json, not as %s", format)
	}
	if f.at != "" && f.prints() {
		return usagef("--at opens the reader; to print a section use --section")
	}
	return nil
}
