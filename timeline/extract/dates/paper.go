package dates

import (
	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

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
	papers   = wordlist.Set("Times Telegraph Mirror Express Herald Post Mail People Sport World Independent Business Tribune Mercury Star News Age Observer")
	papersOn = wordlist.Set("Mail Independent Scotland Wales")
)
