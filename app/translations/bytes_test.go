package translations

import "testing"

func TestBytes(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	for code, want := range map[string][4]string{
		"en": {"0 B", "4.6 kB", "164 kB", "0 B"}, "de": {"0 B", "4,6 kB", "164 kB", "0 B"}, "ru": {"0 B", "4,6 kB", "164 kB", "0 B"},
	} {
		if err := Use(code); err != nil {
			t.Fatal(err)
		}
		for i, n := range []int64{0, 4600, 164_000, -1} {
			if got := Bytes(n); got != want[i] {
				t.Errorf("%d in %s: %q, want %q", n, code, got, want[i])
			}
		}
	}
}
