package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/scene"
)

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
	red   = color.NRGBA{255, 0, 0, 255}
)

func painter(t testing.TB) *Painter {
	t.Helper()
	p, err := New(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func paint(t testing.TB, w, h int, scale float64, shapes ...scene.Shape) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	painter(t).Paint(img, &scene.Scene{W: float64(w), H: float64(h), Background: white, Shapes: shapes}, scale)
	return img
}

// ink is the darkness of a picture, in black pixels.
func ink(img *image.RGBA) float64 {
	sum := 0.0
	for i := 0; i < len(img.Pix); i += 4 {
		sum += 1 - float64(int(img.Pix[i])+int(img.Pix[i+1])+int(img.Pix[i+2]))/765
	}
	return sum
}

func TestShapesCoverTheirArea(t *testing.T) {
	for _, c := range []struct {
		name  string
		shape scene.Shape
		want  float64
	}{
		{"rect", scene.Shape{Kind: scene.Rect, X: 2, Y: 3, W: 10, H: 5, Fill: black}, 50},
		{"half pixels", scene.Shape{Kind: scene.Rect, X: 2.5, Y: 3.5, W: 10, H: 5, Fill: black}, 50},
		{"round", scene.Shape{Kind: scene.Rect, X: 5, Y: 5, W: 30, H: 20, Radius: 8, Fill: black}, 600 - (4-math.Pi)*64},
		{"outline", scene.Shape{Kind: scene.Rect, X: 5, Y: 5, W: 30, H: 20, Stroke: black, Line: 2}, 200},
		{"disc", scene.Shape{Kind: scene.Disc, X: 20, Y: 20, Radius: 10, Fill: black}, math.Pi * 100},
		{"ring", scene.Shape{Kind: scene.Disc, X: 20, Y: 20, Radius: 10, Stroke: black, Line: 2}, math.Pi * (121 - 81)},
		{"line", scene.Shape{Kind: scene.Segment, X: 5, Y: 5, W: 20, Fill: black, Line: 3}, 60},
		{"dashes", scene.Shape{Kind: scene.Segment, X: 5, Y: 5, W: 20, Fill: black, Line: 3, Dash: 5}, 30},
		{"slant", scene.Shape{Kind: scene.Segment, X: 5, Y: 5, W: 30, H: 30, Fill: black, Line: 2}, 60 * math.Sqrt2},
		{"triangle", scene.Shape{Kind: scene.Polygon, Points: [][2]float64{{5, 5}, {25, 5}, {5, 25}}, Fill: black}, 200},
		{"fade", scene.Shape{Kind: scene.FadeRect, X: 5, Y: 5, W: 20, H: 10, FadeLeft: 0, FadeRight: 1, Fill: black}, 100},
		{"outside", scene.Shape{Kind: scene.Rect, X: -100, Y: -100, W: 50, H: 50, Radius: 4, Fill: black}, 0},
		{"nothing", scene.Shape{Kind: scene.Rect, X: 1, Y: 1, W: 0, H: 5, Fill: black}, 0},
	} {
		for _, scale := range []float64{1, 1.5, 2} {
			got := ink(paint(t, 160, 160, scale, c.shape)) / scale / scale
			if math.Abs(got-c.want) > 2+c.want*0.02 {
				t.Errorf("%s at %v: ink %.1f, want %.1f", c.name, scale, got, c.want)
			}
		}
	}
}

func TestTextIsDrawnWhereItIsMeasured(t *testing.T) {
	p := painter(t)
	for _, scale := range []float64{1, 1.25, 2, 3} {
		const label = "Minister resigns – “enough” Привіт"
		w := p.Width(label, 13, false)
		img := paint(t, 900, 90, scale, scene.Shape{Kind: scene.Text, X: 10, Y: 20, Label: label, Size: 13, Fill: black})
		x0, x1 := 900, 0
		for y := range 90 {
			for x := range 900 {
				if img.RGBAAt(x, y).R < 128 {
					x0, x1 = min(x0, x), max(x1, x)
				}
			}
		}
		if float64(x0) < 10*scale-1 || math.Abs(float64(x1)-(10+w)*scale) > 3*scale {
			t.Errorf("at %v: ink from %d to %d, measured %.1f to %.1f", scale, x0, x1, 10*scale, (10+w)*scale)
		}
	}
	if a, b := p.Width("abc", 13, false), p.Width("abc", 26, false); math.Abs(2*a-b) > 1e-9 {
		t.Error("widths are not linear in the size")
	}
}

func TestControlsAreShownNotObeyed(t *testing.T) {
	p := painter(t)
	if p.Width("a\u202Eb", 10, false) <= p.Width("ab", 10, false)+10 {
		t.Error("a hidden direction mark takes no room")
	}
	a := paint(t, 200, 40, 1, scene.Shape{Kind: scene.Text, X: 5, Y: 20, Label: "a\u202Eb", Size: 13, Fill: black})
	b := paint(t, 200, 40, 1, scene.Shape{Kind: scene.Text, X: 5, Y: 20, Label: "a⟦RLO⟧b", Size: 13, Fill: black})
	if !bytes.Equal(a.Pix, b.Pix) {
		t.Error("it is not drawn as its token")
	}
}

func TestMissingLettersLeaveABox(t *testing.T) {
	if ink(paint(t, 60, 40, 1, scene.Shape{Kind: scene.Text, X: 5, Y: 25, Label: "漢", Size: 20, Fill: black})) == 0 {
		t.Error("a letter that no font has is invisible")
	}
}

func TestOverlaysOnTransparentGround(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 10, 10))
	painter(t).PaintShapes(img, []scene.Shape{{Kind: scene.Rect, X: 0, Y: 0, W: 5, H: 10, Fill: color.NRGBA{255, 0, 0, 128}}}, 1)
	if c := img.RGBAAt(1, 1); c.A != 128 || c.R != 128 || c.G != 0 {
		t.Errorf("%v is not premultiplied", c)
	}
	if c := img.RGBAAt(8, 1); c.A != 0 {
		t.Errorf("%v beside the shape", c)
	}
}

