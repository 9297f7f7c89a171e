package mail

import (
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

// page returns the words of an HTML body. Earlier messages that it quotes are left
// out, unless it has no words of its own.
func (p *parts) page(body string) (string, error) {
	for _, all := range []bool{false, true} {
		root, err := hypertext.ParseText(p.ctx, body)
		if p.ctx.Err() != nil {
			return "", p.ctx.Err()
		}
		if err != nil {
			p.skip(tooDeep.Of())
			return "", nil
		}
		quoted := 0
		if !all {
			quoted = unquote(root)
		}
		hypertext.Prune(root)
		var t format.Text
		hypertext.Write(&t, root)
		text, _, err := t.Done()
		if err != nil || quoted == 0 {
			return text, err
		}
		if own(strings.Split(text, "\n")) {
			p.skip(format.Count(quoted, messageQuoted, messagesQuoted))
			return text, nil
		}
	}
	return "", nil
}

// unquote takes quoted messages out of a page and counts them: Gmail, Thunderbird and
// Apple's Mail mark them.
func unquote(root *html.Node) int {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Data == "blockquote" && (hypertext.Attr(n, "type") == "cite" || strings.Contains(hypertext.Attr(n, "class"), "gmail_quote")) {
			found = append(found, n)
		}
	}
	for _, n := range found {
		n.Parent.RemoveChild(n)
	}
	return len(found)
}

// own reports that a text says more than who wrote what is quoted.
func own(lines []string) bool {
	for _, l := range lines {
		if s := strings.TrimSpace(l); s != "" && !strings.HasPrefix(l, ">") && !strings.HasSuffix(s, ":") {
			return true
		}
	}
	return false
}
