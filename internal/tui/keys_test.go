package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// effect is what a key does that can be seen. Before the key come the keys that bring
// the program to where it means something.
type effect struct {
	before string
	// typed is an example of keys that a fixed record tells of.
	typed string
	// sees is a text that is on the screen afterwards and was not before; without one
	// the screen must have changed in some way.
	sees string
	// does is a thing that the host is asked for.
	does string
	// sent is a message for Bubble Tea.
	sent string
	// library begins with stored entries on the screen.
	library bool
}

// effects are the promises of the key table. Every record of the table must be here,
// and every key of every record keeps the promise.
var effects = map[string]effect{
	"everywhere/help":             {sees: "Keys"},
	"everywhere/palette":          {sees: "Go to"},
	"everywhere/escape":           {before: "z", sees: "Bundled edition"},
	"everywhere/close":            {before: "z", sees: "Bundled edition"},
	"everywhere/quit":             {sent: "tea.QuitMsg"},
	"everywhere/cancel":           {sent: "tea.QuitMsg"},
	"everywhere/suspend":          {sent: "tea.SuspendMsg"},
	"everywhere/messages":         {sees: "Messages"},
	"everywhere/mouse":            {sees: "Mouse off"},
	"everywhere/pictures":         {sees: "There are no pictures here"}, // see pictures_test.go
	"everywhere/back":             {before: "J", sees: "Ada Marsh"},
	"everywhere/forward":          {before: "J alt+left", sees: "First Things"},
	"everywhere/whole-page":       {sees: "All of the page"},
	"everywhere/next-page":        {sees: "This article has no further page"}, // see next_page_test.go
	"everywhere/next-article":     {sees: "First Things"},
	"everywhere/previous-article": {before: "J", sees: "Ada Marsh"},
	"everywhere/reload":           {sees: "Read again"},
	"everywhere/about":            {sees: "About this article"},
	"everywhere/next-pane":        {sees: "Enter read"},
	"everywhere/previous-pane":    {sees: "Enter open"},
	"everywhere/outline":          {before: "t", sees: "The Upper Mill"},
	"everywhere/list":             {before: "i", sees: "Bundled edition"},
	"everywhere/zen":              {},
	"everywhere/narrower":         {sees: "Text width"},
	"everywhere/wider":            {before: "< <"},
	"everywhere/themes":           {sees: "Theme"},

	"everywhere/library":       {library: true, sees: "Space fold"},
	"everywhere/add-feed":      {library: true, sees: "Follow:"},
	"everywhere/feed-settings": {library: true, sees: "Enter change"},
	"everywhere/remove-feed":   {library: true, before: "h G k", sees: "any more"},
	"everywhere/undo":          {library: true, before: "A", sees: "Undone"},
	"everywhere/read-next":     {library: true, before: "j", sees: "The Second Bend"},
	"everywhere/read-previous": {library: true, before: "j j", sees: "The Second Bend"},
	"everywhere/changes":       {library: true, before: "j enter", sees: "What has changed"},
	"everywhere/refresh-all":   {library: true, sees: "Nothing new in 2 feeds"},

	"feeds/open":           {library: true, before: "h", sees: "Enter read"},
	"feeds/tree-in":        {library: true, before: "h", sees: "Enter read"},
	"feeds/tree-out":       {library: true, before: "h j j", sees: "▸ Craft"},
	"feeds/fold":           {library: true, before: "h j j", sees: "▸ Craft"},
	"feeds/line-down":      {library: true, before: "h"},
	"feeds/line-up":        {library: true, before: "h j"},
	"feeds/half-page-down": {library: true, before: "h"},
	"feeds/half-page-up":   {library: true, before: "h G"},
	"feeds/page-down":      {library: true, before: "h"},
	"feeds/page-up":        {library: true, before: "h G"},
	"feeds/start":          {library: true, before: "h G"},
	"feeds/end":            {library: true, before: "h"},

	"feeds/mark-all-read":  {library: true, before: "h", sees: "Marked all"},
	"feeds/hide-read":      {library: true, before: "h", sees: "Library · unread"},
	"feeds/find":           {library: true, before: "h", sees: "Enter to what was found"},
	"list/save-search":     {library: true, before: "/ 7 enter", sees: "Keep the search as: 7"},
	"list/browse-entry":    {library: true, does: "browse https://example.org/20"},
	"list/copy-entry":      {library: true, does: "copy https://example.org/20"},
	"list/leave-list":      {library: true, sees: "fold"},
	"list/next-unread":     {library: true},
	"list/previous-unread": {library: true, before: "G"},
	"list/mark-read":       {library: true},
	"list/mark-all-read":   {library: true, sees: "Marked all"},
	"list/star":            {library: true, sees: "★"},
	"list/later":           {library: true, sees: "L "},
	"list/select":          {library: true, sees: "1 row selected"},
	"list/hide-read":       {library: true, sees: "· unread"},
	"list/sort":            {library: true, sees: "Oldest first"},
	"list/tags":            {library: true, sees: "Tags:"},

	"list/open":           {before: "shift+tab j", sees: "First Things"},
	"list/find":           {before: "shift+tab", sees: "Go to"},
	"list/line-down":      {before: "shift+tab"},
	"list/line-up":        {before: "shift+tab j"},
	"list/half-page-down": {before: "shift+tab"},
	"list/half-page-up":   {before: "shift+tab G"},
	"list/page-down":      {before: "shift+tab"},
	"list/page-up":        {before: "shift+tab G"},
	"list/start":          {before: "shift+tab G"},
	"list/end":            {before: "shift+tab"},

	"article/line-down":        {},
	"article/line-up":          {before: "j"},
	"article/half-page-down":   {},
	"article/half-page-up":     {before: "d"},
	"article/page-down":        {},
	"article/page-up":          {before: "space"},
	"article/start":            {before: "G"},
	"article/end":              {sees: "Would you build the dam?"},
	"article/scroll-left":      {before: "] ] right"},
	"article/scroll-right":     {before: "] ]"},
	"article/find":             {before: "z"},
	"article/next-match":       {before: "/ r i v e r enter", sees: "2 of"},
	"article/previous-match":   {before: "/ r i v e r enter n", sees: "1 of"},
	"article/clear":            {before: "/ r i v e r enter"},
	"article/jump-back":        {before: "] ] g"},
	"article/next-section":     {sees: "section 1 of 6"},
	"article/previous-section": {before: "] ]", sees: "section 1 of 6"},
	"article/section-number":   {typed: "3 enter", sees: "section 3 of 6"},
	"article/link-number":      {typed: "# 1 enter", sees: "First Things"},
	"article/board":            {sees: "Board 1 of 2"},
	"article/select":           {sees: "1 section selected"},
	"article/open-link":        {before: "] # 1", sees: "First Things"},
	"article/hints":            {sees: "Type the letters"},
	"article/peek":             {before: "# 1", sees: "Esc back"},
	"article/open-in-browser":  {does: "browse https://example.org/river"},
	"article/copy-link":        {does: "copy https://example.org/river"},
	"article/copy-section":     {before: "]", sees: "Copied "},
	"article/pipe":             {sees: "pipe the article to:"},
	"article/save":             {sees: "save the article as:"},
	"article/edit":             {does: "temporary a-tour-of-the-river.md"},

	"outline/outline-down":      {before: "tab"},
	"outline/outline-up":        {before: "tab j"},
	"outline/outline-page-down": {before: "tab"},
	"outline/outline-page-up":   {before: "tab G"},
	"outline/outline-start":     {before: "tab G"},
	"outline/outline-end":       {before: "tab"},
	"outline/outline-parent":    {before: "tab j j"},
	"outline/outline-jump":      {before: "tab j", sees: "section 2 of 6"},
	"outline/outline-leave":     {before: "tab", sees: "Space page"},

	"board/board-down":      {before: "B n"},
	"board/board-up":        {before: "B n j"},
	"board/board-page-down": {before: "B n"},
	"board/board-page-up":   {before: "B n G"},
	"board/board-start":     {before: "B n G"},
	"board/board-end":       {before: "B n"},
	"board/next-board":      {before: "B", sees: "Board 2 of 2"},
	"board/previous-board":  {before: "B n", sees: "Board 1 of 2"},
	"board/board-jump":      {before: "B", sees: "section 5 of 6"},
	"board/copy-board":      {before: "B", sees: "Copied the"},
	"board/board-hints":     {before: "B"},
	"board/close-board":     {before: "B", sees: "Space page"},

	"selection/extend-down":    {before: "v", sees: "4 sections selected"},
	"selection/extend-up":      {before: "v j", sees: "1 section selected"},
	"selection/extend-end":     {before: "v", sees: "6 sections selected"},
	"selection/extend-start":   {before: "v G", sees: "1 section selected"},
	"selection/copy-selection": {before: "v j", sees: "Copied "},
	"selection/pipe-selection": {before: "v j", sees: "pipe 2 sections to:"},
	"selection/save-selection": {before: "v j", sees: "save 2 sections as:"},
	"selection/end-selection":  {before: "v", sees: "Space page"},
}

