package app_test

import (
	"bufio"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"quoteline/timeline/scene"
)

// desk is a screen without hardware, with a window manager and the program.
type desk struct {
	t    *testing.T
	env  []string
	home string
	app  *exec.Cmd
}

// newDesk starts Xvfb and openbox. The test is skipped where they are not
// installed or no program was built; make test sees to both.
func newDesk(t *testing.T) *desk {
	t.Helper()
	if testing.Short() {
		t.Skip("a real window takes its time")
	}
	for _, tool := range []string{"Xvfb", "openbox", "xdotool", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed; run make test", tool)
		}
	}
	if os.Getenv("QUOTELINE_BIN") == "" {
		t.Skip("QUOTELINE_BIN names no program; run make test")
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{w}
	start(t, x)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb gave no display: %v", err)
	}
	d := &desk{t: t, home: t.TempDir()}
	d.env = append(os.Environ(), "DISPLAY=:"+strings.TrimSpace(line), "WAYLAND_DISPLAY=", "HOME="+d.home,
		"XDG_DATA_HOME="+d.home, "XDG_CONFIG_HOME="+d.home, "XDG_RUNTIME_DIR="+d.home, "FYNE_SCALE=1", "FYNE_THEME=light", "LIBGL_ALWAYS_SOFTWARE=1")
	wm := exec.Command("openbox")
	wm.Env = d.env
	start(t, wm)
	return d
}

// start runs a command until the test ends.
func start(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill() // it may have ended by itself
		_ = c.Wait()
	})
}

// run starts the program and waits for its window.
func (d *desk) run() {
	d.t.Helper()
	d.app = exec.Command(os.Getenv("QUOTELINE_BIN"), "--store", filepath.Join(d.home, "test.quoteline"))
	d.app.Env = d.env
	var log bytes.Buffer
	d.app.Stderr = &log
	start(d.t, d.app)
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.t.Logf("the program said: %s", log.String())
		}
	})
	d.wait("a window with a picture", func() bool {
		out, err := d.tool("search", "--onlyvisible", "--name", "Quoteline$")
		return err == nil && out != "" && colours(d.shot()) > 40
	})
	d.do("mousemove", "5", "795")
	d.still()
}

func (d *desk) tool(args ...string) (string, error) {
	c := exec.Command("xdotool", args...)
	c.Env = d.env
	out, err := c.Output()
	return strings.TrimSpace(string(out)), err
}

func (d *desk) do(args ...string) {
	d.t.Helper()
	if _, err := d.tool(args...); err != nil {
		d.t.Fatalf("xdotool %v: %v", args, err)
	}
}

// shot is the screen; Fyne's own capture is one flat colour here.
func (d *desk) shot() image.Image {
	d.t.Helper()
	c := exec.Command("import", "-window", "root", "png:-")
	c.Env = append(d.env, "MAGICK_TEMPORARY_PATH="+os.TempDir())
	out, err := c.Output()
	if err != nil {
		d.t.Fatalf("screenshot: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		d.t.Fatalf("screenshot: %v", err)
	}
	return img
}

func (d *desk) wait(what string, ok func() bool) {
	d.t.Helper()
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if ok() {
			return
		}
	}
	d.t.Fatalf("%s did not come within a minute", what)
}

// still waits until the screen stops changing and returns it.
func (d *desk) still() image.Image {
	d.t.Helper()
	last := d.shot()
	same := 0
	d.wait("a still picture", func() bool {
		next := d.shot()
		if differ(last, next, next.Bounds()) < 0.0005 {
			same++
		} else {
			same = 0
		}
		last = next
		return same >= 2
	})
	return last
}

// colours counts the colours of a picture, coarsely.
func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r >> 10, g >> 10, bl >> 10}] = true
		}
	}
	return len(seen)
}

