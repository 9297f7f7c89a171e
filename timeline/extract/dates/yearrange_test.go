package dates

func init() {
	examples["dates/year-range"] = [][3]string{
		{"It lasted [1914-1918].", "1914/1918", "1914/1918"},
		{"The war ([1914–18]) went on.", "1914/1918", "1914/1918"},
	}
}
