package mail

import (
	"context"
	"path"
	"strings"

	"github.com/emersion/go-message"

	"quoteline/timeline/document/format"
)

// Attached yields what is attached to the message in o and may be readable. What is
// not is named by Read.
func Attached(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	if o.Size > format.MaxBytes {
		return // reading the message says so
	}
	data := make([]byte, o.Size)
	if n, _ := o.At.ReadAt(data, 0); n < len(data) {
		return
	}
	attached(ctx, data, "", yield)
}

// attached yields the attachments of a message whose name is before; it returns
// whether more is wanted.
func attached(ctx context.Context, data []byte, before string, yield func(format.Item) bool) bool {
	e, err := open(data)
	if err != nil {
		return true // reading the message says so
	}
	more := true
	p := parts{ctx: ctx}
	p.attach = func(media, name string, e *message.Entity) {
		if !more {
			return
		}
		body, err := p.bytes(e)
		if name == "" && media == Media {
			name = strings.ReplaceAll(subjectOf(body), "/", "-")
		}
		i := format.Item{Name: before + extended(media, name)}
		if i.Err = err; err == nil {
			i.Bytes = int64(len(body))
			i.Open = func(context.Context) ([]byte, error) { return body, nil }
		}
		more = yield(i)
	}
	_, _ = p.text(e, 0) // reading the message says what is wrong
	return more
}

// attached hands on an attachment that may be readable, and names another.
func (p *parts) attached(media, name string, e *message.Entity) {
	if what := unreadable(media, name); what != "" {
		if name != "" {
			what = named.Of(what, name)
		}
		p.skip(what)
		return
	}
	if p.attach != nil {
		p.attach(media, name, e)
	}
}

// extended gives a name that has no extension that of its type.
func extended(media, name string) string {
	if name == "" {
		name = "attachment"
	}
	if ext := extensions[media]; ext != "" && (path.Ext(name) == "" || media == Media && path.Ext(name) != ext) {
		name += ext
	}
	return name
}

// extensions are for attachments whose names have none.
var extensions = map[string]string{
	Media: ".eml", "text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv", "application/pdf": ".pdf",
}

// unreadable says what an attachment is that has no words to be read; "" where it
// may have.
func unreadable(media, name string) string {
	top, sub, _ := strings.Cut(media, "/")
	ext := strings.ToLower(path.Ext(name))
	switch {
	case sub == "pkcs7-mime" || sub == "x-pkcs7-mime" || ext == ".p7m":
		return wrapped.Of()
	case sub == "pkcs7-signature" || sub == "x-pkcs7-signature" || ext == ".p7s":
		return signatureSMIME.Of()
	case sub == "pgp-signature" || ext == ".sig" || ext == ".asc" && top != "text":
		return signaturePGP.Of()
	case sub == "pgp-encrypted" || ext == ".pgp" || ext == ".gpg":
		return encryptedPart.Of()
	case sub == "pgp-keys":
		return key.Of()
	case top == "image":
		return picture.Of()
	case top == "audio" || top == "video":
		return recording.Of()
	case top == "font":
		return font.Of()
	case sub == "ms-tnef" || sub == "vnd.ms-tnef" || strings.EqualFold(name, "winmail.dat"):
		return outlook.Of()
	case sub == "vcard" || sub == "x-vcard" || ext == ".vcf":
		return card.Of()
	case sub == "delivery-status" || sub == "disposition-notification" || sub == "rfc822-headers" || sub == "feedback-report":
		return delivery.Of()
	case sub == "external-body" || sub == "partial":
		return elsewhere.Of()
	}
	for _, p := range []string{".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".webp", ".heic", ".ico"} {
		if ext == p {
			return picture.Of()
		}
	}
	for _, p := range []string{".mp3", ".wav", ".m4a", ".ogg", ".mp4", ".mov", ".avi", ".mkv", ".webm"} {
		if ext == p {
			return recording.Of()
		}
	}
	return ""
}

// nameOf is the name of an attachment, without the folders that it may state; "" where
// it has none. A message is called by its subject.
func nameOf(e *message.Entity, params map[string]string) string {
	_, disposition, _ := e.Header.ContentDisposition()
	name := disposition["filename"]
	if name == "" {
		name = params["name"]
	}
	if name == "" {
		return ""
	}
	name = strings.ReplaceAll(decoded(name), "\\", "/")
	if name = path.Base(name); name == "." || name == "/" {
		return ""
	}
	return format.Line(name, maxName)
}

// subjectOf is the subject of a message.
func subjectOf(data []byte) string {
	if e, err := open(data[:min(len(data), bytesOfHeader)]); err == nil {
		return field(e, "Subject")
	}
	return ""
}

const bytesOfHeader = 1 << 20
