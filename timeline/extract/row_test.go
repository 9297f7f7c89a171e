package extract

import (
	"strings"
	"testing"
)

// Rows of tables, as readers of tables write them.
func TestRows(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"4 March 2019 | Alarm raised in the pump room | Log A\n\n5 March 2019 | Gate closed by guards | Log B", "2019-03-04 occurrence happened [] Alarm raised in the pump room\n1 2019-03-05", "Log"},
		{"1 | March 2018 | Inquiry opens in Derby", "2018-03 occurrence happened [] Inquiry opens in Derby\n", ""},
		{"Harbour wall rebuilt by the town | 2004–2006 | 3", "2004/2006 occurrence happened [] Harbour wall rebuilt by the town\n", ""},
		{"4 March 2019 | 09:40 | Alarm raised in the pump room\n\n4 March 2019 | 09:52 | Gate locked by guards", "2019-03-04T09:40 occurrence happened [] Alarm raised in the pump room\n", ""},
		{"12 | Carl Lund told the board that the pump had failed | 4 March 2019", "2019-03-04 statement claimed [Carl Lund] Lund told the board that the pump had failed\n", "occurrence"},
		// Numbers and lone words tell nothing.
		{"2010 | 3,112 | 4%", "", "3,112"},
		{"4 March 2019 | Derby | 12", "", "Derby"},
		// A date among other words is no cell of its own.
		{"Built in 2010 | Derby, 14 | Closed", "", "2010 occurrence"},
	})
}

// A table does not date the document, nor is its first row a page's stamp.
func TestRowsWithoutDate(t *testing.T) {
	x := report(t, "3 May 2012 | Ferry sinks off Bergen | 4\n\n4 May 2012 | Divers find the wreck | 5\n\n6 May 2012 | Owner is arrested | 6", "")
	got := list(x)
	if !x.Document.Published.Date.IsZero() || !strings.HasPrefix(got, "0 2012-05-03 occurrence happened [] Ferry sinks off Bergen\n1 2012-05-04") {
		t.Errorf("%s\n%s", x.Document.Published.Date, got)
	}
}
