package fetch

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"time"
)

// The most that is read of an answer that is none, to see whether it is a challenge:
// such pages say who they are in their first lines, and nobody waits for more.
const (
	wallBytes = 32 << 10
	wallWait  = 2 * time.Second
)

// wall names the bot wall whose challenge an answer is, by the headers that each sets
// on its own pages and by what its page loads, or returns "".
func wall(cancel context.CancelCauseFunc, answer *http.Response) string {
	if name := wallOfHeader(answer); name != "" {
		return name
	}
	switch answer.StatusCode {
	case http.StatusForbidden, http.StatusTooManyRequests, http.StatusServiceUnavailable:
	default:
		return "" // walls answer with these, or with a page
	}
	timer := time.AfterFunc(wallWait, func() { cancel(context.DeadlineExceeded) })
	defer timer.Stop()
	plain, _, err := decompress(answer.Body, answer.Header.Get("Content-Encoding"))
	if err != nil {
		return ""
	}
	defer plain.Close()
	// What was read before an error is looked at all the same.
	head, _ := io.ReadAll(io.LimitReader(plain, wallBytes))
	return wallOfPage(head)
}

func wallOfHeader(answer *http.Response) string {
	h := answer.Header
	server := strings.ToLower(h.Get("Server"))
	switch {
	case strings.EqualFold(h.Get("Cf-Mitigated"), "challenge"):
		return "Cloudflare"
	case h.Get("X-Datadome") != "" && answer.StatusCode == http.StatusForbidden:
		return "DataDome"
	case h.Get("X-Amzn-Waf-Action") != "":
		return "AWS WAF"
	case h.Get("X-Vercel-Mitigated") == "challenge":
		return "Vercel"
	case strings.Contains(server, "ddos-guard") && answer.StatusCode == http.StatusForbidden:
		return "DDoS-Guard"
	case strings.Contains(server, "akamaighost") && answer.StatusCode == http.StatusForbidden:
		return "Akamai"
	case h.Get("X-Sucuri-Block") != "":
		return "Sucuri"
	}
	return ""
}

// wallMarks are what the pages of walls load or keep for their scripts. The last ones
// are the captchas that several of them show.
var wallMarks = []struct{ mark, name string }{
	{"/cdn-cgi/challenge-platform/", "Cloudflare"}, {"cf-browser-verification", "Cloudflare"}, {"challenges.cloudflare.com", "Cloudflare"},
	{"anubis_challenge", "Anubis"}, {"/.within.website/", "Anubis"},
	{"captcha-delivery.com", "DataDome"}, {"_Incapsula_Resource", "Imperva"}, {"px-captcha", "HUMAN"}, {"awswaf.com", "AWS WAF"},
	{"sucuri_cloudproxy", "Sucuri"}, {"vercel.link/security-checkpoint", "Vercel"}, {"ddos-guard", "DDoS-Guard"},
	{"hcaptcha.com", "captcha"}, {"recaptcha/api", "captcha"}, {"g-recaptcha", "captcha"},
}

func wallOfPage(head []byte) string {
	for _, m := range wallMarks {
		if bytes.Contains(head, []byte(m.mark)) {
			return m.name
		}
	}
	return ""
}
