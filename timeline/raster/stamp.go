package raster

import (
	"image"
	"image/color"
	"math"
)

// Discs, rings and the corners of badges come again and again at a few sizes.
// They are drawn once to a mask and stamped as glyphs are, at quarters of a pixel.

// maxStamp is the largest radius in pixels that is kept as a mask.
const maxStamp = 64

// maxStamps bounds the masks that are kept.
const maxStamps = 4096

// stampKey is a ring in sixteenths of a pixel, and where its centre lies in a
// pixel, in quarters.
type stampKey struct {
	out, in uint16
	x, y    uint8
}

// ring fills a disc, or what of it is outside an inner one.
func (p *Painter) ring(dst *image.RGBA, c color.NRGBA, x, y, out, in float64) {
	if out > maxStamp || math.Abs(x) > 1<<24 || math.Abs(y) > 1<<24 {
		p.ringPath(dst, c, x, y, out, in)
		return
	}
	r := image.Rect(int(x-out)-2, int(y-out)-2, int(x+out)+2, int(y+out)+2)
	if !r.Overlaps(dst.Rect) {
		return
	}
	x, y = math.Round(x*4)/4, math.Round(y*4)/4
	ix, iy := math.Floor(x), math.Floor(y)
	k := stampKey{uint16(math.Round(out * 16)), uint16(math.Round(in * 16)), uint8((x - ix) * 4), uint8((y - iy) * 4)}
	g := p.stamps[k]
	if g == nil {
		g = p.stamp(k)
		if len(p.stamps) >= maxStamps {
			clear(p.stamps)
		}
		p.stamps[k] = g
	}
	g.draw(dst, int(ix), int(iy), c)
}

// stamp draws the mask of a ring round the pixel that holds its centre.
func (p *Painter) stamp(k stampKey) *glyph {
	out, in := float64(k.out)/16, float64(k.in)/16
	n := int(math.Ceil(out)) + 1
	img := image.NewRGBA(image.Rect(-n, -n, n+1, n+1))
	p.ringPath(img, color.NRGBA{A: 255}, float64(k.x)/4, float64(k.y)/4, out, in)
	g := &glyph{x: -n, y: -n, w: 2*n + 1, h: 2*n + 1, mask: make([]uint8, (2*n+1)*(2*n+1))}
	for i := range g.mask {
		g.mask[i] = img.Pix[4*i+3]
	}
	return g
}

func (p *Painter) ringPath(dst *image.RGBA, c color.NRGBA, x, y, out, in float64) {
	b := box{x - out, y - out, x + out, y + out}
	p.rounded(b, out)
	if in > 0 {
		p.hole(box{x - in, y - in, x + in, y + in}, in)
	}
	p.path(dst, c, b)
}

// pill fills a rectangle with round corners: stamps of quarter discs at the
// corners, on whole pixels, and plain rectangles between.
func (p *Painter) pill(dst *image.RGBA, b box, r float64, c color.NRGBA) {
	at := image.Rect(round(b.x0), round(b.y0), round(b.x1), round(b.y1))
	n := min(int(math.Round(r)), at.Dy()/2, at.Dx()/2)
	if n < 1 || at.Dx() < 2*n || at.Dy() < 2*n {
		p.rounded(b, r)
		p.path(dst, c, b)
		return
	}
	if !at.Overlaps(dst.Rect) {
		return
	}
	k := stampKey{out: uint16(n * 16)}
	g := p.stamps[k]
	if g == nil {
		g = p.stamp(k)
		p.stamps[k] = g
	}
	for _, q := range [4][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		corner := image.Rect(at.Min.X, at.Min.Y, at.Min.X+n, at.Min.Y+n)
		if q[0] == 1 {
			corner = corner.Add(image.Pt(at.Dx()-n, 0))
		}
		if q[1] == 1 {
			corner = corner.Add(image.Pt(0, at.Dy()-n))
		}
		centre := corner.Min.Add(image.Pt(n*(1-q[0]), n*(1-q[1])))
		g.drawIn(dst, corner, centre.X, centre.Y, c)
	}
	f := func(x0, y0, x1, y1 int) { solid(dst, box{float64(x0), float64(y0), float64(x1), float64(y1)}, c) }
	f(at.Min.X+n, at.Min.Y, at.Max.X-n, at.Min.Y+n)
	f(at.Min.X, at.Min.Y+n, at.Max.X, at.Max.Y-n)
	f(at.Min.X+n, at.Max.Y-n, at.Max.X-n, at.Max.Y)
}

func round(v float64) int { return int(max(-1<<24, min(1<<24, math.Round(v)))) }
