package dates

func init() {
	examples["dates/vague"] = [][3]string{
		{"It is [now] open.", "PRESENT_REF", ""},
		{"It [recently] opened.", "PAST_REF", ""},
	}
}
