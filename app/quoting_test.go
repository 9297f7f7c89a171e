package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
)

// maybe is a made-up document with a dated sentence that gives no event.
const maybe = `Quay plans

12 March 2019

The council could rebuild the quay in 2031. On 4 March 2019 the mayor opened the new market.
`

// choose selects words of the open document.
func (k *keys) choose(words string) {
	k.Helper()
	d := k.w.reader
	k.until("the document", func() bool { return d.Visible() && d.Document() != "" })
	var text string
	k.w.s.Read(d.Document(), func(doc *timeline.Document, _ []timeline.Passage, err error) { text = doc.Text })
	k.until("its text", func() bool { return text != "" })
	at := strings.Index(text, words)
	d.Select(timeline.Span{Start: at, End: at + len(words)})
	if d.SelectedText() != words {
		k.Fatalf("selected %q", d.SelectedText())
	}
}

// dialog waits for one.
func (k *keys) dialog() {
	k.Helper()
	k.until("a dialog", func() bool { return k.w.win.Canvas().Overlays().Top() != nil })
}

func (k *keys) closed() {
	k.Helper()
	k.until("the dialog’s end", func() bool { return k.w.win.Canvas().Overlays().Top() == nil })
}

// did waits until the last step is called so.
func (k *keys) did(label string) {
	k.Helper()
	k.until(label, func() bool { undo, _ := k.w.s.History(); return undo != nil && undo.Label == label })
}

func TestEventFromWords(t *testing.T) {
	k := newKeys(t, report)
	all := k.w.s.Stats().Events
	k.press(fyne.KeyJ, ctrl) // nothing is selected
	if k.w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("a dialog about no words")
	}
	k.press(fyne.KeyD, ctrl)
	k.choose("took over the office")
	if !k.w.reader.Foot.Visible() {
		t.Error("the bar with what can be done is hidden")
	}
	k.press(fyne.KeyJ, ctrl)
	k.dialog()
	title := k.w.win.Canvas().Focused().(*keyed.Entry)
	if title.Text != "Took over the office" && title.Text != "took over the office" {
		t.Errorf("the title is %q", title.Text)
	}
	k.w.win.Canvas().FocusNext()
	date := k.w.win.Canvas().Focused().(*keyed.Entry)
	if ds, err := dates.Typed(date.Text); err != nil || ds[0].EDTF != "2019-03-08" {
		t.Errorf("the date is %q", date.Text)
	}
	k.key(fyne.KeyEscape)
	k.closed()
	if k.w.s.Stats().Events != all {
		t.Fatal("Escape adds an event")
	}
	k.press(fyne.KeyJ, ctrl)
	k.dialog()
	k.key(fyne.KeyReturn)
	k.did("addition of an event")
	e := k.w.s.Selected()
	if e.Provenance.Engine != timeline.UserEngine || e.When.EDTF != "2019-03-08" || e.Typed != "" || e.Quotes[0].Exact != "took over the office" ||
		e.Basis.Quote == nil || e.Basis.Quote.Exact != "8 March 2019" || !strings.HasSuffix(e.Quotes[0].Prefix, "Paul Reyes ") {
		t.Errorf("added %+v", e)
	}
	k.until("the words marked", func() bool { return k.w.reader.SelectedText() == "" && k.w.reader.Visible() })

	// A typed date is the user's; one that cannot be read is refused.
	k.choose("denied any wrongdoing")
	k.press(fyne.KeyJ, ctrl)
	k.dialog()
	k.w.win.Canvas().FocusNext()
	date = k.w.win.Canvas().Focused().(*keyed.Entry)
	date.SetText("some day")
	k.key(fyne.KeyReturn)
	if k.w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("an event with a date that cannot be read")
	}
	date.SetText("May 2014")
	k.key(fyne.KeyReturn)
	k.until("the event", func() bool { return k.w.s.Stats().Events == all+2 && k.w.s.Selected().Typed != "" })
	if e := k.w.s.Selected(); e.When.EDTF != "2014-05" || e.Typed != "May 2014" || e.Basis.Quote != nil {
		t.Errorf("added %+v", e)
	}
}

