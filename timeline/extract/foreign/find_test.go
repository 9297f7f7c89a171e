package foreign

import (
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// find shows the dates of a text as "words = value mod".
func find(text, tag string, ref when.Date) string {
	d := token.Tokenize(text)
	Sentences(d, tag)
	var out []string
	for _, x := range Find(d, tag, ref) {
		s := x.In(text) + " = " + x.Value
		if x.Mod != "" {
			s += " " + x.Mod
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for tag, rows := range map[string][][2]string{
		"de": {
			{"Am 3. Mai 2014 stürzte die Brücke ein.", "3. Mai 2014 = 2014-05-03"},
			{"Am Samstag, 3. Mai 2014, war es so weit.", "Samstag, 3. Mai 2014 = 2014-05-03"},
			{"Vom 3. bis 5. Mai 2014 tagte der Rat.", "Vom 3. bis 5. Mai 2014 = 2014-05-03/2014-05-05"},
			{"Im Mai 2014 begann der Bau.", "Mai 2014 = 2014-05"},
			{"Im Jahr 2014 begann der Bau. 2015 wurde er beendet.", "Jahr 2014 = 2014; 2015 = 2015"},
			{"Der Bau ist seit 2014 fertig.", "2014 = 2014"},
			{"Im 19. Jahrhundert und in den 1990er Jahren wuchs die Stadt.", "19. Jahrhundert = 18; 1990er Jahren = 199"},
			{"Anfang Mai 2014 regnete es. Ende 1998 schneite es.", "Anfang Mai 2014 = 2014-05 START; Ende 1998 = 1998 END"},
			{"Das Haus wurde um 1850 gebaut.", "um 1850 = 1850 APPROX"},
			{"Caesar starb 44 v. Chr. in Rom.", "44 v. Chr. = BC0044"},
			{"Am 03.05.2014 und am 2014-06-07.", "03.05.2014 = 2014-05-03; 2014-06-07 = 2014-06-07"},
			{"Am 3. Jan. 2014 kam er.", "3. Jan. 2014 = 2014-01-03"},
			{"Es gab 2014 Menschen. Er zahlte seit 2014 Euro. Er kam um 14.30 Uhr.", ""},
			{"Der 31. Februar 2014 ist kein Tag.", "Februar 2014 = 2014-02"},
			{"Frau Mai kam. Der März-Feldzug. Version 3.5.2 kostet 2014 Euro.", ""},
		},
		"fr": {
			{"Le 3 mai 2014, le pont s'est effondré.", "3 mai 2014 = 2014-05-03"},
			{"Le 1er mai 2014 et le samedi 3 mai 2014.", "1er mai 2014 = 2014-05-01; samedi 3 mai 2014 = 2014-05-03"},
			{"Du 3 au 5 mai 2014, le conseil siégea.", "Du 3 au 5 mai 2014 = 2014-05-03/2014-05-05"},
			{"En mai 2014 et en 2015, il plut.", "mai 2014 = 2014-05; 2015 = 2015"},
			{"Au XIXe siècle, puis dans les années 1990.", "XIXe siècle = 18; années 1990 = 199"},
			{"Début mai 2014, fin 1998, vers 1850.", "Début mai 2014 = 2014-05 START; fin 1998 = 1998 END; vers 1850 = 1850 APPROX"},
			{"César mourut en 44 av. J.-C. à Rome.", "44 av. J.-C. = BC0044"},
			{"Le 03/05/2014.", "03/05/2014 = 2014-05-03"},
			{"La planète Mars. Il mit en 2014 pages tout ce qu'il sait.", ""},
		},
		"es": {
			{"El 3 de mayo de 2014 cayó el puente.", "3 de mayo de 2014 = 2014-05-03"},
			{"Del 3 al 5 de mayo de 2014 se reunió el consejo.", "Del 3 al 5 de mayo de 2014 = 2014-05-03/2014-05-05"},
			{"En mayo de 2014 y en 2015 llovió.", "mayo de 2014 = 2014-05; 2015 = 2015"},
			{"En el siglo XIX y en los años 90.", "siglo XIX = 18; años 90 = 199"},
			{"A principios de mayo de 2014, hacia 1850.", "principios de mayo de 2014 = 2014-05 START; hacia 1850 = 1850 APPROX"},
			{"El año 2014. César murió en 44 a. C. en Roma.", "año 2014 = 2014; 44 a. C. = BC0044"},
			{"Yo marzo contigo. Costó 2014 euros.", ""},
		},
		"ru": {
			{"3 мая 2014 года мост рухнул.", "3 мая 2014 года = 2014-05-03"},
			{"С 3 по 5 мая 2014 года заседал совет.", "С 3 по 5 мая 2014 года = 2014-05-03/2014-05-05"},
			{"В мае 2014 года и в 2015 году шёл дождь.", "мае 2014 года = 2014-05; 2015 году = 2015"},
			{"В XIX веке и в 90-е годы.", "XIX веке = 18; 90-е годы = 199"},
			{"В начале 1998 года, около 1850 года.", "начале 1998 года = 1998 START; около 1850 года = 1850 APPROX"},
			{"Он родился 3 мая 2014 г. в Киеве.", "3 мая 2014 г. = 2014-05-03"},
			{"Цезарь умер в 44 году до н. э. в Риме.", "44 году до н. э. = BC0044"},
			{"Он заплатил 2014 рублей.", ""},
		},
		"uk": {
			{"3 травня 2014 року міст упав.", "3 травня 2014 року = 2014-05-03"},
			{"З 3 до 5 травня 2014 року тривала рада.", "З 3 до 5 травня 2014 року = 2014-05-03/2014-05-05"},
			{"У травні 2014 року та у 2015 році йшов дощ.", "травні 2014 року = 2014-05; 2015 році = 2015"},
			{"У XIX столітті та у 90-ті роки.", "XIX столітті = 18; 90-ті роки = 199"},
			{"Близько 1850 року. Цезар помер 44 року до н. е. у Римі.", "Близько 1850 року = 1850 APPROX; 44 року до н. е. = BC0044"},
			{"Він сплатив 2014 гривень.", ""},
		},
		"it":  {{"Il 3 maggio 2014 e il 2014-05-03.", "2014-05-03 = 2014-05-03"}},
		"und": {{"03/05/2014", "03/05/2014 = 2014-03-05"}},
	} {
		for _, r := range rows {
			if got := find(r[0], tag, when.Date{}); got != r[1] {
				t.Errorf("%s %q:\n got %s\nwant %s", tag, r[0], got, r[1])
			}
		}
	}
}

// A day without a year is off the calendar, or, near a document's date, a guess
// that says so.
func TestNoYear(t *testing.T) {
	if got := find("Am 30. Dezember kam er.", "de", when.Date{}); got != "30. Dezember = XXXX-12-30" {
		t.Error(got)
	}
	text := "Am 30. Dezember kam er."
	d := token.Tokenize(text)
	Sentences(d, "de")
	x := Find(d, "de", when.NewDay(2014, 1, 9))
	if len(x) != 1 || x[0].When.EDTF != "2013-12-30?" || x[0].Anchor == "" {
		t.Errorf("%+v", x)
	}
}

// An ambiguous date says so where no language decides.
func TestAmbiguous(t *testing.T) {
	for tag, want := range map[string]bool{"und": true, "de": false, "it": true} {
		x := Find(token.Tokenize("03/05/2014"), tag, when.Date{})
		if len(x) != 1 || x[0].Ambiguous != want {
			t.Errorf("%s: %+v", tag, x)
		}
	}
}

func TestSentences(t *testing.T) {
	text := "Am 3. Mai 2014 kam er. Er blieb bis 44 v. Chr. in Rom. Es war sein 3. Dann ging er."
	d := token.Tokenize(text)
	Sentences(d, "de")
	var got []string
	for _, s := range d.Sentences {
		got = append(got, d.Span(s.First, s.Last).In(text))
	}
	want := "Am 3. Mai 2014 kam er.|Er blieb bis 44 v. Chr. in Rom.|Es war sein 3.|Dann ging er."
	if strings.Join(got, "|") != want {
		t.Errorf("%s", strings.Join(got, "|"))
	}
}

func TestTried(t *testing.T) {
	for tag, want := range map[string]string{"de-AT": "German", "it": "(it)", "und": "not known", "": "not known"} {
		if got := Tried(tag); !strings.Contains(got, want) {
			t.Errorf("%s: %s", tag, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Vom 3. bis 5. Mai 2014", "du 3 au 5 mai", "del 3 al 5 de mayo de 2014", "С 3 по 5 мая 2014 г.", "44 до н. е.", "1990er Jahre", "XIXe siècle av. J.-C.", "31. Februar", "0. Mai 0000", "mi-", "années"} {
		f.Add(s, 2014)
	}
	f.Fuzz(func(t *testing.T, text string, year int) {
		ref := when.Date{}
		if year >= 1000 && year <= 3000 {
			ref = when.NewDay(year, 2, 28)
		}
		for tag := range speeches {
			d := token.Tokenize(text)
			Sentences(d, tag)
			at := 0
			for i, s := range d.Sentences {
				if s.First < at || s.Last <= s.First || int(d.Tokens[s.First].Sentence) != i {
					t.Fatalf("%s: sentence %d is %+v", tag, i, s)
				}
				at = s.Last
			}
			end := 0
			for _, x := range Find(d, tag, ref) {
				if x.First < end || x.Last <= x.First || x.Last > len(d.Tokens) || !x.Valid(d.Text) && utf8.ValidString(text) || x.Value == "" {
					t.Fatalf("%s: %+v after %d", tag, x, end)
				}
				end = x.Last
				if _, err := when.Parse(x.When.EDTF); err != nil {
					t.Fatalf("%s: %v", tag, err)
				}
			}
		}
	})
}
