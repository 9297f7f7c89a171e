package app

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quoteline/app/files"
	"quoteline/app/session"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Bench opens the window on a store and times it: 300 steps of pan, zoom and
// scroll in a narrow view, in one of a year and in one of all, each from the
// input to the picture on the window. It writes one JSON line a view to out, and
// to notes changes of the filter, and the floor: the same window with a raster that
// draws nothing. It closes the store and blocks until it is done.
//
// Fyne's driver polls for input, runs animations and paints, in this order, on
// every tick of 1/60 s. An animation therefore stands where input is handled:
// a step begins there, and ends when the driver comes back from swapping the
// buffers. What is left out is the wait for the tick, which input of any window
// of Fyne has: 8 ms on average.
func Bench(a fyne.App, store timeline.Store, o Options, width, height int, out, notes io.Writer) error {
	w, err := begin(a, files.Opened{Store: store}, o, func(win fyne.Window) {
		win.Resize(fyne.NewSize(float32(width), float32(height)))
		win.Show()
	})
	if err != nil {
		return err
	}
	b := &bench{w: w, out: out, notes: notes}
	b.plan()
	tick := &fyne.Animation{Duration: time.Hour, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { b.tick() }}
	b.stop = tick.Stop
	tick.Start()
	run(a)
	return errors.Join(b.err, w.s.Close())
}

// bench drives the window, a step a tick.
type bench struct {
	w          *window
	out, notes io.Writer
	modes      []mode
	at, step   int
	started    time.Time // of the step under way; zero where none is
	frames     []time.Duration
	layout     []time.Duration
	paint      []time.Duration
	cpu        time.Duration
	first      time.Duration  // from the start of the process to the first picture
	settle     int            // ticks to wait before the next step
	awaited    session.Change // what has to be told of before the step is over; 0 is nothing
	stop       func()
	err        error
}

// mode is a view to be timed.
type mode struct {
	name  string
	show  func()
	step  func(i int)
	steps int
	until session.Change // what a step waits for beside the picture; 0 is nothing
}

const steps = 300

// plan makes the modes: what they show, and their steps.
func (b *bench) plan() {
	c := b.w.s.Shown()
	n := c.Len()
	middle := when.Instant(0)
	if n > 0 {
		middle = c.From[n/2]
	}
	at := func(span int) func() {
		return func() { b.w.tl.ShowRange(middle.AddDays(-span/2), middle.AddDays(span-span/2)) }
	}
	b.modes = []mode{
		{"narrow", at(2), b.drive, steps, 0},
		{"year", at(365), b.drive, steps, 0},
		{"all", b.w.tl.Fit, b.drive, steps, 0},
		{"filter", func() { b.w.tl.Fit(); b.w.toggleFilter() }, b.filter, 60, session.EventsChanged},
		{"floor", b.empty, func(int) { canvas.Refresh(b.w.win.Content()) }, steps, 0},
	}
	b.w.s.Observe(func(c session.Change) {
		if c&b.awaited != 0 {
			b.awaited = 0
			b.w.tl.TakeCost() // the frames from here on show it
		}
	})
}

// filter leaves all kinds but one, which are most of the events, each in turn.
func (b *bench) filter(i int) {
	f := session.Filter{}
	for k := range timeline.Plan + 1 {
		if int(k) != i%int(timeline.Plan+1) {
			f.Kinds = append(f.Kinds, k)
		}
	}
	b.err = errors.Join(b.err, b.w.s.SetFilter(f))
}

// drive pans, zooms in and out, and scrolls.
func (b *bench) drive(i int) {
	tl := b.w.tl
	e := &fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(tl.Size().Width/2, tl.Size().Height/2)}}
	way := float32(1)
	if i%100 >= 50 {
		way = -1
	}
	switch i / 100 {
	case 0:
		e.Scrolled = fyne.NewDelta(way*10, 0)
		tl.ScrolledWith(e, 0)
	case 1:
		e.Scrolled = fyne.NewDelta(0, way*4)
		tl.ScrolledWith(e, fyne.KeyModifierControl)
	default:
		e.Scrolled = fyne.NewDelta(0, -way*6)
		tl.ScrolledWith(e, fyne.KeyModifierShift)
	}
}

