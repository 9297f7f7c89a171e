package translations

import (
	"strings"
	"testing"

	"quoteline/timeline/reason"
)

func TestReason(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct{ en, de, uk string }{
		{"“Friday”, counted from the document date 2025-08-16.", "„Friday“, gerechnet von: Datum des Dokuments, 16. August 2025.", "«Friday», рахуючи від: дата документа, 16 серпня 2025."},
		{"Told without a day in a report of 16 August 2025: that day or the one before.", "Ohne Tag erzählt in einem Bericht (16. August 2025): an jenem Tag oder am Tag davor.", "Розказано без дня в повідомленні (16 серпня 2025): того дня або напередодні."},
		{"“03/04/2020” can be read as 3 April 2020 or as 4 March 2020: the text does not show which number is the day.", "„03/04/2020“ ist auf zwei Weisen zu lesen (3. April 2020; 4. März 2020): der Text zeigt nicht, welche Zahl der Tag ist.", "«03/04/2020» можна прочитати двояко (3 квітня 2020; 4 березня 2020): текст не показує, яке число є днем."},
		{"Both say “closed”, and both name Oslo, Rivera; both say May 2014.", "Beide sagen „closed“, und beide nennen Oslo, Rivera; beide sagen Mai 2014.", "Обидва кажуть «closed», і обидва називають: Oslo, Rivera; обидва кажуть: травень 2014."},
		{YouSaid.Of(), "Ihre Angabe", "за вашими словами"},
		{"Neither has a date.", "Keines hat ein Datum.", "Жодне не має дати."},
		{"The list says “3/4/2020”. The day stands first in this list: line 1200 has 25/4/2020.", "Die Liste sagt „3/4/2020“. In dieser Liste steht der Tag vorn: Zeile 1.200 hat 25/4/2020.", "Список каже «3/4/2020». У цьому списку день стоїть першим: у рядку 1\u00a0200 – 25/4/2020."},
		{"Columns that were not read: “foo”, “b. c”. 2 cells that cannot be read as a date: “soon” on line 9, “x” on line 10.", "Spalten, die nicht gelesen wurden: „foo“, „b. c“. 2 Zellen, die nicht als Datum zu lesen sind: „soon“ in Zeile 9, „x“ in Zeile 10.", "Стовпці, які не прочитано: «foo», «b. c». Клітинки, які не вдалося прочитати як дату (2): «soon» у рядку 9, «x» у рядку 10."},
		{"a picture (a (b).png)", "ein Bild (a (b).png)", "зображення (a (b).png)"},
		{"2022 to 16 Aug 2025", "2022 – 16. August 2025", "2022 – 16 серпня 2025"},
		{"10,000 events from 1,200 documents", "10.000 Ereignisse aus 1.200 Dokumenten", "події: 10\u00a0000, документи: 1\u00a0200"},
		{"Because I say so.", "Because I say so.", "Because I say so."},
		{"", "", ""},
	} {
		for code, want := range map[string]string{"en": c.en, "de": c.de, "uk": c.uk} {
			if err := Use(code); err != nil {
				t.Fatal(err)
			}
			if got := Reason(c.en); got != want {
				t.Errorf("%q in %s: %q, want %q", c.en, code, got, want)
			}
		}
	}
}

// TestEveryReasonIsTranslated: no sentence but one of marks alone stays as it is.
func TestEveryReasonIsTranslated(t *testing.T) {
	marks := func(w string) bool { return strings.Trim(reason.Fill(w, []string{"", ""}), "();, .") == "" }
	for _, code := range []string{"de", "fr", "uk", "ru"} {
		have := read(t, code)
		for _, w := range reason.All() {
			short := strings.Count(w, " ") < 2 && (code == "de" || code == "fr") // "possible" is French too
			if have[w]["other"] == w && !marks(w) && !short {
				t.Errorf("%s: %q is not translated", code, w)
			}
		}
	}
}
