package timelineview

import "testing"

// A frame that shows what was shown a moment ago allocates nothing: view, layout,
// scene and pixels. What Fyne does with a refresh is its own.
func TestSteadyFramesAllocateNothing(t *testing.T) {
	v := shown(t, 2000)
	v.zoomAt(400, 30)
	start, step := v.view, 0
	frame := func() {
		v.view = start.Pan(float64(step%40)).Clamp(v.axis, v.width())
		v.arrange()
		v.paint(988, 488)
		step++
	}
	for range 200 {
		frame()
	}
	if n := testing.AllocsPerRun(100, frame); n >= 1 {
		t.Errorf("%v allocations a frame", n)
	}
}
