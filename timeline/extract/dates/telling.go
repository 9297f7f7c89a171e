package dates

import "quoteline/timeline/when"

// telling is what the text says of its years beside its dates: "On 4 September" under
// the heading "1914" is of that year, and in a life told from year to year it is of the
// year that the life has come to.
type telling struct {
	heading int       // the year of the heading that a sentence stands under; 0 is none
	name    bool      // that heading names something: "The first voyage (1768)"
	month   when.Date // the month of the heading: "October 1916"
	season  int       // the first of the two years of a heading: "Rovers 2018-19"; 0 is none
	about   when.Date // the day that the text is about, by its first paragraph
	today   bool      // it is news of its own day; see ownNews
	body    int       // one more than that paragraph
	days    int       // how many days of the week it names
	ordered bool      // the text goes from year to year
	year    int       // the year that it has come to; 0 before the first
	bygone  bool      // all its years are long ago; see bygone
	tale    when.Date // the date that such a text has come to
	entry   int       // the year of the last day that alone begins a paragraph, as in a diary; 0 is none
}

// entry reports tokens [i, end) that are all of a paragraph's first sentence, or all of it
// before a colon, a dash or a bracket: "May 9th. Rested.", "[3/5/2021, 21:31] Ann: Hello"
func (f *finder) entry(i, end int) bool {
	s := f.doc.Sentences[f.doc.Tokens[i].Sentence]
	if i > s.First && f.doc.Word(i-1) == "[" {
		i--
	}
	if i != s.First || f.doc.Sentences[f.doc.Paragraphs[s.Paragraph].First].First != i {
		return false
	}
	if f.is(end, open) {
		const longest = 6 // tokens
		for k := end + 1; k < min(s.Last, end+longest); k++ {
			if f.is(k, shut) {
				end = k + 1 // "March 10 (9 a.m. ET): Trading is halted"
				break
			}
		}
	}
	return end >= s.Last-1 || f.is(end, dash) || f.doc.Word(end) == ":" || f.doc.Word(end) == "]"
}

// kept takes the day of an entry for the day that its text speaks from, in a document that
// has none or is a diary, a log or an exchange of messages: one of several such entries.
func (f *finder) kept(d when.Date) {
	const several = 3
	if f.entries++; f.known && f.entries < several && !f.keeping {
		return
	}
	f.keeping = true
	f.ref, f.known = d.From.Midnight(), true
	f.said = lastMentioned.Of(f.ref.ISODay())
}

// spans is the first of the two years that a heading spans with its one expression: "2017–18";
// 0 where it spans none.
func spans(found []Timex) int {
	one := len(found) == 1 || len(found) == 2 && found[1].Part
	if !one || found[0].When.Form != when.Interval || found[0].When.Precision != when.Year {
		return 0
	}
	from, to := found[0].When.From.Civil().Year, (found[0].When.To - 1).Civil().Year
	if to != from+1 {
		return 0
	}
	return from
}

// come follows the years: an expression that names its year, later than the ones before
// or first in its sentence, is where the text has come to. A look back is no step.
func (t *telling) come(p *proposal, opens bool, own int) {
	d := p.date
	within := d.Form == when.Unit || d.From > when.MinInstant && d.Precision <= when.Month && d.From.Civil().Year == (d.To-1).Civil().Year // "from 12 to 17 August 1864"
	if !t.ordered || p.anchor != "" || !within || d.Precision > when.Year || d.IsZero() {
		return
	}
	y := p.date.From.Civil().Year
	if p.date.Precision == when.Season {
		y = (p.date.From + (p.date.To-p.date.From)/2).Civil().Year // the winter of 1968 may have begun in 1967
	}
	if (y >= t.year || opens) && y <= own {
		t.year = y
	}
}

// head takes the year of a heading that has one, "1914", "The Reds (2012)", or two that
// follow one another, "Rovers 2018-19". Another heading
// ends what a name with a year began, but not what a year did: it may be a part of it.
func (f *finder) head(first, last int, found []Timex) {
	if len(found) > 0 {
		f.telling.season = spans(found)
		if x := &found[0]; x.First == first && x.When.Precision == when.Month && x.When.Form == when.Unit && x.Anchor == "" && len(found) == 1 {
			f.telling.month = x.When
		}
	}
	if len(found) == 1 && found[0].Type == DATE && found[0].When.Precision == when.Year && found[0].When.Form == when.Unit && found[0].Anchor == "" && !found[0].When.Approximate {
		x := &found[0]
		name := f.is(x.First-1, open) && f.is(x.Last, shut) && x.Last+1 == last
		if name || x.First == first && (x.Last == last || f.is(x.Last, dash) || f.is(x.Last, comma) || f.doc.Word(x.Last) == ":") {
			f.telling.heading, f.telling.name = x.When.From.Civil().Year, name
			return
		}
	}
	if f.telling.name || len(found) > 0 {
		f.telling.heading = 0
	}
}

// ordered reports that years follow one another in the order of the calendar, as in
// a life: four at least, and at most one step in four goes back.
func ordered(years []int) bool {
	const least, span = 4, 3
	if len(years) < least || years[len(years)-1]-years[0] < span {
		return false
	}
	steps, back := 0, 0
	for i := 1; i < len(years); i++ {
		if years[i] != years[i-1] {
			steps++
			back += b2i(years[i] < years[i-1])
		}
	}
	return steps >= least-1 && 4*back <= steps
}
