package dates

func init() {
	examples["dates/away"] = [][3]string{
		{"He left [a year and a half ago].", "2024", "2024"},
		{"He left [three days ago].", "2025-08-13", "2025-08-13"},
		{"He left [a year ago].", "2024", "2024"},
		{"He left [two months ago].", "2025-06", "2025-06"},
	}
}
