package dates

func init() {
	examples["dates/day-time"] = [][3]string{
		{"They met on [Tuesday, 3 May 2014, at 10:30 a.m.] there.", "2014-05-03T10:30", "2014-05-03T10:30"},
		{"They meet on [Tuesday nights].", "XXXX-WXX-2TNI", ""},
		{"He was sent on [8/13/2025 at approximately 2245 hours] there.", "2025-08-13T22:45", "2025-08-13T22:45"},
		{"He spoke [Friday at 5 p.m.] there.", "2025-08-15T17:00", "2025-08-15T17:00"},
	}
	examples["dates/time"] = [][3]string{
		{"It left at [quarter past six p.m.] there.", "2025-08-16T18:15", "2025-08-16T18:15"},
		{"It ended at [0300 UTC on Friday].", "2025-08-15T03:00Z", "2025-08-15T03:00"},
		{"It ended at [1730 GMT on Friday].", "2025-08-15T17:30Z", "2025-08-15T17:30"},
		{"It ended at [1105 local time on Friday].", "2025-08-15T11:05", "2025-08-15T11:05"},
		{"It ended at [9pm GMT].", "2025-08-16T21:00Z", "2025-08-16T21:00"},
		{"He paid 0300 men.", "", ""},
		{"The ferry sank at [1642 on 3 May 2014].", "2014-05-03T16:42", "2014-05-03T16:42"},
		{"The ferry sank at [0842], and the mate drowned.", "2025-08-16T08:42", "2025-08-16T08:42"},
		{"The ferry sank at about [1642] that evening.", "2025-08-16T16:42", "2025-08-16T16:42"},
		{"The road ends at 0842 feet.", "", ""},
		{"He rose at [5 o'clock in the morning of 3 May 2014].", "2014-05-03T05:00", "2014-05-03T05:00"},
		{"He rose at [half past five].", "2025-08-16T05:30", "2025-08-16T05:30"},
		{"He rose at [quarter to six].", "2025-08-16T05:45", "2025-08-16T05:45"},
		{"He spoke at [10:30 a.m. on Friday].", "2025-08-15T10:30", "2025-08-15T10:30"},
		{"He spoke at [16:15 UTC].", "2025-08-16T16:15Z", "2025-08-16T16:15"},
		{"They won 10:99 there.", "", ""},
		{"He left at [9.31 p.m. on 3 May 2014].", "2014-05-03T21:31", "2014-05-03T21:31"},
		{"He left at [6.30am].", "2025-08-16T06:30", "2025-08-16T06:30"},
		{"The shares closed at 8.55 in London.", "", ""},
		{"The shop was shut at about [1930 hours] on that day.", "2025-08-16T19:30", "2025-08-16T19:30"},
	}
}