func TestPNG(t *testing.T) {
	img := paint(t, 301, 97, 1, scene.Shape{Kind: scene.Disc, X: 50, Y: 50, Radius: 30, Fill: red},
		scene.Shape{Kind: scene.Text, X: 100, Y: 50, Label: "words", Size: 20, Fill: black})
	var a, b bytes.Buffer
	if err := EncodePNG(&a, img); err != nil {
		t.Fatal(err)
	}
	// In bands, the same bytes.
	e, err := NewPNG(&b, 301, 97)
	if err != nil {
		t.Fatal(err)
	}
	for y := 0; y < 97; y += 40 {
		if err := e.Write(img.SubImage(image.Rect(0, y, 301, min(y+40, 97))).(*image.RGBA)); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("bands give other bytes")
	}
	got, err := png.Decode(&a)
	if err != nil {
		t.Fatal(err)
	}
	for y := range 97 {
		for x := range 301 {
			r, g, bl, _ := got.At(x, y).RGBA()
			if c := img.RGBAAt(x, y); uint8(r>>8) != c.R || uint8(g>>8) != c.G || uint8(bl>>8) != c.B {
				t.Fatalf("pixel %d, %d is another", x, y)
			}
		}
	}
	if _, err := NewPNG(&b, 0, 5); err == nil {
		t.Error("no width was taken")
	}
	e, _ = NewPNG(&b, 5, 5)
	if e.Close() == nil {
		t.Error("missing rows went unnoticed")
	}
}

func TestHostileScenes(t *testing.T) {
	p := painter(t)
	img := image.NewRGBA(image.Rect(0, 0, 50, 50))
	values := []float64{0, 1, -1, 1e3, -1e3, 1e12, -1e12, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, 0.5}
	rapid.Check(t, func(t *rapid.T) {
		v := func(n string) float64 { return rapid.SampledFrom(values).Draw(t, n) }
		p.PaintShapes(img, []scene.Shape{{
			Kind: scene.Kind(rapid.IntRange(0, 5).Draw(t, "kind")), X: v("x"), Y: v("y"), W: v("w"), H: v("h"), Radius: v("r"), Line: v("l"),
			Dash: v("d"), Size: v("s"), Label: rapid.String().Draw(t, "label"), Fill: black, Stroke: red, FadeLeft: v("fl"), FadeRight: v("fr"),
			Points: [][2]float64{{v("a"), v("b")}, {v("c"), v("e")}, {v("f"), v("g")}},
		}}, 1.5)
	})
}

func crowded() *scene.Scene {
	s := &scene.Scene{W: 1920, H: 1080, Background: white}
	for i := range 1000 {
		x, y := float64(i%10)*190, float64(i/10)*10.5
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Rect, X: x, Y: y, W: 120, H: 9, Radius: 3, Fill: red},
			scene.Shape{Kind: scene.Text, X: x + 4, Y: y + 9, Label: fmt.Sprintf("Event number %d of many more", i), Size: 12, Fill: black})
	}
	return s
}

func BenchmarkPaint1000RectsAndTexts1080p(b *testing.B) {
	p, s := painter(b), crowded()
	img := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
	p.Paint(img, s, 1)
	b.ReportAllocs()
	for b.Loop() {
		p.Paint(img, s, 1)
	}
}

func BenchmarkPNG8K(b *testing.B) {
	img := image.NewRGBA(image.Rect(0, 0, 7680, 4320))
	painter(b).Paint(img, crowded(), 4)
	for _, c := range []struct {
		name   string
		encode func() error
	}{
		{"quoteline", func() error { return EncodePNG(discard{}, img) }},
		{"image/png", func() error { return png.Encode(discard{}, img) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.encode(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
