package extract

import (
	"strings"
	"testing"
)

// Dates that stand away from the verb that they date.
func TestDatesFromAfar(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"Carl Lund first noticed the dip in the light. That was in the winter of 2012.", "2012-24 occurrence happened [] Carl Lund first noticed the dip", ""},
		{"Carl Lund first noticed the dip in the light. That was in 2012 a risk.", "first noticed the dip", "2012 occurrence"},
		{"The factory was badly damaged in the air raid of 14 November 1940.", "1940-11-14 occurrence happened [] The factory was badly damaged", ""},
		{"Carl Lund made a will dated 4 April 2003.", "2003-04-04 occurrence happened [] Carl Lund made a will", ""},
		{"Carl Lund read a will dated 4 April 2003.", "read a will", "2003-04-04"},
		{"The 2014 Will was witnessed by two clerks.", "was witnessed by two clerks", "2014 occurrence"},
		{"An independent review was set up on 1 April 2018 and will report in November.", "2018-04-01 occurrence happened [] An independent review was set up", ""},
		{"A survey carried out in March 2007 revealed an old wall.", "2007-03 statement claimed [A survey] A survey revealed an old wall", ""},
		{"A museum devoted to the marque opened in 1994.", "1994 occurrence happened [] A museum opened", ""},
		{"In 1891 William Pell, a banker, bought a half share of the mill.", "1891 occurrence happened [] William Pell bought a half share", ""},
		{"Between May 2013 and December 2014 cheques were drawn on the bank.", "occurrence happened [] Cheques were drawn on the bank", "December 2014 cheques"},
		{"The site was sold in 1971 and is now a park.", "1971 occurrence happened [] The site was sold\n", ""},
		{"At 1610 on 3 May 2018 the master reported that the pump had failed.", "2018-05-03T16:10 statement claimed [the master] The master reported", "1610 the"},
		{"The forecast issued on 3 May 2018 had warned of a gale.", "2018-05-03 occurrence happened [] The forecast was issued\n", ""},
		{"Carl Lund was sacked on 3 May 2018 after a 3–1 loss to Oslo.", "Carl Lund was sacked after a 3–1 loss to Oslo", ""},
		{"No later activity was found on the site.", "No later activity was found", ""},
		{"In 2001 he executed a further will. Anna Berg built a rented shed in Oslo in 1879.", "1879 occurrence happened [] Anna Berg built a rented shed in Oslo", ""},
		// Days without a preposition, 9 May 2019 being a Thursday.
		{"Police found the body Friday in a field.", "2019-05-03 occurrence happened [] Police found the body in a field", "Friday"},
		{"Carl Lund welcomed the plan at a news conference on Monday.", "2019-05-06 occurrence happened [] Carl Lund welcomed the plan at a news conference\n", "News conference\n"},
		{"All ministers voted to support the bill Tuesday.", "2019-05-07 occurrence happened [] All ministers voted to support the bill\n", ""},
		{"The ministers planned to meet Tuesday.", "The ministers planned to meet", "2019-05-07 occurrence happened [] The ministers planned"},
		{"The club voted 52-48 Tuesday to keep the field.", "2019-05-07 occurrence happened [] The club voted 52-48 to keep the field", ""},
		{"A man arrested Monday was charged Tuesday with arson.", "2019-05-06 occurrence happened [] A man was arrested\n", ""},
		{"Police arrested a man Monday night in connection with the robbery of a bank last month.", "2019-04 occurrence happened [] Robbery of a bank", ""},
		{"Police arrested a man Monday, as they had last month.", "2019-05-06 occurrence happened [] Police arrested a man", "2019-04 occurrence happened [] Police arrested"},
		{"Carl Lund was seized March 27 as he drove home.", "2019-03-27 occurrence happened [] Carl Lund was seized", ""},
		{"The court is expected to rule July 1 on the case.", "2019-07-01 plan planned [] The court is expected to rule", ""},
		{"Ann Lee, 41, and Carl Lund, 36, clerks at a bank, were seized on 3 May.", "2019-05-03 occurrence happened [] Ann Lee and Carl Lund were seized", "41"},
		{"Carl Lund claimed the prize in a letter sent to a newspaper April 2.", "2019-04-02 occurrence happened [] Carl Lund claimed the prize in a letter", "A letter was sent"},
		{"Carl Lund read a letter sent to a newspaper April 2.", "2019-04-02 occurrence happened [] A letter was sent", ""},
		{"Carl Lund gave no details of the talks, which began in April.", "2019-04 occurrence happened [] The talks began", "details of the talks began"},
		{"An engineer, Carl Lund, escaped in April.", "2019-04 occurrence happened [] Lund escaped", "was escaped"},
		{"The inquiry began in the summer of 2013, when Ann Lee told agents of it.", "2013-22 occurrence happened [] The inquiry began\n", ""},
		{"Agents taped 14 talks and, on 11 February 2015, raided the house.", "2015-02-11 occurrence happened [] Agents raided the house", ""},
		{"Workers given two days left and, on 11 February 2015, raided the house.", "", "Workers gave"},
		{"The board issued two warnings, meaning danger to life, on Wednesday.", "2019-05-08 occurrence happened [] The board issued two warnings", ""},
		{"Ann Lee faces criticism over a decision in October to sell the mill.", "2018-10 occurrence happened [] Decision to sell the mill", "2019-10"},
		{"Ann Lee faces a trial in October.", "", "2018-10"},
		{"The pier was badly damaged by storms in 1953.", "1953 occurrence happened [] The pier was badly damaged by storms", "Storms in"},
		{"UK Power Networks said that the line was shut.", "UK Power Networks said", ""},
		{"The mill was shut with the loss of 40 jobs in January.", "2019-01 occurrence happened [] The mill was shut with the loss of 40 jobs", "Loss of"},
		{"A truce, signed in Oslo in June 2006, lasted 11 days.", "[2006-06-01..2019-05-09] occurrence happened [] A truce lasted 11 days", ""},
		{"The truce takes effect on Sunday.", "2019-05-12 plan planned [] The truce takes effect", ""},
		{"The truce took effect on Sunday.", "2019-05-05 occurrence happened [] The truce took effect", ""},
		{"Fighting eased last week, aid workers said.", "occurrence claimed [aid workers] Fighting eased", "workers said"},
		{"A court threw out Price's death sentence in August 2004.", "2004-08 occurrence happened [] A court threw out Price's death sentence", ""},
		{"Ann Lee denied him clemency on 3 May.", "2019-05-03 occurrence happened [] Ann Lee denied him clemency", "statement"},
		{"Bob Roe would have been the fourth man put to death in Ohio in 2018.", "", "was put"},
		{"Ann Lee summoned Bob Roe to a meeting at a hotel yesterday.", "2019-05-08 occurrence happened [] Ann Lee summoned Bob Roe to a meeting", "Meeting at"},
		{"Ann Lee defended yesterday's meeting.", "", "2019-05-08 occurrence happened [] Ann Lee"},
		{"The mayor, Mick Shaw, lasted two years before he was sacked in June 2009.", "2009-06 occurrence happened [] Shaw was sacked", "2019-05-08"},
		{"Carl Lund will pick the side for Saturday's match in Oslo.", "", "2019-05-04"},
		{"Ann Lee began the work in May, after a plane was shot down over Oslo on 5 April.", "2019-04-05 occurrence happened [] A plane was shot down", ""},
		{"Carl Lund told a committee Tuesday that he shredded papers last November while clerks worked in the room.", "2018-11 occurrence claimed [Carl Lund] Lund shredded papers while clerks worked in the room", ""},
		{"Ann Lee resigned on the day that Carl Lund was dismissed.", "Ann Lee resigned on the day", "] Carl Lund was dismissed\n"},
		{"The mayor, Carl Lund, who attempted suicide on 3 May, testified in Oslo.", "Carl Lund attempted suicide", "was testified"},
		{"A hostage, the Rev. Ann Lee, was freed in Oslo on 3 May.", "Lee was freed in Oslo", "A hostage"},
		{"Talks were suspended on 3 May after Carl Lund walked out.", "Talks were suspended after Carl Lund walked out", ""},
		{"The ship is due to be unloaded on Friday.", "2019-05-10 plan planned [] The ship is due to be unloaded", ""},
		{"Ann Lee was dismissed after the coup of July 1966.", "1966-07 occurrence happened [] Coup of July 1966", ""},
		{"Carl Lund was hired on 3 May 2014. He left the firm two days later with a gift.", "Lund left the firm two days later with a gift", "on 5 May"},
		{"A group calling itself the Army of Dawn claimed the attack on 3 May.", "A group calling itself the Army of Dawn claimed the attack", "called itself"},
		{"The court is expected to rule July 1 on whether the man, Carl Lund, was freed.", "The court is expected to rule\n", "whether"},
		{"The release came three days after France freed a man held in Paris since the spring of 1992 for theft.", "The release came three days after France freed a man", ""},
		// Relative days in a headline, as the calendar has them.
		{"The mayor said that the bridge will open on Friday.", "The mayor said that the bridge will open on 10 May\n", ""},
		{"The mayor said that the bridge was sold last year.", "The mayor said that the bridge was sold in 2018\n", ""},
		{"The mayor said that Monday's attack was wrong.", "Monday's attack", "6 May's"},
		{"The mayor said that the Friday market was over.", "Friday market", "10 May"},
		{"The mayor said: “We will open on Friday.”", "We will open on Friday", "10 May"},
		{"The firm agreed on Monday to pay the families of workers killed in a fire.", "The firm agreed to pay the families of workers killed in a fire", ""},
		{"The prize was awarded in March 2019, when the bank failed. The clerks left the house.", "[2019-03-01..2019-05-09] occurrence happened [] The clerks left", ""},
	} {
		got := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}
