package token

// class is what the scanner needs to know of a byte. Bytes of multi-byte runes
// are classMulti and looked at as runes.
type class uint8

const (
	classSpace class = iota
	classLine        // line feed, carriage return, form feed, vertical tab
	classLetter
	classDigit
	classPunct
	classQuote
	classMulti
)

var classes = func() (t [256]class) {
	for i := range t {
		b := byte(i)
		switch {
		case b == '\n' || b == '\r' || b == '\f' || b == '\v':
			t[i] = classLine
		case b <= ' ' || b == 0x7f:
			t[i] = classSpace
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
			t[i] = classLetter
		case b >= '0' && b <= '9':
			t[i] = classDigit
		case b == '"' || b == '\'' || b == '`':
			t[i] = classQuote
		case b >= 0x80:
			t[i] = classMulti
		default:
			t[i] = classPunct
		}
	}
	return t
}()
