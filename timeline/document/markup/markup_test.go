package markup

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"plain  words":                        "plain words",
		"<b>a</b>, <i>b</i>":                  "a, b",
		"a<br/>b<br>c":                        "a\nb\nc",
		"<p>a</p><p>b &amp; c</p>":            "a\n\nb & c",
		"<script>x</script>a<style>y</style>": "a",
		"<script>x":                           "",
		"a < b > c":                           "a < b > c",
		"<td>a</td><td>b</td>":                "a b",
		"<":                                   "<",
		"":                                    "",
	} {
		if got, err := Text(in); err != nil || got != want {
			t.Errorf("%q: %q %v", in, got, err)
		}
	}
}

func TestIs(t *testing.T) {
	for in, want := range map[string]bool{
		"<p>a</p>": true, "a<br>b": true, "AT&amp;T": true, "AT&T": false, "a < b > c": false, "<3": false, "x<y/>": false, "": false,
	} {
		if Is(in) != want {
			t.Errorf("%q: %v", in, !want)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("<p>a<br>b &#x202e;</p>")
	f.Add(strings.Repeat("<div>", 1000) + "a")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Text(s)
		if err != nil || !utf8.ValidString(got) {
			t.Errorf("%q: %q %v", s, got, err)
		}
	})
}
