package token

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func words(d *Doc, s Sentence) string {
	var w []string
	for i := s.First; i < s.Last; i++ {
		w = append(w, d.Word(i))
	}
	return strings.Join(w, " ")
}

func TestSentencesAndTokens(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // a sentence each, tokens separated by spaces
	}{
		{"plain", "He left. She stayed.", []string{"He left .", "She stayed ."}},
		{"abbreviations", "Mr. Smith met U.S. Sen. Jones on Jan. 5 at 5 p.m. The talks failed.", []string{"Mr. Smith met U.S. Sen. Jones on Jan. 5 at 5 p.m.", "The talks failed ."}},
		{"days with dots", "On Weds. 3 May he left. She weds. He left on Thur. 4 May at 6 p.m. Weds. the fifth.", []string{"On Weds. 3 May he left .", "She weds .", "He left on Thur. 4 May at 6 p.m. Weds. the fifth ."}},
		{"streets and saints", "He lived in High St. The shop in 5th St. Police closed is gone. She saw St. Paul in Port St. Lucie. Jill St. John came.", []string{"He lived in High St.", "The shop in 5th St.", "Police closed is gone .", "She saw St. Paul in Port St. Lucie .", "Jill St. John came ."}},
		{"hours", "Cast off from Leith at 6 a.m. Light airs blew. At 6 a.m. Lee left. They met there at 6 p.m. Friday night. They spoke there at 6 p.m. London time.", []string{"Cast off from Leith at 6 a.m.", "Light airs blew .", "At 6 a.m. Lee left .", "They met there at 6 p.m. Friday night .", "They spoke there at 6 p.m. London time ."}},
		{"initials", "J. R. Brown spoke.", []string{"J. R. Brown spoke ."}},
		{"closing quote", "“We won.” The crowd cheered.", []string{"“ We won . ”", "The crowd cheered ."}},
		{"two strokes open", "She left. ''No.'' He ran.", []string{"She left .", "'' No . ''", "He ran ."}},
		{"two strokes with blanks close", "'' No . '' He ran.", []string{"'' No . ''", "He ran ."}},
		{"cue after quote", "“Did we win?” she asked.", []string{"“ Did we win ? ” she asked ."}},
		{"clitics", "It’s John's; don't they’re cannot", []string{"It ’s John 's ; do n't they ’re can not"}},
		{"plural possessive", "The leaders’ talks and ‘the leaders’ said so", []string{"The leaders ’ talks and ‘ the leaders ’ said so"}},
		{"hyphen after dots", "a U.S.-backed plan", []string{"a U.S.-backed plan"}},
		{"footnotes", "It closed in 1805.[6] He left. [7] [8] Nobody came.", []string{"It closed in 1805 . [ 6 ]", "He left . [ 7 ] [ 8 ]", "Nobody came ."}},
		{"counted", "His Ph.D. in law is from c. 1818. It is No. 8. I said no. 8 came.", []string{"His Ph.D. in law is from c . 1818 .", "It is No . 8 .", "I said no .", "8 came ."}},
		{"counted in small letters", "He filed case no. 12 then. The bridge no. 3 was closed.", []string{"He filed case no . 12 then .", "The bridge no . 3 was closed ."}},
		{"numbers", "On 2025-08-15 at 10:30, 1,200 of 3.5m (50%) in the 1990s, the 5th.", []string{"On 2025-08-15 at 10:30 , 1,200 of 3.5m ( 50 % ) in the 1990s , the 5th ."}},
		{"hyphens", "a 24-hour full-scale 27-year-old plan", []string{"a 24-hour full-scale 27-year-old plan"}},
		{"web", "See https://example.org/a?b=c, or mail a.b@example.org.", []string{"See https://example.org/a?b=c , or mail a.b@example.org ."}},
		{"decimal is no end", "It rose 3.5 percent.", []string{"It rose 3.5 percent ."}},
		{
			"a list of long lines", "05/01/2021, 21:31 - Anna Holt: The roof of the old barn has come down\n05/01/2021, 21:35 - Ben Carr: We are all out of it and safe\n05/01/2021, 21:40 - Anna Holt: The fire engine is on its way here\nGood",
			[]string{"05/01/2021 , 21:31 - Anna Holt : The roof of the old barn has come down", "05/01/2021 , 21:35 - Ben Carr : We are all out of it and safe", "05/01/2021 , 21:40 - Anna Holt : The fire engine is on its way here", "Good"},
		},
		{"lines", "A heading\nFirst line.\r\nSecond.", []string{"A heading", "First line .", "Second ."}},
		{"zero width", "a\u200bb \ufeffc", []string{"a b c"}},
		{"invalid", "a\xffb", []string{"a \xff b"}},
		{"empty", " \n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Tokenize(c.text)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, words(d, s))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestPluralPossessiveIsAClitic(t *testing.T) {
	for text, want := range map[string]Kind{
		"The leaders’ talks failed":    Clitic,
		"the states' rights":           Clitic,
		"‘Ask the leaders’ he said":    Quote,
		"the leaders’, he said":        Quote,
		"she said 'no to the states' ": Quote,
	} {
		d := Tokenize(text)
		got := Word
		for i := range d.Tokens {
			if w := d.Word(i); w == "’" || w == "'" {
				got = d.Tokens[i].Kind
			}
		}
		if got != want {
			t.Errorf("%q: kind %d, want %d", text, got, want)
		}
	}
}

func check(t interface{ Fatalf(string, ...any) }, text string) {
	d := Tokenize(text)
	at := 0
	for i, k := range d.Tokens {
		if int(k.Start) < at || k.End <= k.Start || int(k.End) > len(text) {
			t.Fatalf("token %d [%d,%d) after %d of %d", i, k.Start, k.End, at, len(text))
		}
		if utf8.ValidString(text) && !d.Span(i, i+1).Valid(text) {
			t.Fatalf("token %d is not on rune edges", i)
		}
		if gap := text[at:k.Start]; strings.IndexFunc(gap, visible) >= 0 {
			t.Fatalf("%q before token %d is in no token", gap, i)
		}
		at = int(k.End)
	}
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %v after token %d", s, next)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences cover %d of %d tokens", next, len(d.Tokens))
	}
}

func visible(r rune) bool {
	return !strings.ContainsRune(" \t\n\r\f\v\u0085\u00a0\u2028\u2029\u3000", r) && r > ' ' && r != 0x7f && !invisible(r) && !(r >= 0x2000 && r <= 0x200a) && r != 0x202f && r != 0x205f && r != 0x1680
}

func TestTokensCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.String().Draw(t, "text")) })
	rapid.Check(t, func(t *rapid.T) {
		check(t, strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "U.", ".", "’s", "'", "\"", "“", "n't", "12", "-", ":", "/", " ", "\n", "Mr.", "@", "b", "é", "\u200b", "http://"})).Draw(t, "parts"), ""))
	})
}

func FuzzTokenize(f *testing.F) {
	f.Add("“It’s 5 p.m.,” he said.\n\nU.S. 1,2.3-4/5")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

func TestLongLineIsLinear(t *testing.T) {
	for _, unit := range []string{"a", "\"", "1", ".", "'", "a.", "a-", "@"} {
		check(t, strings.Repeat(unit, 1<<18))
	}
}

func BenchmarkTokenize(b *testing.B) {
	text := strings.Repeat("The minister, who’d met Mr. Brown on Jan. 5, 2021, said “we won’t give 3.5% more.” They left.\n", 1000)
	b.SetBytes(int64(len(text)))
	for range b.N {
		Tokenize(text)
	}
}