// empty fills the window with a raster that draws nothing.
func (b *bench) empty() {
	var img *image.RGBA
	b.w.win.SetContent(canvas.NewRaster(func(w, h int) image.Image {
		if img == nil || img.Rect != image.Rect(0, 0, w, h) {
			img = image.NewRGBA(image.Rect(0, 0, w, h))
		}
		return img
	}))
}

// tick stands where the driver handles input.
func (b *bench) tick() {
	b.end(time.Now()) // where the queue had no turn between two ticks
	switch {
	case b.at == len(b.modes), b.awaited != 0:
		return
	case b.first == 0:
		if b.w.tl.Size().Width < 2 {
			return
		}
		b.started = time.Now() // the window stands: this tick paints it
	case b.settle > 0:
		if b.settle--; b.settle == 0 {
			b.cpu = processors()
			b.w.tl.TakeCost()
		}
	case !b.started.IsZero(): // told of, and not painted yet
	case b.step < b.modes[b.at].steps:
		b.started, b.awaited = time.Now(), b.modes[b.at].until
		b.modes[b.at].step(b.step)
	default:
		b.report()
		if b.at++; b.at == len(b.modes) {
			b.stop()
			b.w.quit()
			return
		}
		b.begin()
	}
	if !b.started.IsZero() {
		fyne.Do(func() { b.end(time.Now()) }) // runs after the picture is there
	}
}

func (b *bench) begin() {
	b.step, b.settle = 0, 30
	b.frames, b.layout, b.paint = nil, nil, nil
	b.modes[b.at].show()
}

// end ends the step under way.
func (b *bench) end(now time.Time) {
	if b.started.IsZero() || b.awaited != 0 {
		return
	}
	cost := b.w.tl.TakeCost()
	if b.first > 0 && b.modes[b.at].until != 0 && cost.Frames == 0 {
		return
	}
	took := now.Sub(b.started)
	b.started = time.Time{}
	if b.first == 0 {
		if cost.Frames > 0 {
			b.first = sinceStart()
			_, b.err = fmt.Fprintf(b.notes, "first picture: after %d ms, %d of processors\n", b.first.Milliseconds(), processors().Milliseconds())
			b.begin()
		}
		return
	}
	b.step++
	b.frames, b.layout, b.paint = append(b.frames, took), append(b.layout, cost.Layout), append(b.paint, cost.Paint)
}

func (b *bench) report() {
	cpu := (processors() - b.cpu) / time.Duration(len(b.frames))
	m := b.modes[b.at].name
	out := b.out
	if m == "floor" || m == "filter" {
		out = b.notes
	}
	_, err := fmt.Fprintf(out, `{"events":%d,"mode":%q,"frames":%d,"median_ms":%.2f,"p99_ms":%.2f,"layout_p99_ms":%.2f,"paint_p99_ms":%.2f,"first_picture_ms":%d,"rss_mb":%d}`+"\n",
		b.w.s.Stats().Events, m, len(b.frames), ms(b.frames, 50), ms(b.frames, 99), ms(b.layout, 99), ms(b.paint, 99), b.first.Milliseconds(), memory("VmRSS"))
	if err == nil {
		_, err = fmt.Fprintf(b.notes, "%s: %.2f ms of processors a frame; memory at most %d MB, of it now %d of the heap and libraries' own, %d of files\n", m, float64(cpu.Microseconds())/1000, memory("VmHWM"), memory("RssAnon"), memory("RssFile"))
	}
	b.err = errors.Join(b.err, err)
}

// ms is a percentile in milliseconds.
func ms(d []time.Duration, percent int) float64 {
	d = slices.Sorted(slices.Values(d))
	return float64(d[min(len(d)-1, len(d)*percent/100)].Microseconds()) / 1000
}

// sinceStart is how long the process has been there, to 10 ms: Linux counts its
// start in ticks since the machine's.
func sinceStart() time.Duration {
	stat, err := os.ReadFile("/proc/self/stat")
	up, err2 := os.ReadFile("/proc/uptime")
	if err != nil || err2 != nil {
		return 1
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	ticks, _ := strconv.ParseFloat(fields[19], 64)
	seconds, _ := strconv.ParseFloat(strings.Fields(string(up))[0], 64)
	return time.Duration((seconds - ticks/100) * float64(time.Second))
}

// memory reads a figure of the process in MB.
func memory(name string) int {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			kb, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(rest), " kB"))
			return kb / 1024
		}
	}
	return 0
}
