package dates

func init() {
	examples["dates/day-part"] = [][3]string{
		{"It came on [the night of 3-4 May 2019].", "2019-05-03TNI", "[2019-05-03T18:00..2019-05-04T05:59]"},
		{"It came in the morning of [3 May 2019].", "2019-05-03", "2019-05-03"},
		{"It came on the night of [3-6 May 2019].", "2019-05-03/2019-05-06", "2019-05-03/2019-05-06"},
		{"It was the night of the long knives.", "", ""},
		{"He spoke [last night].", "2025-08-15TNI", "[2025-08-15T18:00..2025-08-16T05:59]"},
		{"He spoke [this morning].", "2025-08-16TMO", "[2025-08-16T05:00..2025-08-16T11:59]"},
	}
}
