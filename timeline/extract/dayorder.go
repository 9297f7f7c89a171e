package extract

import (
	"strings"

	"quoteline/timeline/extract/dates"
)

// orderOf is how a document writes a day in numbers, 03/05/2014: as the region of
// its language does, else as the country of its publisher's host does. Unknown
// leaves it to what the document shows of itself. The name of a publisher says
// nothing here: papers of one name are printed in many countries.
func orderOf(language, publisher string) dates.Order {
	if tag, region, ok := strings.Cut(language, "-"); ok && tag == "en" {
		if o := regions[strings.ToLower(region)]; o != dates.Unknown {
			return o
		}
	}
	return regions[country(publisher)]
}

// regions that write their days in English in one order. Canada writes both, and
// so do others that are not named.
var regions = map[string]dates.Order{
	"us": dates.MonthFirst,
	"gb": dates.DayFirst, "uk": dates.DayFirst, "ie": dates.DayFirst, "au": dates.DayFirst, "nz": dates.DayFirst,
	"in": dates.DayFirst, "za": dates.DayFirst, "pk": dates.DayFirst, "ng": dates.DayFirst, "ke": dates.DayFirst,
	"sg": dates.DayFirst, "mt": dates.DayFirst,
	// the top-level domains that only offices and schools of the United States have
	"gov": dates.MonthFirst, "mil": dates.MonthFirst, "edu": dates.MonthFirst,
}

// country is the last label of a host that stands in a publisher's name: "uk" of
// "The Post (www.post.example.co.uk)". Hosts of no country (.com, .org) give "".
func country(publisher string) string {
	for _, w := range strings.Fields(strings.ToLower(publisher)) {
		if _, rest, ok := strings.Cut(w, "://"); ok {
			w = rest
		}
		w, _, _ = strings.Cut(w, "/")
		w = strings.Trim(w, "()[]<>,;.\"'")
		i := strings.LastIndexByte(w, '.')
		if i < 1 || strings.IndexFunc(w, func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '-'
		}) >= 0 {
			continue
		}
		if last := w[i+1:]; regions[last] != dates.Unknown {
			return last
		}
	}
	return ""
}
