package document

import (
	"slices"
	"strings"
	"testing"
)

// TestMessages reads messages with what is attached to them, wherever they lie.
func TestMessages(t *testing.T) {
	attach := func(subject, name, body string) string {
		return "Message-ID: <1>\nFrom: a@b.c\nSubject: " + subject + "\nContent-Type: multipart/mixed; boundary=" + subject + "\n\n--" + subject + "\n\nHello\n--" + subject +
			"\nContent-Disposition: attachment; filename=" + name + "\n\n" + body + "\n--" + subject + "--\n"
	}
	message := attach("one", "a.txt", "attached")
	const said = "From: a@b.c\nSubject: one\n\nHello"
	box := "From a@b.c Fri Jul  8 12:08:34 2011\n" + message + "\n"
	for _, c := range []struct {
		name, data string
		want       []string
	}{
		{"m.eml", message, []string{"m.eml: " + said, "m.eml › a.txt: attached"}},
		{"1234.M5P6.host:2,S", message, []string{"1234.M5P6.host:2,S: " + said, "1234.M5P6.host:2,S › a.txt: attached"}},
		{"Inbox", box, []string{"Inbox › message 1: one: " + said, "Inbox › message 1: one › a.txt: attached"}},
		{"o.zip", string(zipped(t, "m.eml", message, "in.mbox", box)), []string{
			"o.zip › m.eml: " + said, "o.zip › m.eml › a.txt: attached",
			"o.zip › in.mbox › message 1: one: " + said, "o.zip › in.mbox › message 1: one › a.txt: attached",
		}},
		{"note.txt", "From: the mayor\nDate: today\n\nA note.", []string{"note.txt: From: the mayor\nDate: today\n\nA note."}},
		{"m.eml", "no message", []string{"m.eml: read m.eml as an e-mail: it is damaged: its headers cannot be read"}},
		{"old.mbox", "no mailbox", []string{"old.mbox: no mailbox"}},
	} {
		if got := told(t, c.name, []byte(c.data)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	deep := message
	for _, s := range []string{"two", "three", "four"} {
		deep = attach(s, "m.eml", deep)
	}
	got := told(t, "m.eml", []byte(deep))
	if len(got) != 5 || !strings.HasPrefix(got[3], "m.eml › m.eml › m.eml › m.eml: From: a@b.c\nSubject: one") || !strings.HasSuffix(got[4], "it is an e-mail within 3 others; take it out and add it by itself") {
		t.Errorf("%q", got)
	}
}
