package timeline

// Together returns the links that hold, in their order: not those that would put
// two events into one group, directly or through others, of which the user has said
// that they are not one. The user's own links hold before the engine's, earlier ones
// before later ones.
func Together(links []Link, parted map[[2]EventID]bool) []Link {
	if len(parted) == 0 {
		return links
	}
	apart := map[EventID][]EventID{} // by the first of a group
	for p := range parted {
		apart[p[0]] = append(apart[p[0]], p[1])
		apart[p[1]] = append(apart[p[1]], p[0])
	}
	up := map[EventID]EventID{}
	root := func(id EventID) EventID {
		for {
			next, ok := up[id]
			if !ok {
				return id
			}
			if over, ok := up[next]; ok {
				up[id] = over
			}
			id = next
		}
	}
	holds := make([]bool, len(links))
	for _, user := range [2]bool{true, false} {
		for i, l := range links {
			if (l.By == UserEngine) != user {
				continue
			}
			a, b := root(l.From), root(l.To)
			if a == b {
				holds[i] = true
				continue
			}
			if len(apart[a]) > len(apart[b]) {
				a, b = b, a
			}
			keep := true
			for _, id := range apart[a] {
				keep = keep && root(id) != b
			}
			if holds[i] = keep; keep {
				up[a] = b
				if len(apart[a]) > 0 {
					apart[b] = append(apart[b], apart[a]...)
					delete(apart, a)
				}
			}
		}
	}
	out := make([]Link, 0, len(links))
	for i, l := range links {
		if holds[i] {
			out = append(out, l)
		}
	}
	return out
}
