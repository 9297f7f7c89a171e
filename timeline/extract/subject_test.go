package extract

import (
	"strings"
	"testing"
)

// TestSubjectsPutRight has sentences whose subject, verb or first word the models take
// for something else: what comes out, and what does not.
func TestSubjectsPutRight(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"Work began in late April 2011 and was to end in 2012.", "Work began", ""},
		{"Three were hurt; one, Ann Lee, died on 3 May 2011.", "Ann Lee died", "Three died"},
		{"Ten sailed, and the last, Ann Lee, came home in 2012.", "Ann Lee came home", ""},
		{"The firm stopped after its barge, the Marguerite, sank in a storm on 3 May 2011.", "2011-05-03 occurrence happened [] The Marguerite sank", "was sank"},
		{"The court will hear the case, the mayor's lawyer Ann Lee said on Monday.", "Lee said the court", ""},
		{"Delmar may still sue the city, its lawyer Ann Lee said on Wednesday.", "Lee said Delmar may still sue", ""},
		{"Eastport, 9 May 2019 - The council voted on Tuesday to end the contract.", "2019-05-07 occurrence happened [] The council voted", "2019-05-09"},
		{"The council voted on Tuesday to end a dispute that began when the firm was hired in March 2018.", "2018-03 occurrence happened [] The firm was hired", ""},
		{"Harlow & Sons was founded in 1868.", "Harlow & Sons was founded", ""},
		{"In the early 1950s Walter's granddaughter, Joan Pryce, became the first woman on the board.", "Pryce became the first woman", "granddaughter became"},
		{"In 1972 the firm bought its rival, Tolland Tools, for £1.1 million.", "The firm bought its rival, Tolland Tools, for £1.1 million", ""},
		{"Ann Lee left the firm in 1986, taught for two decades and died in 2011.", "2011 occurrence happened [] Ann Lee died", ""},
		{"Ann Lee, who had been a cutler in 1860, opened a shop in 1868.", "1868 occurrence happened [] Ann Lee opened a shop", "1860 occ"},
		{"When Ann Lee sold the mill on the night of 8 January 1979, she was looking for work.", "1979-01-08 occurrence happened [] Ann Lee sold the mill", ""},
		{"Ann Lee died in 2011. Bob Roe, who left in 1990, wrote to her twice.", "", "[2011-01-01..2019-05-09] occurrence happened [] Bob Roe wrote"},
		{"Ann Lee was dismissed in 1966 but reinstated the next year.", "1967 occurrence happened [] Ann Lee was reinstated", ""},
		{"Her best-known work, the Third Mainland crossing, was begun in 1976.", "The Third Mainland crossing was begun", ""},
		{"The site was ploughed from the 1840s onwards and scheduled in 1961.", "The site was scheduled", "nwards were"},
		{"They made me a deputy in 1955 and I finished in 1972.", "", "and I finished"},
		{"Rovers did not win until 22 September 2018, when Danny Cole scored twice.", "2018-09-22 occurrence happened [] Danny Cole scored", "/2018-09-22"},
		{"Cole broke his leg in training on 9 January 2019.", "2019-01-09 occurrence happened [] Cole broke his leg", "Cole trained"},
		{"In the final at Wembley on 27 May 2018, Farrow's side beat Marsden 1-0.", "2018-05-27 occurrence happened [] Farrow's side beat Marsden", ""},
		{"A commission was appointed on 1 December 1962 and reported in May 1964.", "1964-05 occurrence happened [] A commission reported", "was reported"},
		{"The firm was run by Lee's brother-in-law, Greg Sands, a fact that nobody knew.", "was run by Lee's brother-in-law, Greg Sands", ""},
		{"Ann Lee was killed in 1994. Carl Lund was cleared after his wife spoke for him. She died in 2009.", "", "Lee died"},
		{"Ann Lee was killed in 1994. Her mother moved away. She died in 2009.", "", "other died"},
		{"In April 2011 Bob Roe collected a coffee cup he had thrown away.", "Bob Roe collected a coffee cup he had thrown away", "Roe had thrown"},
		{"The swings had been inspected on 4 January 2011 and failed.", "The swings failed", "were failed"},
		{"Her textbook on metals, published in 1924, was sold in nine countries.", "Her textbook on metals was published", "Metals were"},
		{"On October 17, 2018, Bright fired Ann Lee, citing “bad attendance.”", "2018-10-17 statement claimed", ""},
		{"Two days earlier, armed men attacked the village.", "Armed men attacked the village", ""},
		{"Ann Lee resigned on 14 May 2015. Her aide Bob Roe resigned two days later and pleaded guilty in 2016.", "2015-05-16 occurrence happened [] Roe resigned", ""},
		{"Ann Lee is a politician who served as governor of Ohio in 1999.", "Ann Lee served as governor", "politician served"},
		{"Transferred to the ward on 8 March 2011.", "2011-03-08 occurrence happened [] Transferred to the ward", ""},
		{"On 4 June 2011 the same group, according to witnesses, entered Tessa.", "The same group entered Tessa", "itnesses were"},
		{"The ruin stood until 1947, when it was cleared for a station.", "1947 occurrence happened [] The ruin was cleared", ""},
		{"The firm kept the ruin until 1947, when it was cleared for a station.", "", "firm was cleared"},
		{"Parliament passed the Theatres (Safety) Act in July 1933.", "Parliament passed the Theatres (Safety) Act", ""},
		{"In May 2011 they watched a comedy called The Silver Bell.", "", "statement"},
		{"Statement of Ann Lee\n\nI opened the shop on 3 May 2019. I sold it.\n\nI left. My brother Bob Lee came to the door.", "", "[2019-05-08..2019-05-09]"},
	} {
		got := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
	// "When" joins what it hangs on, and nothing to what is years away.
	x := report(t, "The council voted on Tuesday to end a dispute that began when the firm was hired in March 2018.", "2019-05-09")
	if len(x.Relations) != 0 {
		t.Errorf("%+v", x.Relations)
	}
}

// TestLives: what the dates in brackets behind a name say.
func TestLives(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"Ada Brandt (17 May 1884 – 2 November 1957) was a chemist. She was born in Breslau.", "1884-05-17 occurrence happened [] Brandt was born in Breslau", "Ada Brandt was born\n"},
		{"Ada Brandt (17 May 1884 – 2 November 1957) was a chemist. She moved to Zurich in 1915.", "1884-05-17 occurrence happened [] Ada Brandt was born", ""},
		{"Ada Brandt (17 May 1884 – 2 November 1957) was a chemist. She died on 2 November 1957 in Zurich.", "Brandt died", "Ada Brandt died\n"},
		{"Ada Brandt (1950–1957) was mayor of Breslau.", "", "was born"},
		{"Breslau (1884 – 1957) was a town.", "", "was born"},
	} {
		got := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}
