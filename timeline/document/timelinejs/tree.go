// Package timelinejs reads the JSON of TimelineJS (knightlab): each event quotes its
// headline, and its date its start_date, in the file's own text. Pictures and films
// are named in the note and never fetched.
package timelinejs

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

const (
	maxNodes = 1_000_000 // values of a file
	maxDepth = 64        // of objects within each other
)

// node is one value, with where it stands in the text.
type node struct {
	at     timeline.Span
	text   string // of a string or a number
	string bool
	fields map[string]*node
	items  []*node
}

// field is a field of an object; nil where it is none or has none.
func (n *node) field(name string) *node {
	if n == nil {
		return nil
	}
	return n.fields[name]
}

// words are what a string or a number says.
func (n *node) words() string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(n.text)
}

// inner is where the words stand: without the quotation marks of a string.
func (n *node) inner() timeline.Span {
	if n.string && n.at.Len() >= 2 {
		return timeline.Span{Start: n.at.Start + 1, End: n.at.End - 1}
	}
	return n.at
}

// tree reads a text's value.
func tree(text string) (*node, error) {
	p := parser{text: text, dec: json.NewDecoder(strings.NewReader(text))}
	p.dec.UseNumber()
	return p.value(0)
}

type parser struct {
	text  string
	dec   *json.Decoder
	nodes int
}

// token reads a token with where it begins.
func (p *parser) token() (json.Token, int, error) {
	at := int(p.dec.InputOffset())
	for at < len(p.text) && strings.IndexByte(" \t\r\n,:", p.text[at]) >= 0 {
		at++
	}
	t, err := p.dec.Token()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, at, fmt.Errorf("%w: it is no JSON at byte %d: %w", format.ErrDamaged, at, err)
	}
	return t, at, nil
}

func (p *parser) value(depth int) (*node, error) {
	if p.nodes++; p.nodes > maxNodes || depth > maxDepth {
		return nil, fmt.Errorf("%w: it has too many values, or too deep ones", format.ErrTooLarge)
	}
	t, at, err := p.token()
	if err != nil {
		return nil, err
	}
	n := &node{at: timeline.Span{Start: at}}
	switch v := t.(type) {
	case json.Delim:
		if v == '{' {
			n.fields = map[string]*node{}
		}
		for p.dec.More() {
			key := ""
			if v == '{' {
				k, _, err := p.token()
				if err != nil {
					return nil, err
				}
				key, _ = k.(string)
			}
			e, err := p.value(depth + 1)
			if err != nil {
				return nil, err
			}
			if v == '{' {
				n.fields[key] = e
			} else {
				n.items = append(n.items, e)
			}
		}
		if _, _, err := p.token(); err != nil {
			return nil, err
		}
	case string:
		n.text, n.string = v, true
	case json.Number:
		n.text = v.String()
	}
	n.at.End = int(p.dec.InputOffset())
	return n, nil
}
