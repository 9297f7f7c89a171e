package title

import (
	"testing"

	"quoteline/timeline/extract/parser"
)

// A headline that is cut ends where nothing waits for what was cut.
func TestPhraseWaits(t *testing.T) {
	for _, c := range []struct {
		text   string
		from   string // the verb that the headline begins with
		budget int
		want   string
	}{
		{"Gunfire rang out in the old town before dawn as guards and rebels fought for the bridge.", "rang", 50, "rang out in the old town before dawn"},
		{"The bank halted loans to the two lenders it watches over in the north.", "halted", 38, "halted loans to the two lenders"},
		{"The mayor opened the bridge and praised the workers who had built it.", "opened", 35, "opened the bridge"},
		{"The council took over a port based on the plan of 1950.", "took", 23, "took over a port"},
		{"Ann Lee asked the council to resign after the fire in the north of the town.", "asked", 30, "asked the council to resign"},
		{"Police sealed off the hotel after test results on the guest were confirmed by a doctor.", "sealed", 46, "sealed off the hotel"},
		{"Police sealed off the hotel after test results on the guest that were confirmed by a doctor.", "sealed", 46, "sealed off the hotel after test results"},
		{"Ann Lee asked the council to resign after the fire in the north of the town.", "asked", 20, "asked the council"}, // no room for more
	} {
		d := tagged(t, c.text)
		if err := parser.Parse(d); err != nil {
			t.Fatal(err)
		}
		first := 0
		for d.Word(first) != c.from {
			first++
		}
		if got := Phrase(d, first, len(d.Tokens), first+1, c.budget); got != Capital(c.want) {
			t.Errorf("%s in %d: %q, want %q", c.text, c.budget, got, c.want)
		}
	}
}
