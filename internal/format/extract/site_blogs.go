package extract

// blogSites are the programs that many papers and writers publish with. They know
// what is furniture in their pages, and leave the rest to the general way, since
// themes differ.
func blogSites() []*site {
	return []*site{
		{name: "substack", signs: []string{".available-content"}, hosts: []string{"substack.com"}, content: []string{"div.body.markup", ".available-content"}, mend: substack,
			drop: []string{".subscription-widget-wrap", ".subscription-widget", ".subscribe-widget", ".button-wrapper", ".post-ufi", ".share-dialog", ".captioned-button-wrap", ".image-link-expand", ".install-substack-app-embed", ".post-footer", ".header-anchor-parent", ".poll-embed", ".community-chat"}},
		{name: "medium", generators: []string{"medium"}, signs: []string{".meteredContent"}, hosts: []string{"medium.com"},
			drop: []string{".speechify-ignore", ".pw-multi-vote-icon", "[data-testid=headerSocialActions]", "[data-testid=storyReadTime]", "[data-testid=authorPhoto]", "[data-testid=publicationPhoto]"}},
		{name: "ghost", generators: []string{"ghost"}, signs: []string{".gh-content"}, content: []string{".gh-content", ".post-full-content", "section.post-content"}, mend: ghost,
			drop: []string{".kg-signup-card", ".kg-cta-card", ".gh-subscribe", ".gh-post-upgrade-cta", ".kg-button-card", ".gh-comments", ".gh-read-next", ".kg-header-card", ".gh-article-header-tag"}},
		{name: "wordpress", generators: []string{"wordpress"}, signs: []string{".wp-block-post-content"},
			drop: []string{".sharedaddy", ".jp-relatedposts", "#jp-relatedposts", ".wpcnt", ".wpa", ".addtoany_share_save_container", ".post-navigation", ".nav-links", ".yarpp-related", ".author-box", ".abh_box", ".wp-block-post-comments", ".wp-block-jetpack-subscriptions", ".jetpack_subscription_widget", ".crp_related", ".sd-sharing-enabled", ".essb_links", ".ez-toc-container", "#ez-toc-container", ".lwptoc", ".heateor_sss_sharing_container", ".mashsb-container", ".wp-block-comments", ".screen-reader-text", ".entry-utility", ".code-block"}},
	}
}
