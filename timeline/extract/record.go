package extract

// articleOut is what Annotate writes of an article: spans are byte offsets into its text, values
// and types TIMEX3's, `when` EDTF.
type articleOut struct {
	ID      string     `json:"id"`
	Timexes []timexOut `json:"timexes"`
	Events  []eventOut `json:"events"`
	Quotes  []quoteOut `json:"quotes"`
	Links   []linkOut  `json:"tlinks"`
}

type timexOut struct {
	ID    string `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
}

type eventOut struct {
	ID       string  `json:"id"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Class    string  `json:"class"`
	Tense    string  `json:"tense"`
	Polarity string  `json:"polarity"`
	Modality string  `json:"modality,omitempty"`
	Earliest string  `json:"earliest,omitempty"`
	Latest   string  `json:"latest,omitempty"`
	When     string  `json:"when,omitempty"`
	Salience float64 `json:"salience"`
}

type quoteOut struct {
	Quote   [][2]int `json:"quote_spans"`
	Cue     [][2]int `json:"cue_spans"`
	Source  [][2]int `json:"source_spans"`
	Speaker string   `json:"speaker"`
	Direct  string   `json:"direct"`
}

type linkOut struct {
	From string `json:"from"`
	To   string `json:"to"`
	Rel  string `json:"rel"`
}
