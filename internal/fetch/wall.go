package fetch

import (
	"net/http"
	"strings"
)

// wall names the bot wall whose challenge an answer is, by the headers that each
// sets on its own pages, or returns "".
func wall(answer *http.Response) string {
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