func TestQuotesOfAnEvent(t *testing.T) {
	k := newKeys(t, report)
	e := k.w.s.Selected()
	k.press(fyne.KeyD, ctrl)
	k.choose("would appeal")
	k.press(fyne.KeyJ, ctrl|shift)
	k.did("addition of a quote")
	e = k.w.s.Event(e.ID)
	added := func(q timeline.Quote) bool { return q.Exact == "would appeal" }
	if !slices.ContainsFunc(e.Quotes, added) {
		t.Fatalf("quotes %+v", e.Quotes)
	}
	once, _ := k.w.s.History()
	k.choose("would appeal")
	k.press(fyne.KeyJ, ctrl|shift)
	if now, _ := k.w.s.History(); now.Number != once.Number || !strings.Contains(k.w.status.message.Text, "already") {
		t.Error("the same words are added twice")
	}
	k.press(fyne.KeyC, ctrl|shift) // the quote that was added last is the chosen one
	k.until("a citation", func() bool { return strings.Contains(k.w.app.Clipboard().Content(), "SHA-256") })
	cited := k.w.app.Clipboard().Content()
	for _, want := range []string{"“would appeal”", "Harbour board sacks its director", "12 March 2019", string(e.Document()), "bytes 1"} {
		if !strings.Contains(cited, want) {
			t.Errorf("the citation has no %q:\n%s", want, cited)
		}
	}
	k.press(fyne.KeyX, ctrl|shift)
	k.did("removal of a quote")
	if e = k.w.s.Event(e.ID); slices.ContainsFunc(e.Quotes, added) {
		t.Error("the quote is still there")
	}
	if n := len(e.Quotes); n != 1 {
		t.Fatalf("%d quotes", n)
	}
	before, _ := k.w.s.History()
	k.press(fyne.KeyX, ctrl|shift)
	k.press(fyne.KeyU, ctrl|shift)
	if now, _ := k.w.s.History(); now.Number != before.Number {
		t.Error("the last quote can be taken away")
	}
	k.choose("would appeal")
	k.press(fyne.KeyJ, ctrl|shift)
	k.did("addition of a quote")
	all := k.w.s.Stats().Events
	k.press(fyne.KeyU, ctrl|shift)
	k.did("event from a quote")
	if own := k.w.s.Selected(); k.w.s.Stats().Events != all+1 || own.ID == e.ID || len(own.Quotes) != 1 || !added(own.Quotes[0]) {
		t.Errorf("split off %+v", own)
	}
}

func TestOwnEvent(t *testing.T) {
	k := newKeys(t)
	k.press(fyne.KeyN, ctrl|shift)
	k.dialog()
	k.key(fyne.KeyReturn)
	if k.w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("an event without a title")
	}
	k.typed("Call from a reader")
	k.w.win.Canvas().FocusNext()
	k.typed("3 May 2014")
	k.w.win.Canvas().FocusNext() // kind
	k.w.win.Canvas().FocusNext()
	k.typed("by phone")
	k.key(fyne.KeyReturn)
	k.did("addition of an event")
	e := k.w.s.Selected()
	if e == nil || e.Title != "Call from a reader" || e.When.EDTF != "2014-05-03" || e.Note != "by phone" || len(e.Quotes) != 0 {
		t.Fatalf("added %+v", e)
	}
	if !k.w.centre.picture.Visible() || k.w.centre.empty.Visible() {
		t.Error("an event without a document is not shown")
	}
}

