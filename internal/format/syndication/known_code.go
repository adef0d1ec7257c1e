package syndication

import (
	"slices"
	"strings"
)

// code knows the sites where programs are kept.
func code(p site) []link {
	switch {
	case p.host == "github.com":
		return github(p)
	case p.host == "gist.github.com" && p.at(0) != "" && !among(p.at(0), "discover", "starred", "search"):
		return []link{{p.from(1) + ".atom", "Gists"}}
	case p.host == "gitlab.com", slices.Contains(p.path, "-") && len(p.path) > 2:
		// Only GitLab parts the name of a project from its pages by a lone hyphen.
		return gitlab(p)
	case among(p.host, "codeberg.org", "gitea.com"):
		return forgejo(p)
	case p.host == "git.sr.ht" && strings.HasPrefix(p.at(0), "~") && p.at(1) != "":
		return []link{{p.from(2) + "/refs/rss.xml", "Releases"}, {p.from(2) + "/log/rss.xml", "Commits"}}
	}
	return nil
}

// github knows releases, tags, commits, wikis and discussions of a repository, and what
// a person does.
func github(p site) []link {
	owner, repository := p.at(0), strings.TrimSuffix(p.at(1), ".git")
	if owner == "" || among(owner, "about", "apps", "collections", "contact", "customer-stories", "enterprise", "events", "explore", "features", "login",
		"marketplace", "new", "notifications", "orgs", "pricing", "readme", "search", "security", "settings", "signup", "site", "sponsors", "stars",
		"team", "topics", "trending") {
		return nil
	}
	if repository == "" {
		return []link{{"/" + owner + ".atom", "Activity of " + readable(owner)}}
	}
	at := "/" + owner + "/" + repository
	releases, tags, commits := link{at + "/releases.atom", "Releases"}, link{at + "/tags.atom", "Tags"}, link{at + "/commits.atom", "Commits"}
	rest := strings.Join(p.path[min(3, len(p.path)):], "/")
	switch p.at(2) {
	case "tags":
		return []link{tags, releases, commits}
	case "commits", "tree", "blob":
		if rest != "" {
			commits = link{at + "/commits/" + rest + ".atom", "Commits to " + readable(rest)}
		}
		return []link{commits, releases, tags}
	case "wiki":
		return []link{{at + "/wiki.atom", "Wiki"}, releases, commits}
	case "discussions":
		return []link{{at + "/discussions.atom", "Discussions"}, releases, commits}
	}
	return []link{releases, commits, tags}
}

// gitlab knows the same of a project, on whatever host it is.
func gitlab(p site) []link {
	project, page := p.path, []string(nil)
	if i := slices.Index(p.path, "-"); i >= 0 {
		project, page = p.path[:i], p.path[i+1:]
	}
	switch {
	case len(project) == 0 || among(project[0], "explore", "users", "help", "search", "dashboard", "groups"):
		return nil
	case len(project) == 1:
		return []link{{"/" + project[0] + ".atom", "Activity of " + readable(project[0])}}
	}
	at := "/" + strings.Join(project, "/")
	releases, tags := link{at + "/-/releases.atom", "Releases"}, link{at + "/-/tags?format=atom", "Tags"}
	activity := link{at + ".atom", "Activity"}
	if len(page) == 0 {
		return []link{releases, tags, activity}
	}
	switch page[0] {
	case "tags":
		return []link{tags, releases, activity}
	case "issues":
		return []link{{at + "/-/issues.atom", "Issues"}, releases, activity}
	case "commits", "tree", "blob":
		if branch := strings.Join(page[1:], "/"); branch != "" {
			return []link{{at + "/-/commits/" + branch + "?format=atom", "Commits to " + readable(branch)}, releases, tags}
		}
	}
	return []link{releases, tags, activity}
}

// forgejo knows Forgejo and Gitea.
func forgejo(p site) []link {
	switch {
	case len(p.path) == 0 || among(p.at(0), "explore", "user", "admin", "issues", "pulls", "notifications", "org"):
		return nil
	case len(p.path) == 1:
		return []link{{p.from(1) + ".rss", "Activity of " + readable(p.at(0))}}
	}
	at := p.from(2)
	releases, tags := link{at + "/releases.rss", "Releases"}, link{at + "/tags.rss", "Tags"}
	activity := link{at + ".rss", "Activity"}
	if p.at(2) == "tags" {
		return []link{tags, releases, activity}
	}
	if among(p.at(2), "src", "commits") && p.at(3) == "branch" && p.at(4) != "" {
		return []link{{at + "/rss/branch/" + strings.Join(p.path[4:], "/"), "Commits to " + readable(p.at(4))}, releases, tags}
	}
	return []link{releases, tags, activity}
}

// packages knows the sites where programs are published.
func packages(p site) []link {
	switch {
	case p.host == "pypi.org" && p.at(0) == "project" && p.at(1) != "":
		return []link{{"/rss/project/" + p.at(1) + "/releases.xml", "Releases of " + readable(p.at(1))}}
	case p.host == "crates.io" && p.at(0) == "crates" && p.at(1) != "":
		return []link{{"https://static.crates.io/rss/crates/" + p.at(1) + ".xml", "Versions of " + readable(p.at(1))}}
	case p.host == "rubygems.org" && p.at(0) == "gems" && p.at(1) != "":
		return []link{{p.from(2) + "/versions.atom", "Versions of " + readable(p.at(1))}}
	case p.host == "packagist.org" && p.at(0) == "packages" && p.at(2) != "":
		return []link{{"/feeds/package." + p.at(1) + "/" + p.at(2) + ".rss", "Versions of " + readable(p.at(2))}}
	case p.host == "store.steampowered.com" && among(p.at(0), "app", "news") && allDigits(p.path[len(p.path)-1]), p.host == "store.steampowered.com" && p.at(0) == "app" && allDigits(p.at(1)):
		id := p.at(1)
		if !allDigits(id) {
			id = p.path[len(p.path)-1]
		}
		return []link{{"/feeds/news/app/" + id, "News of this game"}}
	}
	return nil
}
