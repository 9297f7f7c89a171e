package export

import (
	"bytes"
	"image/color"
	"image/png"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/scene"
)

// The colour that the user gave an event is in the picture, light and dark.
func TestTheUsersColourIsExported(t *testing.T) {
	for _, dark := range []bool{false, true} {
		st := scene.Light()
		if dark {
			st = scene.Dark()
		}
		for _, colour := range []timeline.Colour{0, 7} {
			in := sample(4)
			var events []timeline.Event
			if err := in.Read(ctx, in.Events.ID, func(e *timeline.Event) error {
				events = append(events, *e)
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			events[1].Colour = colour
			var b bytes.Buffer
			if err := PNG(ctx, &b, of("T", events, in.Documents), Options{Width: 900, Scale: 2, Dark: dark}); err != nil {
				t.Fatal(err)
			}
			img, err := png.Decode(&b)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for y := range img.Bounds().Dy() {
				for x := range img.Bounds().Dx() {
					if color.NRGBAModel.Convert(img.At(x, y)) == st.Hue(6) {
						n++
					}
				}
			}
			if (n > 100) != (colour != 0) {
				t.Errorf("dark %v, colour %d: %d pixels of it", dark, colour, n)
			}
		}
	}
}
