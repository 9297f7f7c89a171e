package mail

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline/document/format"
)

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(t testing.TB, data string) *format.Content {
	t.Helper()
	c, err := Read(context.Background(), format.File{Data: []byte(strings.ReplaceAll(data, "\n", "\r\n"))})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestSample(t *testing.T) {
	c, err := Read(context.Background(), format.File{Data: sample(t, "mutt.eml")})
	if err != nil {
		t.Fatal(err)
	}
	const want = `From: Mara Lindqvist <mara@example.org>
To: Jan Novák <jan@example.org>
Cc: łukasz@example.org
Date: Sat, 28 Nov 2026 21:20:43 +0000
Subject: The harbour – what we know

Dear Jan,

the harbour of Orlen was closed on 14 March 2018 after the fire, and the town reopened the office on 5 April 2018. Yesterday the council met for the first time since.

From what I hear, nobody was hurt. “Sicher” – said Łukasz.

--
Mara`
	if c.Text != want || c.Title != "The harbour – what we know" || c.Author != "Mara Lindqvist" || c.Published.Date.EDTF != "2026-11-28" ||
		c.Text[c.Published.Span.Start:c.Published.Span.End] != "Sat, 28 Nov 2026 21:20:43 +0000" || !slices.Equal(c.Skipped, []string{"2 lines that quote earlier messages"}) {
		t.Errorf("%+v", c)
	}
}

const head = "From: a@example.org\nDate: Tue, 5 Mar 2019 23:30:00 -0800 (PST)\nMIME-Version: 1.0\n"

func TestBodies(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString([]byte("Привет"))
	mixed := func(parts ...string) string {
		return "Content-Type: multipart/mixed; boundary=x\n\n--x\n" + strings.Join(parts, "\n--x\n") + "\n--x--\n"
	}
	for _, c := range []struct{ name, in, want, skipped string }{
		{"plain", "\nHello", "Hello", ""},
		{"no body", "\n", "", ""},
		{"quoted printable", "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9 soft=\n line", "café soft line", ""},
		{"base64", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + b64, "Привет", ""},
		{"koi8", "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n\xf0\xd2\xc9\xd7\xc5\xd4", "Привет", ""},
		{"unknown charset", "Content-Type: text/plain; charset=x-none\n\ncaf\xe9 au lait", "café au lait", ""},
		{"unknown encoding", "Content-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nHello", "Hello", ""},
		{"html", "Content-Type: text/html\n\n<style>b{}</style><p>One<p>Two<script>x()</script>", "One\n\nTwo", ""},
		{"html reply", "Content-Type: text/html\n\n<div>Yes.</div><div class=gmail_quote>Jan wrote:<blockquote class=gmail_quote>He resigned.<blockquote type=cite>When?</blockquote></blockquote></div>", "Yes.\n\nJan wrote:", "2 earlier messages that are quoted"},
		{"html quote alone", "Content-Type: text/html\n\nJan wrote:<blockquote type=cite>He resigned.</blockquote>", "Jan wrote:\n\nHe resigned.", ""},
		{"html hidden", "Content-Type: text/html\n\n<div style='display:none'>x</div>y", "y", ""},
		{"html too deep", "Content-Type: text/html\n\n" + strings.Repeat("<div>", 600), "", "an HTML part that nests too deep"},
		{"alternative", "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<b>h</b>\n--x\nContent-Type: text/plain\n\np\n--x--\n", "p", ""},
		{"only html", "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n\n--x\nContent-Type: text/html\n\n<b>h</b>\n--x--\n", "h", ""},
		{"mixed", mixed("\none", "Content-Type: image/png; name=\"a/b.png\"\n\nx", "\ntwo"), "one\n\ntwo", "a picture (b.png)"},
		{"signed", mixed("\none", "Content-Type: application/pgp-signature; name=s.asc\n\nx"), "one", "a signature (PGP) (s.asc)"},
		{"S/MIME", "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx", "", "an encrypted or wrapped message (S/MIME) (smime.p7m)"},
		{"PGP/MIME", "Content-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n", "", "an encrypted message (PGP)"},
		{"PGP", "\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----", "", "an encrypted message (PGP)"},
		{"PGP signed", "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\none\n- - two\n-----BEGIN PGP SIGNATURE-----\n\nabc", "one\n- two", ""},
		{"cut off", "Content-Type: multipart/mixed; boundary=x\n\n--x\n\none", "one", torn.Of()},
		{"no boundary", "Content-Type: multipart/mixed\n\n--x\n\none", "", torn.Of()},
		{"bad base64", "Content-Transfer-Encoding: base64\n\nSGVs!bG8=", "Hel", torn.Of()},
		{"reply", "\nYes.\n\nOn Mon, Jan wrote:\n> Did he resign?\n>> When?\n\nSo it is.", "Yes.\n\nOn Mon, Jan wrote:\n\nSo it is.", "2 lines that quote earlier messages"},
		{"forwarded", "\nJan wrote:\n> He resigned.\n> Really.", "Jan wrote:\nHe resigned.\nReally.", ""},
		{"flowed", "Content-Type: text/plain; format=flowed\n\nHe \nresigned.\n-- \nJan", "He resigned.\n--\nJan", ""},
		{"flowed, no spaces", "Content-Type: text/plain; format=flowed; delsp=yes; charset=utf-8\n\n会談は \n三時間", "会談は三時間", ""},
		{"bidi", "\na\u202Eb\x00c", "a\u202Ebc", ""},
	} {
		got := read(t, head+c.in)
		text := strings.TrimPrefix(got.Text, "From: a@example.org\nDate: Tue, 5 Mar 2019 23:30:00 -0800 (PST)")
		if strings.TrimPrefix(text, "\n\n") != c.want || strings.Join(got.Skipped, "; ") != c.skipped {
			t.Errorf("%s: %q %q", c.name, text, got.Skipped)
		}
	}
}

func TestHeaders(t *testing.T) {
	for _, c := range []struct{ name, in, title, author, date string }{
		{"zone", head, "", "a@example.org", "2019-03-05"}, // the sender's day, whatever it was elsewhere
		{"no date", "From: a@b.c\n", "", "a@b.c", ""},
		{"no such date", "From: a@b.c\nDate: yesterday\n", "", "a@b.c", ""},
		{"two writers", "From: \"Novák, Jan\" <a@b.c>, =?utf-8?q?Zo=C3=AB?= <z@b.c>\n", "", "Novák, Jan, Zoë", ""},
		{"broken writer", "From: Jan <<\n", "", "Jan <<", ""},
		{"subject", "From: a\nSubject: =?koi8-r?B?8NLJ18XU?= and\n more\n", "Привет and more", "a", ""},
		{"bytes", "From: a\nSubject: caf\xe9 au lait\n", "café au lait", "a", ""},
		{"unknown words", "Subject: =?x-none?q?a?=\n", "=?x-none?q?a?=", "", ""},
		{"saved page", "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org\nSubject: Page\nDate: Tue, 5 Mar 2019 23:30:00 -0000\n", "Page", "", ""},
	} {
		got := read(t, c.in+"\nHello")
		if got.Title != c.title || got.Author != c.author || got.Published.Date.EDTF != c.date || (c.date == "") != (got.Published.Found == "") {
			t.Errorf("%s: %q %q %v", c.name, got.Title, got.Author, got.Published)
		}
	}
	for name, in := range map[string]string{"no header": "hello there\n\nx", "NUL": "\x00\x00", "colons": strings.Repeat("a", 2<<20) + ": b\n\n"} {
		if _, err := Read(context.Background(), format.File{Data: []byte(in)}); !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBroken joins only what a program broke.
func TestBroken(t *testing.T) {
	letter := "He resigned on the fifth of March, said the speaker of the council, and\nleft the town hall at once.\nHis deputy follows.\n- one of the many points that were on the list of the council today\n- two"
	got, _, err := plain(letter, nil)
	if want := "He resigned on the fifth of March, said the speaker of the council, and left the town hall at once.\nHis deputy follows.\n- one of the many points that were on the list of the council today\n- two"; got != want || err != nil {
		t.Errorf("%q %v", got, err)
	}
}

func TestTooMuch(t *testing.T) {
	deep, many := head, head+"Content-Type: multipart/mixed; boundary=x\n\n"
	for i := range maxDepth + 2 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n", i, i)
	}
	many += strings.Repeat("--x\n\n", maxParts+1)
	for name, in := range map[string]string{"deep": deep, "many": many} {
		if _, err := Read(context.Background(), format.File{Data: []byte(in)}); !errors.Is(err, format.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// items returns the names of what a splitter yields, with the first words of each.
func items(t testing.TB, split format.Splitter, data []byte) (out []string) {
	t.Helper()
	split(context.Background(), format.Outer{At: bytes.NewReader(data), Size: int64(len(data))}, func(i format.Item) bool {
		if i.Err != nil {
			out = append(out, i.Name+": "+i.Err.Error())
			return true
		}
		b, err := i.Open(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, i.Name+": "+string(b[:min(len(b), 20)]))
		return true
	})
	return out
}

func TestAttached(t *testing.T) {
	inner := "From: b\nSubject: Inner 1/2\n\nx"
	in := "Content-Type: multipart/mixed; boundary=x\n\n--x\n\none\n" +
		"--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../../r.pdf\"\n\n%PDF\n" +
		"--x\nContent-Type: message/rfc822\n\n" + inner + "\n" +
		"--x\nContent-Type: text/plain\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\ndHdv\n" +
		"--x\nContent-Type: application/x; name*=utf-8''%C5%82.docx\n\nPK\n--x--\n"
	want := []string{"r.pdf: %PDF", "Inner 1-2.eml: From: b\nSubject: Inn", "attachment.txt: two", "ł.docx: PK"}
	if got := items(t, Attached, []byte(head+in)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := items(t, Attached, []byte("no message")); got != nil {
		t.Error(got)
	}
}

func TestMailbox(t *testing.T) {
	got := items(t, SplitMailbox, sample(t, "mutt.mbox"))
	want := []string{"message 1: The harbour – what we know: Date: Sat, 28 Nov 20", "message 1: The harbour – what we know › report.docx: PK\x03\x04", "message 2: Second: Date: Sat, 28 Nov 20"}
	for i := range got {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("%q", got[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%q", got)
	}
	const sep = "From a@b.c Fri Jul  8 12:08:34 2011\r\n"
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{sep, nil},
		{"text\n" + sep + "a", []string{"message 1: a"}},
		{sep + "Subject: s\r\n\r\nx\r\n>From y\r\n>>From z\r\n\r\n" + sep + "b", []string{"message 1: s: Subject: s\r\n\r\nx\r\nFro", "message 2: b"}},
		{sep + "Subject: a\n\nFrom here on, and\nFrom May at the latest\n", []string{"message 1: a: Subject: a\n\nFrom her"}},
		{sep + strings.Repeat("x", 2*lineBuffer) + sep + "a\n" + sep + "b", []string{"message 1: xxxxxxxxxxxxxxxxxxxx", "message 2: b"}},
	} {
		if got := items(t, SplitMailbox, []byte(c.in)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.in[:min(len(c.in), 80)], got)
		}
	}
}

// TestMailboxKeepsMessages packs messages as mboxrd does.
func TestMailboxKeepsMessages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"a", "", "From x", ">From y", ">>From z", "From a Jul 8 12:08 2011", ">a", "From"})
		var all []string
		var box strings.Builder
		for range rapid.IntRange(1, 5).Draw(t, "messages") {
			lines := append([]string{"x"}, rapid.SliceOfN(line, 0, 6).Draw(t, "lines")...)
			all = append(all, strings.Join(lines, "\n")+"\n")
			box.WriteString("From a@b Fri Jul  8 12:08:34 2011\n")
			for _, l := range lines {
				if strings.HasPrefix(strings.TrimLeft(l, ">"), "From ") {
					l = ">" + l
				}
				box.WriteString(l + "\n")
			}
			box.WriteString("\n")
		}
		var got []string
		o := format.Outer{At: strings.NewReader(box.String()), Size: int64(box.Len())}
		SplitMailbox(context.Background(), o, func(i format.Item) bool {
			b, err := i.Open(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(b))
			return true
		})
		if !slices.Equal(got, all) {
			t.Errorf("%q\n%q", got, all)
		}
	})
}

// endless is a mailbox of several GB that exists nowhere.
type endless struct {
	message string
	size    int64
}

func (e endless) ReadAt(p []byte, at int64) (int, error) {
	n := 0
	for n < len(p) && at+int64(n) < e.size {
		n += copy(p[n:], e.message[(at+int64(n))%int64(len(e.message)):])
	}
	if at+int64(n) >= e.size {
		return int(min(int64(n), e.size-at)), io.EOF
	}
	return n, nil
}

func TestMailboxIsNotHeld(t *testing.T) {
	e := endless{message: "From a@b.c Fri Jul  8 12:08:34 2011\nSubject: s\n\n" + strings.Repeat(strings.Repeat("x", 70)+"\n", 1000) + "\n"}
	e.size = int64(len(e.message)) * 3000 // 200 MB
	n := 0
	held := testing.AllocsPerRun(1, func() {
		n = 0
		SplitMailbox(context.Background(), format.Outer{At: e, Size: e.size}, func(format.Item) bool { n++; return true })
	})
	if n != 3000 || held/float64(n) > 200 {
		t.Errorf("%d messages, %v allocations", n, held)
	}
}

func TestIs(t *testing.T) {
	for in, want := range map[string]bool{
		"Return-Path: <a>\nFrom: a\n\nx":                     true,
		"From: a\nDate: b\nSubject: c\n\nA note.":            false,
		"Message-ID: <a>\nX-Y: b\n\n":                        false,
		"Received: from a\n\tby b\nDKIM-Signature: v=1; a=1": false, // one line, and half of one
		"Received: a\nReceived: b\nX-Long: c":                true,
		" a: b\nMessage-ID: c\nFrom: d\n\n":                  false,
		"Message-ID: a\nno header\nFrom: b\n\n":              false,
		"":                                                   false,
		"\n":                                                 false,
	} {
		if got := Is([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
	for in, want := range map[string]bool{
		"From - Tue Apr 02 10:00:00 2019\nMessage-ID: a\nFrom: b\n\n":         true,
		"From 1@xxx Mon Jan 01 00:00:00 +0000 2018\nReceived: a\nTo: b\n\nx":  true,
		"From here to there in May at 12:00\nit rained.":                      false,
		"From May on\nMessage-ID: a\nFrom: b\n\n":                             false,
		"From user at example.com  Sun Jan  5 00:05:02 2014\nFrom: user\n\nx": false,
	} {
		if got := IsMailbox([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func FuzzMail(f *testing.F) {
	f.Add(sample(f, "mutt.eml"))
	f.Add([]byte(head + "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<b>h</b>\n--x\nContent-Type: text/plain; format=flowed\n\np \nq\n--x--\n"))
	f.Add([]byte("From: a\nContent-Type: multipArt/A x\n y\n\nz"))
	f.Add([]byte("Subject: =?utf-8?q?=C3=A9?=\nFrom: \"a\" <b>, =?koi8-r?B?8NLJ18XU?= <c>\n\n> x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Read(context.Background(), format.File{Data: data})
		if err != nil {
			return
		}
		if s := c.Published.Span; !utf8.ValidString(c.Text) || strings.ContainsAny(c.Title+c.Author, "\n\x00") || s.Start < 0 || s.End < s.Start || s.End > len(c.Text) {
			t.Errorf("%+v", c)
		}
		if again, err := Read(context.Background(), format.File{Data: data}); err != nil || !reflect.DeepEqual(c, again) {
			t.Errorf("%+v %v", again, err)
		}
		items(t, Attached, data)
	})
}

func FuzzMailbox(f *testing.F) {
	f.Add(sample(f, "mutt.mbox"))
	f.Add([]byte("From a@b.c Fri Jul  8 12:08:34 2011\n\nFrom x\n\nFrom a@b.c Fri Jul  8 12:08:34 2011\nb"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, b := items(t, SplitMailbox, data), items(t, SplitMailbox, data)
		if !slices.Equal(a, b) {
			t.Errorf("%q\n%q", a, b)
		}
	})
}
