package raster

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"quoteline/timeline/document"
	"quoteline/timeline/scene"
)

// face is a font with a spare for the letters that it lacks, and an atlas of
// the glyphs drawn so far.
type face struct {
	fonts [2]*sfnt.Font
	buf   sfnt.Buffer
	runes map[rune]glyphRef
	ascii [128]glyphRef
	slots map[glyphKey]*slot
	bytes int // of the atlas
}

// glyphRef says which font has a letter, and how wide it is, in ems.
type glyphRef struct {
	font    uint8
	index   sfnt.GlyphIndex
	advance float64
}

type glyphKey struct {
	ref  uint8
	idx  sfnt.GlyphIndex
	size uint16 // in quarters of a pixel
}

// slot is a letter at a size, at each quarter of a pixel, drawn on first use.
type slot struct {
	glyphKey
	sub [4]*glyph
}

// glyph is a letter as coverage, with its place relative to the pen.
type glyph struct {
	x, y, w, h int
	mask       []uint8
}

// maxAtlas bounds the memory of an atlas; beyond it, it starts anew.
const maxAtlas = 16 << 20

// maxWidths bounds the remembered text widths.
const maxWidths = 1 << 16

type textKey struct {
	text string
	bold bool
}

func newFace(main, spare []byte) (*face, error) {
	f := &face{runes: map[rune]glyphRef{}, slots: map[glyphKey]*slot{}}
	for i, b := range [][]byte{main, spare} {
		parsed, err := sfnt.Parse(b)
		if err != nil {
			return nil, err
		}
		f.fonts[i] = parsed
	}
	for r := range f.ascii {
		f.ascii[r] = f.find(rune(r))
	}
	return f, nil
}

func (f *face) ref(r rune) glyphRef {
	if r >= 0 && int(r) < len(f.ascii) {
		return f.ascii[r]
	}
	g, ok := f.runes[r]
	if !ok {
		g = f.find(r)
		f.runes[r] = g
	}
	return g
}

// find looks a letter up in the fonts.
func (f *face) find(r rune) glyphRef {
	var g glyphRef
	for i, ft := range f.fonts {
		idx, err := ft.GlyphIndex(&f.buf, r)
		if err == nil && idx != 0 {
			g.font, g.index = uint8(i), idx
			break
		}
	}
	ft := f.fonts[g.font]
	em := int(ft.UnitsPerEm())
	if a, err := ft.GlyphAdvance(&f.buf, g.index, fixed.I(em), font.HintingNone); err == nil {
		g.advance = float64(a) / 64 / float64(em)
	}
	if unicode.Is(unicode.Mn, r) {
		g.advance = 0
	}
	return g
}

// Width returns the width of text in logical pixels at a font size; it
// implements layout.Measurer.
func (p *Painter) Width(text string, size float64, bold bool) float64 {
	if short(text) { // adding up is cheaper than looking up
		f, w := p.face(bold), 0.0
		for i := range len(text) {
			w += f.ascii[text[i]].advance
		}
		return w * size
	}
	k := textKey{text, bold}
	w, ok := p.widths[k]
	if !ok {
		f := p.face(bold)
		for _, r := range shown(text) {
			w += f.ref(r).advance
		}
		if len(p.widths) >= maxWidths {
			clear(p.widths)
		}
		p.widths[k] = w
	}
	return w * size
}

func (p *Painter) face(bold bool) *face {
	if bold {
		return p.fonts[1]
	}
	return p.fonts[0]
}

// short reports a text of a few plain letters.
func short(text string) bool {
	const few = 64
	if len(text) > few {
		return false
	}
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7F {
			return false
		}
	}
	return true
}

// shown is text as it is drawn: one line, with invisible controls as tokens.
func shown(text string) string {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c >= 0xE2 {
			return document.Visible(text)
		}
	}
	return text
}

// run is a text set at a size: its letters and where their pens stand.
type run struct {
	letters []letter
	width   float64
}

type letter struct {
	slot *slot
	x    float64 // from the start of the text
}

type runKey struct {
	text string
	step float64 // pixels to an em, of the widths
	bold bool
}

// maxRuns bounds the texts that are remembered as they are set.
const maxRuns = 1 << 13

// run sets a text; the widths stay those of the asked size, whatever the glyphs
// are rounded to.
func (p *Painter) run(k runKey) *run {
	if r := p.runs[k]; r != nil {
		return r
	}
	f := p.face(k.bold)
	size := uint16(math.Round(k.step * 4))
	r := &run{}
	for _, c := range shown(k.text) {
		if c < ' ' {
			c = ' '
		}
		ref := f.ref(c)
		if c != ' ' {
			r.letters = append(r.letters, letter{f.slot(glyphKey{ref.font, ref.index, size}), r.width})
		}
		r.width += ref.advance * k.step
	}
	if len(p.runs) >= maxRuns {
		clear(p.runs)
	}
	p.runs[k] = r
	return r
}

func (p *Painter) text(dst *image.RGBA, s *scene.Shape, k float64) {
	if s.Label == "" || !finite(s.X, s.Y, s.Size) || s.Size <= 0 || s.Size*k > 2000 {
		return
	}
	step, clip := s.Size*k, dst.Bounds()
	x := s.X * k
	y := int(math.Round(s.Y * k))
	if math.Abs(x) > 1<<24 || math.Abs(s.Y*k) > 1<<24 || y < clip.Min.Y-int(2*step) || y > clip.Max.Y+int(2*step) || x > float64(clip.Max.X) {
		return
	}
	f := p.face(s.Bold)
	if f.bytes > maxAtlas { // both start anew
		clear(f.slots)
		clear(p.runs)
		f.bytes = 0
	}
	r := p.run(runKey{s.Label, step, s.Bold})
	if x+r.width+step < float64(clip.Min.X) {
		return
	}
	for i := range r.letters {
		l := &r.letters[i]
		at := x + l.x
		if at > float64(clip.Max.X) {
			return
		}
		ix := math.Floor(at)
		f.glyph(l.slot, uint8((at-ix)*4)).draw(dst, int(ix), y, s.Fill)
	}
}

// draw stamps a mask in a colour, the pen at x, y.
func (g *glyph) draw(dst *image.RGBA, x, y int, c color.NRGBA) { g.drawIn(dst, dst.Rect, x, y, c) }

// drawIn stamps what of a mask lies in clip.
func (g *glyph) drawIn(dst *image.RGBA, clip image.Rectangle, x, y int, c color.NRGBA) {
	r := image.Rect(x+g.x, y+g.y, x+g.x+g.w, y+g.y+g.h).Intersect(clip).Intersect(dst.Rect)
	if r.Empty() {
		return
	}
	src := uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xFF000000
	for py := r.Min.Y; py < r.Max.Y; py++ {
		row := g.mask[(py-y-g.y)*g.w+r.Min.X-x-g.x:][:r.Dx()]
		pix := dst.Pix[dst.PixOffset(r.Min.X, py):][:4*len(row)]
		for i, m := range row {
			if m == 0 {
				continue
			}
			a := uint32(m)
			if c.A != 255 {
				a = uint32(c.A) * a / 255
			}
			p := pix[4*i : 4*i+4 : 4*i+4]
			binary.LittleEndian.PutUint32(p, mix(binary.LittleEndian.Uint32(p), src, a))
		}
	}
}
