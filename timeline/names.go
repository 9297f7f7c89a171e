package timeline

import (
	"fmt"
	"slices"
)

// The names that files and the screen use, in the order of the constants.
var (
	kindNames         = [...]string{"occurrence", "statement", "state", "plan"}
	factualityNames   = [...]string{"happened", "claimed", "denied", "planned", "hypothetical", "negated", "unjudged"}
	certaintyNames    = [...]string{"certain", "probable", "possible"}
	verificationNames = [...]string{"unchecked", "verified", "disputed", "to check"}
	relNames          = [...]string{"before", "includes", "equal"}
	fieldNames        = [...]string{
		"title", "when", "kind", "factuality", "speaker", "people", "places", "tags", "note", "colour", "verified", "order", "deleted", "shown",
	}
)

// String returns the name that JSON exports use.
func (k Kind) String() string { return name(kindNames[:], int(k)) }

// String returns the name that JSON exports use.
func (f Factuality) String() string { return name(factualityNames[:], int(f)) }

// String returns the name that JSON exports use.
func (c Certainty) String() string { return name(certaintyNames[:], int(c)) }

// String returns the name that JSON exports use.
func (v Verification) String() string { return name(verificationNames[:], int(v)) }

// String returns the name that JSON exports use.
func (r Rel) String() string { return name(relNames[:], int(r)) }

// Names returns the names that JSON exports use; nil where there are none.
func (f Fields) Names() (out []string) {
	for i, n := range fieldNames {
		if f>>i&1 != 0 {
			out = append(out, n)
		}
	}
	return out
}

func name(names []string, i int) string {
	if i >= len(names) {
		return "unknown"
	}
	return names[i]
}

// MarshalText writes the name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// MarshalText writes the name.
func (f Factuality) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// MarshalText writes the name.
func (v Verification) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// MarshalText writes the name.
func (c Certainty) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// MarshalText writes the name.
func (r Rel) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a name.
func (k *Kind) UnmarshalText(b []byte) error { return named(kindNames[:], b, (*uint8)(k)) }

// UnmarshalText reads a name.
func (f *Factuality) UnmarshalText(b []byte) error {
	return named(factualityNames[:], b, (*uint8)(f))
}

// UnmarshalText reads a name.
func (v *Verification) UnmarshalText(b []byte) error {
	return named(verificationNames[:], b, (*uint8)(v))
}

// UnmarshalText reads a name.
func (c *Certainty) UnmarshalText(b []byte) error { return named(certaintyNames[:], b, (*uint8)(c)) }

// UnmarshalText reads a name.
func (r *Rel) UnmarshalText(b []byte) error { return named(relNames[:], b, (*uint8)(r)) }

// FieldsOf are the fields of some names, as Names has them.
func FieldsOf(names []string) (f Fields, err error) {
	for _, n := range names {
		var i uint8
		if err := named(fieldNames[:], []byte(n), &i); err != nil {
			return 0, err
		}
		f |= 1 << i
	}
	return f, nil
}

// named finds the value that a name stands for.
func named(names []string, b []byte, v *uint8) error {
	i := slices.Index(names, string(b))
	if i < 0 {
		return fmt.Errorf("%q is none of %v", b, names)
	}
	*v = uint8(i)
	return nil
}
