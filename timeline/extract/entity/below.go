package entity

import (
	"sort"

	"quoteline/timeline/extract/token"
)

// below returns those whom the clause of the subject at token i names itself, below its verb:
// in "he maintained he had tried to help Lee" neither "he" is Lee.
func (f *finder) below(i int, names []Mention) (out []int) {
	const climb = 12
	t := f.d.Tokens[i]
	if t.Rel != token.Nsubj && t.Rel != token.NsubjPass || int(t.Head) <= i {
		return nil
	}
	for k := sort.Search(len(names), func(k int) bool { return names[k].First > i }); k < len(names) && f.d.Tokens[names[k].First].Sentence == t.Sentence; k++ {
		at := names[k].First
		for n := 0; n < climb && at != int(t.Head); n++ {
			up := int(f.d.Tokens[at].Head)
			if up == at {
				break
			}
			at = up
		}
		if at == int(t.Head) && f.inside[names[k].First] == f.inside[i] {
			out = append(out, names[k].Entity)
		}
	}
	return out
}
