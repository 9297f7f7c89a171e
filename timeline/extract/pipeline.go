package extract

import (
	"context"
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/order"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// stages lists all that happens to a segment of a document, in order. Each reads
// what the ones before it found.
var stages = []struct {
	name string
	run  func(context.Context, *Analysis) error
}{
	{"tokens", tokens},         // words, sentences, paragraphs, datelines
	{"tags", tags},             // parts of speech, past tenses put right
	{"trees", trees},           // syntactic heads and relations
	{"entities", entities},     // people, organisations, places; who "he" is
	{"dates", timexes},         // expressions of time and their values
	{"statements", statements}, // who said what
	{"mentions", mentions},     // words that name happenings
	{"anchors", anchors},       // which mention each date belongs to
	{"happenings", happenings}, // what earns a place on the timeline
	{"order", ordering},        // relations, bounds, reading order
}

// Analysis is what the stages found in one segment of a document. Spans are of
// the segment's text, which starts at Offset of the document's.
type Analysis struct {
	Text       string
	Offset     int
	Ref        when.Date // the document's date; zero where unknown
	Title      string
	Language   string // BCP 47 tag; "" where only "English" is known
	Publisher  string // its name or host; "" where unknown
	Tokens     *token.Doc
	Entities   *entity.Table
	Timexes    []dates.Timex
	Statements []quotes.Attribution
	Events     *events.Found
	// Owner gives, for each timex, the mention that it dates, or -1.
	Owner  []int
	Happen []Happening
	Order  order.Result

	datelines map[int]int // first tokens of datelines, and of what follows them

	dayNames  map[when.Instant]int  // how many expressions name each day; made when first asked for
	clauses   map[int]events.Clause // by the heads of their verbs; see clause
	fullNames map[string]string     // see fullest; made when first asked for

	initials []string // for each entity; see initialled; made when first asked for

	articles []int8 // for each entity, 1 where it has an article, -1 where not; see articled

	firstPerson map[string]int // how many sentences say "I" and "We" of themselves; see ourselves

	jointWords []int32 // see joints; made when first asked for

	said []int32 // for each token, the statement whose content it is in, or -1

	bars       int8 // 1 where the text has bars between cells, -1 where not, 0 where not asked yet
	dayHeads   int  // how many paragraphs are a day alone; see dayHead
	lined      int8 // 1 where several lines begin with their date, -1 where not, 0 where not asked yet
	historical int8 // 1 where it is a history, -1 where not, 0 where not asked yet

	// For Annotate, made when first asked for.
	mentionDates map[int]int
	mentionDays  []when.Date
	refSides     *refSides
	sameName     map[string]when.Date
}

// Analyze runs all stages over one segment of a document. ref is the document's
// date, title its title.
func Analyze(ctx context.Context, text, title string, ref when.Date) (*Analysis, error) {
	a := &Analysis{Text: text, Ref: ref, Title: title}
	return a, a.run(ctx)
}

func (a *Analysis) run(ctx context.Context) error {
	for _, s := range stages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.run(ctx, a); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

func tokens(_ context.Context, a *Analysis) error {
	a.Tokens = token.Tokenize(a.Text)
	a.datelines = datelines(a.Tokens)
	return nil
}

func tags(_ context.Context, a *Analysis) error {
	if err := tagger.Tag(a.Tokens); err != nil {
		return err
	}
	shouted(a.Tokens)
	pasts(a.Tokens)
	plurals(a.Tokens)
	unlike(a.Tokens)
	openings(a.Tokens)
	ampersands(a.Tokens)
	aims(a.Tokens)
	hyphened(a.Tokens)
	doers(a.Tokens)
	headed(a.Tokens)
	reduced(a.Tokens)
	joinedPasts(a.Tokens)
	ledPasts(a.Tokens)
	asidePasts(a.Tokens)
	asideParticiples(a.Tokens)
	relativePasts(a.Tokens)
	namedPasts(a.Tokens)
	passiveLists(a.Tokens)
	gerunds(a.Tokens)
	employing(a.Tokens)
	nouns(a.Tokens)
	runons(a.Tokens)
	return nil
}

func trees(_ context.Context, a *Analysis) error { return parser.Parse(a.Tokens) }

func entities(_ context.Context, a *Analysis) error {
	if err := entity.Load(); err != nil {
		return err
	}
	a.Entities = entity.Find(a.Tokens)
	return nil
}

func timexes(_ context.Context, a *Analysis) error {
	a.Timexes = dates.Options{Order: orderOf(a.Language, a.Publisher)}.Find(a.Tokens, a.Ref)
	return nil
}

func mentions(_ context.Context, a *Analysis) error {
	a.Events = events.Find(a.Tokens)
	return nil
}

// stated fills in the date that a document gives of itself in its first lines or its last, or
// that its file is named after, where nobody else has given one.
func stated(d *timeline.Document) {
	if !d.Published.Date.IsZero() {
		return
	}
	order, foot := dates.Options{Order: orderOf(d.Language, d.Publisher)}, lastLines(d.Text)
	if date, span, found, ok := order.Stated(token.Tokenize(d.Text[:firstLines(d.Text)])); ok {
		d.Published = timeline.Publication{Date: date, Found: found, Span: span}
	} else if date, span, found, ok := order.Signed(token.Tokenize(d.Text[foot:])); ok {
		d.Published = timeline.Publication{Date: date, Found: found, Span: timeline.Span{Start: span.Start + foot, End: span.End + foot}}
	} else if date, ok := dates.InName(d.Source); ok {
		d.Published = timeline.Publication{Date: date, Found: foundInName.Of()}
	}
}
