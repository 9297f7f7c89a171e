package timeline

// The names that files and the screen use, in the order of the constants.
var (
	kindNames         = [...]string{"occurrence", "statement", "state", "plan"}
	factualityNames   = [...]string{"happened", "claimed", "denied", "planned", "hypothetical", "negated", "unjudged"}
	certaintyNames    = [...]string{"certain", "probable", "possible"}
	verificationNames = [...]string{"unchecked", "verified", "disputed"}
	relNames          = [...]string{"before", "includes", "equal"}
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

func name(names []string, i int) string {
	if i >= len(names) {
		return "unknown"
	}
	return names[i]
}
