package dates

func init() {
	examples["dates/century"] = [][3]string{
		{"It began with [the third millennium].", "2", "2XXX"},
		{"It came in [the third millennium BC].", "-2XXX", "-2XXX"},
		{"It came in [the fifth century AD].", "04", "04XX"},
		{"In [the 19th century] it grew.", "18", "18XX"},
		{"In [the fifth century BC] it fell.", "-04XX", "-04XX"},
	}
	examples["dates/turn-of-century"] = [][3]string{
		{"It shut at [the turn of the millennium].", "20", "2000~"},
		{"It began at [the turn of the century].", "20", "2000~"},
		{"It began at [the turn of the 20th century].", "19", "1900~"},
		{"It was the turn of the mayor.", "", ""},
		{"A turn of the key opened it.", "", ""},
	}
}