// TestEveryKeyDoesWhatTheTableSays presses every key of every record.
func TestEveryKeyDoesWhatTheTableSays(t *testing.T) {
	table, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range table.Records() {
		name := string(r.Scope) + "/" + r.Action
		e, promised := effects[name]
		if !promised {
			t.Errorf("%s: nobody says what it does", name)
			continue
		}
		for _, key := range r.Keys {
			if r.Fixed {
				key = e.typed
			}
			t.Run(name+"/"+key, func(t *testing.T) { e.check(t, key) })
		}
	}
}

func (e effect) check(t *testing.T, key string) {
	hn := start(t, 120, 24)
	if e.library {
		hn, _ = startLibrary(t, 120, 24, 20)
	}
	hn.articles.bundled[0].Title = "The Tour"
	hn.keys(e.before)
	before := hn.m.View().Content
	if e.sees != "" && strings.Contains(hn.screen(), e.sees) {
		t.Fatalf("%q is on the screen before the key already:\n%s", e.sees, hn.screen())
	}
	hn.keys(key)
	switch {
	case e.sees != "":
		hn.sees(e.sees)
	case e.does != "":
		if !slices.Contains(hn.host.did, e.does) {
			t.Errorf("the host was asked for %q, not for %q", hn.host.did, e.does)
		}
	case e.sent != "":
		if !slices.Contains(hn.sent, e.sent) {
			t.Errorf("Bubble Tea was sent %q, not %q", hn.sent, e.sent)
		}
	case hn.m.View().Content == before:
		t.Errorf("nothing changed on the screen:\n%s", hn.screen())
	}
}

