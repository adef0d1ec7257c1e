package extract

import "strings"

// challengeTitles begin the titles of the pages by which walls against robots hold a
// visitor up, most of them for some seconds. Those of their makers are in English, and
// some in the visitor's language.
var challengeTitles = []string{
	"just a moment", "attention required!", "making sure you're not a bot", "checking your browser", "checking if the site", "verifying your browser", "verifying you are human", "verify you are", "please verify you are", "vercel security checkpoint",
	"are you a robot", "are you human", "robot or human", "robot check", "bot verification", "human verification", "pardon our interruption", "access to this page has been denied", "ddos-guard", "ddos protection", "one moment, please", "just a sec", "security check", "client challenge", "please wait",
	"nur einen moment", "einen moment", "un momento", "un instant", "um momento", "momentje", "請稍候", "请稍候", "しばらくお待ちください",
}

// challengeMarks are what only the page of such a wall loads or keeps for its scripts.
// Some walls set scripts of their own into every page of a site, too: those are none.
var challengeMarks = []string{
	"/cdn-cgi/challenge-platform/h/", "_cf_chl_opt", "anubis_challenge", "captcha-delivery.com", "px-captcha", "sucuri_cloudproxy_js", "gokuprops", "/_sec/cp_challenge", "_incapsula_resource?cwudnsai",
}

// challengeWords are what such a page speaks of, to a reader or to a browser.
var challengeWords = []string{"captcha", "challenge", "robot", "not a bot", "you are human", "a human", "your browser", "javascript and cookies", "ddos"}

// The most words of a challenge, and how much of a page's source is looked at for
// marks: they stand in its first lines.
const (
	maxChallengeWords  = 250
	maxChallengeSource = 64 << 10
)

// challenges reports whether a page is one that a wall against robots shows in place
// of the one that was asked for.
func (r *reading) challenges() bool {
	if r.wordsOnPage > maxChallengeWords || r.describesArticle() {
		return false
	}
	source := strings.ToLower(r.source[:min(len(r.source), maxChallengeSource)])
	for _, m := range challengeMarks {
		if strings.Contains(source, m) {
			return true
		}
	}
	title, titled := fold(r.head.title), false
	for _, t := range challengeTitles {
		titled = titled || strings.HasPrefix(title, t)
	}
	if !titled {
		return false
	}
	for _, w := range challengeWords {
		if strings.Contains(source, w) {
			return true
		}
	}
	return false
}
