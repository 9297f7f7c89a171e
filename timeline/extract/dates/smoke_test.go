package dates

import (
	"testing"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

func TestFindBasics(t *testing.T) {
	doc := token.Tokenize("They met on 15 August 2025 in Oslo. She left on Tuesday.")
	got := Find(doc, when.NewDay(2025, 8, 16))
	if len(got) != 2 || got[0].Value != "2025-08-15" || got[1].Value != "2025-08-12" {
		t.Errorf("%+v", got)
	}
}