func TestLeftOutByKeys(t *testing.T) {
	k := newKeys(t, maybe)
	deleted := k.w.s.Selected()
	k.w.s.Delete("deletion", []timeline.EventID{deleted.ID}, nil)
	k.did("deletion")
	events := k.w.s.Stats().Events
	k.press(fyne.KeyL, ctrl)
	k.dialog()
	list := k.w.win.Canvas().Focused().(*keyed.List)
	if n := list.Length(); n != 2 {
		t.Fatalf("%d rows", n)
	}
	k.key(fyne.KeyDelete)
	k.until("a dismissal", func() bool { return list.Length() == 1 })
	k.key(fyne.KeyDelete) // what was deleted cannot be dismissed
	k.key(fyne.KeyReturn)
	k.until("the event back", func() bool { return k.w.s.Stats().Events == events+1 && list.Length() == 0 })
	if e := k.w.s.Event(deleted.ID); e == nil || e.Title != deleted.Title {
		t.Errorf("back is %+v", e)
	}
	k.key(fyne.KeyEscape)
	k.closed()

	k.press(fyne.KeyL, ctrl)
	k.dialog()
	list = k.w.win.Canvas().Focused().(*keyed.List)
	for range 9 {
		k.w.win.Canvas().FocusNext()
		if tick, ok := k.w.win.Canvas().Focused().(*keyed.Check); ok {
			tick.TypedRune(' ')
			break
		}
	}
	k.until("what was dismissed", func() bool { return list.Length() == 1 })
	k.w.win.Canvas().Focus(list)
	k.key(fyne.KeyDelete) // takes it back
	k.did("taking back of a dismissal")
	row := newLeftOutRow(keyed.Keys{})
	k.until("the list", func() bool {
		list.UpdateItem(0, row)
		return row.dismiss.Text == "Dismiss"
	})
	k.key(fyne.KeyReturn)
	k.until("the sentence on the timeline", func() bool { return k.w.s.Stats().Events == events+2 })
}

func TestDocumentsByKeys(t *testing.T) {
	k := newKeys(t, report, maybe)
	events := k.w.s.Stats().Events
	k.press(fyne.KeyD, ctrl|shift)
	k.dialog()
	list, ok := k.w.win.Canvas().Focused().(*keyed.List)
	if !ok || list.Length() != 2 {
		t.Fatalf("%T has the focus", k.w.win.Canvas().Focused())
	}
	row := documentColumns.row()
	k.until("the counts", func() bool {
		list.UpdateItem(0, row)
		return row.Objects[4].(*widget.Label).Text != "…"
	})
	if got := row.Objects[0].(*widget.Label).Text + "|" + row.Objects[2].(*widget.Label).Text; !strings.HasPrefix(got, "Harbour board sacks its director|12 March 2019 (") {
		t.Errorf("the row says %q", got)
	}
	k.key(fyne.KeyDown)
	k.key(fyne.KeyDelete)
	k.did("removal of a document")
	if list.Length() != 1 || k.w.s.Stats().Events >= events {
		t.Error("the document is still there")
	}
	back := false
	k.w.s.Undo(func(_ *timeline.Step, err error) { back = err == nil })
	k.until("undo", func() bool { return back && k.w.s.Stats().Events == events })

	// The date of the first one, by its button.
	k.w.win.Canvas().Focus(list)
	list.To(0)
	for range 2 {
		k.w.win.Canvas().FocusNext()
	}
	b, ok := k.w.win.Canvas().Focused().(*keyed.Button)
	if !ok || b.Text != "Change date…" {
		t.Fatalf("%+v has the focus", k.w.win.Canvas().Focused())
	}
	k.key(fyne.KeyReturn)
	entry, ok := k.w.win.Canvas().Focused().(*keyed.Entry)
	if !ok {
		t.Fatal("nothing to type a date into")
	}
	entry.SetText("1 April 2019")
	k.key(fyne.KeyReturn)
	k.did("change of a document’s date")
	if p := k.w.s.Documents()[0].Published; p.Date.EDTF != "2019-04-01" || p.Found != "you said so" {
		t.Errorf("published %+v", p)
	}
	k.key(fyne.KeyEscape)
	if k.w.win.Canvas().Overlays().Top() != nil {
		k.w.win.Canvas().Focus(list)
		k.key(fyne.KeyEscape)
	}
	k.closed()
}
