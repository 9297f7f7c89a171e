package dates

func init() {
	examples["dates/away"] = [][3]string{
		{"They meet [a week from Tuesday].", "2025-08-26", "2025-08-26"},
		{"He left [a week ago Friday].", "2025-08-08", "2025-08-08"},
		{"It is [two weeks from today].", "2025-08-30", "2025-08-30"},
		{"It is [three days from now].", "2025-08-19", "2025-08-19"},
		{"It opens [a week from Tuesday].", "2025-08-26", "2025-08-26"},
		{"It was [a year ago today].", "2024-08-16", "2024-08-16"},
		{"It was [a week ago Friday].", "2025-08-08", "2025-08-08"},
		{"It shut [decades ago].", "PAST_REF", ""},
		{"It shut [a fortnight ago].", "2025-W31", "[2025-07-28..2025-08-03]"},
		{"It grew [5,000 years ago].", "KA5", "-2XXX~"},
		{"It grew [3 million years ago].", "MA3", ""},
		{"It grew [4.5 billion years ago].", "GA4.5", ""},
		{"It opens [in two weeks' time].", "2025-08-30", "2025-08-30~"},
		{"He came [a couple of years back].", "2023", "2023"},
		{"He hurt two men back there.", "", ""},
		{"He left [a year and a half ago].", "2024", "2024"},
		{"He left [three days ago].", "2025-08-13", "2025-08-13"},
		{"He left [a day] later than the rest.", "P1D", ""},
		{"He left [a year ago].", "2024", "2024"},
		{"He left [two months ago].", "2025-06", "2025-06"},
	}
}
