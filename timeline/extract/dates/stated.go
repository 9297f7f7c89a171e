package dates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

// How many sentences and tokens at the start of a document are its header.
const (
	headSentences = 8
	headTokens    = 160
)

// Stated returns the day that a document says it is from: a header line, a
// byline or a dateline among its first few lines. found says where, in words. A
// day that can be read in two ways is none.
func Stated(doc *token.Doc) (date when.Date, span timeline.Span, found string, ok bool) {
	return Options{}.Stated(doc)
}

// Stated is the function Stated with these options.
func (o Options) Stated(doc *token.Doc) (date when.Date, span timeline.Span, found string, ok bool) {
	f := newFinder(doc, when.Date{})
	f.order = o.Order
	for n, s := range doc.Sentences {
		if n >= headSentences || s.First >= headTokens {
			break
		}
		last := min(s.Last, s.First+headTokens)
		f.found = f.found[:0]
		f.sentence(s.First, last)
		for _, t := range f.found {
			if !t.When.IsDay() || t.Ambiguous || t.Anchor != "" || t.First-s.First > 24 {
				continue
			}
			switch {
			case labelled(doc, s.First, t.First):
				return dayOnly(t.When), t.Span, inHeader.Of(), true
			case t.First-s.First > 12:
			case ((t.First == s.First || t.First == s.First+1 && shortWeekdays[strings.TrimSuffix(doc.Word(s.First), ".")]) && s.Last-t.Last <= 6 || alone(doc, t)) && !diary(doc):
				return dayOnly(t.When), t.Span, onItsLine.Of(), true
			case byline(doc, s.First, t.First):
				return dayOnly(t.When), t.Span, inByline.Of(), true
			case dateline(doc, s.First, t):
				return dayOnly(t.When), t.Span, inDateline.Of(), true
			case n < 3 && t.First > s.First && names(doc, s.First, t.First) && endsLine(doc, t) && reported(doc):
				return dayOnly(t.When), t.Span, inFirstLines.Of(), true
			}
		}
	}
	return when.Date{}, timeline.Span{}, "", false
}

// shortWeekdays stand before the date of a page: "Wed 6 Mar 2024 18.42 GMT".
var shortWeekdays = wordlist.Set(wordlist.ShortWeekdays)

// diary reports a text of which several paragraphs begin with the name of a month or
// with digits that are all there is in their sentence or before a mark, or are nothing but a
// day each: its first day is no more its own than the others are.
func diary(d *token.Doc) bool {
	const several, looked = 3, 400 // paragraphs
	f, n, last := newFinder(d, when.Date{}), 0, when.Date{}
	for _, p := range d.Paragraphs[:min(len(d.Paragraphs), looked)] {
		s := d.Sentences[p.First]
		f.found = f.found[:0]
		f.sentence(s.First, min(s.Last, s.First+8))
		if len(f.found) == 0 || f.found[0].First != s.First {
			continue
		}
		x := &f.found[0]
		whole := s.Last-x.Last <= 1
		if whole && (p.Last-p.First > 1 || x.When.IsDay() && x.When != last) || x.Last < s.Last && strings.Contains(":–—-|", d.Word(x.Last)) {
			n++
			last = x.When
		}
	}
	return n >= several
}

func dayOnly(d when.Date) when.Date { return when.DayOf(d.From) }

// labelled reports a label such as "Published:" or "Date:" before the date.
func labelled(d *token.Doc, first, at int) bool {
	for i := first; i < at; i++ {
		switch w := d.Word(i); strings.ToLower(w) {
		case "published", "posted", "date", "updated", "dated", "issued", "released", "filed":
			if i == first && strings.EqualFold(d.Word(i+1), "by") && d.Word(at-1) == "," {
				return numberless(d, i, at) // Issued by the joint committee of the dock workers, 3 May 2012
			}
			if i == first || strings.Contains("|•·–—", d.Word(i-1)) { // By our staff | Published 10:42 AM EDT, Thu June 13, 2024
				const longest = 8 // tokens
				return at-i <= longest && only(d, i+1, at, labelling)
			}
			return at-i <= 4 && only(d, first, i, labelling) && only(d, i+1, at, labelling)
		case "release": // FOR IMMEDIATE RELEASE
			return at-i <= 2 && w == "RELEASE"
		case "interview", "conversation", "deposition", "testimony", "statement": // Interview with Ann Lee,
			next := strings.ToLower(d.Word(i + 1))
			opens := i == first && w != strings.ToLower(w) || i > first && strings.Contains(":–—", d.Word(i-1)) // Oral history: interview with
			return opens && (next == "with" || next == "of" || next == "by") && names(d, i+2, at)
		case "minutes", "agenda", "transcript", "proceedings", "memorandum", "memo": // Minutes of the meeting of
			next := strings.ToLower(d.Word(i + 1))
			return i == first && w != strings.ToLower(w) && (next == "of" || next == "for" || next == ":" || next == "," || next == "-" || next == "–" || i+1 == at)
		case "log", "report", "bulletin", "notes", "record", "diary", "briefing", "notice", "newsletter", "circular", "advisory", "announcement": // Incident log, 14 March
			return i-first <= 3 && d.Word(first) != strings.ToLower(d.Word(first)) && numberless(d, first, i) && only(d, i+1, at, labelling)
		}
	}
	return false
}

