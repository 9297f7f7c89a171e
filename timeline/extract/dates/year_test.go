package dates

func init() {
	examples["dates/year"] = [][3]string{
		{"It fell in [the year 48 BC].", "BC0048", "-0047"},
		{"It opened in [nineteen ninety seven].", "1997", "1997"},
		{"It opened in [the year two thousand and five].", "2005", "2005"},
		{"Profit rose in [FY17].", "2017", "2017"},
		{"In [the year of our Lord 1588] it sank.", "1588", "1588"},
		{"It was sold in [1865] with them.", "1865", "1865"},
		{"It began in [1984].", "1984", "1984"},
		{"Caesar died in [44 BC].", "BC0044", "-0043"},
		{"It opened in [nineteen ninety-seven].", "1997", "1997"},
		{"By [the year two thousand] it was old.", "2000", "2000"},
		{"In [the year 71] it fell.", "0071", "0071"},
		{"Two thousand men came.", "", ""},
		{"It cost $1984 in all.", "", ""},
		{"Some 2000 people came.", "", ""},
		{"The bus was not called until 1221.", "", ""},
		{"The town was taken in [1221].", "1221", "1221"},
		{"He was sent to 1190 Palmetto Drive there.", "", ""},
		{"We sold 1,984 books.", "", ""},
	}
}
