package dates

func init() {
	examples["dates/quarter"] = [][3]string{
		{"In [the third quarter of 1998] sales rose.", "1998-Q3", "1998-35"},
		{"Profit fell in [the second quarter].", "2025-Q2", "2025-34"},
		{"A third quarter-final was held.", "", ""},
	}
}
