package dates

func init() {
	examples["dates/age"] = [][3]string{
		{"A [27-year-old] man came.", "P27Y", ""},
	}
}
