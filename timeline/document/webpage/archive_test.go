package webpage

import (
	"context"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"quoteline/timeline/document/format"
)

// saved is a page as Chromium saves it.
func saved(encoding, page string) string {
	return strings.ReplaceAll("From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/2024/05/04/fire\nSubject: The fire\nDate: Mon, 5 Jan 2026 10:00:00 -0000\nMIME-Version: 1.0\n"+
		"Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--b\"\n\n\n----b\nContent-Type: text/css\n\nx{}\n"+
		"----b\nContent-Type: text/html\nContent-Transfer-Encoding: "+encoding+"\n\n"+page+"\n----b--\n", "\n", "\r\n")
}

func TestArchives(t *testing.T) {
	const page = "<html lang=en><title>The fire</title><p>The mill burned down; caf\u00e9s closed."
	for encoding, body := range map[string]string{
		"quoted-printable": "<html lang=3Den><title>The fire</title><p>The mill burned d=\nown; caf=C3=A9s closed.",
		"base64":           base64.StdEncoding.EncodeToString([]byte(page)),
		"8bit":             page,
	} {
		c, err := ReadArchive(context.Background(), format.File{Data: []byte(saved(encoding, body))})
		if err != nil || c.Title != "The fire" || c.Text != "The mill burned down; caf\u00e9s closed." || c.Published.Date.EDTF != "2024-05-04" {
			t.Errorf("%s: %+v %v", encoding, c, err)
		}
	}
	whole := saved("8bit", page)
	for _, s := range []string{"", "a", "A: b\r\n\r\n", "Content-Type: multipart/related; boundary=x\r\n\r\n", whole[:300], saved("base64", "!!!"), strings.Replace(whole, "Type: text/html\r", "Type: text/plain\r", 1)} {
		if c, err := ReadArchive(context.Background(), format.File{Data: []byte(s)}); !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%q: %+v %v", s, c, err)
		}
	}
}

func FuzzReadArchive(f *testing.F) {
	f.Add([]byte(saved("8bit", "<p>a")))
	f.Add([]byte(saved("base64", "PHA+YQ==")))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, _ = ReadArchive(context.Background(), format.File{Data: data})
	})
}
