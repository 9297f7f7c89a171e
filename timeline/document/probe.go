package document

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"quoteline/timeline/document/format"
	"quoteline/timeline/document/tables"
)

// probe is what kinds look at to know their files: the name, the first bytes and,
// of a zip file, what is in it.
type probe struct {
	format.Outer
	head  []byte // the first headBytes
	names map[string]bool

	looked bool // for object
	object *object
}

const headBytes = 4096

func newProbe(o format.Outer) *probe {
	p := &probe{Outer: o, head: make([]byte, min(headBytes, max(o.Size, 0)))}
	n, _ := o.At.ReadAt(p.head, 0) // what cannot be read now will be an error when it is read whole
	p.head = p.head[:n]
	return p
}

// ext is the name's extension in lower case, with its dot.
func (p *probe) ext() string { return strings.ToLower(path.Ext(strings.ReplaceAll(p.Name, "\\", "/"))) }

// holds reports that it is a zip file that has an entry of that name.
func (p *probe) holds(entry string) bool {
	if p.names == nil {
		p.names = map[string]bool{}
		if !bytes.HasPrefix(p.head, []byte("PK\x03\x04")) {
			return false
		}
		z, err := zip.NewReader(p.At, p.Size)
		if err != nil {
			return false
		}
		for i, f := range z.File {
			if i == format.MaxParts {
				break
			}
			p.names[f.Name] = true
		}
	}
	return p.names[entry]
}

// begins is for files that begin with one of some bytes, after white space and a
// byte-order mark where these bytes are text.
func begins(prefixes ...string) func(*probe) bool {
	return func(p *probe) bool {
		for _, s := range prefixes {
			if bytes.HasPrefix(p.head, []byte(s)) {
				return true
			}
		}
		return false
	}
}

// named is for files with one of some extensions, such as ".md".
func named(exts ...string) func(*probe) bool {
	return func(p *probe) bool {
		for _, e := range exts {
			if p.ext() == e {
				return true
			}
		}
		return false
	}
}

func isTable(p *probe) bool {
	return named(".csv", ".tsv", ".tab")(p) || tables.Is(p.head, p.Size > int64(len(p.head)))
}

// never is for parts of other files, which say what they are.
func never(*probe) bool { return false }
