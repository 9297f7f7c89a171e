package vector

import (
	"strings"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"

	"quoteline/timeline/scene"
)

// face is a font in a file, with a spare for the letters that it lacks.
type face struct {
	names [2]string // as the file calls them
	main  *sfnt.Font
	spare *sfnt.Font
	buf   sfnt.Buffer
	in    map[rune]int // which of the two has a letter
}

func newFace(f *fpdf.Fpdf, bold bool, ttf []byte) (*face, error) {
	spare, name := goregular.TTF, "regular"
	if bold {
		spare, name = gobold.TTF, "bold"
	}
	if ttf == nil {
		ttf = spare
	}
	c := &face{names: [2]string{name, name + "spare"}, in: map[rune]int{}}
	var err error
	if c.main, err = sfnt.Parse(ttf); err != nil {
		return nil, err
	}
	if c.spare, err = sfnt.Parse(spare); err != nil {
		return nil, err
	}
	f.AddUTF8FontFromBytes(c.names[0], "", ttf)
	f.AddUTF8FontFromBytes(c.names[1], "", spare)
	return c, f.Error()
}

// of returns which font sets a letter: the spare where only that has it.
func (c *face) of(r rune) int {
	k, ok := c.in[r]
	if !ok {
		if i, err := c.main.GlyphIndex(&c.buf, r); err != nil || i == 0 {
			if i, err := c.spare.GlyphIndex(&c.buf, r); err == nil && i != 0 {
				k = 1
			}
		}
		c.in[r] = k
	}
	return k
}

// text sets words, in turns in the two fonts where it must be.
func (p *PDF) text(h *scene.Shape) {
	p.f.SetTextColor(int(h.Fill.R), int(h.Fill.G), int(h.Fill.B))
	p.opaque(h.Fill.A)
	c := p.faces[0]
	if h.Bold {
		c = p.faces[1]
	}
	x := h.X
	for words := plane(shown(h.Label)); words != ""; {
		k, n := 0, len(words)
		for i, r := range words {
			if i == 0 {
				k = c.of(r)
			} else if c.of(r) != k {
				n = i
				break
			}
		}
		if name := c.names[k]; name != p.font || h.Size != p.size {
			p.f.SetFont(name, "", h.Size*point)
			p.font, p.size = name, h.Size
		}
		p.f.Text(x*point, (h.Y+p.y)*point, words[:n])
		x += p.measure.Width(words[:n], h.Size, h.Bold)
		words = words[n:]
	}
}

// plane replaces what lies beyond the first 65,536 characters, which the fonts of a
// PDF file as fpdf writes it do not reach.
func plane(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s)
}
