package timeline

// Sharing says what a copy of a timeline for others has.
type Sharing struct {
	WithoutText  bool // of the documents' texts only the words that a record points to
	WithoutNotes bool // no notes, no names of those who verified, no folders of the files
}
