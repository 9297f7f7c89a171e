package timeline

import (
	"testing"

	"pgregory.net/rapid"
)

func TestLinksThatHold(t *testing.T) {
	l := func(from, to EventID, by string) Link { return Link{From: from, To: to, By: by} }
	for _, c := range []struct {
		name   string
		links  []Link
		parted map[[2]EventID]bool
		want   []Link
	}{
		{"nothing is parted", []Link{l(2, 1, "e")}, nil, []Link{l(2, 1, "e")}},
		{"the pair itself", []Link{l(2, 1, "e"), l(3, 1, "e")}, map[[2]EventID]bool{{1, 2}: true}, []Link{l(3, 1, "e")}},
		{"through a third", []Link{l(3, 1, "e"), l(3, 2, "e")}, map[[2]EventID]bool{{1, 2}: true}, []Link{l(3, 1, "e")}},
		{"the user's come first", []Link{l(3, 1, "e"), l(3, 2, UserEngine)}, map[[2]EventID]bool{{1, 2}: true}, []Link{l(3, 2, UserEngine)}},
		{"through two groups", []Link{l(2, 1, "e"), l(4, 3, "e"), l(4, 2, "e")}, map[[2]EventID]bool{{1, 3}: true}, []Link{l(2, 1, "e"), l(4, 3, "e")}},
		{"others", []Link{l(2, 1, "e")}, map[[2]EventID]bool{{3, 4}: true}, []Link{l(2, 1, "e")}},
	} {
		got := Together(c.links, c.parted)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v", c.name, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v", c.name, got)
			}
		}
	}
}

// TestPartedEventsAreNeverJoined holds for any links; and what is left out would
// join what is parted.
func TestPartedEventsAreNeverJoined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.Map(rapid.IntRange(1, 9), func(n int) EventID { return EventID(n) })
		parted := map[[2]EventID]bool{}
		for range rapid.IntRange(0, 5).Draw(t, "parted") {
			if a, b := id.Draw(t, "a"), id.Draw(t, "b"); a != b {
				parted[[2]EventID{min(a, b), max(a, b)}] = true
			}
		}
		var links []Link
		for range rapid.IntRange(0, 14).Draw(t, "links") {
			if a, b := id.Draw(t, "from"), id.Draw(t, "to"); a != b {
				links = append(links, Link{From: max(a, b), To: min(a, b), By: rapid.SampledFrom([]string{"e", UserEngine}).Draw(t, "by")})
			}
		}
		held := Together(links, parted)
		clash := func(links []Link) bool {
			g := Groups(links)
			for p := range parted {
				if g[p[0]] != 0 && g[p[0]] == g[p[1]] {
					return true
				}
			}
			return false
		}
		if clash(held) {
			t.Fatalf("%v joins what %v parts", held, parted)
		}
		at := 0
		for _, l := range links {
			if at < len(held) && held[at] == l {
				at++
			} else if !clash(append(held[:len(held):len(held)], l)) {
				t.Fatalf("%v was left out of %v for nothing: %v", l, held, parted)
			}
		}
	})
}
