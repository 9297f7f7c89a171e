package dates

func init() {
	examples["dates/set"] = [][3]string{
		{"They meet [every Monday].", "XXXX-WXX-1", ""},
		{"They meet [every two years].", "P2Y", ""},
	}
}
