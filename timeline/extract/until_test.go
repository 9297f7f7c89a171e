package extract

import "testing"

// How long something went on, in the words of histories.
func TestSpansOfHistories(t *testing.T) {
	checkTold(t, "", []told{
		{"The canal flourished between 1810 and 1840.", "1810/1840 occurrence happened [] The canal flourished", ""},
		{"The canal was dug between 1810 and 1840.", "[1810..1840] occurrence", ""},
		{"The mill operated until 1911.", "/1911 occurrence happened [] The mill operated until 1911", "was operated"},
		{"The mill did not open until 1911.", "1911 occurrence happened [] The mill did not open until 1911", "/1911"},
		{"The bridge carried trains until the line closed in 1964.", "/1964 occurrence happened [] The bridge carried trains", ""},
		{"The bridge carried trains until the line closed in 1964.", "1964 occurrence happened [] The line closed", ""},
		{"The bridge carried trains when the line closed in 1964.", "The bridge carried trains", "/1964"},
		{"The site was occupied until at least 1988.", "/1988 occurrence happened [] The site was occupied until at least 1988", ""},
		{"The bank failed in March 2018. Anna Berg withdrew her claim that August.", "2018-08 occurrence happened [] Anna Berg withdrew her claim", "statement"},
		{"The canal was rebuilt by 1806.", "[..1806-12-31] occurrence", ""},
		{"Meridian countersued in May 2019.", "2019-05 occurrence happened [] Meridian countersued", ""},
		{"The large painted vase broke in 1911.", "1911 occurrence happened [] The large painted vase broke", ""},
	})
}
