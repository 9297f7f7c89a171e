package filterview

import (
	"errors"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/session"
)

// saved are the filters with names: choose, save, delete.
type saved struct {
	p       *Panel
	list    []session.SavedFilter
	choose  *widget.Select
	save    *keyed.Button
	delete  *keyed.Button
	content fyne.CanvasObject
}

func newSaved(p *Panel) *saved {
	s := &saved{p: p}
	s.choose = widget.NewSelect(nil, s.chosen)
	s.choose.PlaceHolder = lang.L("Saved")
	s.save = keyed.NewButton("", theme.DocumentSaveIcon(), s.ask, p.keys())
	s.delete = keyed.NewButton("", theme.DeleteIcon(), s.remove, p.keys())
	s.content = container.NewBorder(nil, nil, nil, container.NewHBox(s.save, s.delete), s.choose)
	return s
}

// read fetches the list.
func (s *saved) read() { s.p.s.ReadFilters(s.took) }

// took shows a list that was read.
func (s *saved) took(list []session.SavedFilter, err error) {
	if err != nil {
		s.p.OnError(err)
		return
	}
	s.list = list
	names := make([]string, len(list))
	for i := range list {
		names[i] = list[i].Name
	}
	s.choose.SetOptions(names)
	s.follow()
}

// follow names the saved filter that is in force, if one is.
func (s *saved) follow() {
	f := s.p.s.Filter()
	name := ""
	for i := range s.list {
		if reflect.DeepEqual(s.list[i].Filter, f) {
			name = s.list[i].Name
		}
	}
	tell := s.choose.OnChanged
	s.choose.OnChanged = nil
	if name == "" {
		s.choose.ClearSelected()
	} else {
		s.choose.SetSelected(name)
	}
	s.choose.OnChanged = tell
	enable(s.delete, name != "")
	enable(s.save, !f.Zero() && name == "")
	enable(s.choose, len(s.list) > 0)
}

func enable(o fyne.Disableable, on bool) {
	if on {
		o.Enable()
	} else {
		o.Disable()
	}
}

func (s *saved) chosen(name string) {
	for i := range s.list {
		if s.list[i].Name == name {
			s.p.set(s.list[i].Filter)
		}
	}
}

// ask asks for a name and saves the filter under it.
func (s *saved) ask() {
	name := widget.NewEntry()
	name.Validator = func(t string) error {
		if strings.TrimSpace(t) == "" {
			return errNoName
		}
		return nil
	}
	d := dialog.NewForm(lang.L("Save this filter"), lang.L("Save"), lang.L("Cancel"),
		[]*widget.FormItem{widget.NewFormItem(lang.L("Name"), name)}, func(ok bool) {
			if ok {
				s.p.s.KeepFilter(strings.TrimSpace(name.Text), s.p.s.Filter(), s.took)
			}
		}, s.p.win)
	name.OnSubmitted = func(string) { d.Submit() }
	d.Resize(fyne.NewSize(360, 160))
	d.Show()
	s.p.win.Canvas().Focus(name)
}

// remove forgets the saved filter in force; the filter stays.
func (s *saved) remove() {
	if name := s.choose.Selected; name != "" {
		s.p.s.KeepFilter(name, session.Filter{}, s.took)
	}
}

var errNoName = errors.New("a filter needs a name")
