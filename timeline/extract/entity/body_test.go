package entity_test

import (
	"strings"
	"testing"
)

func TestBodies(t *testing.T) {
	for _, c := range []struct{ name, text, word, want string }{
		{"the only company", "Acme Corp. will close its plant. On Monday the company met.", "company", "Acme Corp."},
		{"one of two companies", "Acme Corp. and Beta Inc. will merge. On Monday the company met.", "company", ""},
		{"a ministry is no company", "Acme Corp. sued the Ministry of Finance. On Monday the company met.", "company", "Acme Corp."},
		{"by its word", "The Supreme Court met the National Council. On Monday the court met.", "court", "Supreme Court"},
		{"by its word, the other", "The Supreme Court met the National Council. On Monday the council met.", "council", "National Council"},
		{"no body has the word", "Acme Corp. will close its plant. On Monday the ministry met.", "ministry", ""},
		{"part of a longer name", "Acme Corp. will close its plant. She likes the company of friends.", "company", ""},
		{"too far back", "Acme Corp. closed." + strings.Repeat(" It rained.", 20) + " Then the company met.", "company", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, table := find(t, c.text)
			got := ""
			for i := range d.Tokens {
				if m, ok := table.At(i); ok && d.Word(i) == c.word {
					got = table.Name(m.Entity)
				}
			}
			if got != c.want {
				t.Errorf("%q: %q means %q, want %q", c.text, c.word, got, c.want)
			}
		})
	}
}
