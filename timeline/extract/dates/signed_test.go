package dates

import (
	"testing"

	"quoteline/timeline/extract/token"
)

// TestSigned: which day the last lines of a document say that it is from.
func TestSigned(t *testing.T) {
	for text, want := range map[string]string{
		"I saw him fall.\n\nDated: 3 May 2012":                                        "2012-05-03",
		"I saw him fall.\n\nDated: 3 May 2012\n\nAnn Lee":                             "2012-05-03",
		"I saw him fall.\n\nSworn before me this 3rd day of May, 2012.":               "2012-05-03",
		"Ann Lee, who drew maps, died on Tuesday.\n\nMay 3, 2012":                     "2012-05-03",
		"The fair opened.\n\nAnn Lee, 3 May 2012":                                     "2012-05-03",
		"The fair opened. It was shut by Ann Lee, 3 May 2012":                         "",
		"The fair opened.\n\nIt was closed on 3 May 2012":                             "",
		"The fair opened.\n\nPublished on 3 May 2012, the report named nobody.":       "",
		"The fair opened.\n\nDated: 3/5/2012":                                         "", // two readings
		"8 May 1917. Rain.\n\n9 May 1917. Rain again.\n\n11 May 1917":                 "", // a diary
		"Dated: 3 May 2012\n\nOne.\n\nTwo.\n\nThree.\n\nFour was where it all began.": "",
	} {
		d, span, _, ok := Options{}.Signed(token.Tokenize(text))
		if ok != (want != "") || d.EDTF != want || ok && !span.Valid(text) {
			t.Errorf("%q: %s %v %v", text, d, span, ok)
		}
	}
}
