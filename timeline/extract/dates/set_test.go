package dates

func init() {
	examples["dates/set"] = [][3]string{
		{"They meet [every other day].", "P2D", ""},
		{"They meet [every second Tuesday].", "XXXX-WXX-2", ""},
		{"[Every year on 14 October] they meet.", "XXXX-10-14", ""},
		{"They meet [each year on the 3rd of May].", "XXXX-05-03", ""},
		{"They met [every year] on the coast.", "P1Y", ""},
		{"They meet [every Monday].", "XXXX-WXX-1", ""},
		{"They meet [every two years].", "P2Y", ""},
	}
}
