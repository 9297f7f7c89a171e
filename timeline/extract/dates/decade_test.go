package dates

func init() {
	examples["dates/decade"] = [][3]string{
		{"It shut in [the 1980's].", "198", "198X"},
		{"It came in [the noughties].", "200", "200X"},
		{"The songs of [the '60's] were short.", "196", "196X"},
		{"In [the 1800s] it grew.", "18", "18XX"},
		{"In [the 1990s] it grew.", "199", "199X"},
		{"In [the nineties] it grew.", "199", "199X"},
		{"In [the 1930's] it grew.", "193", "193X"},
		{"A sheet of 50s was found.", "", ""},
	}
}
