package export

import (
	"image"
	"os"
	"os/exec"
	"testing"

	"quoteline/timeline/scene"
)

// tool runs another program, which reads what was written: where it is missing the test
// is skipped, on a machine that tests changes it fails.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed; packaging/setup.sh test installs it", name)
		}
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.CommandContext(t.Context(), name, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// inked is the part of a picture that is not of the colour of its corner.
func inked(img image.Image) float64 {
	r := img.Bounds()
	ground := img.At(r.Min.X, r.Max.Y-1)
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if img.At(x, y) != ground {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

// style is the style that options ask for.
func style(o Options) scene.Style {
	if o.Dark {
		return scene.Dark()
	}
	return scene.Light()
}
