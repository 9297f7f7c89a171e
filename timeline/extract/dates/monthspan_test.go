package dates

func init() {
	examples["dates/month-span"] = [][3]string{
		{"It ran [January-June 2016] there.", "2016-01/2016-06", "2016-01/2016-06"},
		{"It ran [Nov-Feb 2012] there.", "2011-11/2012-02", "2011-11/2012-02"},
		{"It fell in [March-May].", "2025-03/2025-05", "2025-03/2025-05"},
		{"They may-march in step.", "", ""},
	}
}
