package extract

import (
	"slices"
	"testing"
)

func TestBylinesOfManyForms(t *testing.T) {
	for name, tc := range map[string]struct {
		head string
		want []string
	}{
		"a reference in JSON-LD": {
			`<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"How bees find home","author":{"@id":"#ann"}},{"@type":"Person","@id":"#ann","name":"Ann Bee"}]}</script>`,
			[]string{"Ann Bee"},
		},
		"as libraries write it":      {`<meta name="DC.Creator" content="Bee, Ann"><meta name="DC.Creator" content="Comb, J.">`, []string{"Ann Bee", "J. Comb"}},
		"of a paper":                 {`<meta name="citation_author" content="Bee, Ann"><meta name="citation_author" content="Jo Comb">`, []string{"Ann Bee", "Jo Comb"}},
		"with the house behind it":   {`<meta name="author" content="By Ann Bee, HNN Business">`, []string{"Ann Bee"}},
		"with the office behind it":  {`<meta name="author" content="Ann Bee, Staff Writer">`, []string{"Ann Bee"}},
		"with the day behind it":     {`<meta name="author" content="Ann Bee Monday, May 4">`, []string{"Ann Bee"}},
		"with the site behind it":    {`<meta property="og:site_name" content="The Hive"><meta name="author" content="Ann Bee THE HIVE">`, []string{"Ann Bee"}},
		"in capitals":                {`<meta name="author" content="ANN BEE AND JO COMB, ASSOCIATED PRESS">`, []string{"ANN BEE", "JO COMB"}},
		"several":                    {`<meta name="author" content="Ann Bee, Jo Comb and Bo Wax Jr.">`, []string{"Ann Bee", "Jo Comb", "Bo Wax Jr."}},
		"libraries before the rest":  {`<meta name="author" content="Web Team"><meta name="dc.creator" content="Ann Bee">`, []string{"Ann Bee"}},
		"an organisation and no one": {`<meta name="author" content="HNN News">`, []string{"HNN News"}},
	} {
		a := read(t, `<html><head><title>How bees find home</title>`+tc.head+`</head><body><article><h1>How bees find home</h1>`+prose+`</article></body></html>`)
		var got []string
		for _, p := range a.Byline {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
