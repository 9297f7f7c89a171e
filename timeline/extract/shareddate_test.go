package extract

import "testing"

// TestSharedDates: what a date behind two joined verbs says of the first.
func TestSharedDates(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"Police arrested two men and seized a car in Oslo on Tuesday.", "2019-05-07 occurrence happened [] Police arrested two men", ""},
		{"The court jailed Lund and fined Roe on 3 May 2018.", "[..2018-05-03] occurrence happened [] The court jailed Lund", ""},
		{"Ann Lee was born in Oslo and died on Tuesday.", "[..2019-05-07] occurrence happened [] Ann Lee was born in Oslo", ""},
		{"Two men were arrested and a car was seized on Tuesday.", "[..2019-05-07] occurrence happened [] Two men were arrested", ""},
		{"On Monday the firm closed the mine and sold the land.", "2019-05-06 occurrence happened [] The firm sold the land", ""},
		{"The town sent two teams, which came on Tuesday. Roe was thanked.", "own sent two teams", "07 occurrence happened [] The town sent"},
		// No date that the first could share, or none behind the second.
		{"Ann Lee sold the mill and has worked in Oslo since March.", "Lee sold the mill", "03] occurrence happened [] Ann Lee sold"},
		{"Ann Lee resigned in 2011 and joined a bank in May 2012.", "2011 occurrence happened [] Ann Lee resigned", ""},
		{"Ann Lee sold the mill; Bob Roe sued on Tuesday.", "Lee sold the mill", "07 occurrence happened [] Ann Lee sold"},
	})
	// The numbers behind a date begin the subject, with how exact they are.
	checkTold(t, "2019-05-09", []told{
		{"On Saturday two men were killed in Oslo.", "2019-05-04 occurrence happened [] Two men were killed in Oslo", ""},
		{"In 2018 more than 200 people left Oslo.", "2018 occurrence happened [] More than 200 people left Oslo", ""},
		{"On Saturday at least 200 people fled the town.", "2019-05-04 occurrence happened [] At least 200 people fled the town", ""},
		{"In 2018 both men left.", "2018 occurrence happened [] Both men left", ""},
		{"In 2018 most of the men left Oslo.", "2018 occurrence happened [] Most of the men left Oslo", ""},
		{"In 2018 farmers ploughing a field found a coin.", "armers", "2018 farmers"},
	})
}
