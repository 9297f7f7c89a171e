package document

import (
	"bytes"
	"testing"

	"quoteline/timeline/document/format"
)

// TestKinds holds each format to the names and first bytes that tell it.
func TestPagesAreTold(t *testing.T) {
	const article = "<p>The mayor resigned on 4 May 2024, after the council had voted, and left."
	for _, c := range []struct{ name, data, media string }{
		{"a.html", article, "text/html"},
		{"A.HTM", article, "text/html"},
		{"a.txt", article, "text/plain"},
		{"a.txt", "\xef\xbb\xbf \n<!-- saved --><!DOCTYPE  HTML><html>" + article, "text/html"},
		{"a", "<?xml version='1.0'?>\n<html xmlns='x'>" + article, "text/html"},
		{"a", "<!doctype htmlx>", "text/plain"},
		{"a.html", "\x89PNG\r\n", "text/plain"},
		{"a.html", "a\x00b", "text/plain"},
		{"a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "text/html"},
	} {
		o := format.Outer{Name: c.name, At: bytes.NewReader([]byte(c.data)), Size: int64(len(c.data))}
		if k := kindOf(newProbe(o), ""); k.media != c.media {
			t.Errorf("%s %q: %s", c.name, c.data, k.media)
		}
	}
}
