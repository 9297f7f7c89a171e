package dates

import (
	"testing"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

func TestNumberOrder(t *testing.T) {
	for _, c := range []struct{ text, first, read string }{
		{"1/9/2018 Lease\n\n13/9/2018 Leak", "2018-09-01", dayFirstShown.Of()},
		{"1/9/2018 Lease\n\n9/13/2018 Leak", "2018-01-09", monthFirstShown.Of()},
		{"1/9/2018 Lease\n\n5/9/2018 Rent\n\n2/10/2018 Leak", "2018-09-01", dayFirstLines.Of()},
		{"2/10/2018 Leak\n\n5/9/2018 Rent\n\n1/9/2018 Lease", "2018-10-02", dayFirstLines.Of()}, // the newest first
		{"9/1/2018 Lease\n\n9/5/2018 Rent\n\n10/2/2018 Leak", "2018-09-01", monthFirstLines.Of()},
		// Nothing shows it: both orders go on, or neither, or there are two dates, or both.
		{"1/2/2018 Lease\n\n3/4/2018 Rent\n\n5/6/2018 Leak", "2018-01-02?", ""},
		{"9/1/2018 Lease\n\n1/9/2018 Rent\n\n5/5/2018 Leak\n\n3/2/2018 Sale", "2018-09-01?", ""},
		{"1/9/2018 Lease\n\n5/9/2018 Rent", "2018-01-09?", ""},
		{"1/9/2018 Lease\n\n13/9/2018 Rent\n\n9/13/2018 Rent", "2018-01-09?", ""},
		// Dates inside of lines follow no order.
		{"On 1/9/2018, on 5/9/2018 and on 2/10/2018 it rained.", "2018-01-09?", ""},
	} {
		x := Find(token.Tokenize(c.text), when.Date{})
		if len(x) == 0 || x[0].When.EDTF != c.first || x[0].Read != c.read {
			t.Errorf("%q: %+v", c.text, x)
		}
	}
}
