package dates

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// footSentences is how many sentences at the end of a document are its foot.
const footSentences = 4

// Signed returns the day that the last lines of a document say it is from: "Dated: 3 May 2012",
// "Sworn before me this 3rd day of May, 2012", or a day alone on the last line. found says
// where, in words. doc is the document or its end.
func (o Options) Signed(doc *token.Doc) (date when.Date, span timeline.Span, found string, ok bool) {
	f := newFinder(doc, when.Date{})
	f.order = o.Order
	last := len(doc.Sentences) - 1
	for n := last; n >= 0 && n > last-footSentences; n-- {
		s := doc.Sentences[n]
		if s.Last-s.First > headTokens {
			continue
		}
		f.found = f.found[:0]
		f.sentence(s.First, s.Last)
		for _, t := range f.found {
			if !t.When.IsDay() || t.Ambiguous || t.Anchor != "" {
				continue
			}
			if signs(doc, s, t) || n == last && (alone(doc, t) || named(doc, s, t)) && !diary(doc) {
				return dayOnly(t.When), t.Span, AtFoot.Of(), true
			}
		}
	}
	return when.Date{}, timeline.Span{}, "", false
}

// named reports a line that is a name and its date: "Ann Lee, 3 May 2012".
func named(d *token.Doc, s token.Sentence, t Timex) bool {
	const longest = 6 // tokens
	return t.First > s.First+1 && t.First-s.First <= longest && d.Word(t.First-1) == "," && names(d, s.First, t.First) && endsLine(d, t) &&
		strings.HasSuffix(strings.TrimRight(d.Text[:d.Tokens[s.First].Start], " \t"), "\n")
}

// signs reports a line that begins with a word for signing, has no verb but it and ends with
// its date.
func signs(d *token.Doc, s token.Sentence, t Timex) bool {
	const longest = 14 // tokens
	if d.Sentences[d.Paragraphs[s.Paragraph].First].First != s.First && !strings.HasSuffix(strings.TrimRight(d.Text[:d.Tokens[s.First].Start], " \t"), "\n") {
		return false
	}
	switch strings.ToLower(d.Word(s.First)) {
	case "dated", "signed", "sworn", "subscribed", "executed", "affirmed", "published", "updated", "posted", "done":
		return t.First-s.First <= longest && s.Last-t.Last <= 2
	}
	return false
}
