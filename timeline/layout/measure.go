package layout

// Measurer tells the width of text in logical pixels, so that layout needs no
// font. Size is the font size in logical pixels. Implementations must be cheap
// on the second call for the same string, and safe for one goroutine only.
type Measurer interface {
	Width(text string, size float64, bold bool) float64
}
