package main

import (
	"os"
	"path/filepath"
	"testing"

	"quoteline/timeline/extract/entity"
)

const entities = `# newdoc id = a
1	Mayor	mayor	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1,2,3-sgl
2	Anna	Anna	PROPN	NNP	_	1	flat	_	_
3	Keller	Keller	PROPN	NNP	_	1	flat	_	Entity=1)
4	left	leave	VERB	VBD	_	0	root	_	_
5	the	the	DET	DT	_	6	det	_	Entity=(2-organization-new-nnnnn-cf2-2,4-sgl
6	Bank	bank	PROPN	NNP	_	4	obj	_	_
7	of	of	ADP	IN	_	8	case	_	_
8	Oslo	Oslo	PROPN	NNP	_	6	nmod	_	Entity=(3-place-new-nnnnn-cf3-1-sgl)2)
9	for	for	ADP	IN	_	11	case	_	_
10	Lindt	Lindt	PROPN	NNP	_	11	compound	_	_
11	chocolate	chocolate	NOUN	NN	_	4	obl	_	Entity=(4-substance-new-nnnnn-cf4-1-sgl)

`

func TestTextsKeepWholeNamesWithoutTitles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(entities), 0o600); err != nil {
		t.Fatal(err)
	}
	ts, err := texts(path)
	if err != nil || len(ts) != 1 || len(ts[0].names) != 1 {
		t.Fatalf("%+v, %v", ts, err)
	}
	got := ts[0].names[0]
	want := []name{{1, 3, entity.Person}, {5, 8, entity.Organisation}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("names %v, want %v", got, want)
	}
	// The title and the unmarked noun before another are neither learned nor counted.
	if u := ts[0].unsure[0]; len(u) != 2 || u[0] != 0 || u[1] != 9 {
		t.Errorf("unsure %v", u)
	}
}
