package webpage

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"

	"quoteline/timeline/document/format"
)

// maxFiles is how many of a page's files are passed over to find the page.
const maxFiles = 1000

// ReadArchive reads a page that a browser saved with all its files (MHTML): the
// first page in it. The day on which it was saved is not taken for its date.
func ReadArchive(ctx context.Context, f format.File) (*format.Content, error) {
	r := bufio.NewReader(bytes.NewReader(f.Data))
	head, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return nil, fmt.Errorf("%w: it has no header", format.ErrDamaged)
	}
	_, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil || params["boundary"] == "" {
		return nil, fmt.Errorf("%w: it does not say how its files are kept apart", format.ErrDamaged)
	}
	parts := multipart.NewReader(r, params["boundary"])
	for range maxFiles {
		part, err := parts.NextPart()
		if err != nil || ctx.Err() != nil {
			break
		}
		if kind, _, err := mime.ParseMediaType(part.Header.Get("Content-Type")); err != nil || kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		var body io.Reader = part // quoted-printable is undone already
		if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
			body = base64.NewDecoder(base64.StdEncoding, part)
		}
		page, err := io.ReadAll(format.Until(ctx, body))
		if err != nil {
			return nil, fmt.Errorf("%w: the page in it is not whole", format.ErrDamaged)
		}
		return read(ctx, page, first(head.Get("Snapshot-Content-Location"), part.Header.Get("Content-Location")))
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, fmt.Errorf("%w: there is no page in it", format.ErrDamaged)
}
