package dates

func init() {
	examples["dates/while"] = [][3]string{
		{"They live without it for [a while].", "PXX", ""},
		{"They were there for [some time].", "PXX", ""},
		{"They saw him [some time ago].", "PAST_REF", ""},
		{"They saw him [a long time ago].", "PAST_REF", ""},
		{"They will call at [a later date].", "FUTURE_REF", ""},
		{"He left for [a long period of time].", "PXX", ""},
		{"They had a good time.", "", ""},
		{"He sings while he works.", "", ""},
		{"It was a period piece.", "", ""},
	}
}
