package dates

func init() {
	examples["dates/quarter"] = [][3]string{
		{"Profit rose in [the first quarter of fiscal 2018].", "2018-Q1", "2018-33"},
		{"It grew in [3Q 2018].", "2018-Q3", "2018-35"},
		{"It grew in [H1 2019].", "2019-H1", "2019-40"},
		{"The plan is in H1 there.", "", ""},
		{"Profit fell in [Q3 FY2017].", "2017-Q3", "2017-35"},
		{"Sales rose in [the first half of the year].", "2025-H1", "2025-40"},
		{"In [the third quarter of 1998] sales rose.", "1998-Q3", "1998-35"},
		{"Profit fell in [the second quarter].", "2025-Q2", "2025-34"},
		{"A third quarter-final was held.", "", ""},
	}
}
