// Package vector writes scenes as SVG and PDF: what the window shows, in lines and
// words that stay sharp, can be selected and lead to their sources. The same scene
// gives the same bytes. It never decides what to draw or where, runs nothing, and
// reads no clock: whatever a title holds, it is words.
package vector

import (
	"math"
	"strings"

	"quoteline/timeline/document"
	"quoteline/timeline/scene"
)

// shown is text as it is drawn: valid, on one line, with invisible controls as tokens.
func shown(text string) string {
	text = document.Visible(strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ':
			return ' '
		case r == 0xFFFE || r == 0xFFFF || r >= 0x7F && r < 0xA0: // no character of XML, or none to be seen
			return '\uFFFD'
		}
		return r
	}, text)
}

// drawable reports a shape all of whose numbers a file can hold.
func drawable(s *scene.Shape) bool {
	const far = 1e9
	for _, v := range [...]float64{s.X, s.Y, s.W, s.H, s.Radius, s.Line, s.Dash, s.Size, s.FadeLeft, s.FadeRight} {
		if !(math.Abs(v) < far) {
			return false
		}
	}
	for _, p := range s.Points {
		if !(math.Abs(p[0]) < far && math.Abs(p[1]) < far) {
			return false
		}
	}
	switch s.Kind {
	case scene.Rect, scene.FadeRect:
		return s.W > 0 && s.H > 0
	case scene.Segment:
		return s.Line > 0
	case scene.Disc:
		return s.Radius > 0
	case scene.Text:
		return s.Label != "" && s.Size > 0
	case scene.Polygon:
		return len(s.Points) > 2
	}
	return false
}

// lead is where a click on a shape leads: to a place in the file or on the web, and
// to nothing that could run.
func lead(s *scene.Shape, link Link) string {
	to := ""
	switch {
	case s.Ref != nil && s.Ref.Link != "":
		to = s.Ref.Link
	case s.Event != 0 && link != nil:
		to = link(s.Event)
	}
	for _, scheme := range [...]string{"#", "https://", "http://"} {
		if strings.HasPrefix(to, scheme) {
			return to
		}
	}
	return ""
}
