package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const sample = `# text = He's a full-time cook.
1-2	He's	_	_	_	_	_	_	_	_
1	He	he	PRON	PRP	_	7	nsubj	_	SpaceAfter=No
2	's	be	AUX	VBZ	_	7	cop	_	_
3	a	a	DET	DT	_	7	det	_	_
4	full	full	ADJ	JJ	_	6	amod	_	SpaceAfter=No
5	-	-	PUNCT	HYPH	_	6	punct	_	SpaceAfter=No
6	time	time	NOUN	NN	_	7	compound	_	_
7	cook	cook	NOUN	NN	_	0	root	_	SpaceAfter=No
8	.	.	PUNCT	.	_	7	punct	_	_

`

func TestReadJoinsHyphenatedWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(sample), 0o600); err != nil {
		t.Fatal(err)
	}
	gs, err := read(path)
	if err != nil || len(gs) != 1 {
		t.Fatalf("%d sentences, %v", len(gs), err)
	}
	g := gs[0]
	if got := strings.Join(g.Words, " "); got != "He 's a full-time cook ." {
		t.Errorf("words %q", got)
	}
	for i, want := range []int{4, 4, 4, 4, -1, 4} {
		if g.Heads[i] != want {
			t.Errorf("head of %s is %d, want %d", g.Words[i], g.Heads[i], want)
		}
	}
	if g.Tags[3].String() != "JJ" || g.Rels[3].String() != "compound" {
		t.Errorf("full-time is %s, %s", g.Tags[3], g.Rels[3])
	}
}

func TestReadNamesABadHead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(strings.Replace(sample, "\t7\tnsubj", "\tx\tnsubj", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := read(path); err == nil || !strings.Contains(err.Error(), "He") {
		t.Errorf("error %v", err)
	}
}
