package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// shortcuts are listed in the help, in this order.
var shortcuts = [][2]string{
	{"Ctrl+N", "New timeline"},
	{"Ctrl+Alt+O", "Open a timeline"},
	{"Ctrl+R", "Open a recent timeline"},
	{"Ctrl+Shift+R", "Name the timeline"},
	{"Ctrl+S, Ctrl+Shift+S", "Save a copy, share a copy"},
	{"Ctrl+O", "Add documents"},
	{"Ctrl+Shift+O", "Add a file or folder by its path"},
	{"Ctrl+Shift+V", "Add the text that was copied"},
	{"Ctrl+E", "Export"},
	{"Ctrl+F, /", "Find"},
	{"Ctrl+G, Ctrl+Shift+G", "Next, previous hit"},
	{"Ctrl+Shift+F", "Filter"},
	{"Ctrl+C", "Copy the selected words, or the quote"},
	{"Ctrl+Shift+C", "Copy the quote as a citation"},
	{"Shift+arrows, Ctrl+Shift+← →", "In a document: select, by words"},
	{"Ctrl+J", "New event from the selected words"},
	{"Ctrl+Shift+J", "Add the selected words to the event"},
	{"Ctrl+Shift+N", "New event without a document"},
	{"Ctrl+Shift+X", "The quote is not of the event"},
	{"Ctrl+Shift+U", "Make the quote an event of its own"},
	{"Ctrl+Shift+D", "Documents"},
	{"Ctrl+Z", "Undo"},
	{"Ctrl+Shift+Z, Ctrl+Y", "Redo"},
	{"F4, Ctrl+Enter", "Edit the event, and leave its form"},
	{"V, X, C, Ctrl+1 2 3", "Mark the event as verified, disputed, to check"},
	{"Delete", "Delete the event"},
	{"Ctrl+M", "Merge the event with another"},
	{"Ctrl+Alt+M", "Possible duplicates"},
	{"Alt+↑ ↓", "Move the event earlier, later within its date"},
	{"Ctrl+Shift+T, Ctrl+Shift+M", "Copy the event as text, as Markdown"},
	{"→ ←, Alt+→ Alt+←", "Next, previous event"},
	{"Home, End", "First, last event"},
	{"+ −, Ctrl+wheel", "Zoom in, out"},
	{"0, Ctrl+0", "Show all"},
	{"Wheel, drag", "Move along the timeline"},
	{"Enter, Ctrl+D", "Document of the selected event"},
	{"Ctrl+P", "Its pages or its text, where it is a PDF"},
	{"← →, Page Up, Page Down, + − 0", "On a page: turn, scroll, zoom"},
	{"Ctrl+T", "Table, timeline"},
	{"Alt+Shift+↑ ↓", "Move the lane of the selected event"},
	{"Alt+Shift+Enter", "Collapse or open it"},
	{"Ctrl+L", "What was left out"},
	{"Ctrl+B", "Fold empty stretches"},
	{"F2", "Legend"},
	{"Ctrl+,", "Preferences"},
	{"Tab, Space", "Go to the next field or list, choose in it"},
	{"Esc", "Close the document, end the search"},
	{"F1", "This list"},
	{"Ctrl+Q", "Quit"},
}

func (w *window) showKeys() {
	grid := container.NewGridWithColumns(2)
	for _, s := range shortcuts {
		grid.Add(widget.NewLabelWithStyle(s[0], fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}))
		grid.Add(widget.NewLabel(lang.L(s[1])))
	}
	d := dialog.NewCustom(lang.L("Keyboard shortcuts"), lang.L("Close"), container.NewVScroll(grid), w.win)
	d.Resize(fyne.NewSize(560, 520))
	d.Show()
}

func (w *window) about() {
	text := "Quoteline " + w.o.Version + "\n\n" +
		lang.L("Turns documents into a timeline that can be checked: every event carries the exact words it came from.") +
		"\n\n" + lang.L("Store") + ": " + w.s.Path()
	dialog.ShowInformation(lang.L("About Quoteline"), wrapWords(text, 64), w.win)
}

// wrapWords breaks lines of more than n characters at spaces: Fyne's
// information dialog is as wide as its longest line.
func wrapWords(s string, n int) string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		row, used := "", 0
		for _, word := range strings.Fields(line) {
			length := len([]rune(word))
			if used > 0 && used+1+length > n {
				out = append(out, row)
				row, used = "", 0
			}
			if used > 0 {
				row += " "
				used++
			}
			row += word
			used += length
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}
