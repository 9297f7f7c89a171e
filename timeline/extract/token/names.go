package token

var tagNames = [NumTags]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
	"PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
	"WP$", "WRB", "PUNCT",
}

var relNames = [NumRels]string{
	"", "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
	"compound", "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
	"goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:tmod", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
	"obl:agent", "obl:tmod", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
}

// String returns the name in the Penn Treebank.
func (t Tag) String() string { return tagNames[t] }

// String returns the name in Universal Dependencies.
func (r Rel) String() string { return relNames[r] }

// ParseTag returns the Tag of an XPOS of UD English.
func ParseTag(s string) Tag {
	switch s {
	case "$", "#":
		return Sym
	case "ADD":
		return NNP
	case "AFX":
		return JJ
	case "GW":
		return NN
	case "XX":
		return FW
	}
	for i, n := range tagNames {
		if n == s && i > 0 {
			return Tag(i)
		}
	}
	return PunctTag
}

// ParseRel returns the Rel of a UD relation; subtypes that this engine does not
// use become their main type.
func ParseRel(s string) Rel {
	switch s {
	case "nmod:desc":
		return Compound
	case "nmod:unmarked", "nmod:npmod":
		return NmodTmod
	case "obl:unmarked", "obl:npmod":
		return OblTmod
	}
	for {
		for i, n := range relNames {
			if n == s && i > 0 {
				return Rel(i)
			}
		}
		cut := -1
		for i := range s {
			if s[i] == ':' {
				cut = i
			}
		}
		if cut < 0 {
			return Dep
		}
		s = s[:cut]
	}
}
