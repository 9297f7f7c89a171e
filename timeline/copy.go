package timeline

// Copy is a timeline as it was written to a file that others can read, to be taken in
// again by Editor.Restore. Its events have the ids that they had where it was written;
// all that is said of them uses these.
type Copy struct {
	// Documents are what each of them yields, as the engine found it, in the order in
	// which they were added. Relations and Contradictions use the ids of the events, not
	// their numbers; Same and Known are not used.
	Documents   []Extraction
	Own         []Event // the user's
	Corrections map[EventID]*Correction
	Links       []Link
	Parted      [][2]EventID
	Dismissed   []Position
}

// Restored is what came of a copy.
type Restored struct {
	Added   []DocumentID
	Already []DocumentID // were here: nothing of theirs was taken in
	Events  int          // how many came in
	Own     int          // how many of them the user had added
	Dropped int          // corrections, links and partings of events that did not come in
}
