package scene

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Colour says what a colour of the events stands for.
type Colour struct {
	Hue  uint8
	Name string
}

// Legend explains every mark, in rows at most w pixels wide; its height follows.
// colours are what the events are coloured by; nil where kinds have the colours. own
// is what the user says of events.
func Legend(st Style, m layout.Measurer, w float64, colours []Colour, own map[timeline.EventID]layout.Own) *Scene {
	return LegendIn(func(english string) string { return english }, st, m, w, colours, own)
}

// LegendIn is Legend in another language; the names of colours are in it already.
func LegendIn(say func(english string) string, st Style, m layout.Measurer, w float64, colours []Colour, own map[timeline.EventID]layout.Own) *Scene {
	const row, sample, gap, pad, longest = 24.0, 29.0, 20.0, 16.0, 300.0
	b := &pen{st: st}
	x, y := pad, pad+4.0
	named := func(words string, draw func(x, y float64)) {
		words = cut(m, words, min(longest, w-2*pad-sample))
		tw := m.Width(words, layout.DateSize, false) * 1.015
		if x > pad && x+sample+tw > w-pad {
			x, y = pad, y+row
		}
		draw(x, y)
		b.text(layout.Line{Text: words, X: x + sample, Y: y + 4, W: tw}, layout.DateSize, false, st.Muted, 0)
		x += sample + tw + gap
	}
	entry := func(english string, draw func(x, y float64)) { named(say(english), draw) }
	hue := func(k timeline.Kind) uint8 {
		if colours != nil { // which no kind has then
			return uint8(len(st.Hues) - 1)
		}
		return uint8(k)
	}
	disc := func(k timeline.Kind, f timeline.Factuality) func(x, y float64) {
		return func(x, y float64) {
			it := layout.Entry{Kind: k, Factuality: f, Hue: hue(k)}
			s := Shape{Kind: Disc, X: x + 12, Y: y, Radius: 4.5, Fill: b.ink(&it)}
			if lookOf(&it).hollow {
				s.Radius, s.Stroke, s.Line, s.Fill = 4, s.Fill, 1.75, st.Background
			}
			b.add(s)
		}
	}
	bar := func(r layout.Bar) func(x, y float64) {
		return func(x, y float64) {
			r.Box, r.Item.Hue = layout.Box{X: x, Y: y - 2, W: 22, H: 4}, hue(0)
			b.bar(&r)
		}
	}
	// both is the disc and the bar of a factuality.
	both := func(k timeline.Kind, f timeline.Factuality) func(x, y float64) {
		return func(x, y float64) {
			disc(k, f)(x-6, y)
			b.bar(&layout.Bar{Item: layout.Entry{Kind: k, Factuality: f, Hue: hue(k)}, Box: layout.Box{X: x + 12, Y: y - 2, W: 11, H: 4}, Lasting: true})
		}
	}
	lasted := layout.Bar{Lasting: true}
	with := func(d layout.Doubt) layout.Bar {
		r := lasted
		r.Item.Doubt = d
		return r
	}
	about := with(layout.Approximate)
	about.FadeLeft, about.FadeRight = true, true
	for _, c := range colours {
		named(c.Name, func(x, y float64) {
			b.add(Shape{Kind: Disc, X: x + 12, Y: y, Radius: 4.5, Fill: st.Hue(c.Hue)})
		})
	}
	if colours == nil {
		entry("something happened", disc(timeline.Occurrence, timeline.Happened))
		entry("someone said", disc(timeline.Statement, timeline.Happened))
		entry("was so for a while", disc(timeline.State, timeline.Happened))
	} else { // the marks below begin a line of their own
		x, y = pad, y+row
	}
	entry("planned, expected or possible", both(timeline.Plan, timeline.Planned))
	entry("did not happen", disc(timeline.Occurrence, timeline.Negated))
	entry("denied", func(x, y float64) {
		both(timeline.Occurrence, timeline.Denied)(x, y)
	})
	entry("lasted", bar(lasted))
	entry("at some time between", bar(layout.Bar{FadeLeft: true, FadeRight: true}))
	entry("about (~)", bar(about))
	entry("uncertain (?)", bar(with(layout.Uncertain)))
	entry("digits not stated (X)", bar(with(layout.Masked)))
	entry("before", bar(layout.Bar{FadeLeft: true, OpenLeft: true}))
	entry("after", bar(layout.Bar{FadeRight: true, OpenRight: true}))
	entry("goes on beyond what is drawn", bar(layout.Bar{Lasting: true, OnRight: true}))
	entry("other accounts’ dates", func(x, y float64) {
		r := layout.Rival{Item: layout.Entry{Hue: hue(0)}, Box: layout.Box{X: x + 6, Y: y + 3, W: 14, H: 2}, TieX: x + 10, TieY: y - 4}
		b.add(Shape{Kind: Rect, X: x, Y: y - 6, W: 22, H: 4, Fill: b.ink(&r.Item)})
		b.rival(&r)
	})
	entry("comes before, by these words", func(x, y float64) {
		for i := range 10 {
			t0, t1 := float64(i)/10, float64(i+1)/10
			b.line(x+22*t0, y-4+36*t0*(1-t0), x+22*t1, y-4+36*t1*(1-t1), 1.25, blend(st.Accent, st.Background, 0.75))
		}
	})
	entry("today", func(x, y float64) {
		b.line(x+11, y-8, x+11, y+8, 1.5, st.Accent)
	})
	entry("nothing happens: time is folded", func(x, y float64) {
		for i := range 4 {
			up := 4.0
			if i%2 == 1 {
				up = -4
			}
			b.line(x+2+float64(i)*5, y+up, x+7+float64(i)*5, y-up, 1.5, st.Line)
		}
	})
	entry("more events than there is room for", func(x, y float64) {
		b.add(Shape{Kind: Rect, X: x, Y: y - 8, W: 22, H: 16, Radius: 8, Fill: st.Badge})
		b.text(layout.Line{Text: "+5", X: x + 4, Y: y + 4, W: 14}, layout.DateSize, true, st.BadgeText, 0)
	})
	for _, s := range signNames {
		if has(own, s.sign) {
			entry(s.name, func(x, y float64) {
				b.add(Shape{Kind: Rect, X: x + 3, Y: y - 7, W: 17, H: 14, Radius: 7, Fill: st.Hue(uint8(len(st.Hues) - 1))})
				b.signs(s.sign, x+5, y, st.Background, 0)
			})
		}
	}
	if coloured(own) {
		entry("in a colour that the user chose", func(x, y float64) {
			for i := range 3 {
				b.add(Shape{Kind: Disc, X: x + 4 + 8*float64(i), Y: y, Radius: 3.5, Fill: st.Hue(uint8(4 + i))})
			}
		})
	}
	return &Scene{W: w, H: y + pad + 4, Background: st.Background, Shapes: b.shapes}
}

// cut shortens words to a width.
func cut(m layout.Measurer, words string, w float64) string {
	if m.Width(words, layout.DateSize, false) <= w {
		return words
	}
	r := []rune(words)
	for len(r) > 1 && m.Width(string(r)+"…", layout.DateSize, false) > w {
		r = r[:len(r)-1]
	}
	return strings.TrimRight(string(r), " ") + "…"
}
