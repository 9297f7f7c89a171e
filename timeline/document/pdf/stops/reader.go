package stops

// reader reads the binary format. What comes of a bad one is not to be used.
type reader struct {
	b   []byte
	at  int
	bad bool
}

func (r *reader) ok() bool { return !r.bad }

func (r *reader) byte() byte {
	if r.bad || r.at >= len(r.b) {
		r.bad = true
		return 0
	}
	r.at++
	return r.b[r.at-1]
}

func (r *reader) bytes(n uint64) []byte {
	if r.bad || n > uint64(len(r.b)-r.at) {
		r.bad = true
		return nil
	}
	r.at += int(n)
	return r.b[r.at-int(n) : r.at]
}

func (r *reader) rest() []byte { return r.b[r.at:] }

// number reads a LEB128 without a sign, or passes over one with a sign.
func (r *reader) number() (v uint64) {
	const longest = 10 // bytes of 64 bits
	for i := range longest {
		b := r.byte()
		v |= uint64(b&0x7f) << (7 * i)
		if b&0x80 == 0 {
			return v
		}
	}
	r.bad = true
	return 0
}

func (r *reader) numbers(n uint64) {
	for ; n > 0 && r.ok(); n-- {
		r.number()
	}
}

func (r *reader) limits() {
	const hasMost = 1
	if r.byte()&hasMost != 0 {
		r.number()
	}
	r.number()
}

// number appends v as LEB128.
func number(b []byte, v uint64) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}

// signed appends v, which is not negative, as LEB128 with a sign.
func signed(b []byte, v uint64) []byte {
	const sign = 0x40
	for v >= sign {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}
