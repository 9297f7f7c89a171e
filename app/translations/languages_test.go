package translations

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/prefs"
)

// read is a file of words: of each key the forms, by "one", "few", "many", "other";
// without plural "other" alone.
func read(t *testing.T, code string) map[string]map[string]string {
	t.Helper()
	b, err := files.ReadFile("languages/" + code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Fatalf("%s: %v", code, err)
	}
	out := map[string]map[string]string{}
	for k, v := range raw {
		forms, word := map[string]string{}, ""
		if err := json.Unmarshal(v, &word); err == nil {
			forms["other"] = word
		} else if err := json.Unmarshal(v, &forms); err != nil {
			t.Errorf("%s: %q: %v", code, k, err)
		}
		out[k] = forms
	}
	return out
}

// forms are the plural forms that go-i18n asks for in a language.
var forms = map[string][]string{
	"de": {"one", "other"}, "fr": {"many", "one", "other"},
	"uk": {"few", "many", "one", "other"}, "ru": {"few", "many", "one", "other"},
}

var verb = regexp.MustCompile(`%(\[\d+\])?[sdvqrw]`)

// TestLanguagesAreWhole: every language has every word of the window, with the same
// verbs and all forms, and none that nobody uses.
func TestLanguagesAreWhole(t *testing.T) {
	keys := words(t)
	for _, code := range prefs.Languages {
		if Name(code) == "" {
			t.Errorf("%s has no name", code)
		}
		if code == english {
			continue
		}
		have := read(t, code)
		for _, k := range slices.Sorted(maps.Keys(keys)) {
			if have[k] == nil {
				t.Errorf("%s lacks %q (%s)", code, k, keys[k].where)
				continue
			}
			want := []string{"other"}
			if keys[k].one != "" {
				want = forms[code]
			}
			if got := slices.Sorted(maps.Keys(have[k])); !slices.Equal(got, want) {
				t.Errorf("%s: %q has the forms %v, want %v", code, k, got, want)
			}
			for form, word := range have[k] {
				if strings.TrimSpace(word) == "" || strings.Contains(word, "{{") {
					t.Errorf("%s: %q is %q", code, k, word)
				}
				if a, b := verb.FindAllString(k, -1), verb.FindAllString(word, -1); !slices.Equal(a, b) && !indexed(a, b) {
					t.Errorf("%s: %q has the verbs %v, and %v as %s: %q", code, k, a, b, form, word)
				}
				if ends := "…"; strings.HasSuffix(k, ends) != strings.HasSuffix(word, ends) {
					t.Errorf("%s: %q and %q differ in the dots at the end", code, k, word)
				}
			}
		}
		for _, k := range slices.Sorted(maps.Keys(have)) {
			if _, ok := keys[k]; !ok {
				t.Errorf("%s has %q, which nobody uses", code, k)
			}
		}
	}
}

// indexed reports that b takes all that a does, by number.
func indexed(a, b []string) bool {
	for i, v := range a {
		if !slices.Contains(b, "%["+string(rune('1'+i))+"]"+strings.TrimPrefix(v, "%")) {
			return false
		}
	}
	return len(a) == len(b)
}

func TestForms(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	for code, want := range map[string]map[int]string{
		"en": {0: "0 events", 1: "1 event", 2: "2 events", 1000: "1,000 events"},
		"de": {0: "0 Ereignisse", 1: "1 Ereignis", 2: "2 Ereignisse", 1000: "1.000 Ereignisse"},
		"fr": {0: "0 événement", 1: "1 événement", 2: "2 événements", 1_000_000: "1\u00a0000\u00a0000 événements"},
		"uk": {1: "1 подія", 3: "3 події", 5: "5 подій", 11: "11 подій", 21: "21 подія", 1000: "1\u00a0000 подій"},
		"ru": {1: "1 событие", 3: "3 события", 5: "5 событий", 11: "11 событий", 22: "22 события", 1000: "1\u00a0000 событий"},
	} {
		if err := Use(code); err != nil {
			t.Fatal(err)
		}
		for n, words := range want {
			if got := Count(n, "event", "events"); got != words {
				t.Errorf("%s: %q, want %q", code, got, words)
			}
		}
	}
}

// TestUseLeavesTheEnvironment: other programs are started in it.
func TestUseLeavesTheEnvironment(t *testing.T) {
	t.Setenv("LC_ALL", "uk_UA.UTF-8")
	t.Setenv("LANGUAGE", "")
	if err := Use(""); err != nil || current != "uk" || lang.L("Close") != "Закрити" {
		t.Errorf("%v: %s, %q", err, current, lang.L("Close"))
	}
	if err := Use("ru"); err != nil || lang.L("Close") != "Закрыть" {
		t.Errorf("%v: %q", err, lang.L("Close"))
	}
	if got := os.Getenv("LC_ALL"); got != "uk_UA.UTF-8" {
		t.Errorf("LC_ALL is %q", got)
	}
	if err := Use(english); err != nil || lang.L("Close") != "Close" || lang.L("Undated") != "Undated" {
		t.Errorf("%v: %q", err, lang.L("Undated"))
	}
	if err := Use("tlh"); err == nil {
		t.Error("a language that is not there")
	}
}

func TestClosest(t *testing.T) {
	for tag, want := range map[string]string{"de-AT": "de", "fr-CA": "fr", "uk-UA": "uk", "ru": "ru", "es": "en", "C": "en", "": "en", "ja-JP": "en"} {
		if got := Closest(tag); got != want {
			t.Errorf("%q: %s, want %s", tag, got, want)
		}
	}
}
