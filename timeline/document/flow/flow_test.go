package flow

import "testing"

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "i", 4: "iv", 1994: "mcmxciv", 3999: "mmmcmxcix", 4000: "4000"} {
		if got := roman(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}
