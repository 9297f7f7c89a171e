package dates

func init() {
	examples["dates/year-end"] = [][3]string{
		{"It will close by [year-end].", "2025", "2025"},
		{"The end is near.", "", ""},
	}
}
