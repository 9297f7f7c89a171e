package scene

import (
	"flag"
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

var update = flag.Bool("update", false, "write the golden files anew")

type fixed struct{}

func (fixed) Width(s string, size float64, _ bool) float64 {
	return float64(utf8.RuneCountInString(s)) * size * 0.5
}

func unit(y int, m time.Month, d int, p when.Precision) when.Date {
	from := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	to := from.AddDate(0, 0, 1)
	if p == when.Year {
		to = from.AddDate(1, 0, 0)
	}
	return when.Date{EDTF: from.Format("2006-01-02"), From: when.Instant(from.Unix()), To: when.Instant(to.Unix()), Precision: p}
}

func sample() (*layout.Axis, layout.View, *layout.Picture) {
	d := unit(2022, 3, 4, when.Day)
	open := d
	open.From, open.Form = when.MinInstant, when.OneOf
	dates := []when.Date{unit(2019, 1, 1, when.Year), open, d, d, d, {}}
	items := make([]layout.Item, len(dates))
	for i, w := range dates {
		items[i] = layout.Item{
			ID: timeline.EventID(i + 1), Number: i + 1, Title: "The bridge opens to carts", Date: "a date", When: w, Rank: i,
			Kind: timeline.Kind(i % 4), Factuality: timeline.Factuality(i % 6), Salience: 0.5,
		}
	}
	a := layout.NewAxis(items, true)
	v := layout.Fit(a, 800)
	return a, v, layout.New(fixed{}).Arrange(a, v, layout.Options{W: 800, H: 400})
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and look at the change:\n%s", name, got)
	}
}

func TestGolden(t *testing.T) {
	a, v, p := sample()
	golden(t, "picture.txt", Dump(Build(p, Light(), Selection{})))
	golden(t, "overlay.txt", Dump(&Scene{Shapes: Overlay(p, Light(), 3, 4, nil)}))
	golden(t, "overview.txt", Dump(Overview(Outline{Axis: a, View: v, ViewW: 800, W: 800, H: 56, Hits: []float64{a.Place(2).Anchor, a.Place(3).Anchor}}, Light())))
	golden(t, "legend.txt", Dump(Legend(Light(), fixed{}, 640, nil, nil)))
	coloured := Dump(Legend(Light(), fixed{}, 640, []Colour{{0, "Ann Harrow"}, {1, strings.Repeat("A very long name ", 20)}, {7, "Others and nobody"}}, nil))
	golden(t, "legend-coloured.txt", coloured)
	if strings.Contains(coloured, "someone said") || !strings.Contains(coloured, "Ann Harrow") {
		t.Error("a legend of colours of people explains those of kinds")
	}
}

func TestContrast(t *testing.T) {
	for name, st := range map[string]Style{"light": Light(), "dark": Dark()} {
		type pair struct {
			what       string
			ink, paper color.NRGBA
		}
		pairs := []pair{
			{"text", st.Text, st.Background},
			{"text on the band", st.Text, st.Band},
			{"text on a selection", st.Text, st.Select},
			{"text under the pointer", st.Text, st.Hover},
			{"dates", st.Muted, st.Background},
			{"captions", st.Muted, st.Band},
			{"dates on a selection", st.Muted, st.Select},
			{"dates under the pointer", st.Muted, st.Hover},
			{"counts", st.BadgeText, st.Badge},
		}
		for k, c := range st.Hues {
			pairs = append(pairs, pair{fmt.Sprintf("badge %d", k), st.Background, c})
		}
		for _, c := range pairs {
			if r := Contrast(c.ink, c.paper); r < 4.5 {
				t.Errorf("%s: %s has a contrast of %.2f", name, c.what, r)
			}
		}
	}
	if r := Contrast(rgb(0), rgb(0xFFFFFF)); math.Abs(r-21) > 1e-9 {
		t.Errorf("black on white is %v, want 21", r)
	}
}

// Every event in view says something of itself, and only matches stay bright.
func TestDimming(t *testing.T) {
	_, _, p := sample()
	st := Light()
	s := Build(p, st, Selection{Matches: map[timeline.EventID]bool{2: true}})
	for _, h := range s.Shapes {
		if h.Kind == Text && h.Size == layout.TitleSize && (h.Fill == st.Text) != (h.Event == 2) {
			t.Errorf("title of event %d is %v", h.Event, h.Fill)
		}
	}
	for id := timeline.EventID(1); id <= 6; id++ {
		if !strings.Contains(Dump(s), "#"+string(rune('0'+id))) {
			t.Errorf("nothing drawn for event %d", id)
		}
	}
	if got := Overlay(p, st, 0, 0, nil); len(got) != 0 {
		t.Errorf("an overlay of nothing: %v", got)
	}
	if got := Overlay(p, st, 0, 999, nil); len(got) != 0 {
		t.Errorf("an overlay of an unknown event: %v", got)
	}
}

func TestOverviewInverse(t *testing.T) {
	a, _, _ := sample()
	for _, x := range []float64{0, 8, 100, 792, 800} {
		if got := OverviewX(a, 800, OverviewUnit(a, 800, x)); math.Abs(got-x) > 1e-9 {
			t.Errorf("%v comes back as %v", x, got)
		}
	}
}

// What a filter leaves stands strongly in front of all that there is.
func TestOverviewOfAFilter(t *testing.T) {
	var items []layout.Item
	for i := range 40 {
		items = append(items, layout.Item{ID: timeline.EventID(i + 1), When: when.NewDay(2000+i/4, 1+i%12, 3)})
	}
	all := layout.NewAxis(items, true)
	few := layout.NewAxis([]layout.Item{items[2], items[3], items[21], items[37]}, true)
	s := Overview(Outline{Axis: few, All: all, View: layout.Fit(few, 600), ViewW: 600, W: 400, H: 44}, Light())
	golden(t, "overview-filtered.txt", Dump(s))
	bars := map[color.NRGBA]int{}
	tall := map[float64]float64{} // of the faint bars, by x
	for _, sh := range s.Shapes {
		if sh.Kind != Rect || sh.W != column-1 {
			continue
		}
		bars[sh.Fill]++
		if h, ok := tall[sh.X]; ok && sh.H > h {
			t.Errorf("at %.0f the filter leaves more than there is", sh.X)
		}
		tall[sh.X] = sh.H
	}
	if len(bars) != 2 || len(tall) < 20 {
		t.Errorf("bars of %d inks in %d columns", len(bars), len(tall))
	}
	if again := Overview(Outline{Axis: few, View: layout.Fit(few, 600), ViewW: 600, W: 400, H: 44}, Light()); len(again.Shapes) >= len(s.Shapes) {
		t.Error("all there is is drawn where it is not known")
	}
}
