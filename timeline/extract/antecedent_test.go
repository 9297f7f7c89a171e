package extract

import "testing"

// Which subject a pronoun goes on with, and where nothing settles it.
func TestAntecedent(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"The bridge was closed in May 1959. It was opened again in June 1961. It collapsed in 1972.", "1972 occurrence happened [] The bridge collapsed", ""},
		{"The society was founded in 1890. It has 300 members. It moved to Oslo in 1899.", "The society moved to Oslo", ""},
		{"A group of volunteers bought the remaining three miles for £1 in 1971. They restored the first lock in 1973.", "The group of volunteers restored the first lock", ""},
		{"Ann Lee and Bob Roe opened a shop in 1920. They moved it in 1925.", "Ann Lee and Bob Roe moved it", ""},
		{"There was a fire in the night. It destroyed the mill in May 1998.", "The fire destroyed the mill", ""},
		{"The owner was never charged. He left the country in January 1999.", "The owner left the country", ""},
		{"The agency opened an inquiry in 1950. It fined the firm in 1951.", "The agency fined the firm", ""},
		{"The firm grew in 1870. By 1880 it employed 45 men, and in 1884 it moved to Leeds.", "The firm moved to Leeds", ""},
		{"The strike began on 3 May 1950, a day after talks failed. It stranded sixty ships on 9 May 1950.", "The strike stranded sixty ships", ""},
		// Either could be meant.
		{"The agency opened an inquiry in 1950. It took ten months in 1951.", "", "agency took"},
		{"The agency opened an office in 1950. It fined the firm in 1951.", "", "agency fined"},
		{"The owner met the mayor in 1998. He left the country in January 1999.", "", "left the country"},
		{"The council built the bridge in 1950. It collapsed in 1951.", "", "council collapsed"},
		{"The farmers freed the horses in 1950. They fled in 1951.", "", "fled"},
		// Nothing is.
		{"The mill was sold in 1980. It was clear in 1981 that the buyer had lied.", "", "mill was clear"},
		{"The mayor resigned in 1980. It snowed in 1981.", "", "mayor snowed"},
		{"The mill was sold in 1980.\n\nIt was closed in 1981.", "", "mill was closed"},
	})
}
