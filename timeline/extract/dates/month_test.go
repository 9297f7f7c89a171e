package dates

func init() {
	examples["dates/month"] = [][3]string{
		{"He died in [December of 384].", "0384-12", "0384-12"},
		{"It fell in [March 44 BC].", "-0043-03", "-0043-03"},
		{"We met in [October last] there.", "2024-10", "2024-10"},
		{"It opens in [February next].", "2026-02", "2026-02"},
		{"He was shot in [Nov1932].", "1932-11", "1932-11"},
		{"In [December] of 384 people none died.", "2024-12", "2024-12"},
		{"It shut in [Mar 2015].", "2015-03", "2015-03"},
		{"In [August 2024] it opened.", "2024-08", "2024-08"},
		{"In [February] it opened.", "2025-02", "2025-02"},
		{"In [May nineteen ninety-four] it opened.", "1994-05", "1994-05"},
		{"In [June last year] it shut.", "2024-06", "2024-06"},
		{"They march in August company and may win.", "2025-08", "2025-08"},
		{"April and June are sisters.", "", ""},
	}
}
