package dates

func init() {
	examples["dates/week-of-month"] = [][3]string{
		{"It fell in [the last week of March 2009].", "2009-W13", "[2009-03-23..2009-03-29]"},
		{"The last of March is here.", "2025-03", "2025-03"},
	}
}
