package tables

import (
	"strings"
	"testing"
)

func TestIs(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		more bool
		want bool
	}{
		"commas":        {"Date,Event\n3 May 2014,The bridge fell\n4 May 2014,It rained\n", false, true},
		"tabs":          {"When\tWhat\tPlace\n2014-05-03\tThe bridge fell\tSelby\n2014-05-04\tIt rained\tSelby\n", false, true},
		"German":        {"\uFEFF\"Datum\";\"Ereignis\"\r\n\"3. Mai 2014\";\"Die Brücke fiel\"\r\n\"4. Mai 2014\";\"Regen; viel\"\r\n", false, true},
		"cut":           {"Date,Event\n3 May 2014,The bridge fell\n4 May 2014,It rained\n5 May 2014,\"It was\nbuilt", true, true},
		"one row":       {"Date,Event\n3 May 2014,The bridge fell\n", false, false},
		"names alone":   {"Date,Event\n", false, false},
		"no dates":      {"Date,Event\nsoon,The bridge fell\nlater,It rained\n", false, false},
		"other columns": {"Name,Town\nIda,Selby\nPaul,Lyon\n", false, false},
		"text":          {"Date, title\n\nOn 3 May 2014 the bridge fell, and it rained, and nobody came.\nOn 4 May it was built.\n", false, false},
		"ragged":        {"Date,Event\n3 May 2014,The bridge fell\n4 May 2014,It rained, it poured\n", false, false},
		"a sentence":    {"The date, the title and the event were known.\nNobody came.\nIt rained.\n", false, false},
		"empty":         {"", false, false},
		"one long line": {strings.Repeat("Date,Event,", 500), true, false},
	} {
		if Is([]byte(c.in), c.more) != c.want {
			t.Errorf("%s: %v", name, !c.want)
		}
	}
}
