package token

// Tag is a Penn Treebank part of speech, as in the XPOS column of UD English.
type Tag uint8

// The tags. Sym stands for $ and #; PunctTag for all punctuation.
const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	Sym
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	PunctTag
	NumTags
)

// IsVerb reports a verb form, modals excluded.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsFinite reports a finite verb form.
func (t Tag) IsFinite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// NextFinite returns the first of the tokens [i, end) with the tag of a finite verb, or end.
func (d *Doc) NextFinite(i, end int) int {
	for ; i < end; i++ {
		if d.Tokens[i].Tag.IsFinite() {
			return i
		}
	}
	return end
}

// IsNoun reports a common or proper noun.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNS }

// IsProper reports a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// Rel is a Universal Dependencies relation.
type Rel uint8

// The relations of UD English; subtypes only where this engine uses them.
const (
	NoRel Rel = iota
	Root
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	Dep
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	NmodTmod
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblTmod
	Orphan
	Parataxis
	PunctRel
	Reparandum
	Vocative
	Xcomp
	NumRels
)
