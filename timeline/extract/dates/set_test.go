package dates

func init() {
	examples["dates/set"] = [][3]string{
		{"They meet [every other day].", "P2D", ""},
		{"They meet [every second Tuesday].", "XXXX-WXX-2", ""},
		{"They meet [every Monday].", "XXXX-WXX-1", ""},
		{"They meet [every two years].", "P2Y", ""},
	}
}