func TestEveryActionHasHelpAndAGroup(t *testing.T) {
	table, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range table.Records() {
		if r.Help == "" || r.Group == "" || r.Action == "" || len(r.Keys) == 0 {
			t.Errorf("incomplete record: %+v", r)
		}
		if r.Action != strings.ToLower(strings.ReplaceAll(r.Action, " ", "-")) {
			t.Errorf("%q is no kebab-case name", r.Action)
		}
	}
}

// TestNoPaneTakesAGlobalKey holds the panes to the rule: only the keys that leave
// whatever one is in may mean something in a pane and everywhere.
func TestNoPaneTakesAGlobalKey(t *testing.T) {
	table, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	leaving := []string{"esc", "q", "backspace", "alt+left"}
	table.eachClash(func(key string, a, b Record) bool {
		if (a.Scope == Everywhere) != (b.Scope == Everywhere) && !slices.Contains(leaving, key) {
			t.Errorf("%q is %s everywhere and %s in %s", key, a.Action, b.Action, b.Scope)
		}
		return true
	})
}

func TestOwnKeysReplaceTheDefaults(t *testing.T) {
	hn := start(t, 120, 24, func(d *Deps, _ *Start) {
		d.Keys = map[string][]string{"help": {"f1", "f2"}, "line-down": {"x"}, "palette": {}}
	})
	hn.keys("?").seesNot("Keys")
	hn.keys("f2").sees("Keys").keys("esc")
	before := hn.screen()
	hn.keys("j :")
	if hn.screen() != before {
		t.Errorf("a key that was taken away still does something:\n%s", hn.screen())
	}
	if hn.keys("x").screen() == before {
		t.Error("the new key does nothing")
	}
}

func TestAClashNamesBothActions(t *testing.T) {
	_, err := Keys(map[string][]string{"help": {"j"}})
	var clash *ClashError
	if !errors.As(err, &clash) || clash.Key != "j" || clash.First != "line-down" || clash.Second != "help" {
		t.Errorf("the error is %v", err)
	}
	if _, err := Keys(map[string][]string{"help": {"!"}, "messages": {"?"}}); err != nil {
		t.Errorf("exchanged keys are a clash: %v", err)
	}
}

func TestAnUnknownActionIsAnErrorWithAProposal(t *testing.T) {
	_, err := Keys(map[string][]string{"next-secton": {"x"}})
	var unknown *UnknownActionError
	if !errors.As(err, &unknown) || unknown.Nearest != "next-section" {
		t.Errorf("the error is %v", err)
	}
}

func TestKeyLabel(t *testing.T) {
	for key, want := range map[string]string{
		"ctrl+c": "Ctrl-C", "alt+left": "Alt-←", "space": "Space", "shift+tab": "Shift-Tab", "G": "G", "+": "+", "pgdown": "PgDn",
	} {
		if got := KeyLabel(key); got != want {
			t.Errorf("%s is written %s, want %s", key, got, want)
		}
	}
}
