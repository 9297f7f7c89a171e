package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/app/translations"
)

// trouble says why a timeline cannot be opened and offers ways on. leave is called with
// what to open now, or with ok false; focus, which may be nil, with the button at hand.
type trouble struct {
	post  func(func())
	leave func(next files.Target, ok bool)
	focus func(fyne.Focusable)

	ctx     context.Context
	stop    context.CancelFunc // ends the way that is being gone
	head    *widget.Label
	words   *widget.Label
	buttons *fyne.Container
	last    *keyed.Button
	content fyne.CanvasObject
}

func newTrouble(err error, ways []files.Way, post func(func()), leave func(files.Target, bool)) *trouble {
	t := &trouble{post: post, leave: leave, words: widget.NewLabel(explain(err)), buttons: container.NewHBox()}
	t.ctx, t.stop = context.WithCancel(context.Background())
	t.words.Wrapping = fyne.TextWrapWord
	t.head = widget.NewLabelWithStyle(lang.L("The timeline cannot be opened"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	t.content = container.NewPadded(container.NewBorder(t.head, t.buttons, nil, nil, t.words))
	var all []*keyed.Button
	for _, way := range ways {
		all = append(all, t.button(way.Label, func() { t.goes(way) }))
	}
	t.show(append(all, t.closing())...)
	return t
}

func (t *trouble) button(label string, f func()) *keyed.Button {
	return keyed.NewButton(lang.L(label), nil, f, keyed.Keys{Escape: t.close})
}

func (t *trouble) close() { t.leave(files.Target{}, false) }

func (t *trouble) closing() *keyed.Button { return t.button("Close", t.close) }

// show offers buttons.
func (t *trouble) show(all ...*keyed.Button) {
	t.buttons.RemoveAll()
	t.buttons.Add(layout.NewSpacer())
	for _, b := range all {
		t.buttons.Add(b)
	}
	t.last = all[len(all)-1]
	t.last.Importance = widget.HighImportance
	t.last.Refresh()
	t.atHand()
}

// atHand has Enter press the last button.
func (t *trouble) atHand() {
	if t.focus != nil {
		t.focus(t.last)
	}
}

// goes a way, which may take its time: the file may be large.
func (t *trouble) goes(way files.Way) {
	t.buttons.RemoveAll()
	t.buttons.Add(container.NewGridWrap(fyne.NewSize(160, 16), widget.NewProgressBarInfinite()))
	go func() {
		said, next, err := way.Go(t.ctx)
		t.post(func() {
			if err != nil {
				t.words.SetText(explain(err))
				t.show(t.closing())
				return
			}
			t.head.SetText(lang.L(way.Label))
			t.words.SetText(translations.Failure(said))
			t.show(t.closing(), t.button("Open it", func() { t.leave(next, true) }))
		})
	}()
}
