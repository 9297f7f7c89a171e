package dates

func init() {
	examples["dates/full"] = [][3]string{
		{"The envoy came on [15 March 44 BC].", "-0043-03-15", "-0043-03-15"},
		{"The envoy came on [3 May 1200 BC].", "-1199-05-03", "-1199-05-03"},
		{"On [15 August 2025] it rained.", "2025-08-15", "2025-08-15"},
		{"On [Friday, Aug. 15, 2025], it rained.", "2025-08-15", "2025-08-15"},
		{"It rained on [the 3rd of May 1998].", "1998-05-03", "1998-05-03"},
		{"They met on [July 4].", "2025-07-04", "2025-07-04"},
		{"They met on [December 4].", "2024-12-04", "2024-12-04"},
		{"They will meet on [January 4].", "2026-01-04", "2026-01-04"},
		{"Dated [10-February-2006] there.", "2006-02-10", "2006-02-10"},
		{"He may 4 times go.", "", ""},
	}
}
