// Package translations has the words of the interface in the languages that the window
// speaks, and how numbers stand among them. English is the key of each. It never
// translates what documents say.
package translations

import (
	"embed"
	"fmt"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"quoteline/app/prefs"
)

//go:embed languages/*.json
var files embed.FS

// Choosable reports that a language other than the system's can be chosen. Fyne asks
// the system, and where that is no matter of the environment it cannot be overruled.
const Choosable = runtime.GOOS != "windows" && runtime.GOOS != "darwin"

// The language in use, and how it writes numbers.
var (
	current = english
	numbers = message.NewPrinter(language.English)
)

// english needs no file: the keys are its words.
const english = "en"

// Name is a language as it calls itself.
func Name(code string) string {
	return map[string]string{"en": "English", "de": "Deutsch", "fr": "Français", "uk": "Українська", "ru": "Русский"}[code]
}

// Use has all words from here on be of a language, one of prefs.Languages; of the
// system's, or English where that is none of them, for "".
func Use(code string) error {
	if code == "" || !Choosable {
		code = Closest(lang.SystemLocale().LanguageString())
	}
	words, err := []byte("{}"), error(nil)
	if code != english {
		words, err = files.ReadFile("languages/" + code + ".json")
	}
	if err != nil {
		return fmt.Errorf("there are no words of the language %q: %w", code, err)
	}
	return Try(code, words)
}

// Try is Use with words that are not among the program's: JSON of keys with their
// translation, or with their forms.
func Try(code string, words []byte) error {
	back := speak(code)
	defer back()
	// Fyne asks the system anew which language to use.
	if err := lang.AddTranslations(fyne.NewStaticResource(code+".json", words)); err != nil {
		return fmt.Errorf("read the words of the language %q: %w", code, err)
	}
	current, numbers = code, message.NewPrinter(language.Make(code))
	return nil
}

// Closest is the language of the window for one that is asked for: English where it
// has none that its speakers read.
func Closest(tag string) string {
	var have []language.Tag
	for _, code := range prefs.Languages {
		have = append(have, language.Make(code))
	}
	_, i, sure := language.NewMatcher(have).Match(language.Make(tag))
	if sure == language.No {
		i = 0
	}
	return prefs.Languages[i]
}

// speak has the environment ask for a language, until back is called: the C library
// takes from it how keys are typed, and other programs are started with it.
func speak(code string) (back func()) {
	type variable struct {
		name, value string
		set         bool
	}
	was := []variable{{name: "LC_ALL"}, {name: "LANGUAGE"}}
	for i := range was {
		v := &was[i]
		v.value, v.set = os.LookupEnv(v.name)
		_ = os.Setenv(v.name, code) // fails for odd names only
	}
	return func() {
		for _, v := range was {
			if v.set {
				_ = os.Setenv(v.name, v.value)
			} else {
				_ = os.Unsetenv(v.name)
			}
		}
	}
}

// Number writes n with the signs between thousands that the language has.
func Number(n int) string { return numbers.Sprintf("%d", n) }

// Named is "People: Ann Lee", with the space before the colon that French has.
func Named(name, value string) string {
	return fmt.Sprintf(lang.X("named %s: %s", "%s: %s"), name, value)
}

// Count is "1 event", "2 events". one and many are the English words; many is the key
// of the forms in other languages.
func Count(n int, one, many string) string { return Number(n) + " " + Form(n, one, many) }

// Form is the words for n, which may have verbs for fmt.
func Form(n int, one, many string) string {
	if current != english {
		return lang.N(many, n)
	}
	if n == 1 {
		return one
	}
	return many
}
