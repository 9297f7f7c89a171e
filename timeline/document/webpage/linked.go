package webpage

import (
	"encoding/json"
	"strings"
)

// article is what the JSON-LD of a page says of its article.
type article struct {
	headline, name, author, publisher, published, modified string

	rank int // 2 for an article, 1 for a page that may hold one
}

// deepest is how far into JSON-LD articles are looked for.
const deepest = 4

// graph are the things that a block of JSON-LD names, by their ids.
type graph map[string]map[string]any

// read takes what a block of JSON-LD says of its article, or of its page where it
// knows no article. What is only mentioned, in lists, comments and parts, is not
// looked at.
func (a *article) read(block string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(block)), &v) != nil {
		return
	}
	g := graph{}
	g.walk(v, 0, func(thing map[string]any) {
		if r := rank(thing["@type"]); r > a.rank {
			*a = article{
				headline: word(thing["headline"]), name: word(thing["name"]),
				author: g.names(either(thing["author"], thing["creator"])), publisher: g.names(thing["publisher"]),
				published: word(thing["datePublished"]), modified: word(thing["dateModified"]), rank: r,
			}
		}
	})
}

// walk visits the things that a block is about, after it has learned their ids.
func (g graph) walk(v any, depth int, visit func(map[string]any)) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			g.learn(e)
		}
		for _, e := range v {
			g.walk(e, depth+1, visit)
		}
	case map[string]any:
		visit(v)
		g.walk(v["@graph"], depth+1, visit)
		g.walk(v["mainEntity"], depth+1, visit)
	}
}

func (g graph) learn(v any) {
	if thing, ok := v.(map[string]any); ok {
		if id := word(thing["@id"]); id != "" && g[id] == nil {
			g[id] = thing
		}
	}
}

// rank tells articles, and pages, from other things.
func rank(kind any) int {
	best := 0
	for _, k := range list(kind) {
		s := word(k)
		s = s[strings.LastIndexAny(s, "/:")+1:]
		switch {
		case strings.HasSuffix(s, "Article"), strings.HasSuffix(s, "Posting"), s == "Report", s == "CreativeWork":
			best = 2
		case strings.HasSuffix(s, "WebPage"), s == "ItemPage":
			best = max(best, 1)
		}
	}
	return best
}

// names are those of people or organisations, with commas between them.
func (g graph) names(v any) string {
	var out []string
	for _, e := range list(v) {
		name := word(e)
		if thing, ok := e.(map[string]any); ok {
			if known := g[word(thing["@id"])]; thing["name"] == nil && known != nil {
				thing = known
			}
			name = word(thing["name"])
		}
		if name != "" && !strings.Contains(name, "://") {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func list(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}

// word is v where it is text, or the first of several.
func word(v any) string {
	if l, ok := v.([]any); ok && len(l) > 0 {
		v = l[0]
	}
	s, _ := v.(string)
	return s
}

func either(a, b any) any {
	if a != nil {
		return a
	}
	return b
}
