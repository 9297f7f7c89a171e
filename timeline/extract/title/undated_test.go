package title

import "testing"

func TestUndated(t *testing.T) {
	for _, c := range [][3]string{
		{"The bridge collapsed on 3 May 2014", "3 May 2014", "The bridge collapsed"},
		{"Mayor Ann Lee resigned in August 2016", "August 2016", "Mayor Ann Lee resigned"},
		{"Lee met Okoro, on Monday", "Monday", "Lee met Okoro"},
		{"Lee met Okoro last week", "last  week", "Lee met Okoro"},
		{"The mill burned down on the night of 3 May 1911", "3 May 1911", "The mill burned down"},
		{"The guests left in the early hours of Monday", "Monday", "The guests left"},
		{"Lee wrote about the night of 3 May", "3 May", "Lee wrote about the night of 3 May"},
		{"Lee sang on the eve of 3 May", "3 May", "Lee sang on the eve of 3 May"},
		{"Ann Lee filed a charge on July 5", "July 5, 2016", "Ann Lee filed a charge"},
		{"Ann Lee resigned last", "last month", "Ann Lee resigned"},
		{"Ann Lee filed charge 5", "5 July 2016", "Ann Lee filed charge 5"},
		// The date is part of what is said.
		{"Lee has ruled since 3 May 2014", "3 May 2014", "Lee has ruled since 3 May 2014"},
		{"The talks were on Monday", "Monday", "The talks were on Monday"},
		{"Lee spoke of the events of last week", "last week", "Lee spoke of the events of last week"},
		{"It broke on Monday", "Monday", "It broke"},
		{"Lee won in 2014", "2014", "Lee won in 2014"}, // too little would be left
		{"On Monday Lee won", "Monday", "On Monday Lee won"},
		{"The strike began in 2014 and ended", "2014", "The strike began in 2014 and ended"},
	} {
		if got := Undated(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %q", c[0], got)
		}
	}
}
