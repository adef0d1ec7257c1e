package extract

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
)

// Kind is what sort of page a page is.
type Kind int

// The kinds of pages. Consent, Login, NotFound and Challenge come as a *WallError, because
// they stand in place of what was asked for.
const (
	Article   Kind = iota // an article, or what comes nearest
	FrontPage             // the front of a site or of a section: headlines
	Results               // what a search found
	Paywall               // the beginning of an article that is for subscribers
	Consent               // a question for consent, and nothing else
	Login                 // a form to log in by, and nothing else
	NotFound              // a page that says that there is none, whatever its status
	Challenge             // a wall against robots, which wants to see a browser
)

// String returns the kind in a reader's words.
func (k Kind) String() string {
	switch k {
	case Article:
		return "article"
	case FrontPage:
		return "front page"
	case Results:
		return "search results"
	case Paywall:
		return "article for subscribers"
	case Consent:
		return "consent wall"
	case Login:
		return "login page"
	case NotFound:
		return "page that was not found"
	case Challenge:
		return "challenge"
	}
	return fmt.Sprintf("Kind(%d)", int(k))
}

// WallError says that a page stands in place of the one that was asked for.
type WallError struct {
	Kind  Kind
	Title string // what the page calls itself
}

func (e *WallError) Error() string {
	switch e.Kind {
	case Consent:
		return "the page asks for consent to cookies before it shows anything; open it in the browser"
	case Login:
		return "the page asks to log in before it shows anything; open it in the browser"
	case NotFound:
		return "the site says that there is no such page; check the address"
	case Challenge:
		return fmt.Sprintf("the site wants to see a browser first (its page is a challenge, %q); open it in the browser", e.Title)
	default:
		return "the page shows no article: " + e.Kind.String()
	}
}

// A wall says little: pages with more words than these are what they seem.
const (
	maxWallWords  = 400
	maxLoginWords = 120
	maxLostWords  = 200
)

// wall returns the error of a page that stands in place of another.
func (r *reading) wall() error {
	switch r.kind {
	case Consent, Login, NotFound:
		return &WallError{Kind: r.kind, Title: r.facts.Title.Value}
	case Challenge: // their first heading is the host's name
		return &WallError{Kind: r.kind, Title: cmp.Or(r.head.title, r.facts.Title.Value)}
	}
	return nil
}

// classify finds out what sort of page it is. It asks for several signs at once,
// because an article about cookies is none of a consent wall.
func (r *reading) classify() {
	said := r.wordsKept
	switch {
	case r.challenges():
		r.kind = Challenge
	case r.extractor != "" && !strings.HasPrefix(r.extractor, "text"):
		// A site's rule or a fallback found text: it is what was looked for.
	case said <= maxLostWords && r.saysNotFound():
		r.kind = NotFound
	case said <= maxWallWords && r.asksConsent():
		r.kind = Consent
	case said <= maxLoginWords && r.asksLogin():
		r.kind = Login
	case r.isResults():
		r.kind = Results
		r.list("search results: their titles as links")
	case r.isFront():
		r.kind = FrontPage
		r.list("front page: its headlines as links")
	}
	if r.kind == Article && r.isPaid() {
		r.kind, r.truncated = Paywall, true
		r.notes = append(r.notes, "looks cut off: for subscribers")
	}
}

// lostTitles are what pages that are not there call themselves.
var lostTitles = []string{
	"page not found", "not found", "404", "error 404", "page doesn't exist", "page does not exist", "page can't be found", "page cannot be found", "page no longer exists", "oops", "410 gone",
	"seite nicht gefunden", "nicht gefunden", "page introuvable", "page non trouvée", "página no encontrada", "página não encontrada", "pagina non trovata", "pagina niet gevonden", "ページが見つかりません", "页面不存在", "找不到页面", "страница не найдена",
}

func (r *reading) saysNotFound() bool {
	titles := []string{r.facts.Title.Value, r.head.title}
	for _, h := range r.head.h1 {
		titles = append(titles, said(h))
	}
	for _, t := range titles {
		low := fold(t)
		for _, p := range lostTitles {
			if low == p || len(low) < 60 && (strings.HasPrefix(low, p+" ") || strings.HasPrefix(low, p+":") || strings.HasPrefix(low, p+"!") || len(p) > 5 && strings.Contains(low, p)) {
				return true
			}
		}
	}
	return false
}

