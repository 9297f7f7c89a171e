package wordlist

import (
	"slices"
	"strings"
	"testing"
)

func TestSet(t *testing.T) {
	for _, c := range []struct {
		lists []string
		has   []string
		size  int
	}{
		{nil, nil, 0},
		{[]string{" "}, nil, 0},
		{[]string{"a b", "b\n\tc"}, []string{"a", "b", "c"}, 3},
	} {
		got := Set(c.lists...)
		if len(got) != c.size {
			t.Errorf("%q: %d words, want %d", c.lists, len(got), c.size)
		}
		for _, w := range c.has {
			if !got[w] {
				t.Errorf("%q: no %q", c.lists, w)
			}
		}
	}
}

func TestDotted(t *testing.T) {
	for list, want := range map[string]string{"Jan": "Jan.", "Jan Feb": "Jan. Feb.", " Jan\n Feb ": "Jan. Feb."} {
		if got := Dotted(list); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}

// TestShort holds each short form to one long one, by its first three letters.
func TestShort(t *testing.T) {
	for short, long := range map[string]string{ShortMonths: Months, ShortWeekdays: Weekdays} {
		for _, w := range strings.Fields(short) {
			n := 0
			for _, l := range strings.Fields(long) {
				if strings.HasPrefix(l, w[:3]) && l != w {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%q is short for %d words", w, n)
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		number, ordinal string
		n               int
	}{
		{"zero", "zeroth", 0}, {"one", "first", 1}, {"nineteen", "nineteenth", 19}, {"twenty", "twentieth", 20}, {"forty-two", "forty-second", 42}, {"ninety-nine", "ninety-ninth", 99},
	} {
		if n, ok := Numbers[c.number]; !ok || n != c.n {
			t.Errorf("%s: %d", c.number, n)
		}
		if n, ok := Ordinals[c.ordinal]; !ok || n != c.n {
			t.Errorf("%s: %d", c.ordinal, n)
		}
	}
	for _, w := range []string{"", "hundred", "twenty-ten", "twenty-zero", "One"} {
		if n, ok := Numbers[w]; ok {
			t.Errorf("%q is %d", w, n)
		}
	}
	if len(Numbers) != 100 || len(Ordinals) != 100 {
		t.Errorf("%d numbers, %d ordinals", len(Numbers), len(Ordinals))
	}
}

// TestOnce holds that no list says a word twice.
func TestOnce(t *testing.T) {
	for _, list := range []string{Months, ShortMonths, Weekdays, ShortWeekdays, Zones, NearDays, Subordinators, Be, BeShort, Have, HaveShort, Nominatives, Lettered, ones, tens, ordinalOnes, ordinalsTens} {
		words := strings.Fields(list)
		slices.Sort(words)
		if n := len(slices.Compact(words)); n != len(strings.Fields(list)) {
			t.Errorf("%q says %d words in %d", list, n, len(strings.Fields(list)))
		}
	}
}
