package dates

func init() {
	examples["dates/century"] = [][3]string{
		{"In [the 19th century] it grew.", "18", "18XX"},
		{"In [the fifth century BC] it fell.", "-04XX", "-04XX"},
	}
}
