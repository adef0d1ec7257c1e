package extract

// codeSites are those that keep programs and speak about them.
func codeSites() []*site {
	return []*site{
		{name: "github", hosts: []string{"github.com"}, content: []string{"." + threadClass, "#readme", ".markdown-body"},
			drop: []string{"a.anchor", ".octicon", "clipboard-copy", ".zeroclipboard-container"}, trusted: true, mend: gitHub},
		{name: "pkg.go.dev", hosts: []string{"pkg.go.dev"}, content: []string{".Documentation-content", ".UnitReadme-content", ".UnitDetails"},
			drop: []string{".Documentation-idLink", ".Documentation-index", ".Documentation-examples", ".UnitReadme-expandLink", ".UnitReadme-collapseLink", ".Documentation-sinceVersion", ".js-readmeOutline", ".Documentation-exampleButtonsContainer", ".Documentation-exampleError"}, trusted: true, mend: pkgGo},
	}
}
