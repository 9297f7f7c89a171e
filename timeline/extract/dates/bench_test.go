package dates_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// news is made-up text with about one expression of time in twenty words, as
// in newspapers, and no two sentences alike.
func news(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(pick("The mayor", "A spokesman for the harbour", "Her brother", "The second company", "Analysts", "The committee of the town"))
		b.WriteByte(' ')
		b.WriteString(pick("said", "announced", "denied", "repeated", "told the reporters"))
		b.WriteByte(' ')
		b.WriteString(pick("that the bridge had been closed", "that 2,300 people would leave", "it could sell 12.5 percent of its shares", "the vote was lost by a few", "there was no end to the work in sight"))
		b.WriteByte(' ')
		b.WriteString(pick("on Tuesday", "in March", "last week", "three days ago", "on 3 May 2012", "for the second quarter", "at 5 p.m. on Friday", "", "", "since the early 1990s", "early next year"))
		b.WriteString(pick(", and the other members agreed with him", " because of the long rain over the hills", "", ", which nobody in the valley had foreseen", " after a short debate in the old hall"))
		b.WriteString(". ")
		if r.IntN(5) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// BenchmarkFind is Find alone, on tokens that have their tags.
func BenchmarkFind(b *testing.B) {
	text := news(1 << 20)
	doc := token.Tokenize(text)
	if err := tagger.Tag(doc); err != nil {
		b.Fatal(err)
	}
	ref := when.NewDay(2025, 8, 16)
	found := 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		found = len(dates.Options{}.Find(doc, ref))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Tokens)), "ns/token")
	b.ReportMetric(float64(found), "found")
}
