package vector

import (
	"fmt"
	"image/color"
	"io"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// point is a logical pixel, of which an inch has 96, in points.
const point = 0.75

// MaxSide is how long a side of a page can be, in logical pixels: readers take 14,400
// points.
const MaxSide = 14_400 / point

// PDF writes scenes on pages. All of it is in memory until Write: a full page takes
// about 130 KB.
type PDF struct {
	// Link says where events lead; nil where they lead nowhere.
	Link Link

	f       *fpdf.Fpdf
	faces   [2]*face
	measure layout.Measurer
	y       float64 // where the next scene begins, in logical pixels
	h       float64 // of the page
	ground  color.NRGBA

	anchors map[string]*anchor
	font    string // set last
	size    float64
	alpha   uint8
}

// anchor is a place that links lead to.
type anchor struct {
	id    int
	found bool
}

// NewPDF makes a file in two fonts, regular and bold, in TTF format; nil takes the Go
// fonts. m measures texts in them.
func NewPDF(title string, fonts [2][]byte, m layout.Measurer) (*PDF, error) {
	p := &PDF{f: fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt"}), measure: m, anchors: map[string]*anchor{}}
	p.f.SetCatalogSort(true)
	// A file of the same timeline has the same bytes: it does not say when it was made.
	p.f.SetCreationDate(time.Unix(0, 0).UTC())
	p.f.SetModificationDate(time.Unix(0, 0).UTC())
	p.f.SetTitle(plane(shown(title)), true)
	p.f.SetProducer("Quoteline", true)
	p.f.SetAutoPageBreak(false, 0)
	p.f.SetMargins(0, 0, 0)
	for i, ttf := range fonts {
		f, err := newFace(p.f, i == 1, ttf)
		if err != nil {
			return nil, fmt.Errorf("write PDF: %w", err)
		}
		p.faces[i] = f
	}
	return p, p.fault()
}

// Page begins a page of that size in logical pixels.
func (p *PDF) Page(w, h float64, ground color.NRGBA) {
	p.f.AddPageFormat("P", fpdf.SizeType{Wd: w * point, Ht: h * point})
	p.y, p.h, p.ground, p.alpha = 0, h, ground, 255
	p.fill(ground)
	p.f.Rect(0, 0, w*point, h*point, "F")
}

// Add draws a scene under those before it on the page. What reaches beyond it is cut.
func (p *PDF) Add(s *scene.Scene) {
	p.f.ClipRect(0, p.y*point, s.W*point, min(s.H, p.h-p.y)*point, false)
	if s.Background != p.ground {
		p.fill(s.Background)
		p.f.Rect(0, p.y*point, s.W*point, s.H*point, "F")
	}
	open, area := "", box{}
	for i := range s.Shapes {
		h := &s.Shapes[i]
		if !drawable(h) || p.outside(h) {
			continue
		}
		to := lead(h, p.Link)
		if to != open {
			p.link(open, area)
			open, area = to, box{}
		}
		p.shape(h)
		if to != "" {
			area = area.with(extent(h, p.measure))
		}
	}
	p.link(open, area)
	p.opaque(255)
	p.f.ClipEnd()
	if p.font != "" { // which is, behind a clip, what it was before it
		p.f.SetFontSize(p.size * point)
	}
	p.y += s.H
}

// Write writes the file. Nothing can be added to it then.
func (p *PDF) Write(w io.Writer) error {
	for _, a := range p.anchors {
		if !a.found { // what it led to is not there
			p.f.SetLink(a.id, 0, 1)
		}
	}
	if err := p.f.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

func (p *PDF) fault() error {
	if err := p.f.Error(); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// outside reports a shape that lies above or below the page, as much of a scene that
// goes on over several does.
func (p *PDF) outside(h *scene.Shape) bool {
	b := extent(h, nil)
	return p.y+b.y1 < 0 || p.y+b.y0 > p.h
}

// link puts a link over an area.
func (p *PDF) link(to string, b box) {
	if to == "" || b.x1 <= b.x0 {
		return
	}
	y0, y1 := max(b.y0+p.y, 0), min(b.y1+p.y, p.h)
	if y1 <= y0 {
		return
	}
	x, y, w, h := b.x0*point, y0*point, (b.x1-b.x0)*point, (y1-y0)*point
	if name, inside := strings.CutPrefix(to, "#"); inside {
		p.f.Link(x, y, w, h, p.anchor(name).id)
	} else {
		p.f.LinkString(x, y, w, h, to)
	}
}

func (p *PDF) anchor(name string) *anchor {
	a := p.anchors[name]
	if a == nil {
		a = &anchor{id: p.f.AddLink()}
		p.anchors[name] = a
	}
	return a
}

// shape draws a shape where it stands on the page.
func (p *PDF) shape(h *scene.Shape) {
	if h.Ref != nil && h.Ref.Anchor != "" {
		if a := p.anchor(h.Ref.Anchor); !a.found {
			a.found = true
			p.f.SetLink(a.id, max(h.Y+p.y-h.Size*2, 0)*point, -1)
		}
	}
	x, y, w, ht := h.X*point, (h.Y+p.y)*point, h.W*point, h.H*point
	switch h.Kind {
	case scene.Rect:
		if how := p.paint(h); how != "" && h.Radius > 0 {
			p.f.RoundedRect(x, y, w, ht, min(h.Radius*point, w/2, ht/2), "1234", how)
		} else if how != "" {
			p.f.Rect(x, y, w, ht, how)
		}
	case scene.FadeRect:
		p.fade(h)
	case scene.Segment:
		c := h.Fill
		if c.A == 0 {
			c = h.Stroke
		}
		p.stroke(c, h.Line)
		if h.Dash > 0 {
			p.f.SetDashPattern([]float64{h.Dash * point, h.Dash * point}, 0)
		}
		p.f.Line(x, y, x+w, y+ht)
		if h.Dash > 0 {
			p.f.SetDashPattern(nil, 0)
		}
	case scene.Disc:
		if how := p.paint(h); how != "" {
			p.f.Circle(x, y, h.Radius*point, how)
		}
	case scene.Polygon:
		points := make([]fpdf.PointType, len(h.Points))
		for i, q := range h.Points {
			points[i] = fpdf.PointType{X: q[0] * point, Y: (q[1] + p.y) * point}
		}
		if how := p.paint(h); how != "" {
			p.f.Polygon(points, how)
		}
	case scene.Text:
		p.text(h)
	}
}

// fade draws a rectangle that fades into the ground: steps, each over the rest of those
// before it, so that no seams show.
func (p *PDF) fade(h *scene.Shape) {
	const steps = 20
	p.opaque(255)
	for i := range steps {
		t := float64(i) / steps
		c := over(h.Fill, p.ground, h.FadeLeft+(h.FadeRight-h.FadeLeft)*(t+0.5/steps))
		p.f.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.f.Rect((h.X+h.W*t)*point, (h.Y+p.y)*point, h.W*(1-t)*point, h.H*point, "F")
	}
}

// opaque sets how much what is drawn hides.
func (p *PDF) opaque(alpha uint8) {
	if alpha != p.alpha {
		p.f.SetAlpha(float64(alpha)/255, "Normal")
		p.alpha = alpha
	}
}

// paint sets how a shape is filled and outlined, and returns it as fpdf names it.
func (p *PDF) paint(h *scene.Shape) (how string) {
	if h.Fill.A > 0 {
		p.fill(h.Fill)
		how = "F"
	}
	if h.Line > 0 && h.Stroke.A > 0 {
		p.stroke(h.Stroke, h.Line)
		how += "D"
	}
	return how
}

func (p *PDF) fill(c color.NRGBA) {
	p.f.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.opaque(c.A)
}

func (p *PDF) stroke(c color.NRGBA, width float64) {
	p.f.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.f.SetLineWidth(width * point)
	p.opaque(c.A)
}

// over is the opaque colour of part of c over the ground.
func over(c, ground color.NRGBA, part float64) color.NRGBA {
	part = max(0, min(1, part)) * float64(c.A) / 255
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*part + float64(b)*(1-part) + 0.5) }
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}
