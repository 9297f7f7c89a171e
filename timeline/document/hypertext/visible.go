package hypertext

import (
	"context"

	"quoteline/timeline/document/format"
)

// Visible is what a person reads of a text in HTML, a paragraph to a line with an
// empty line between, and what was left out of it.
func Visible(ctx context.Context, html string) (string, Left, error) {
	root, err := ParseText(ctx, html)
	if err != nil {
		return "", Left{}, err
	}
	left := Prune(root)
	var t format.Text
	Write(&t, root)
	text, _, err := t.Done()
	return text, left, err
}
