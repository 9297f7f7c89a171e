package stops

// Instructions that are written here, or have something behind them.
const (
	unreachable  = 0x00
	block        = 0x02
	loop         = 0x03
	opIf         = 0x04
	try          = 0x06
	end          = 0x0b
	branchTable  = 0x0e
	call         = 0x10
	drop         = 0x1a
	selectTyped  = 0x1c
	tryTable     = 0x1f
	globalGet    = 0x23
	globalSet    = 0x24
	i32Load8     = 0x2d
	memoryGrow   = 0x40
	i32Const     = 0x41
	i64Const     = 0x42
	f32Const     = 0x43
	f64Const     = 0x44
	i32Eqz       = 0x45
	i32Sub       = 0x6b
	refNull      = 0xd0
	refFunc      = 0xd2
	more         = 0xfc
	vectors      = 0xfd
	callIndirect = 0x11
)

// function copies the instructions of a function behind out, with round at the start of
// each loop.
func (r *reader) function(out, round []byte) []byte {
	from := r.at
	for r.at < len(r.b) && r.ok() {
		op := r.byte()
		r.operands(op)
		if op == loop {
			out = append(append(out, r.b[from:r.at]...), round...)
			from = r.at
		}
	}
	return append(out, r.b[from:]...)
}

// operands passes over what stands behind an instruction.
func (r *reader) operands(op byte) {
	switch {
	case op == block || op == loop || op == opIf || op == try:
		r.number() // the type; a negative one ends at the same byte
	case op == 0x07 || op == 0x08 || op == 0x09 || op == 0x0c || op == 0x0d || op == call || op == 0x12 || op == 0x18:
		r.number() // catch, throw, rethrow, br, br_if, call, return_call, delegate
	case op == callIndirect || op == 0x13:
		r.numbers(2)
	case op == branchTable:
		r.numbers(r.number())
		r.number()
	case op == selectTyped:
		r.numbers(r.number())
	case op == tryTable:
		r.number()
		for n := r.number(); n > 0 && r.ok(); n-- {
			const withTag = 2 // kinds below it name one
			if r.byte() < withTag {
				r.number()
			}
			r.number()
		}
	case op >= 0x20 && op <= 0x26: // locals, globals, tables
		r.number()
	case op >= 0x28 && op <= 0x3e: // loads and stores
		r.numbers(2)
	case op == 0x3f || op == memoryGrow || op == i32Const || op == i64Const:
		r.number()
	case op == f32Const:
		r.bytes(4)
	case op == f64Const:
		r.bytes(8)
	case op == refNull || op == refFunc:
		r.number()
	case op == more:
		r.numbers(operandsOfMore(r.number()))
	case op == vectors:
		r.vector(r.number())
	case op == 0x19 || op <= 0x01 || op == 0x05 || op == 0x0a || op == end || op == 0x0f || op == drop || op == 0x1b:
	case op >= i32Eqz && op <= 0xc4 || op == 0xd1: // arithmetic
	default:
		r.bad = true
	}
}

// operandsOfMore is how many numbers stand behind an instruction of the group of memory
// and tables.
func operandsOfMore(op uint64) uint64 {
	switch {
	case op <= 7: // numbers that are cut off
		return 0
	case op == 8 || op == 10 || op == 12 || op == 14: // init, copy
		return 2
	}
	return 1
}

// vector passes over what stands behind an instruction with vectors.
func (r *reader) vector(op uint64) {
	switch {
	case op <= 11 || op == 92 || op == 93: // loads and stores
		r.numbers(2)
	case op == 12 || op == 13: // a constant, a shuffle
		r.bytes(16)
	case op >= 21 && op <= 34: // lanes
		r.byte()
	case op >= 84 && op <= 91: // loads and stores of lanes
		r.numbers(2)
		r.byte()
	}
}