// labelling are the small words between a label and its date; with any other, as in "they
// filed for bankruptcy on 15 September 2008", the sentence tells of something.
var labelling = strings.Fields("on at by in of and as the last first date am pm a.m. p.m.")

// signing are the small words of one who signs without a name: By our own correspondent.
var signing = strings.Fields("and our own a an staff special correspondent correspondents reporter reporters writer writers")

// byline reports "By Ann Lee |" before the date: names, marks and who signs alone.
func byline(d *token.Doc, first, at int) bool {
	return at > first+1 && strings.EqualFold(d.Word(first), "by") && numberless(d, first+1, at) && only(d, first+1, at, signing)
}

// names reports tokens [i, end) that are all words with a capital or marks.
func names(d *token.Doc, i, end int) bool {
	return numberless(d, i, end) && only(d, i, end, []string{"and"})
}

// only reports tokens [i, end) whose words without a capital are all among some.
func only(d *token.Doc, i, end int, small []string) bool {
	for ; i < end; i++ {
		w := d.Word(i)
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) && !unicode.IsUpper(r) && !slices.Contains(small, w) {
			return false
		}
	}
	return true
}

// numberless reports tokens [i, end) of which none begins with a digit.
func numberless(d *token.Doc, i, end int) bool {
	for ; i < end; i++ {
		if r, _ := utf8.DecodeRuneInString(d.Word(i)); unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// endsLine reports a date at the end of its line.
func endsLine(d *token.Doc, t Timex) bool {
	rest := d.Text[t.End:min(len(d.Text), t.End+4)]
	return rest == "" || strings.Contains(rest, "\n")
}

// reported reports a text that speaks from its own day, as a title over a history
// ("Fall of Berlin, 2 May 1945") does not.
func reported(d *token.Doc) bool {
	const looked = 4000 // tokens
	for i := range min(len(d.Tokens), looked) {
		if itsDays[strings.ToLower(d.Word(i))] {
			return true
		}
	}
	return false
}

// itsDays are days that are counted from the day of the text.
var itsDays = wordlist.Set(wordlist.NearDays, strings.ToLower(wordlist.Weekdays))

// alone reports a date that has its line to itself, but for a few marks.
func alone(d *token.Doc, t Timex) bool {
	from := strings.LastIndexByte(d.Text[:t.Start], '\n') + 1
	to := len(d.Text)
	if i := strings.IndexByte(d.Text[t.End:min(len(d.Text), t.End+200)], '\n'); i >= 0 {
		to = t.End + i
	}
	return t.Start-from+to-t.End <= 12
}

// dateline reports "LONDON, 3 May 2012 (Agency) —": a place before the date and a
// dash or a parenthesis soon after it. A place in small letters needs its comma:
// "Oslo, 3 May 2012 –", but not "On 3 May 2012 -".
func dateline(d *token.Doc, first int, t Timex) bool {
	if t.First == first || !names(d, first, t.First) {
		return false
	}
	if w := d.Word(first); w != strings.ToUpper(w) && d.Word(t.First-1) != "," {
		return false
	}
	for i := t.Last; i < min(t.Last+6, len(d.Tokens)); i++ {
		switch d.Word(i) {
		case "-", "--", "–", "—", "(", ":":
			return true
		case ")", ",":
		default:
			return false
		}
	}
	return false
}
