package layout

import "strconv"

// text is the measured label of an event.
type text struct {
	words         Words
	lines         [2]string
	n             int // lines
	widths        [2]float64
	badge, date   string
	badgeW, dateW float64
	signs         int     // in badgeW
	w             float64 // of the whole box
	units         int     // height in units of the row grid
	elided        bool
	rivals        []rival
	shift         float64       // of the words, down, for the bars of rivals
	squeezed      map[int]*text // by room, in steps
}

// Padding inside a label's box, in pixels, and the room round its badge.
const (
	padLeft, padRight = 8, 6
	badgePad          = 5
	badgeGap          = 6
)

// maxTexts bounds a generation of remembered labels.
const maxTexts = 4096

// texts remembers measured labels, two generations of them.
type texts struct{ young, old map[int32]*text }

// text returns the measured label of an event.
func (e *Engine) text(i int32) *text {
	t := e.texts.young[i]
	if t != nil {
		return t
	}
	if t = e.texts.old[i]; t == nil {
		t = e.label(e.axis.events.Source.Words(int(i)), e.signs(i), e.room)
	}
	if len(e.texts.young) >= maxTexts {
		e.texts.old, e.texts.young = e.texts.young, nil
	}
	if e.texts.young == nil {
		e.texts.young = make(map[int32]*text, maxTexts)
	}
	e.texts.young[i] = t
	return t
}

// signs counts those in the badge of event i.
func (e *Engine) signs(i int32) int { return e.axis.events.Own[e.axis.events.ID[i]].Signs() }

// label sets the words of one event in lines of about room pixels.
func (e *Engine) label(w Words, signs int, room float64) *text {
	t := &text{words: w, date: e.say(w.Date), n: 1, signs: signs}
	if w.Number > 0 {
		t.badge = strconv.Itoa(w.Number)
		t.badgeW = e.width(t.badge, DateSize, true) + float64(signs)*SignWidth
	}
	if e.key.compact {
		t.lines[0] = e.elide(w.Title, TitleSize, room*1.5)
		t.elided = t.lines[0] != w.Title
	} else {
		t.lines, t.n, t.elided = e.wrap(w.Title, room)
		t.dateW = e.width(t.date, DateSize, false)
	}
	wide := 0.0
	for k := range t.n {
		t.widths[k] = e.width(t.lines[k], TitleSize, false)
		wide = max(wide, t.widths[k])
	}
	lead := 0.0
	if t.badge != "" {
		lead = t.badgeW + 2*badgePad + badgeGap
	}
	if e.key.compact {
		t.w = padLeft + lead + wide + padRight
		t.units = 4
		return t
	}
	t.w = padLeft + max(wide, lead+t.dateW) + padRight
	t.units = 4 + 3*t.n
	if t.rivals = e.axis.rivals(w.Rivals); len(t.rivals) > 0 {
		n := (len(t.rivals) + 1) / 2
		t.units += n
		t.shift = float64(n) * unitHeight
	}
	return t
}

// squeeze sets an event's label anew in a narrow room, in no more rows; nil where
// there is none worth having.
func (e *Engine) squeeze(p *placed, room float64) *text {
	const least, step = 90, 8
	if room < least {
		return nil
	}
	k := int(room / step)
	t, known := p.text.squeezed[k]
	if !known {
		room = float64(k * step)
		t = e.label(p.text.words, p.text.signs, (room-padLeft-padRight-2)/1.5)
		if t.w > room || t.units > p.text.units { // more lines than its rows hold
			t = nil
		}
		if p.text.squeezed == nil {
			p.text.squeezed = map[int]*text{}
		}
		p.text.squeezed[k] = t
	}
	return t
}
