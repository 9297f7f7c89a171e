package dates

func init() {
	examples["dates/about"] = [][3]string{
		{"It was built in [c. 1450].", "1450", "1450~"},
		{"Born [about 1984] there.", "1984", "1984~"},
		{"Built [circa 1450] there.", "1450", "1450~"},
		{"It cost about $5.", "", ""},
	}
}
