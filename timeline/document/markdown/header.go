package markdown

import (
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

const (
	// maxHeader is the longest header, maxLine the longest title in one, in bytes.
	maxHeader = 64 << 10
	maxLine   = 500
)

// header reads the lines between "---" (YAML) or "+++" (TOML) that a text begins
// with, and returns what they say with the text behind them. Where they are neither,
// they are the text's.
func header(all string) (*format.Content, string) {
	all = strings.TrimPrefix(all, "\uFEFF")
	for fence, read := range map[string]func(string) (fields, bool){"---": readYAML, "+++": readTOML} {
		lines, body, ok := between(all, fence)
		if !ok {
			continue
		}
		if f, ok := read(lines); ok {
			return f.content(), body
		}
	}
	return &format.Content{}, all
}

// between cuts the lines between a first line that is the fence and the next.
func between(all, fence string) (lines, body string, ok bool) {
	first, rest, _ := strings.Cut(all, "\n")
	if strings.TrimRight(first, " \t\r") != fence {
		return "", "", false
	}
	at := 0
	for line := range strings.Lines(rest[:min(len(rest), maxHeader)]) {
		if l := strings.TrimRight(line, " \t\r\n"); l == fence || fence == "---" && l == "..." {
			return rest[:at], rest[at+len(line):], true
		}
		at += len(line)
	}
	return "", "", false
}

// fields are what a header says, by lower-case keys.
type fields map[string][]string

func (f fields) content() *format.Content {
	c := &format.Content{Title: f.of("title"), Author: format.Line(strings.Join(f.all("author", "authors", "by"), ", "), maxLine), Publisher: f.of("publisher")}
	if tag, err := language.Parse(f.of("lang", "language")); err == nil && tag != language.Und {
		c.Language = tag.String()
	}
	for _, key := range []string{"date", "published", "publishdate", "publish_date", "pubdate"} {
		if d := format.Date(f.of(key)); !d.IsZero() {
			c.Published = timeline.Publication{Date: d, Found: inHeader.Of(key)}
			break
		}
	}
	return c
}

func (f fields) all(keys ...string) []string {
	for _, k := range keys {
		if len(f[k]) > 0 {
			return f[k]
		}
	}
	return nil
}

func (f fields) of(keys ...string) string {
	return format.Line(strings.Join(f.all(keys...), " "), maxLine)
}

func readYAML(s string) (fields, bool) {
	var m map[string]yaml.Node // nodes, so that nothing is expanded, and days stay as they are written
	if yaml.Unmarshal([]byte(s), &m) != nil || len(m) == 0 {
		return nil, false
	}
	out := fields{}
	for k, n := range m {
		k = strings.ToLower(k)
		switch n.Kind {
		case yaml.ScalarNode:
			out[k] = append(out[k], n.Value)
		case yaml.SequenceNode:
			for _, e := range n.Content {
				out[k] = append(out[k], name(e)...)
			}
		case yaml.MappingNode:
			out[k] = append(out[k], name(&n)...)
		}
	}
	return out, true
}

// name is a text, or the name in an object, as an author may be.
func name(n *yaml.Node) []string {
	if n.Kind == yaml.ScalarNode {
		return []string{n.Value}
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "name" && n.Content[i+1].Kind == yaml.ScalarNode {
			return []string{n.Content[i+1].Value}
		}
	}
	return nil
}

func readTOML(s string) (fields, bool) {
	var m map[string]any
	if toml.Unmarshal([]byte(s), &m) != nil || len(m) == 0 {
		return nil, false
	}
	out := fields{}
	for k, v := range m {
		k = strings.ToLower(k)
		switch v := v.(type) {
		case string:
			out[k] = append(out[k], v)
		case time.Time:
			out[k] = append(out[k], v.Format(time.DateOnly))
		case []any:
			for _, e := range v {
				if s, ok := e.(string); ok {
					out[k] = append(out[k], s)
				}
			}
		}
	}
	return out, true
}
