package extract

import (
	"strings"
	"testing"
)

// What the dates of a paragraph say of what it tells without one.
func TestFrames(t *testing.T) {
	for _, c := range []struct{ text, published, has, hasNot string }{
		// In order of reading where the document has no date.
		{"The boat reached Harlow on 2 June 1776. Crowds lined the bank.", "", "[1776-06-02..] occurrence happened [] Crowds lined the bank", ""},
		{"The trust plans to reopen the line by 2030. The mill burned down in 1911.", "", "0 1911 occurrence happened [] The mill burned down", ""},
		{"Kessler Bank was founded in 1923. Its troubles began in May 2008, when the collapse of Lund froze the market.", "", "0 1923 occurrence", ""},
		{"By 2007 the bank had become the third-largest lender. It was founded in 1923.", "", "0 1923 occurrence", ""},
		// A statement of long ago is not of the day of the report.
		{"The lawyers asked for the accounts on 20 May 2018. A colleague said the numbers were wrong.", "2019-05-09", "[2018-05-20..2019-05-09] statement claimed", "[2019-05-08..2019-05-09]"},
		{"The lawyers asked for the accounts on 20 May 2018. In between, a colleague said the numbers were wrong.", "2019-05-09", "[..2019-05-09] statement claimed", "[2018-05-20..2019-05-09]"},
		{"The lawyers asked for the accounts on Tuesday. A colleague said the numbers were wrong.", "2019-05-09", "[2019-05-08..2019-05-09] statement claimed", ""},
		// The next date of the sentence is before that of the paragraph.
		{"The list was found in 1974. Hugh Ferriter caught the fever and died on 1 July 1847.", "", "1847-07-01 occurrence happened [] Hugh Ferriter died", "[1974-01-01..] occurrence happened [] Hugh Ferriter caught"},
		{"On a Friday afternoon in March 2018, two directors met.", "2019-05-09", "2018-03 occurrence happened [] Two directors met", ""},
		{"In June 1847, according to the register, 612 people died.", "", "1847-06 occurrence happened [] 612 people died", "register: In June"},
	} {
		got := list(report(t, c.text, c.published))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}
