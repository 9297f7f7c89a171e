package extracted

import (
	"context"

	"quoteline/timeline/document/articles"
	"quoteline/timeline/document/format"
)

// Media is the type of one line, as Split hands it on.
const Media = "application/vnd.quoteline.extraction+json"

// Split yields the lines of a file.
func Split(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	articles.Split(ctx, o, func(i format.Item) bool {
		i.Media = Media
		return yield(i)
	})
}
