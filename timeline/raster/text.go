package raster

import (
	"image"
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
	fonts  [2]*sfnt.Font
	buf    sfnt.Buffer
	runes  map[rune]glyphRef
	glyphs map[glyphKey]*glyph
	bytes  int // of the atlas
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
	sub  uint8  // in quarters of a pixel
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
	f := &face{runes: map[rune]glyphRef{}, glyphs: map[glyphKey]*glyph{}}
	for i, b := range [][]byte{main, spare} {
		parsed, err := sfnt.Parse(b)
		if err != nil {
			return nil, err
		}
		f.fonts[i] = parsed
	}
	return f, nil
}

func (f *face) ref(r rune) glyphRef {
	if g, ok := f.runes[r]; ok {
		return g
	}
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
	f.runes[r] = g
	return g
}

// Width returns the width of text in logical pixels at a font size; it
// implements layout.Measurer.
func (p *Painter) Width(text string, size float64, bold bool) float64 {
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

// shown is text as it is drawn: one line, with invisible controls as tokens.
func shown(text string) string {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c >= 0xE2 {
			return document.Visible(text)
		}
	}
	return text
}

func (p *Painter) text(dst *image.RGBA, s *scene.Shape, k float64) {
	if s.Label == "" || !finite(s.X, s.Y, s.Size) || s.Size <= 0 || s.Size*k > 2000 {
		return
	}
	f := p.face(s.Bold)
	size := uint16(math.Round(s.Size * k * 4))
	em := float64(size) / 4
	// Widths stay those of the asked size, whatever the glyphs are rounded to.
	step := s.Size * k
	clip := dst.Bounds()
	x := s.X * k
	y := int(math.Round(s.Y * k))
	if math.Abs(x) > 1<<24 || y < clip.Min.Y-int(2*em) || y > clip.Max.Y+int(2*em) {
		return
	}
	for _, r := range shown(s.Label) {
		if r < ' ' {
			r = ' '
		}
		ref := f.ref(r)
		if x > float64(clip.Max.X) {
			return
		}
		if x+2*em >= float64(clip.Min.X) && r != ' ' {
			ix := math.Floor(x)
			sub := uint8((x - ix) * 4)
			g := f.glyph(glyphKey{ref.font, ref.index, size, sub})
			g.draw(dst, int(ix), y, s)
		}
		x += ref.advance * step
	}
}

func (g *glyph) draw(dst *image.RGBA, x, y int, s *scene.Shape) {
	r := image.Rect(x+g.x, y+g.y, x+g.x+g.w, y+g.y+g.h).Intersect(dst.Bounds())
	for py := r.Min.Y; py < r.Max.Y; py++ {
		row := g.mask[(py-y-g.y)*g.w:]
		at := dst.PixOffset(r.Min.X, py)
		for px := r.Min.X; px < r.Max.X; px++ {
			if m := row[px-x-g.x]; m != 0 {
				over(dst.Pix[at:], s.Fill, uint32(m))
			}
			at += 4
		}
	}
}
