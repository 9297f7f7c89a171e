package inspector

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// see walks what a panel shows: its texts, and its cards with theirs.
func see(o fyne.CanvasObject) (texts []string, cards []*card) {
	switch o := o.(type) {
	case *widget.Label:
		texts = append(texts, o.Text)
	case *card:
		t, c := see(o.body)
		return t, append(c, o)
	case *fyne.Container:
		for _, x := range o.Objects {
			t, c := see(x)
			texts, cards = append(texts, t...), append(cards, c...)
		}
	}
	return texts, cards
}

// content is an event that two documents tell of, with rival dates.
func content() *Content {
	account := func(id timeline.EventID, document timeline.DocumentID, day int, words string) timeline.Account {
		q := timeline.Quote{Document: document, Span: timeline.Span{End: len(words)}, Exact: words}
		return timeline.Account{Event: timeline.Event{
			ID: id, Title: "Told by " + string(document), When: when.NewDay(2014, 5, day), Quotes: []timeline.Quote{q},
			Basis: timeline.Basis{Rule: "dates/full", Quote: &timeline.Quote{Document: document, Exact: words[:5]}},
		}}
	}
	a, b := account(1, "herald", 3, "3 May, the bridge fell."), account(2, "post", 4, "4 May, it fell.")
	b.Why = "Both say “fell”."
	e := a.Event
	e.Accounts = []timeline.Account{a, b}
	q := b.Quotes[0]
	return &Content{
		Event: &e, Number: 1, Of: 1,
		Accounts: []Account{
			{Account: &e.Accounts[0], Document: &timeline.Document{Title: "The Herald"}},
			{Account: &e.Accounts[1], Document: &timeline.Document{Title: "The Post"}, Rival: true},
		},
		Contradictions: []Contradiction{{Reasons: []Reason{{
			From: Related{Number: 1, Title: "The bridge fell"}, To: Related{Number: 2, Title: "The vote"}, Rel: "before", Because: "“before the vote”", Quote: &q,
		}}}},
	}
}

func TestAccountsSideBySide(t *testing.T) {
	test.NewTempApp(t)
	p := New()
	p.Set(content())
	texts, cards := see(p.body)
	all := strings.Join(texts, "\n")
	for _, want := range []string{
		"Told by", "3 May 2014 · the date shown", "4 May 2014 · another date", "The Herald", "The Post", "“4 May”", "Both say “fell”.",
		"The sources contradict each other", "1 The bridge fell — before — 2 The vote", "“before the vote”",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("the panel does not show %q:\n%s", want, all)
		}
	}
	var opened []timeline.DocumentID
	p.OnQuote = func(q timeline.Quote) { opened = append(opened, q.Document) }
	for _, c := range cards {
		test.Tap(c)
	}
	if len(opened) != 4 || opened[0] != "herald" || opened[1] != "post" || opened[3] != "post" {
		t.Errorf("clicks opened %v", opened) // two accounts, the basis, the reason
	}
}

func TestOneTellingHasNoSideBySide(t *testing.T) {
	test.NewTempApp(t)
	p := New()
	c := content()
	c.Accounts, c.Contradictions = nil, nil
	p.Set(c)
	texts, _ := see(p.body)
	if all := strings.Join(texts, "\n"); strings.Contains(all, "Told by\n") || strings.Contains(all, "contradict") {
		t.Error(all)
	}
}

func TestDoubtIsSaid(t *testing.T) {
	test.NewTempApp(t)
	show := func(change func(*timeline.Event)) string {
		p, c := New(), content()
		c.Accounts, c.Contradictions, c.Number, c.Of = nil, nil, 1203, 41203
		change(c.Event)
		p.Set(c)
		texts, _ := see(p.body)
		return strings.Join(append(texts, p.count.Text), "\n")
	}
	plain := show(func(*timeline.Event) {})
	for _, not := range []string{"could also mean", "possible", "approximate", "uncertain", "No date"} {
		if strings.Contains(plain, not) {
			t.Errorf("a plain date is said to be %q", not)
		}
	}
	for want, change := range map[string]func(*timeline.Event){
		"The words could also mean: 5 March 2014": func(e *timeline.Event) { e.Basis.Other = when.NewDay(2014, 3, 5) },
		"called possible, not certain":            func(e *timeline.Event) { e.Certainty = timeline.Possible },
		"approximate":                             func(e *timeline.Event) { e.When = when.About(when.NewYear(1984)) },
		"; uncertain":                             func(e *timeline.Event) { e.When = when.Doubt(when.NewYear(1984)) },
		"No date is stated":                       func(e *timeline.Event) { e.When = when.Date{} },
		"Event 1,203 of 41,203":                   func(*timeline.Event) {},
	} {
		if got := show(change); !strings.Contains(got, want) {
			t.Errorf("the panel does not say %q:\n%s", want, got)
		}
	}
}

// TestOwnEventsAreMarked: and a quote has a menu.
func TestOwnEventsAreMarked(t *testing.T) {
	test.NewTempApp(t)
	p := New()
	own := &timeline.Event{Title: "Call from a reader", Provenance: timeline.Provenance{Engine: timeline.UserEngine}}
	for _, c := range []struct {
		content *Content
		want    string
	}{
		{&Content{Event: own, Number: 1, Of: 1}, "Your own: no document"},
		{&Content{Event: own, Sources: []Source{{Quote: timeline.Quote{Document: "d", Exact: "words"}}}}, "Your own, of these words"},
		{&Content{Event: &timeline.Event{Title: "Found"}}, ""},
	} {
		p.Set(c.content)
		texts, cards := see(p.body)
		all := strings.Join(texts, "\n")
		if c.want != "" && !strings.Contains(all, c.want) || c.want == "" && strings.Contains(all, "Your own") {
			t.Errorf("the panel does not say %q:\n%s", c.want, all)
		}
		asked := ""
		p.OnQuoteMenu = func(q timeline.Quote, _ fyne.Position) { asked = q.Exact }
		for _, card := range cards {
			if card.TappedSecondary(&fyne.PointEvent{}); asked != "words" {
				t.Errorf("a menu of %q", asked)
			}
		}
	}
}
