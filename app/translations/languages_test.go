package translations

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

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

// forms are the plural forms that whole numbers have in a language.
func forms(code string) []string {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	found := map[string]bool{"other": true} // which go-i18n asks for
	for n := range 1000 {
		found[names[plural.Cardinal.MatchPlural(language.Make(code), n, 0, 0, 0, 0)]] = true
	}
	return slices.Sorted(maps.Keys(found))
}

var verb = regexp.MustCompile(`%(\[\d+\])?[sdvq]`)

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
				t.Logf("%s lacks %q (%s)", code, k, keys[k].where)
				continue
			}
			want := []string{"other"}
			if keys[k].one != "" {
				want = forms(code)
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
				t.Logf("%s has %q, which nobody uses", code, k)
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
	for code, want := range map[string][]string{"de": {"one", "other"}, "ru": {"few", "many", "one", "other"}, "uk": {"few", "many", "one", "other"}} {
		if got := forms(code); !slices.Equal(got, want) {
			t.Errorf("%s: %v", code, got)
		}
	}
}
