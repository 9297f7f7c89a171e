package export

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// tolerance is what part of a picture may look otherwise than its golden.
const tolerance = 0.0004

// The text goldens of package scene say what is drawn; these confirm that it looks so.
func TestGoldenPictures(t *testing.T) {
	marks := every()
	lined := every()
	lined.Lanes = lanes(lined, 1)
	lined.Hues = make([]uint8, lined.Events.Len())
	for i := range lined.Hues {
		lined.Hues[i] = uint8(i % 3)
	}
	lined.Hues[0] = 7
	lined.Colours = []scene.Colour{{Hue: 0, Name: "Ann Harrow"}, {Hue: 1, Name: "Bela Ruiz"}, {Hue: 2, Name: "Cho Lind"}, {Hue: 7, Name: "Others and nobody"}}
	now := when.YMD(1932, 6, 1)
	for name, x := range map[string]struct {
		in Input
		o  Options
	}{
		"light":    {marks, Options{Scale: 1, Now: now}},
		"dark":     {marks, Options{Scale: 1, Dark: true, Now: now}},
		"double":   {marks, Options{Scale: 2}},
		"legend":   {of("Nothing but the legend", nil, nil), Options{Scale: 1, Legend: true}},
		"lanes":    {lined, Options{Scale: 1, Legend: true}},
		"unfolded": {marks, Options{Scale: 1, Unfold: true}},
		"overview": {sample(500), Options{Scale: 1, Overview: true, Calendar: layout.Calendar{Week: 7}}},
		"quotes":   {sample(3), Options{Scale: 1, Dark: true, Quotes: true}},
	} {
		x.o.Width = 640
		var b bytes.Buffer
		if err := PNG(ctx, &b, x.in, x.o); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		file := filepath.Join("testdata", name+".png")
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			var small bytes.Buffer
			if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&small, decoded(t, b.Bytes())); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, small.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v; go test ./timeline/export -update writes it", err)
		}
		if off := unlike(decoded(t, b.Bytes()), decoded(t, want)); off > tolerance {
			t.Errorf("%s: %.2f %% of it looks otherwise; look at the picture, then go test ./timeline/export -update", name, 100*off)
		}
	}
}

// A golden must see what matters and not what does not.
func TestGoldensTellApart(t *testing.T) {
	draw := func(change func(*Input, *Options)) image.Image {
		in, o := every(), Options{Width: 640, Scale: 1}
		change(&in, &o)
		var b bytes.Buffer
		if err := PNG(ctx, &b, in, o); err != nil {
			t.Fatal(err)
		}
		return decoded(t, b.Bytes())
	}
	plain := draw(func(*Input, *Options) {})
	for name, change := range map[string]func(*Input, *Options){
		"a filled disc for a hollow one, a whole bar for a dashed one": func(in *Input, _ *Options) {
			for i := range in.Events.Factuality {
				in.Events.Factuality[i] = timeline.Happened
			}
		},
		"other colours":   func(in *Input, _ *Options) { in.Hues = make([]uint8, in.Events.Len()) },
		"no line of time": func(_ *Input, o *Options) { o.Unfold = true },
		"certain dates":   func(in *Input, _ *Options) { clear(in.Events.Doubt) },
	} {
		if off := unlike(draw(change), plain); off <= tolerance {
			t.Errorf("%s changes %.3f %%, which no golden would see", name, 100*off)
		}
	}
	soft := image.NewRGBA(plain.Bounds()) // as another rasterizer would: edges a little darker or lighter
	for y := range soft.Rect.Dy() {
		for x := range soft.Rect.Dx() {
			r, g, b, _ := plain.At(x, y).RGBA()
			n, _, _, _ := plain.At(min(x+1, soft.Rect.Dx()-1), y).RGBA()
			k := 4 * x
			d := int(n>>8) - int(r>>8)
			soft.Pix[y*soft.Stride+k] = uint8(int(r>>8) + d/8)
			soft.Pix[y*soft.Stride+k+1], soft.Pix[y*soft.Stride+k+2], soft.Pix[y*soft.Stride+k+3] = uint8(g>>8), uint8(b>>8), 255
		}
	}
	if off := unlike(soft, plain); off > tolerance {
		t.Errorf("edges an eighth softer are %.3f %% of another picture", 100*off)
	}
}

// every is an event of each mark: of every factuality, of every way to be uncertain,
// with a rival date, lasting, and with no date at all.
func every() Input {
	docs := []timeline.Document{{ID: "a", Title: "The mill's account"}, {ID: "b", Title: "The miller's"}}
	dates := []string{
		"1931-03-02", "1931-04-05/1931-06-20", "1931-07~", "1931-08-10?", "1931-09-1X", "[1931-10-02..1931-10-09]", "[..1931-11-05]", "[1931-12-01..]",
		"1932-02~/1932-04", "1932-05?/1932-07", "1932-08-01", "", "1861", "1932-09/1932-12", "1933-01/1933-03", "1933-02", "1932-12-24",
	}
	told := map[int]timeline.Factuality{13: timeline.Planned, 14: timeline.Denied, 15: timeline.Negated, 16: timeline.Hypothetical}
	var events []timeline.Event
	for i, d := range dates {
		w, err := when.Parse(d)
		if err != nil {
			panic(err) // a slip of this test
		}
		e := timeline.Event{
			ID: timeline.EventID(i + 1), Title: "The mill did what is number " + strconv.Itoa(i+1), When: w, Kind: timeline.Kind(i % 4),
			Factuality: told[i], Salience: 0.5, Quotes: []timeline.Quote{{Document: "a"}},
		}
		if i == 10 {
			e.Accounts = []timeline.Account{{Event: timeline.Event{When: w}}, {Event: timeline.Event{When: when.NewMonth(1933, 6)}}}
		}
		events = append(events, e)
	}
	in := of("What the mill did", events, docs)
	in.Events.Also = layout.AlsoOf(10, events[10].Rivals())
	return in
}

func decoded(t *testing.T, b []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// unlike is the part of two pictures that looks different: of squares of four pixels,
// those whose mean colours are more than a tenth of the range apart. Another rasterizer
// or another processor's arithmetic, which moves edges by a fraction of a pixel, is no
// difference; a mark that is gone, moved or of another colour is one.
func unlike(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	const side, far = 4, 26
	r := a.Bounds()
	squares, off := 0, 0
	for y := r.Min.Y; y < r.Max.Y; y += side {
		for x := r.Min.X; x < r.Max.X; x += side {
			var sum [3]int
			n := 0
			for yy := y; yy < min(y+side, r.Max.Y); yy++ {
				for xx := x; xx < min(x+side, r.Max.X); xx++ {
					r0, g0, b0, _ := a.At(xx, yy).RGBA()
					r1, g1, b1, _ := b.At(xx, yy).RGBA()
					for k, d := range [3]int{int(r0>>8) - int(r1>>8), int(g0>>8) - int(g1>>8), int(b0>>8) - int(b1>>8)} {
						sum[k] += d
					}
					n++
				}
			}
			squares++
			if max(sum[0], -sum[0], sum[1], -sum[1], sum[2], -sum[2]) > far*n {
				off++
			}
		}
	}
	return float64(off) / float64(max(squares, 1))
}
