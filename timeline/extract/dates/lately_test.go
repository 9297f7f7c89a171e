package dates

import "testing"

// TestCountable: from what date steps are counted. The last expression of each text is the
// one asked for.
func TestCountable(t *testing.T) {
	for text, want := range map[string]string{
		"It opened in May 2019. It shut two months later.":                                                             "2019-07 last mentioned 2019-05",
		"It opened on 3 May 2019. It shut two days later.":                                                             "2019-05-05 last mentioned 2019-05-03",
		"It opened in 1999. It shut two years later.":                                                                  "2001 last mentioned 1999",
		"They told of plates bought in 2001 in May 2019. It shut a month later.":                                       "2019-06 last mentioned 2019-05",
		"They told in May 2019 of plates that were bought in 2001. It shut a month later.":                             "2019-06 last mentioned 2019-05",
		"It opened on 3 May 1999, he said in a 2004 interview. It shut three days later.":                              "1999-05-06 last mentioned 1999-05-03",
		"Fire of 4 August 2017\n\nPublished: 16 August 2025\n\nThe alarm rang at 14:05.":                               "2017-08-04T14:05 last mentioned 2017-08-04",
		"Fire of 4 August 2017\n\nIt was 16 August 2025.\n\nThe alarm rang at 14:05.":                                  "2025-08-16T14:05 last mentioned 2025-08-16",
		"He was charged on 20 June 2019. He pleaded guilty the following February.":                                    "2020-02 last mentioned 2019-06-20",
		"He was charged on 20 June 2019. He had fled the previous May.":                                                "2019-05 last mentioned 2019-06-20",
		"He was charged in 2019. He pleaded guilty the following February.":                                            "2020-02 last mentioned 2019",
		"She left at 11:40 p.m. on March 6, 1994. Her car was found two days later.":                                   "1994-03-08 last mentioned 1994-03-06",
		"She left on March 6, 1994. Her car was found two days later. A man found her body on March 19.":               "1994-03-19 last mentioned 1994-03-08",
		"On 3 May 2012 Lee (DOB 04/02/1993) was held. She left at 22:40.":                                              "2012-05-03T22:40 last mentioned 2012-05-03",
		"It fell between 9 and 12 July 2012. It was shut on the 13th.":                                                 "2012-07-13 last mentioned [2012-07-09..2012-07-12]",
		"It fell on 3 May 2012. On the 16th it shut.":                                                                  "2012-05-16 last mentioned 2012-05-03",
		"It was found on 3 May 2012. It was served the day after.":                                                     "2012-05-04 last mentioned 2012-05-03",
		"It shut on Friday 16 December 2011. It was sold over the weekend.":                                            "[2011-12-17..2011-12-18] last mentioned 2011-12-16",
		"Next meeting: 3 May 2026. The meeting closed at 21:05.":                                                       "2025-08-16T21:05 document date 2025-08-16",
		"He had been there on 2 March 2012. The alarm rang at 20:12.":                                                  " ",
		"He was there on 2 March 2012. The alarm rang at 20:12.":                                                       "2012-03-02T20:12 last mentioned 2012-03-02",
		"He left on 2 March 2012. A storm was forecast to come the next day. It rang at 20:12.":                        "2012-03-02T20:12 last mentioned 2012-03-02",
		"He did not know it when they asked him six years later.":                                                      " ",
		"He was held on 15 October 2012 and tried the next June.":                                                      "2013-06 last mentioned 2012-10-15",
		"He was held on 22 November 2012. It was shut on 27 November.":                                                 "2012-11-27 last mentioned 2012-11-22",
		"He was held on 22 November 2012. It was shut on 27 December.":                                                 "2024-12-27 document date 2025-08-16",
		"It was removed on 8 September.":                                                                               "2024-09-08 document date 2025-08-16",
		"He was hurt in 2012. He was sworn in on 12 December that year.":                                               "2012-12-12 last mentioned 2012",
		"He was hurt on 3 May 2012. He died in March of the following year.":                                           "2013-03 last mentioned 2012-05-03",
		"The governor came at 6.30am on 3 May 2012. At 8.55 the bank shut.":                                            "2012-05-03T08:55 last mentioned 2012-05-03",
		"She was born on March 6, 1994. She died on March 19.":                                                         "2025-03-19 document date 2025-08-16",
		"We left on 7 May and came at 10.15 the next morning. At 12.40 it rang. At 13.20 it stopped. At 15.20 we sat.": "2025-05-08T15:20 last mentioned 2025-05-08",
		"We left on 7 May. It cost 10.15 and 12.40. At 13.20 it stopped.":                                              "2025-05-07 document date 2025-08-16",
		"1955 Lee flies.\n\n2010 Aid goes.\n\n2145 Roe speaks.\n\n2057 Ann reads.":                                     "2025-08-16T20:57 document date 2025-08-16",
		"1955 Lee flies.\n\n2010 Aid goes.\n\n2015 Roe speaks.\n\n2019 Ann reads.":                                     "2019 ",
		"1998 Lee flies.\n\n2010 Aid goes.\n\n2035 Roe speaks.\n\n2019 Ann reads.":                                     "2019 ",
		// News of its own day, 16 August 2025, a Saturday: an hour in another paragraph is of it.
		"Shares fell on Saturday.\n\nAn inquiry had begun on 3 May.\n\nTrading was stopped at 08:12.": "2025-08-16T08:12 document date 2025-08-16",
		"Shares fell in May.\n\nAn inquiry was begun on 3 May.\n\nTrading was stopped at 08:12.":      "2025-05-03T08:12 last mentioned 2025-05-03",
		"Shares fell on Saturday.\n\nAn inquiry was begun on 3 May. Trading was stopped at 08:12.":    "2025-05-03T08:12 last mentioned 2025-05-03",
		// From a year no month can be counted, from a month no day; and what goes on in
		// June is not two days after May.
		"It opened in 1999. It shut two months later.":                           " ",
		"It opened in May 2019. It shut two days later.":                         " ",
		"It opened on 3 May 2019. It grew in June 2019. It shut two days later.": " ",
	} {
		if x := lastOf(t, text, reference); x.When.EDTF+" "+x.Anchor != want {
			t.Errorf("%q: %s %s, want %s", text, x.When.EDTF, x.Anchor, want)
		}
	}
}
