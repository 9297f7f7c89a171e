package extract

import (
	"strings"
	"testing"
)

// What a clause's words make of it: each rule beside what looks like it.
func TestWorth(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		// Questions and conditions report nothing.
		{"How many people saw the fire?", "", "saw the fire"},
		{"Many people saw the fire.", "people saw the fire", ""},
		{"If the firm pays, the county will drop the charges.", "", "county will drop"},
		{"The county will drop the charges.", "county will drop", ""},
		// An infinitive happened only behind a verb that says so.
		{"Anna Berg vowed to finish the bridge by 7 March 2019.", "", "Berg finished"},
		{"Anna Berg managed to finish the bridge by 7 March 2019.", "finish", ""},
		// Verbs that comment or report, by what follows them.
		{"Sirens sounded across the valley.", "Sirens sounded", ""},
		{"The plan sounded like a joke.", "", "sounded"},
		{"Carl Lund appeared in court in Oslo.", "Lund appeared in court", ""},
		{"Carl Lund appeared calm.", "", "appeared"},
		{"The bank raised its rates.", "bank raised its rates", ""},
		{"The news raised doubts about the bank.", "", "raised doubts"},
		{"The teachers demonstrated in Oslo.", "teachers demonstrated in Oslo", ""},
		{"The results demonstrated the value of patience.", "", "demonstrated"},
		// A present tense takes no past date.
		{"The series tells the story of the 1991 flood.", "", "series tells"},
		// A gerund beside a noun is one.
		{"In a court filing on Thursday, the firm listed its debts.", "firm listed its debts", "court filed"},
		// Nouns that only are wanted.
		{"Crowds called for the resignation of the mayor on 3 May 2019.", "", "Resignation of"},
		// Saying without what is said.
		{"The clerk told a reporter.", "", "clerk told"},
		{"The clerk did not respond to letters.", "clerk did not respond", ""},
		{"The court denied the motion of the firm on 3 May 2019.", "occurrence happened [] The court denied the motion", ""},
	})
}

