package dates

func init() {
	examples["dates/day-word"] = [][3]string{
		{"He came [yesterday].", "2025-08-15", "2025-08-15"},
		{"He comes [tomorrow].", "2025-08-17", "2025-08-17"},
	}
}
