package intake

import (
	"time"

	"quoteline/timeline"
)

// Outcome is what became of one document.
type Outcome uint8

// The outcomes.
const (
	Added   Outcome = iota
	Already         // the same bytes were there before
	Skipped         // nobody named it, and it is nothing that is read; or the user left it out
	Failed
)

// Result is what became of one document of an import.
type Result struct {
	Name    string // the file as the user gave it, or found in what they gave
	Outcome Outcome
	Events  int      // how many it yielded
	Told    int      // how many of them the timeline told of before, or it tells of twice
	LeftOut int      // how many of its dated sentences gave no event
	Untried string   // what was not looked for in its language; "" where everything was
	Omitted []string // what was not read of the file, in words
	Taken   []string // what the columns of a table were taken for, in words
	Err     error    // why it failed or was skipped
	ID      timeline.DocumentID
	Bytes   int64
	// Undated says that nobody knows when the document came out: nothing in it that
	// is dated by that has a day.
	Undated bool
}

// Report is what became of an import.
type Report struct {
	Results  []Result
	Canceled bool
}

// Count returns how many documents ended so.
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
	Stage Stage
	Name  string // of the document at work
	// Documents counts those that are over; Files, of Of, the files that are.
	Documents, Files, Of int
	Done, Bytes          int64         // bytes of the files that are read, and of all
	Left                 time.Duration // how long it will take still, by how long it took; 0 where not known yet
}

// Stage is what is being done.
type Stage uint8

// The stages.
const (
	Listing Stage = iota // looking through folders
	Working
	Tidying // all is stored; the store is made faster to open
)
