package extract

import (
	"strings"
	"testing"
)

// TestSubjectsPutRight has sentences whose subject, verb or first word the models take
// for something else: what comes out, and what does not.
func TestSubjectsPutRight(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"Meridian cut its dividend last November and closed a mill.", "2018-11 occurrence happened [] Meridian cut its dividend", "cut closed"},
		{"The line had opened in 1872, built by the council of Oslo.", "The line had opened", "line built by"},
		{"Their first steam special, on a mile of new track, ran on 27 May 1996.", "1996-05-27 occurrence happened [] Their first steam special ran", ""},
		{"A study in 2003 put the cost at £62 million, and for a decade that was that.", "2003 occurrence happened [] A study put the cost at £62 million", ""},
		{"In January residents near the river at Oslo complained of smells.", "esidents near the river at Oslo", "January residents"},
		{"At a hearing on 11 July 2018 Judge Bob Roe allowed the claim.", "2018-07-11 occurrence happened [] Judge Bob Roe allowed the claim", ""},
		{"Ann Lee raised a grievance by email. It was heard on 14 March and dismissed on 3 April.", "The grievance was dismissed", ""},
		{"Ann Lee raised a grievance and a claim. It was heard on 14 March.", "", "was heard"},
		{"Ann Lee began maternity leave on 1 May.", "Ann Lee began maternity leave", "left"},
		{"The sect was questioned after a leak killed seven people last June.", "A leak killed seven people", "was killed"},
		{"The case was put off and heard remotely in December 2018.", "The case was heard remotely", ""},
		{"In 1937 Ann Lee joined the Artists' Union and travelled to Oslo.", "Ann Lee joined the Artists' Union", "Union travelled"},
		{"Elena Ruiz (15 August 1902 - 3 May 1987) was a painter. She had two daughters; the younger, Clara, became an architect.\n\nIn 1937 she left for Oslo.", "1937 occurrence happened [] Ruiz left for Oslo", "Clara left"},
		{"Ann Lee, who has died aged 91, built bridges.\n\nAnn Lee, engineer, born 11 June 1920; died 29 October 2011", "2011-10-29 occurrence happened [] Ann Lee died", ""},
		{"Ann Lee built bridges.\n\nAnn Lee, engineer, hired 11 June 1920; died 29 October 2011", "", "Ann Lee was born"},
		{"In December 1943 Bob Roe was wounded and awarded the Military Cross.", "Bob Roe was wounded and awarded the Military Cross", "Roe awarded"},
		{"Meridian, listed in 1986, employs 900 people.", "Meridian employs 900 people", ""},
		{"The bank sued. The Harbour Trust said in May that it would pay. It paid on 3 June 2011.", "The Harbour Trust said", ""},
		{"The crash raised hopes of an end to a war that has killed 90 people since 2003.", "A war has killed 90 people", "An end to"},
		{"Bob Roe met Ann Lee, the envoy, who opened the talks on 3 May 2011.", "Ann Lee opened the talks", "envoy opened"},
		{"The firm was founded by the Lees in 1957 and listed in 1986.", "The firm was founded by the Lees\n", ""},
		{"Shares fell after Ohio's biggest maker of pumps warned that profits would halve.", "claimed [Ohio's biggest maker of pumps] Ohio's biggest maker of pumps warned", ""},
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
		{"A second works, at Ingrow, opened in 1903.", "1903 occurrence happened [] A second works opened", "Ingrow"},
		{"Trading in the shares ceased on 3 May 2016.", "Trading in the shares ceased", "were ceased"},
		{"On 9 August the firm asked to use a cheaper stone.", "The firm asked to use a cheaper stone", "was asked"},
		{"On 9 August the firm asked to use a cheaper stone was sold.", "", "firm asked"},
		{"The Keighley foundry shut in 2019 with the loss of 160 jobs.", "The Keighley foundry shut", ""},
		{"Moody’s cut the rating on 4 October 2011.", "Moody’s cut the rating", ""},
		{"In early 1880 cholera broke out in the camps.", "1880 occurrence happened [] Cholera broke out", "1880 cholera"},
		{"Under the treaty Vesh kept the pans in 1882.", "] Vesh kept the pans", "treaty kept"},
		{"On 4 October 2011 Hale's rating was cut.", "] Hale's rating was cut", "2011 Hale"},
		{"For six years foreign banks had lent the firm money.", "] Foreign banks had lent", "years foreign"},
		{"The tunnel was designed by Carl Lund in 1958. Work on it began in 1961. It was opened in 1965.", "The tunnel was opened", "Work on it was"},
		{"In 1978 a lorry caught fire near the portal; nobody was hurt.", "A lorry caught fire", ""},
		{"On 1 May 2016 Carl Lund was dismissed; the following day his wife was appointed.", "2016-05-02", ""},
		{"The attackers got in on 3 May 2011 through a window.", "The attackers got in", ""},
		{"Ann Berg was told of a fault on 3 May 2011.", "Ann Berg was told of a fault", ""},
		{"Talks are due to resume in Bergen on 15 May 2019.", "2019-05-15 plan planned [] Talks are due to resume in Bergen", ""},
		{"Twelve trucks crossed the bridge, the Red Cross said.", "twelve trucks crossed the bridge", "Twelve"},
		{"Helena Brandt (17 March 1889 – 2 November 1971) was an astronomer. Her mother died when she was eleven.", "1971-11-02 occurrence happened [] Helena Brandt died", "1971-11-02 occurrence happened [] Her"},
		{"Helena Brandt (17 March 1889 – 2 November 1971) was an astronomer. She had a stroke in 1962. Brandt died in 1971.", "1971-11-02 occurrence happened [] Brandt died", "] Helena Brandt died"},
		{"Application 24 (two dwellings at Mill Farm) was refused on 3 May 2011.", "Application 24 was refused", "dwellings was"},
		{"The tower was damaged by shelling in 1917, restored in 1926 and cleared in 1941.", "1926 occurrence happened [] The tower was restored", "1917 w"},
		{"The tower was damaged by shelling in 1917, restored in 1926 and cleared in 1941.", "1917 occurrence happened [] The tower was damaged", "tower shelled"},
		{"Ann Lee was convicted of fraud in 2009.", "2009 occurrence happened [] Ann Lee was convicted of fraud", "[] Fraud"},
		{"The case was declared closed on 14 January 2011.", "2011-01-14 occurrence happened [] The case was declared closed", "case was closed"},
		{"A survey done on 24 October 2011 by Bob Roe showed a wall.", "", "survey done"},
		{"At 01:05 on 3 May 2011, after being told of it, Lee agreed to go.", "2011-05-03T01:05", "Lee was told of it\n"},
		{"Ann Lee was killed when her ship, the Constance, struck a mine on 3 January 1979.", "1979-01-03 occurrence happened [] Ann Lee was killed\n", "when her ship"},
		{"Ann Lee had moved when the mill closed on 3 January 1979.", "Ann Lee had moved when the mill closed", ""},
		{"The staff shut down the line on 3 January 1979.", "The staff shut down the line", ""},
		{"When Ann Lee left on 3 May 2012, Bob Roe took over the firm.", "2012-05-03 occurrence happened [] Bob Roe took over", ""},
		{"After Ann Lee left on 3 May 2012, Bob Roe took over the firm.", "", "2012-05-03 occurrence happened [] Bob Roe took over"},
		{"The meter was set up in 1926 and switched on three years later.", "switched on", ""},
		{"Officers located Bob Roe hiding in a parked boat at 22:40 on 3 May 2012.", "2012-05-03T22:40 occurrence happened [] Officers located Bob Roe", "parked boat\n1"},
		{"On 3 January 2012 the governor rang Ann Lee at 8.55 a.m. and left.", "2012-01-03T08:55", ""},
		{"The tribunal was constituted on 2 May 2018.", "The tribunal was constituted", ""},
		{"In 1866 Karn granted a concession to the Karn Salt Company, which had been founded the year before.", "Salt Company had been founded", "concession to the Karn Salt Company had"},
		{"The mill was built by Ann Lee, who had studied in Rome in 1881.", "1881 occurrence happened [] Ann Lee had studied", ""},
		{"The mill was listed in Oslo until 2016, when it was bought by Bob Roe.", "", "2016 occurrence happened [] The mill was listed"},
		{"Lee married Bob Roe in 1901. He leaves two girls and a son, born in 1911.", "", "Roe was born"},
		{"For two decades, beginning in 1953, Ann Lee worked in Rome.", "", "decades began"},
		{"Ann Lee found a ring that she inherited from Bob Roe in 1988.", "", "] Lee inherited"},
		{"Ann Lee was expelled by a notice which came late, which she received on the 17th of May 2018.", "", "Lee received"},
		{"Order No. 1 was issued on 3 May 2012.", "] Order No. 1 was issued", ""},
		{"Acme was founded in Oslo in 2011 under the name Acorn, Inc. and changed its name to Acme in 2014.", "2014 occurrence happened [] Acme changed its name", "name changed"},
		{"The first patient, a man of 71, fell ill on 27 June 2011. He died on 4 July 2011.", "The first patient died", ""},
		{"Sequencing completed on 2 August 2011 showed that the dairy was the source.", "Sequencing showed that", "August 2011 showed"},
		{"Ann Lee retired on 31 July 2011 and was succeeded by Bob Roe.", "2011-07-31 occurrence happened [] Ann Lee was succeeded", ""},
		{"Inquests were opened and adjourned in September 2011.", "2011-09 occurrence happened [] Inquests were opened", ""},
		{"The agency has set a target date of 5 August 2011.", "", "2011-08-05"},
		{"By nightfall the rebels had left the town.", "] The rebels had left", "Nightfall the"},
		{"Ann Lee held a second long meeting with Bob Roe in October 2011 and filed the papers on 5 May 2012.", "2012-05-05 occurrence happened [] Ann Lee filed the papers", "[] Meeting"},
		{"Ann Lee met Bob Roe in May 2011 and left.", "2011-05 occurrence happened [] Ann Lee met Bob Roe", "2011-05 occurrence happened [] Ann Lee left"},
		{"Ann Lee was a judge in Oslo. She sat for years. In 2004 Jean Roe appointed her to the board; she was sacked.", "Lee was sacked", ""},
		{"The Battle of Orlin (17–19 May 1879) was the bloodiest of the war.", "1879-05-17/1879-05-19 occurrence happened [] Battle of Orlin", ""},
		{"The Bank of Orlin (1879) was sold in 1902.", "1902 occurrence happened [] The Bank of Orlin", "[] Bank of Orlin"},
		{"We met Ann Lee. We left. In May 2011 we sold the mill.", "2011-05 occurrence happened [] We sold the mill", ""},
		{"Bob Roe left. In May 2011 we sold the mill.", "", "We sold"},
		{"On or about 3 May 2011 LUNDE was seen. It was a plan that LUNDE made. In May 2012 LUNDE left.", "LUNDE left", "That LUNDE"},
		{"Dunmore served notice in May 2011. The judge reserved judgment in June 2011. He refused permission to Lee in July 2011.", "", "Dunmore refused"},
		{"Not a cent has been repaid.", "Not a cent has been repaid", "] A cent"},
		{"Ann Lee said the papers show how the scheme worked.", "", "] The scheme worked"},
		{"In 1988 farmers ploughing a field to the east found a stele.", "] Farmers found a stele", "field"},
		{"By a lease made on 25 March 1998 it let the lodge.", "", "it let"},
		{"Ann Lee showed elevated levels of lead on 3 May 2011.", "", "was elevated"},
		{"The crew reported for duty on 3 May 2011.", "The crew reported for duty", "was reported"},
		{"More than 150 seals were recovered from the burnt building in 1991.", "1991 occurrence happened [] More than 150 seals were recovered", "seals built"},
		{"The king Shalmaneser I conquered the region in 1260.", "Shalmaneser I conquered", ""},
		{"The home had two wings. The last of its managers left. The last of them, Ann Lee, took up her post on 5 January 2015.", "2015-01-05 occurrence happened [] Ann Lee took up her post", ""},
		{"The clock was set going again on 1 January 2000.", "The clock was set going again", "clock went"},
		{"Between 2011 and the fire Ann Lee ran the home.", "", "] 2011 occ"},
		{"The dig went on, with a break from 1983 to 1985, until 1993.", "", "1983/1985"},
		{"Lee v Roe\n\n[2010] EWCA Civ 1187", "", "EWCA"},
		{"The firm issued a notice to crews on 14 December 2011, revised it in May 2012 and left.", "2011-12-14 occurrence happened [] The firm issued a notice", ""},
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
