package vector

import (
	"fmt"
	"image/color"
	"strings"
)

// Inks are the colours of a picture in a page that is light or dark, as its reader
// has it: each is a variable, which a style sheet sets. Nil inks are plain colours.
type Inks struct {
	names map[[2]color.NRGBA]int
	pairs [][2]color.NRGBA
}

// NewInks has no colours yet.
func NewInks() *Inks { return &Inks{names: map[[2]color.NRGBA]int{}} }

// name is how an attribute names a colour, whatever its alpha.
func (k *Inks) name(light, dark color.NRGBA) string {
	light.A, dark.A = 255, 255
	if k == nil {
		return hex(light)
	}
	p := [2]color.NRGBA{light, dark}
	i, ok := k.names[p]
	if !ok {
		i = len(k.pairs)
		k.names[p] = i
		k.pairs = append(k.pairs, p)
	}
	return fmt.Sprintf("var(--i%d)", i)
}

// Set returns the declarations that set the variables, for a page that is dark or not.
func (k *Inks) Set(dark bool) string {
	var b strings.Builder
	for i, p := range k.pairs {
		c := p[0]
		if dark {
			c = p[1]
		}
		fmt.Fprintf(&b, "--i%d:%s;", i, hex(c))
	}
	return b.String()
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
