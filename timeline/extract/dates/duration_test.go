package dates

func init() {
	examples["dates/duration"] = [][3]string{
		{"It lasted [a fortnight].", "P2W", ""},
		{"He spoke on \"60 Minutes\" there.", "", ""},
		{"It took [24 hours].", "PT24H", ""},
		{"A [three-hour] talk.", "PT3H", ""},
		{"It took [two and a half years].", "P2.5Y", ""},
		{"It took [half an hour].", "PT30M", ""},
		{"The second came in.", "", ""},
	}
}