// Whose deed it is, where the words beside the verb mislead.
func TestSubject(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"The police arrested Carl Lund in Bergen and then searched his house near the harbour for many hours.", "The police searched his house", "arrested Carl Lund in Bergen and then"},
		{"In 1881 Carl Lund sold the mill, and in 1887 moved to Bergen.", "1887 occurrence happened [] Carl Lund moved to Bergen", ""},
		{"On 8 March 2019 Carl Lund took over the office in Bergen.", "2019-03-08 occurrence happened [] Carl Lund took over the office in Bergen", ""},
		{"The plan to end attacks on farmers hit a wall.", "plan hit a wall", "ttacks on farmers hit"},
		{"About 200 people were hurt.", "About 200 people were hurt", ""},
		{"In 1914 two hundred of its men left for the war; sixty did not come back.", "1914 occurrence happened [] Two hundred of its men left for the war", "1914 occurrence negated"},
		{"In 1915 three of the sons joined the army.", "1915 occurrence happened [] Three of the sons joined the army", ""},
		{"The canal was proposed in 1768 by a committee of brewers, who wanted a cheaper way to bring barley to the town.", "A committee of brewers wanted a cheaper way", "canal wanted"},
		{"Work went on. Digging began in May 1921.", "1921-05 occurrence happened [] Digging began", ""},
		{"The trust plans to reopen the branch by 2030.", "plan planned [] The trust plans to reopen the branch", "statement"},
		{"A letter from Mrs Dunn, dated 18 September 2018, complained about dogs in the churchyard.", "A letter from Mrs Dunn complained about dogs in the churchyard", "Dunn was dated"},
		{"The Chair said the County Council would resurface Mill Lane in the week beginning 4 November.", "The Chair said the County Council would resurface Mill Lane", "in the week"},
		{"Bello will meet the president in Abuja on Wednesday, his office said. The governor, Aminu Bello, took office in 2018.", "Bello will meet", "bello"},
		{"The attackers, riding motorcycles, stormed the town of Birnin Kaya shortly after midday and opened fire, according to Musa Ibrahim, who sells grain there. “They shot at anything that moved,” he said by phone.", "Ibrahim: The attackers, riding motorcycles, stormed the town of Birnin Kaya", "Musa Ibrahim: The"},
		{"The governor, Aminu Bello, left in 2018.\n\nThe town is quiet, according to Musa Ibrahim, who sells grain there. “They shot at anything that moved,” he said by phone.", "[Musa Ibrahim] Ibrahim: “They shot at", ""},
		{"Carthage was founded around 814 BC. The First Punic War began in 264 BC. Then he drowned in 229 or 228 BC.", "-0263 occurrence happened [] The First Punic War began", "drowned"},
		{"Carl Lund died. His son Anders Lund sold the mill in 2016.", "Anders Lund sold the mill", "His son"},
		{"In 149 BC Rome declared war.", "occurrence happened [] Rome declared war", "statement"},
		{"It is the first tribute to Carl Lund, who died in May 2016.", "Lund died", "tribute to Carl Lund died"},
		{"Fans of Carl Lund, who died in May 2016, met.", "Fans of Carl Lund, who died", ""},
		{"The mayor of Oslo, Carl Lund, had sold 50 dates Carl Lund died in May 2016.", "2016-05 occurrence happened [] Carl Lund died", "50 dates Carl Lund died\n"},
		{"Dr Lund - who was with the singer when he collapsed on 3 May 2016 - had called the police.", "collapsed", "collapsed -"},
		{"Born: August 29, 1958, Gary, Indiana Also known as: Carl the King", "", "was born"},
		{"Three hundred people left their looms after the management refused to restore the wage cut of last March.", "he management refused to restore", "] After the"},
		{"A meeting of the strikers has been called for 8 o'clock tonight in Oslo.", "2019-05-09T20:00", ""},
		{"who said that the mill was lost.", "", "mill: "},
		{"Helix bought Denver-based Lidar Works in 2016.", "2016 occurrence happened [] Helix bought Denver-based Lidar Works", "was denver"},
		{"Stefan Hold was arrested in Zurich in March 2013 and extradited to Austria in May 2013.", "Hold was extradited to Austria", ""},
		{"Stefan Hold was arrested in Zurich in March 2013 and accused the police of theft.", "Hold accused the police", "was accused"},
		{"In 1953 Margaret Thorne married Alan Thorne. He died in 1987.", "1987 occurrence happened [] Alan Thorne died", ""},
		{"Ann Lee filed a charge with the board on December 20, 2016, and won.", "Lee filed a charge with the board", "December"},
		{"At least six people were hurt.", "At least six people were hurt", ""},
		{"Up to 50 houses burned.", "Up to 50 houses burned", ""},
		{"More than 40 firms left the city.", "More than 40 firms left", ""},
		{"Near 40 houses, firms closed.", "", "Near 40"},
		{"The mayor, Lucy Grant, resigned.", "Grant resigned", ""},
		{"Elena Varga (born 3 February 1931 in Szeged; died 12 May 2004) was a chemist.", "Elena Varga died", ""},
		{"Carl Lund, a maker of pumps, valves and pipes, sold the firm.", "Lund sold the firm", ""},
		{"The council early this week became the first to close its offices.", "council became the first", "week became"},
		{"The bank last week closed its doors.", "The bank closed its doors", "last week closed"},
		{"Anna Berg met Carl Lund in Oslo. Both leaders praised the talks. The leaders signed a treaty.", "Berg and Lund signed a treaty", "he leaders signed"},
		{"Anna Berg, Carl Lund and Eva Holm met in Oslo. The leaders signed a treaty.", "The leaders signed a treaty", ""},
		{"A long awaited meeting between Norwegian President Anna Berg and Danish President Carl Lund in Bergen ended without a result.", "A meeting between Berg and Lund in Bergen ended without a result", ""},
	})
}

// A chronology's lines are events in their own words, without their dates.
func TestChronology(t *testing.T) {
	text := "12 March 2018 – Lund Timber signs a lease.\n\n4 June 2018: Complaint filed in the district court.\n\nJuly 2018 - The mill closes.\n\n9 August 2018\tVerdict\n\nThe owners appealed.\n"
	got := list(report(t, text, "2019-05-09"))
	for _, want := range []string{
		"2018-03-12 occurrence happened [] Lund Timber signs a lease\n", "2018-06-04 occurrence happened [] Complaint filed in the district court\n",
		"2018-07 occurrence happened [] The mill closes\n", "[..2019-05-09] occurrence happened [] The owners appealed\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	// A range and a time of day begin no line.
	if got := list(report(t, "1914 - 1918 was a hard time for the mill.", "2019-05-09")); strings.Contains(got, "1918") {
		t.Error(got)
	}
}

// A date before the first of two joined verbs is that of both; behind it, not.
func TestJoinedDates(t *testing.T) {
	got := list(report(t, "In May 2014 the firm closed the mine and sold the land.", "2019-05-09"))
	if strings.Count(got, "2014-05 ") != 2 {
		t.Error(got)
	}
	got = list(report(t, "The firm closed the mine in May 2014 and sold the land.", "2019-05-09"))
	if strings.Count(got, "2014-05 ") != 1 {
		t.Error(got)
	}
}

// An aside can say who denies what was just told.
func TestDenied(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"Lund remains wanted for the theft of the archive, a charge Norway denies.", "statement denied [Norway] Norway denies the charge", ""},
		{"The theft of the archive, an accusation that Carl Lund has rejected, shocked Norway.", "[Carl Lund] Lund has rejected the accusation", ""},
		{"Norway denies the charge.", "denied", "the charge the"},
		{"The charge upset Norway.", "", "denied"},
	})
}
