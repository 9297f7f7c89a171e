package extract

import "testing"

func TestAges(t *testing.T) {
	const born, day = "Ann Lee was born in Oslo in 1961. ", "Ann Lee was born in Oslo on 3 May 1961. "
	checkTold(t, "", []told{
		{born + "She joined a firm of brewers, where she became a partner at 33.", "[1994..1995] occurrence happened [] Lee became a partner", ""},
		{born + "Her father died when she was nine.", "[1970..1971] occurrence happened [] Her father died", ""},
		{born + "She died in Rome, aged 61.", "[2022..2023] occurrence happened [] Lee died in Rome", ""},
		{day + "She died in Rome at the age of sixty.", "[2021-05-03..2022-05-02] occurrence happened [] Lee died in Rome", ""},
		{born + "When she was nine her father died.", "[1970..1971] occurrence happened [] Her father died", ""},
		{born + "When she was nine her father died. She went to sea the following year.", "", "1962"},
		{born + "Her father died when Ann was six.", "[1967..1968] occurrence happened [] Her father died", ""},
		{born + "At fourteen she went to sea; at twenty she came home and opened a shop.", "[1981..1982] occurrence happened [] Lee opened a shop", ""},
		{born + "Her father died when she was nine; her mother remarried two years later.", "Her mother remarried", "1963"},
		{born + "Ann Lee, who has died aged 61, designed a bridge.", "Lee designed a bridge", "2022..2023] occurrence happened [] Ann Lee designed"},
		{born + "She taught herself sums and at 16 won a prize in Oslo.", "", "1978] occurrence happened [] Lee taught"},
		// Nobody's age, somebody else's, or the age of somebody whose birth is told twice.
		{born + "Prices closed at 33 percent.", "", "1994"},
		{born + "Bob Roe, a partner of hers, sold the firm at 33.", "", "1994"},
		{born + "Lee was born in Paris in 1962. She became a partner at 33.", "", "199"},
		{"She became a partner in the firm at 33.", "", "199"},
	})
}
