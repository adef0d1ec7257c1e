package extract

// docSites are the programs that make manuals. Their pages are text throughout,
// beside a menu.
func docSites() []*site {
	return []*site{
		{name: "sphinx", generators: []string{"sphinx", "docutils"}, signs: []string{".sphinxsidebar", ".wy-nav-content", ".rst-content"},
			content: []string{"[itemprop=articleBody]", "article[role=main]", "div[role=main]", "article.bd-article", "div.body", ".rst-content", "#furo-main-content"},
			drop:    []string{".headerlink", ".sphinxsidebar", ".related", ".contents.local", ".rst-breadcrumbs-buttons", ".viewcode-link", ".bottom-of-page", ".prev-next-area"}, trusted: true, mend: sphinx},
		{name: "mdbook", generators: []string{"mdbook"}, signs: []string{"#mdbook-content", "#mdbook-page-wrapper", "#mdbook-help-container", ".playground"},
			content: []string{"main", "#content"}, drop: []string{".boring", ".nav-wrapper", ".nav-wide-wrapper", ".menu-bar", "#menu-bar", ".buttons", "#sidebar"}, trusted: true},
		{name: "docusaurus", generators: []string{"docusaurus"}, signs: []string{".theme-doc-markdown"},
			content: []string{".theme-doc-markdown", "div.markdown", "article"}, drop: []string{".hash-link", ".theme-doc-breadcrumbs", ".theme-doc-toc-mobile", ".theme-doc-footer", ".pagination-nav", ".theme-edit-this-page", ".buttonGroup__atx"}, trusted: true, mend: docusaurus},
		{name: "man", signs: []string{".manual-text", ".man-page", ".manpage"}, hosts: []string{"man7.org", "man.openbsd.org", "manpages.debian.org", "manpages.ubuntu.com", "man.archlinux.org"},
			content: []string{"." + threadClass, ".manual-text", ".man-page", ".manpage", "#content"}, drop: []string{".permalink", ".headerlink", ".nav-bar", ".nav-end", ".sec-table-header", ".footer-links"}, trusted: true, mend: manual},
		{name: "godoc", signs: []string{".go-Content"}, drop: []string{".go-Header", ".go-Footer"}},
	}
}
