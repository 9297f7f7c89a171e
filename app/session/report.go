package session

import "quoteline/timeline"

// Outcome is what became of one file.
type Outcome uint8

// The outcomes.
const (
	Added   Outcome = iota
	Already         // the same bytes were there before
	Skipped         // not a kind of file that is read, found in a folder
	Failed
)

// Result is what became of one file of an import.
type Result struct {
	Name    string // as the user gave it, or found in a folder they gave
	Outcome Outcome
	Events  int    // how many the file yielded
	Told    int    // how many of them the timeline told of before, or the file tells of twice
	LeftOut int    // how many of its dated sentences gave no event
	Untried string // what was not looked for in its language; "" where everything was
	Err     error  // why it failed
	ID      timeline.DocumentID
}

// Report is what became of an import.
type Report struct {
	Results  []Result
	Canceled bool
}

// Count returns how many files ended so.
func (r *Report) Count(o Outcome) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Outcome == o {
			n++
		}
	}
	return n
}

// Progress is how far an import has come.
type Progress struct {
	File, Files int // the file at work, from 1, and how many there are
	Name        string
	Stage       Stage
	Bytes       int64 // size of the file at work; 0 before it is read
}

// Stage is what is being done with a file.
type Stage uint8

// The stages.
const (
	Listing Stage = iota // looking through folders
	Reading
	Extracting
	Storing
)