// differ is the share of pixels of r that are not nearly the same.
func differ(a, b image.Image, r image.Rectangle) float64 {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if far(r1, r2) || far(g1, g2) || far(b1, b2) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

func far(a, b uint32) bool { return max(a, b)-min(a, b) > 0x1800 }

// marks finds the discs of events on the axis: places of a kind's own colour.
func marks(img image.Image) []image.Point {
	st := scene.Light()
	is := func(c color.Color) bool {
		r, g, b, _ := c.RGBA()
		for _, k := range st.Hues {
			if !far(r, uint32(k.R)*0x101) && !far(g, uint32(k.G)*0x101) && !far(b, uint32(k.B)*0x101) {
				return true
			}
		}
		return false
	}
	var out []image.Point
	for y := 100; y < 260; y++ {
		for x := 60; x < 860; x++ {
			solid := true
			for dy := -2; dy <= 2 && solid; dy++ {
				for dx := -2; dx <= 2; dx++ {
					if !is(img.At(x+dx, y+dy)) {
						solid = false
						break
					}
				}
			}
			if solid {
				out = append(out, image.Pt(x, y))
				x += 8
			}
		}
		if len(out) > 3 {
			return out
		}
	}
	return out
}

var (
	axisBand  = image.Rect(20, 105, 880, 160)
	sidePanel = image.Rect(930, 140, 1270, 700)
)

// TestRealWindow does what a new user does: looks, clicks an event, zooms and
// scrolls, exports a picture, leaves and comes back.
func TestRealWindow(t *testing.T) {
	d := newDesk(t)
	d.run()
	first := d.still()

	found := marks(first)
	if len(found) < 3 {
		t.Fatalf("%d marks of events are in sight", len(found))
	}
	at := found[len(found)-1]
	d.do("mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y), "click", "1")
	d.wait("another event in the panel", func() bool { return differ(first, d.shot(), sidePanel) > 0.01 })
	selected := d.still()

	d.do("mousemove", "450", "400", "keydown", "ctrl", "click", "--repeat", "8", "4", "keyup", "ctrl")
	d.wait("a zoomed axis", func() bool { return differ(selected, d.shot(), axisBand) > 0.005 })
	zoomed := d.still()
	d.do("mousemove", "450", "400", "click", "--repeat", "4", "5")
	d.wait("a moved axis", func() bool { return differ(zoomed, d.shot(), axisBand) > 0.005 })
	d.do("mousemove", "5", "795")
	moved := d.still()

	for _, keys := range []string{"ctrl+o", "F1"} { // dialogs open, and Escape closes them
		d.do("key", keys)
		d.wait("the dialog of "+keys, func() bool { return differ(moved, d.shot(), moved.Bounds()) > 0.05 })
		d.still()
		d.do("key", "Escape")
		d.wait("the timeline without the dialog of "+keys, func() bool { return differ(moved, d.shot(), axisBand) < 0.002 })
	}

	d.do("key", "ctrl+f", "type", "peace")
	d.wait("a search", func() bool { return differ(moved, d.shot(), moved.Bounds()) > 0.005 })
	d.do("key", "Escape", "key", "Escape")
	d.wait("the timeline without a search", func() bool { return differ(moved, d.shot(), axisBand) < 0.002 })

	d.do("key", "ctrl+e")
	d.wait("the export dialog", func() bool { return differ(moved, d.shot(), moved.Bounds()) > 0.05 })
	d.still()
	d.do("key", "Return")
	var file string
	d.wait("an exported picture", func() bool {
		for _, dir := range []string{d.home, filepath.Join(d.home, "Pictures")} {
			if m, err := filepath.Glob(filepath.Join(dir, "*.png")); err == nil && len(m) > 0 {
				file = m[0]
				return true
			}
		}
		return false
	})
	checkPicture(t, file)
	d.wait("a closed dialog", func() bool { return differ(moved, d.shot(), axisBand) < 0.002 })

	d.quit()
	d.run()
	back := d.still()
	if s := differ(moved, back, axisBand); s > 0.01 {
		t.Errorf("%.1f %% of the axis is not where it was", s*100)
	}
	if s := differ(moved, back, sidePanel); s > 0.01 {
		t.Errorf("%.1f %% of the panel is not as it was", s*100)
	}
}

// checkPicture decodes an exported picture and looks for ink in it.
func checkPicture(t *testing.T, file string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if n := colours(img); n < 20 || img.Bounds().Dx() < 1000 {
		t.Errorf("%s: %d colours, %v", file, n, img.Bounds())
	}
}
