package dates

func init() {
	examples["dates/year-range"] = [][3]string{
		{"It lasted [1914-1918].", "1914/1918", "1914/1918"},
		{"The season of [1998/99] was long.", "1998/1999", "1998/1999"},
		{"A share of 1914/23 was lost.", "", ""},
	}
}
