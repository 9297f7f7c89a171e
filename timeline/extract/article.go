package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
)

// articled reports an entity that the text gives an article where its name stands alone: "the
// Foreign Ministry", but not Moscow. The first such place decides.
func (a *Analysis) articled(e int) bool {
	if a.articles == nil {
		a.articles = make([]int8, len(a.Entities.Entities))
		for _, m := range a.Entities.Mentions {
			if m.Form != entity.Name || m.Entity == entity.None || a.articles[m.Entity] != 0 || m.Last < len(a.Tokens.Tokens) && a.Tokens.Tokens[m.Last].Tag.IsNoun() {
				continue
			}
			a.articles[m.Entity] = -1
			if m.First > 0 && strings.EqualFold(a.Tokens.Word(m.First-1), "the") {
				a.articles[m.Entity] = 1
			}
		}
	}
	return a.articles[e] > 0
}
