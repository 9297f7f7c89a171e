package extract

import "testing"

// A headline does without its date, which the timeline shows, where nothing leans on it.
func TestDateGap(t *testing.T) {
	for _, c := range [][2]string{
		{"The council imposed on Tuesday a ban on cars in the old town.", "The council imposed a ban on cars in the old town"},
		{"The council called on Tuesday for a ban on cars.", "The council called for a ban on cars"},
		{"The council voted last week to ban cars from the old town.", "The council voted to ban cars from the old town"},
		{"Ann Lee founded in 1988 the first bank of Oslo.", "Ann Lee founded the first bank of Oslo"},
		{"Ann Lee was sent in March to Oslo as an envoy.", "Ann Lee was sent to Oslo as an envoy"},
		{"The council agreed on Tuesday to ban cars from the old town.", "The council agreed to ban cars from the old town"},
		// Something leans on it, or it is no date of its own.
		{"The roof of the barn fell in yesterday with a crash.", "The roof of the barn fell in on 8 May with a crash"},
		{"Prices rose in March from February by a tenth.", "Prices rose in March from February by a tenth"},
		{"The bank had fewer branches in 1988 than in 1970.", "The bank had fewer branches in 1988 than in 1970"},
		{"The guests left early on Tuesday for Oslo.", "The guests left for Oslo"},
		{"The council approved Tuesday’s ban on cars.", "The council approved Tuesday’s ban on cars"},
		{"The council met on Tuesday morning prayers in mind.", "The council met on Tuesday morning prayers in mind"},
		{"The council has met since Tuesday in the old town.", "The council has met since 7 May in the old town"},
	} {
		x := report(t, c[0], "2019-05-09")
		if len(x.Events) != 1 || x.Events[0].Title != c[1] {
			t.Errorf("%s, want %s:\n%s", c[0], c[1], list(x))
		}
	}
}
