package syndication

import "net/url"

// atSite returns the scope of an entry. RSS does not say to what relative addresses
// belong. Where a service carries the feed for a site, they mean the site: they were
// copied from its pages. Elsewhere they belong to the document, as in all formats.
func (p *parser) atSite(in *scope) *scope {
	if in.base != p.top.base || in.language != "" || !p.isRSS() {
		return in
	}
	if !p.sought {
		p.sought = true
		for i := range p.head {
			n := &p.head[i]
			if n.name != "link" || n.level != 0 || n.within || n.attrs != "" {
				continue
			}
			if site := p.address(n); site != "" && elsewhere(site, p.top.base) {
				p.site = &scope{base: site}
			}
			break
		}
	}
	if p.site != nil {
		return p.site
	}
	return in
}

// elsewhere reports whether two absolute addresses are of different hosts.
func elsewhere(a, b string) bool {
	u, err := url.Parse(a)
	if err != nil || u.Host == "" {
		return false
	}
	v, err := url.Parse(b)
	return err == nil && v.Host != "" && u.Host != v.Host
}
