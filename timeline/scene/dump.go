package scene

import (
	"fmt"
	"image/color"
	"strings"
)

var kindNames = [...]string{"rect", "fade", "line", "text", "disc", "poly"}

// Dump writes a scene as text, one shape a line, to compare and to read. Lengths are
// rounded to a tenth of a pixel.
func Dump(s *Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "scene %.1f x %.1f %s\n", s.W, s.H, hex(s.Background))
	for i := range s.Shapes {
		h := &s.Shapes[i]
		name := "?"
		if int(h.Kind) < len(kindNames) {
			name = kindNames[h.Kind]
		}
		fmt.Fprintf(&b, "%-5s", name)
		if h.Event != 0 {
			fmt.Fprintf(&b, " #%d", h.Event)
		}
		fmt.Fprintf(&b, " %.1f,%.1f", h.X, h.Y)
		if h.W != 0 || h.H != 0 {
			fmt.Fprintf(&b, " %+.1f%+.1f", h.W, h.H)
		}
		if h.Radius != 0 {
			fmt.Fprintf(&b, " r%.1f", h.Radius)
		}
		if h.Fill.A != 0 {
			b.WriteString(" fill " + hex(h.Fill))
		}
		if h.Kind == FadeRect {
			fmt.Fprintf(&b, " fade %.1f-%.1f", h.FadeLeft, h.FadeRight)
		}
		if h.Line != 0 {
			fmt.Fprintf(&b, " stroke %s %.1f", hex(h.Stroke), h.Line)
		}
		if h.Dash != 0 {
			fmt.Fprintf(&b, " dash %.1f", h.Dash)
		}
		for _, p := range h.Points {
			fmt.Fprintf(&b, " (%.1f,%.1f)", p[0], p[1])
		}
		if h.Label != "" {
			fmt.Fprintf(&b, " %g %q", h.Size, h.Label)
			if h.Bold {
				b.WriteString(" bold")
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func hex(c color.NRGBA) string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}
