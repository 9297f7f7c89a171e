package dates

func init() {
	examples["dates/day-part"] = [][3]string{
		{"He spoke [last night].", "2025-08-15TNI", "[2025-08-15T18:00..2025-08-16T05:59]"},
		{"He spoke [this morning].", "2025-08-16TMO", "[2025-08-16T05:00..2025-08-16T11:59]"},
	}
}
