// Package rtf reads Rich Text Format: the words that show, in any of its code pages.
// It takes one pass over the file, whatever is in it, and runs and loads nothing that
// the file embeds.
package rtf

import (
	"context"
	"fmt"

	"quoteline/timeline/document/flow"
	"quoteline/timeline/document/format"
	"quoteline/timeline/reason"
)

// Media is the media type of the format.
const Media = "application/rtf"

// maxWords is the longest title or name that is kept, in bytes.
const maxWords = 300

// Read reads a document: the text as it stands with all tracked changes accepted,
// without comments and hidden text.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	r := reader{
		flow: flow.New(), scanner: scanner{data: f.Data}, page: 1252, fonts: map[int]int{}, decoders: decoders{},
		state: state{uc: 1},
	}
	if err := r.run(ctx); err != nil {
		return nil, err
	}
	text, err := r.flow.Done()
	if err != nil {
		return nil, err
	}
	if c := r.created; c[0] > 0 {
		r.left.Created = fmt.Sprintf("%04d-%02d-%02d", c[0], c[1], c[2])
	}
	c := &format.Content{
		Title: format.Line(r.about[title].String(), maxWords), Author: format.Line(r.about[author].String(), maxWords),
		Text: text, Charset: "UTF-8", Skipped: r.left.Words(),
	}
	if len(r.outer) > 0 {
		c.Skipped = append(c.Skipped, cutOff.Of())
	}
	return c, nil
}

var cutOff = reason.New("the end of the file, which is cut off")
