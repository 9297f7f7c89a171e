package layout_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/layout"
	"quoteline/timeline/layout/sample"
)

// half measures every rune as half an em.
type half struct{}

func (half) Width(s string, size float64, _ bool) float64 {
	return float64(utf8.RuneCountInString(s)) * size * 0.5
}

var sizes = []int{1000, 10_000, 1_000_000}

// modes are how much of 30 years is in view.
var modes = []struct {
	name  string
	years float64
}{{"narrow", 0.02}, {"year", 1}, {"all", 30}}

func BenchmarkAxis(b *testing.B) {
	for _, n := range sizes {
		e := sample.Events(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				layout.NewAxisOf(e, true)
			}
		})
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, n := range sizes {
		a := layout.NewAxisOf(sample.Events(n, 1), true)
		for _, m := range modes {
			start := layout.Fit(a, 1600).ZoomAt(800, 30/m.years)
			for _, move := range []string{"still", "pan", "zoom"} {
				b.Run(fmt.Sprintf("%s/%s/%d", m.name, move, n), func(b *testing.B) {
					e := layout.New(half{})
					v := start
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						switch move {
						case "pan":
							v = start.Pan(float64(i % 3000))
						case "zoom":
							v = start.ZoomAt(800, 1+float64(i%100)/25)
						}
						e.Arrange(a, v.Clamp(a, 1600), layout.Options{W: 1600, H: 900})
					}
				})
			}
		}
	}
}

// BenchmarkManyLanes is a frame of 10,000 lanes, and the first one of them.
func BenchmarkManyLanes(b *testing.B) {
	const n, lanes = 1_000_000, 10_000
	a := layout.NewAxisOf(sample.Events(n, 1), true)
	by := make([]layout.Lane, lanes)
	for i := range n {
		l := &by[i*7919%lanes]
		l.Items = append(l.Items, int32(i))
	}
	o := layout.Options{W: 1600, H: 900, Lanes: by}
	v := layout.Fit(a, 1600)
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			layout.New(half{}).Arrange(a, v, o)
		}
	})
	b.Run("next", func(b *testing.B) {
		e := layout.New(half{})
		for i := 0; b.Loop(); i++ {
			e.Arrange(a, v.Pan(float64(i%20)), o)
		}
	})
}
