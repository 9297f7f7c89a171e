package extract

import (
	"strings"
	"testing"
)

// The events of a thread are in the order of their dates, and relations follow them.
func TestThreadInOrder(t *testing.T) {
	x := report(t, "From: Anna Holt\nDate: 3 February 2020\n\nThe roof fell in yesterday.\n\nFrom: Ben Carr\nDate: 4 March 2020\n\nThe wall fell in on 3 May 2017. Before the fire the clerk sold the mill. The fire destroyed the house on 9 May 2018.", "")
	got := list(x)
	if !strings.HasPrefix(got, "0 2017-05-03") || !strings.Contains(got, "2020-02-02 occurrence happened [] The roof fell in") || strings.Index(got, "roof") < strings.Index(got, "house") {
		t.Error(got)
	}
	if len(x.Relations) == 0 {
		t.Fatal("no relation")
	}
	for _, r := range x.Relations {
		from, to := x.Events[r.From-1], x.Events[r.To-1]
		if !strings.Contains(from.Title, "clerk") || !strings.Contains(to.Title, "fire") {
			t.Errorf("%s before %s", from.Title, to.Title)
		}
	}
}

// Each message of a thread speaks from its own day.
func TestThreads(t *testing.T) {
	const first = "From: Anna Holt\nTo: Ben Carr\nDate: 3 February 2020\n\nThe roof fell in yesterday.\n\n"
	for _, c := range []struct{ text, has, hasNot string }{
		{first + "---\n\nFrom: Ben Carr\nTo: Anna Holt\nSent: 4 March 2020 09:30\nSubject: Roof\n\nThe wall fell in yesterday.", "2020-03-03 occurrence happened [] The wall fell in", ""},
		{first + "From: Ben Carr\nTo: Anna Holt\n\nThe wall fell in yesterday.", "2020-02-02 occurrence happened [] The wall fell in", ""}, // of no day of its own
		{first + "The roof of the barn\nFrom: Leeds\nThe wall fell in yesterday.", "2020-02-02 occurrence happened [] The roof fell in", "2020-03"},
		{first + "---\n\nFrom: Ben Carr\nDate: 4 March 2020\nSubject: Roof of the old barn\n\nThe wall fell in yesterday.", "The wall fell in", "Subject"},
	} {
		x := report(t, c.text, "")
		got := list(x)
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) || x.Document.Published.Date.EDTF != "2020-02-03" {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}
