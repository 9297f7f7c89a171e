package dates

func init() {
	examples["dates/instant"] = [][3]string{
		{"Your letter of [the 3rd inst.] has arrived.", "2025-08-03", "2025-08-03"},
		{"Your letter of [the 12th ult.] has arrived.", "2025-07-12", "2025-07-12"},
		{"The mob gathered on [the 12th ultimo] there.", "2025-07-12", "2025-07-12"},
		{"We meet on [the 5th proximo].", "2025-09-05", "2025-09-05"},
		{"The 3 instant meals were cheap.", "", ""},
		{"The instant he left it fell.", "", ""},
	}
}
