package raster

import (
	"fmt"
	"image"
	"math"
	"testing"

	"quoteline/timeline/layout"
	"quoteline/timeline/layout/sample"
	"quoteline/timeline/scene"
)

// bare is the least that a picture of text takes: fill, and stamp each letter from
// an atlas at a place that is known already.
type bare struct {
	ground  scene.Scene
	letters []stamped
}

type stamped struct {
	g    *glyph
	x, y int
	s    *scene.Shape
}

func newBare(p *Painter, s *scene.Scene) *bare {
	b := &bare{ground: scene.Scene{W: s.W, H: s.H, Background: s.Background}}
	for i := range s.Shapes {
		h := &s.Shapes[i]
		if h.Kind != scene.Text {
			continue
		}
		for _, l := range p.run(runKey{h.Label, h.Size, h.Bold}).letters {
			x := h.X + l.x
			ix := math.Floor(x)
			b.letters = append(b.letters, stamped{p.face(h.Bold).glyph(l.slot, uint8((x-ix)*4)), int(ix), int(math.Round(h.Y)), h})
		}
	}
	return b
}

func (b *bare) paint(dst *image.RGBA) {
	fill(dst, b.ground.Background)
	for i := range b.letters {
		l := &b.letters[i]
		l.g.draw(dst, l.x, l.y, l.s.Fill)
	}
}

// BenchmarkFrame times a whole frame while panning, layout to pixels, beside its
// parts and the bare loop that stamps the same letters.
func BenchmarkFrame(b *testing.B) {
	const w, h = 1600, 900
	for _, n := range []int{1000, 1_000_000} {
		a := layout.NewAxisOf(sample.Events(n, 1), true)
		p := painter(b)
		e, builder, st := layout.New(p), &scene.Builder{}, scene.Light()
		v := layout.Fit(a, w).ZoomAt(w/2, 30)
		o := layout.Options{W: w, H: h}
		img := image.NewRGBA(image.Rect(0, 0, w, h))
		at := 0
		arrange := func() *layout.Picture { at++; return e.Arrange(a, v.Pan(float64(at%60)), o) }
		pic := arrange()
		s := builder.Build(pic, st, scene.Selection{})
		loop := newBare(p, s)
		for _, c := range []struct {
			name string
			f    func()
		}{
			{"layout", func() { arrange() }},
			{"layout+scene", func() { builder.Build(arrange(), st, scene.Selection{}) }},
			{"all", func() { p.Paint(img, builder.Build(arrange(), st, scene.Selection{}), 1) }},
			{"bare", func() { loop.paint(img) }},
		} {
			b.Run(fmt.Sprintf("%d/%s", n, c.name), func(b *testing.B) {
				b.ReportAllocs()
				for range 60 {
					c.f()
				}
				for b.Loop() {
					c.f()
				}
			})
		}
		b.Logf("%d events: %d labels, %d shapes, %d letters", n, len(pic.Labels), len(s.Shapes), len(loop.letters))
	}
}

// A picture painted band by band is the picture painted at once.
func TestBandsAreThePicture(t *testing.T) {
	p := painter(t)
	a := layout.NewAxisOf(sample.Events(500, 2), true)
	s := scene.Build(layout.New(p).Arrange(a, layout.Fit(a, 900), layout.Options{W: 900, H: 500}), scene.Dark(), scene.Selection{})
	for _, k := range []float64{1, 1.5} {
		w, h := int(900*k), int(500*k)
		whole := image.NewRGBA(image.Rect(0, 0, w, h))
		p.Paint(whole, s, k)
		bands := image.NewRGBA(whole.Rect)
		for y := 0; y < h; y += 77 {
			p.Paint(bands.SubImage(image.Rect(0, y, w, min(y+77, h))).(*image.RGBA), s, k)
		}
		for i := range whole.Pix {
			if whole.Pix[i] != bands.Pix[i] {
				t.Fatalf("at scale %v pixel %d, %d differs", k, i/4%w, i/4/w)
			}
		}
	}
}

// A frame allocates nothing once its tiles and letters are known, the selected
// event and the one under the pointer included.
func TestSteadyFramesAllocateNothing(t *testing.T) {
	const w, h = 1200, 700
	a := layout.NewAxisOf(sample.Events(20_000, 3), true)
	p := painter(t)
	e, b, st := layout.New(p), &scene.Builder{}, scene.Light()
	v := layout.Fit(a, w).ZoomAt(w/2, 9)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	at := 0
	frame := func() {
		at++
		pic := e.Arrange(a, v.Pan(float64(at%32)), layout.Options{W: w, H: h})
		p.Paint(img, b.Build(pic, st, scene.Selection{}), 1)
		p.PaintShapes(img, b.Overlay(pic, st, pic.Marks[1].Item.ID, pic.Marks[3].Item.ID, nil), 1)
	}
	for range 150 {
		frame()
	}
	if n := testing.AllocsPerRun(64, frame); n >= 1 {
		t.Errorf("%v allocations a frame", n)
	}
}
