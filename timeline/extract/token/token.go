// Package token turns text into tokens and sentences, once per document; every
// later stage of extraction reads tokens and byte offsets, never raw text. The
// tagger and the parser fill in Tag, Lemma, Head and Rel. It never allocates a
// string for a token: words are slices of the text.
package token

import "quoteline/timeline"

// Kind is the class of a token by its characters.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots: U.S., full-scale, O'Brien
	Number             // digits with inner , . : 29 1,200 3.5 10:30 5th 1990s
	Punct              // any other visible mark
	Quote              // a quotation mark of any shape, `` and '' included
	Clitic             // 's n't 're 'll 'd 've 'm, split from the word before
)

// Token is one token of a document. Offsets are bytes in Doc.Text.
type Token struct {
	Start, End int32
	Kind       Kind
	// Tag is the Penn Treebank part of speech (NN, VBD, …) that the tagger chose.
	Tag Tag
	// Form is the hash of the word in small letters that the models know it by,
	// set with Tag.
	Form uint32
	// Head is the index, in the document, of the token's syntactic head; its own
	// index for the root of a sentence.
	Head int32
	// Rel is the Universal Dependencies relation to Head.
	Rel Rel
	// Sentence and Paragraph are indices into Doc.Sentences and Doc.Paragraphs.
	Sentence, Paragraph int32
}

// Sentence is the half-open range [First, Last) of tokens.
type Sentence struct {
	First, Last int
	Paragraph   int
}

// Paragraph is the half-open range [First, Last) of sentences.
type Paragraph struct {
	First, Last int
	Heading     bool
}

// Doc is a tokenized document.
type Doc struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Word returns the text of token i; "" before the first token and behind the last, where rules look
// that ask what is beside a word.
func (d *Doc) Word(i int) string {
	if uint(i) >= uint(len(d.Tokens)) {
		return ""
	}
	t := &d.Tokens[i]
	return d.Text[t.Start:t.End]
}

// Span returns the byte span of the tokens [first, last).
func (d *Doc) Span(first, last int) timeline.Span {
	return timeline.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last-1].End)}
}
