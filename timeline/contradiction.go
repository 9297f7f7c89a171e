package timeline

// Contradiction is a round of relations that cannot all be true: A before B,
// B before A.
type Contradiction struct {
	Events []EventID // each event of the round once, in its order
	// Because are the relations that make the round. One that has no Rel of words
	// but of dates says so in its Because, and quotes the date.
	Because []Relation
}
