package dates

import "quoteline/timeline/when"

// paper reports a weekday that is a part of a newspaper's name: "the Sunday Times", "The Mail
// on Sunday".
func (f *finder) paper(i int) bool {
	if f.at(i).n != when.Sunday {
		return false
	}
	return i+1-f.first < len(f.lex) && papers[f.doc.Word(i+1)] || f.word(i-1, "on") && i-2 >= f.first && papersOn[f.doc.Word(i-2)]
}

// papers stand behind "Sunday" in the names of newspapers, papersOn before "on Sunday".
var (
	papers = map[string]bool{
		"Times": true, "Telegraph": true, "Mirror": true, "Express": true, "Herald": true, "Post": true, "Mail": true, "People": true, "Sport": true,
		"World": true, "Independent": true, "Business": true, "Tribune": true, "Mercury": true, "Star": true, "News": true, "Age": true, "Observer": true,
	}
	papersOn = map[string]bool{"Mail": true, "Independent": true, "Scotland": true, "Wales": true}
)
