package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"quoteline/timeline/document/articles"
)

// jsonBytes is how much of a JSON file is looked at to know it.
const jsonBytes = 64 << 10

// object is how a JSON file begins.
type object struct {
	head []byte            // as much of the file as was looked at
	list bool              // it is an array, or begins with one object to a line
	keys map[string]string // of the first object, in lower case, with what stands there if it is a string
}

// json looks at how a JSON file begins; nil where it is none. What lies within the
// first object's values is not looked at.
func (p *probe) json() *object {
	if p.looked || p.At == nil {
		return p.object
	}
	p.looked = true
	head := bytes.TrimLeft(bytes.TrimPrefix(p.head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return nil
	}
	buf := make([]byte, min(jsonBytes, max(p.Size, 0)))
	n, _ := p.At.ReadAt(buf, 0) // what cannot be read now will be an error when it is read whole
	buf = bytes.TrimPrefix(buf[:n], []byte("\xEF\xBB\xBF"))
	o := &object{head: buf, keys: map[string]string{}}
	dec := json.NewDecoder(bytes.NewReader(buf))
	depth, key, begun := 0, "", false
	for {
		t, err := dec.Token()
		if err != nil {
			// A file that is longer ends within something here.
			if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || int64(n) < p.Size && len(o.keys) > 0 {
				break
			}
			if len(o.keys) == 0 {
				return nil
			}
			break
		}
		if d, ok := t.(json.Delim); ok {
			switch d {
			case '[':
				if depth == 0 {
					o.list = true
					continue // its objects count as if they stood alone
				}
				depth++
			case '{':
				depth++
				begun = true
			default:
				depth--
			}
			if depth <= 0 && begun {
				break
			}
			key = ""
			continue
		}
		if depth != 1 {
			continue
		}
		if s, ok := t.(string); key == "" && ok {
			key = strings.ToLower(s)
			o.keys[key] = ""
		} else {
			if ok {
				o.keys[key] = s
			}
			key = ""
		}
	}
	p.object = o
	return o
}

// isArticles is for lists of articles: by their name, or by what an article has.
func isArticles(p *probe) bool {
	if named(".jsonl", ".ndjson")(p) {
		return true
	}
	o := p.json()
	if o == nil {
		return false
	}
	for _, k := range articles.TextKeys() {
		if _, ok := o.keys[k]; ok {
			return true
		}
	}
	return false
}

// isOwn is for what Quoteline wrote itself, in any version of the format.
func isOwn(p *probe) bool {
	o := p.json()
	return o != nil && !o.list && strings.HasPrefix(o.keys["format"], "quoteline/")
}

// isTimelineJS is for what has events with dates as TimelineJS writes them.
func isTimelineJS(p *probe) bool {
	o := p.json()
	if o == nil || o.list {
		return false
	}
	_, events := o.keys["events"]
	return events && bytes.Contains(o.head, []byte(`"start_date"`))
}
