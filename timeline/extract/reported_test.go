package extract

import "testing"

// What a statement only reports is on the timeline once, with its own day. 9 May 2019 is a
// Thursday.
func TestReported(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"Trains were stopped at 6pm on Wednesday, the railway said.", "2019-05-08T18:00 occurrence claimed [the railway] Trains were stopped\n", "railway said"},
		{"A man died when his car was swept off the road on Wednesday, police said.", "2019-05-08 occurrence claimed [police] A man died when his car was swept", "olice said"},
		{"The army said that two soldiers died on Tuesday.", "2019-05-07 occurrence claimed [The army] Two soldiers died\n", "army said"},
		// It has a day of its own, or says more than what happened, or of long ago.
		{"The army said on Wednesday that two soldiers died on Tuesday.", "2019-05-08 statement claimed [The army]", ""},
		{"The army denied that two soldiers died on Tuesday.", "The army denied", "occurrence claimed"},
		{"The mayor said that he met Roe on 3 May 2012.", "statement claimed [The mayor] The mayor said", ""},
		{"The army said that two soldiers will leave on Friday.", "statement claimed [The army] The army said", ""},
		{"The army said that soldiers who died on Tuesday were heroes.", "statement claimed [The army] The army said", ""},
	})
}
