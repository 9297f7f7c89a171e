package dates

func init() {
	examples["dates/age"] = [][3]string{
		{"A man [aged 34] was hurt.", "P34Y", ""},
		{"They came of age there.", "", ""},
		{"A [27-year-old] man came.", "P27Y", ""},
	}
}
