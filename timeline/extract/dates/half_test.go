package dates

func init() {
	examples["dates/half"] = [][3]string{
		{"Sales fell in [the last half of 1989].", "1989-H2", "1989-41"},
		{"Sales fell in [the final quarter of 2009].", "2009-Q4", "2009-36"},
		{"It fell in [the first two quarters of 1990].", "1990-H1", "1990-40"},
		{"The last half of the cake is gone.", "", ""},
	}
}
