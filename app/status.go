package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
)

// statusBar is the line at the bottom: figures, or the work in hand.
type statusBar struct {
	w       *window
	figures *widget.Label
	message *widget.Label
	bar     *widget.ProgressBarInfinite
	cancel  *keyed.Button
	content fyne.CanvasObject
}

func newStatusBar(w *window) *statusBar {
	b := &statusBar{w: w, figures: small(), message: small(), bar: widget.NewProgressBarInfinite()}
	b.message.Truncation, b.message.Alignment = fyne.TextTruncateEllipsis, fyne.TextAlignTrailing
	b.cancel = keyed.NewButton(lang.L("Cancel"), nil, w.s.CancelJob, w.buttonKeys())
	b.bar.Stop()
	b.bar.Hide()
	b.cancel.Hide()
	b.content = container.NewBorder(widget.NewSeparator(), nil, b.figures, container.NewHBox(b.bar, b.cancel), b.message)
	return b
}

func small() *widget.Label {
	l := widget.NewLabel("")
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// say shows a message until the next one.
func (b *statusBar) say(s string) { b.message.SetText(s) }

func (b *statusBar) show() {
	st := b.w.s.Stats()
	events := count(st.Events, "event", "events")
	if st.Shown < st.Events {
		events += ", " + fmt.Sprintf(lang.L("%s shown"), translations.Number(st.Shown))
	}
	parts := []string{events, count(st.Documents, "document", "documents")}
	if st.Undated > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s undated"), translations.Number(st.Undated)))
	}
	if st.Contradictions > 0 {
		parts = append(parts, count(st.Contradictions, "contradiction", "contradictions"))
	}
	if st.Bytes > 0 {
		parts = append(parts, translations.Bytes(st.Bytes))
	}
	b.figures.SetText(strings.Join(parts, "  ·  "))
	p, busy := b.w.s.Job()
	if busy {
		b.say(stage(p))
	}
	if busy == b.bar.Visible() {
		return
	}
	if busy {
		b.bar.Show()
		b.bar.Start()
		b.cancel.Show()
	} else {
		b.bar.Stop()
		b.bar.Hide()
		b.cancel.Hide()
	}
}
