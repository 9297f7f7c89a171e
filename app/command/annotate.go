package command

import (
	"bytes"
	"context"
	"fmt"

	"quoteline/timeline/document"
	"quoteline/timeline/document/extracted"
	"quoteline/timeline/extract"
)

// annotate is a filter from articles, one to a line, to what is found in each.
func annotate(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%w: annotate reads standard input", errUsage)
	}
	if o.full {
		return extract.Lines(ctx, env.Stdin, env.Stdout, full)
	}
	return extract.Annotate(ctx, env.Stdin, env.Stdout)
}

// full makes of an article all that an import stores of it. One that cannot be read
// keeps its line, so that the import says what is wrong with it.
func full(ctx context.Context, line []byte) ([]byte, error) {
	// The bytes are those that an import of the list itself takes for the article.
	article := bytes.TrimLeft(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")), " \t\r")
	d, err := document.Article(ctx, article)
	if err == nil {
		x, err := extract.Document(ctx, d)
		if err != nil {
			return nil, err
		}
		return extracted.Write(article, x)
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return extracted.Failed(article, err)
}
