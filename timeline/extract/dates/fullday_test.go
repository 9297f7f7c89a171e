package dates

func init() {
	examples["dates/full"] = [][3]string{
		{"Signed this [19th day of May, 1846], at sea.", "1846-05-19", "1846-05-19"},
		{"It fell on [Aug. 3d, 1863].", "1863-08-03", "1863-08-03"},
		{"He wrote on [Sept15,1946] from sea.", "1946-09-15", "1946-09-15"},
		{"He wrote on [Sept. 15,1946] from sea.", "1946-09-15", "1946-09-15"},
		{"He wrote on [Thur. 15 May 1947] from sea.", "1947-05-15", "1947-05-15"},
		{"He wrote on Wed [14 May 1947] from sea.", "1947-05-14", "1947-05-14"},
		{"We came on [the 12th of October last].", "2024-10-12", "2024-10-12"},
		{"It sits on [the 1st day of Feb. next].", "2026-02-01", "2026-02-01"},
		{"He was born on [11 February 1731/32].", "1732-02-11", "1732-02-11"},
		{"He was born on [February 11, 1731/2 (Old Style)].", "1732-02-11", "1732-02-11~"},
		{"She died on [1 August 1714 O.S.] there.", "1714-08-01", "1714-08-01~"},
		{"She died on [12 August 1714 (New Style)].", "1714-08-12", "1714-08-12"},
		{"He was born on [11 May 1731/32].", "XXXX-05-11", ""},
		{"The envoy came on [15 March 44 BC].", "-0043-03-15", "-0043-03-15"},
		{"The envoy came on [3 May 1200 BC].", "-1199-05-03", "-1199-05-03"},
		{"On [15 August 2025] it rained.", "2025-08-15", "2025-08-15"},
		{"On [Friday, Aug. 15, 2025], it rained.", "2025-08-15", "2025-08-15"},
		{"It rained on [the 3rd of May 1998].", "1998-05-03", "1998-05-03"},
		{"They met on [July 4].", "2025-07-04", "2025-07-04"},
		{"They met on [December 4].", "2024-12-04", "2024-12-04"},
		{"They will meet on [January 4].", "2026-01-04", "2026-01-04"},
		{"Dated [10-February-2006] there.", "2006-02-10", "2006-02-10"},
		{"He died on [25 June last year] in Oslo.", "2024-06-25", "2024-06-25"},
		{"It opens on [May 4 of next year].", "2026-05-04", "2026-05-04"},
		{"They met on [July 4] to last.", "2025-07-04", "2025-07-04"},
		{"It was like the [September 11] attacks.", "2001-09-11", "2001-09-11"},
		{"They will meet on [September 11].", "2025-09-11", "2025-09-11"},
		{"He may 4 times go.", "", ""},
	}
}
