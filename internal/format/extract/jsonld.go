package extract

import (
	"encoding/json"
	"strings"
)

// thing is an object of a page's JSON-LD.
type thing map[string]any

// The bounds of JSON-LD that is read: real pages stay far below.
const (
	maxLD      = 1 << 20
	maxThings  = 200
	maxLDDepth = 12
)

// parseThings returns all typed objects of a JSON-LD text, @graph and nested ones
// too, outer ones first. What is no JSON gives none; a comment's marks around it
// and raw line breaks in its strings are mended.
func parseThings(text string) []thing {
	if len(text) > maxLD {
		return nil
	}
	text = strings.TrimSpace(text)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		text = strings.TrimPrefix(text, mark)
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), mark))
	}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		mended := strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, text)
		if err := json.Unmarshal([]byte(mended), &v); err != nil {
			return nil
		}
	}
	var out []thing
	gather(v, 0, &out)
	return out
}

func gather(v any, depth int, out *[]thing) {
	if depth > maxLDDepth || len(*out) >= maxThings {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			gather(e, depth+1, out)
		}
	case map[string]any:
		if _, typed := v["@type"]; typed {
			*out = append(*out, v)
		}
		// Only these hold what is about the page itself; a crumb's item or a
		// comment's author would be mistaken for it.
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "review", "hasPart", "itemReviewed", "about"} {
			if inner, ok := v[key]; ok {
				gather(inner, depth+1, out)
			}
		}
	}
}

// is reports whether a thing is of a type that ok accepts.
func (t thing) is(ok func(string) bool) bool {
	switch v := t["@type"].(type) {
	case string:
		return ok(v)
	case []any:
		for _, e := range v {
			if s, is := e.(string); is && ok(s) {
				return true
			}
		}
	}
	return false
}

func (t thing) isArticle() bool {
	return t.is(func(s string) bool {
		s = s[strings.LastIndexAny(s, "/:#")+1:]
		switch s {
		case "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report", "Review", "CriticReview",
			"UserReview", "HowTo", "Recipe", "APIReference", "Book", "Chapter", "CreativeWork", "MedicalWebPage", "OpinionPiece", "Question", "QAPage":
			return true
		}
		return strings.HasSuffix(s, "Article")
	})
}

// text returns a property that is a string, or the first of several.
func (t thing) text(key string) string { return asText(t[key]) }

func asText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return asText(v[0])
		}
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return s
		}
	}
	return ""
}

// inner returns a property that is an object, or the first of several.
func (t thing) inner(key string) thing {
	switch v := t[key].(type) {
	case map[string]any:
		return v
	case []any:
		if len(v) > 0 {
			if m, ok := v[0].(map[string]any); ok {
				return m
			}
		}
	}
	return nil
}

// all returns a property's values, be it one or several.
func (t thing) all(key string) []any {
	switch v := t[key].(type) {
	case nil:
		return nil
	case []any:
		return v
	default:
		return []any{v}
	}
}