// consentWords are what consent walls speak of, each counted once.
var consentWords = []string{
	"cookie", "consent", "our partners", "legitimate interest", "personalised ad", "personalized ad", "privacy policy", "gdpr", "accept all", "reject all", "manage options", "your choices", "vendors", "process your data", "personal data", "withdraw",
	"einwilligung", "unsere partner", "datenschutz", "zustimmen", "alle akzeptieren", "ablehnen", "werbung und tracking", "personenbezogene", "consentement", "nos partenaires", "tout accepter", "données personnelles", "refuser", "consentimiento", "nuestros socios", "aceptar todo", "datos personales", "rechazar", "同意", "クッキー",
}

// minConsent is how many of them make a wall; fewer are a remark below an article.
const minConsent = 4

func (r *reading) asksConsent() bool {
	if r.describesArticle() {
		return false
	}
	hits, speaking, all := map[string]bool{}, 0, 0
	for _, l := range r.cut.leaves {
		low, here := strings.ToLower(l.text), false
		for _, w := range consentWords {
			if strings.Contains(low, w) {
				hits[w], here = true, true
			}
		}
		all += l.chars
		if here {
			speaking += l.chars
		}
	}
	return len(hits) >= minConsent && 2*speaking >= all && r.wordsOnPage <= 3*maxWallWords
}

// describesArticle reports whether the metadata speaks of an article.
func (r *reading) describesArticle() bool {
	if strings.HasPrefix(strings.ToLower(r.head.metas["og:type"]), "article") {
		return true
	}
	for _, t := range r.head.ld {
		if t.isArticle() && t.text("headline") != "" {
			return true
		}
	}
	return false
}

func (r *reading) asksLogin() bool {
	if !r.head.password || r.describesArticle() {
		return false
	}
	// A small login box stands on many pages: here it must be the page's subject.
	title := fold(r.facts.Title.Value + " " + r.head.title)
	for _, w := range []string{"log in", "login", "log-in", "sign in", "signin", "sign up", "register", "anmelden", "einloggen", "connexion", "se connecter", "iniciar sesión", "entrar", "accedi", "ログイン", "登录", "登入"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return r.wordsKept < 40
}

// isResults reports whether a page shows what a search found: its address holds a
// query, and its title or address speaks of a search.
func (r *reading) isResults() bool {
	u, err := url.Parse(r.options.Base)
	if err != nil || len(r.headlines) < 3 || r.describesArticle() {
		return false
	}
	q := u.Query()
	asked := q.Get("q") != "" || q.Get("query") != "" || q.Get("s") != "" || q.Get("search") != "" || q.Get("p") != ""
	title := fold(r.facts.Title.Value + " " + r.head.title)
	speaks := strings.Contains(strings.ToLower(u.Path), "search")
	for _, w := range []string{"search", "results for", "suche", "recherche", "búsqueda", "busca", "ricerca", "検索", "搜索"} {
		speaks = speaks || strings.Contains(title, w)
	}
	return asked && speaks && r.linked() > 0.3
}

// linked is how much of what was kept leads elsewhere.
func (r *reading) linked() float64 {
	links, prose := 0, 0
	for _, h := range r.headlines {
		links += len(h.text)
	}
	for _, l := range r.cut.leaves {
		if l.keep && l.isProse() {
			prose += l.chars
		}
	}
	return share(links, links+prose)
}

// paidPhrases stand where the text of an article for subscribers breaks off.
var paidPhrases = []string{
	"subscribe to continue", "subscribe to read", "to continue reading", "to keep reading", "already a subscriber", "subscribers only", "subscriber-only", "for subscribers only", "this article is for subscribers", "subscribe to unlock", "unlock this article", "read the full article", "this post is for paid subscribers", "this post is for paying subscribers", "become a member to read", "member-only story", "start your free trial to",
	"jetzt weiterlesen", "artikel exklusiv für abonnenten", "nur für abonnenten", "mit einem abo", "réservé aux abonnés", "article réservé", "la suite est réservée", "contenido exclusivo para suscriptores", "exclusivo para suscriptores", "suscríbete para leer", "exclusivo para assinantes", "conteúdo exclusivo", "riservato agli abbonati", "会員限定", "有料会員",
}

// minPaid is how short a text must be, in words, for a phrase alone to mean that it
// breaks off.
const minPaid = 400

// isPaid reports whether the article breaks off for those who have not paid: its
// metadata says so and it is short, or it is short and says so.
func (r *reading) isPaid() bool {
	if r.wordsKept > minPaid {
		return false
	}
	for _, t := range r.head.ld {
		switch v := t["isAccessibleForFree"].(type) {
		case bool:
			if !v {
				return true
			}
		case string:
			if strings.EqualFold(v, "false") {
				return true
			}
		}
	}
	for _, l := range r.cut.leaves {
		low := strings.ToLower(l.text)
		if l.chars > 400 {
			continue
		}
		for _, p := range paidPhrases {
			if strings.Contains(low, p) {
				return true
			}
		}
	}
	return false
}
