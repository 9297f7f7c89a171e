package stops

import (
	"errors"
	"fmt"
)

// Flag is the address of the byte that ends calls when it is not 0. What lies below
// 1024 belongs to nobody in a module of Emscripten: a null pointer points there.
const Flag = 1016

// rounds is how many rounds of loops there are from one question to the next: some tens
// of microseconds.
const rounds = 4096

// sections of a module.
const (
	types     = 1
	imports   = 2
	functions = 3
	globals   = 6
	exports   = 7
	code      = 10
	preamble  = "\x00asm\x01\x00\x00\x00"
	ofGlobal  = 3
	ofFunc    = 0
	empty     = 0x40 // a block without a result
	aFunction = 0x60 // a type
	i32       = 0x7f
	isMutable = 1
)

var errForm = errors.New("not a module that is understood here")

// Module returns the module with the questions in it. It has one memory, and globals of
// its own.
func Module(wasm []byte) (out []byte, err error) {
	if len(wasm) < len(preamble) || string(wasm[:len(preamble)]) != preamble {
		return nil, errForm
	}
	r := &reader{b: wasm, at: len(preamble)}
	m := &module{exported: map[uint64]bool{}}
	out = append(make([]byte, 0, len(wasm)*5/4), preamble...)
	for r.at < len(r.b) && r.ok() {
		id := r.byte()
		body := r.bytes(r.number())
		s := &reader{b: body}
		switch id {
		case types:
			m.kind = s.number()
			body = longer(s, m.kind, aFunction, 0, 0)
		case imports:
			m.imports(s)
		case functions:
			m.asks = m.imported + s.number()
			body = longer(s, m.asks-m.imported, number(nil, m.kind)...)
		case globals:
			m.counter += s.number()
			more := append(signed([]byte{i32, isMutable, i32Const}, rounds), end)
			body = longer(s, m.counter, more...) // all are its own
		case exports:
			m.exports(s)
		case code:
			body = m.code(s)
		}
		if s.bad {
			return nil, fmt.Errorf("%w: section %d", errForm, id)
		}
		out = append(out, id)
		out = number(out, uint64(len(body)))
		out = append(out, body...)
	}
	if r.bad || m.counter == 0 || m.asks == 0 {
		return nil, errForm
	}
	return out, nil
}

// module is what is known of one while it is read.
type module struct {
	kind     uint64          // the type of a function without parameters and results
	imported uint64          // functions
	asks     uint64          // the function that asks
	counter  uint64          // the global that is counted down
	exported map[uint64]bool // functions
}

// longer is a section of n entries with one more behind them: the numbers of the others
// stay.
func longer(r *reader, n uint64, entry ...byte) []byte {
	return append(append(number(nil, n+1), r.rest()...), entry...)
}

func (m *module) imports(r *reader) {
	for n := r.number(); n > 0 && r.ok(); n-- {
		r.bytes(r.number())
		r.bytes(r.number())
		switch r.byte() {
		case ofFunc:
			r.number()
			m.imported++
		case 1: // a table
			r.byte()
			r.limits()
		case 2: // a memory
			r.limits()
		case ofGlobal:
			r.bad = true // the counter would have another number
		case 4: // a tag
			r.byte()
			r.number()
		default:
			r.bad = true
		}
	}
}

func (m *module) exports(r *reader) {
	for n := r.number(); n > 0 && r.ok(); n-- {
		r.bytes(r.number())
		kind, i := r.byte(), r.number()
		if kind == ofFunc {
			m.exported[i] = true
		}
	}
}

func (m *module) code(r *reader) []byte {
	n := r.number()
	out := number(make([]byte, 0, len(r.b)*5/4), n+1)
	round := m.round()
	for i := range n {
		f := &reader{b: r.bytes(r.number())}
		for k := f.number(); k > 0 && f.ok(); k-- { // locals
			f.number()
			f.number()
		}
		body := append(make([]byte, 0, len(f.b)*2), f.b[:f.at]...)
		if m.exported[m.imported+i] {
			body = append(body, trap()...)
		}
		body = f.function(body, round)
		if r.bad = r.bad || f.bad; r.bad {
			return nil
		}
		out = append(number(out, uint64(len(body))), body...)
	}
	ask := m.ask()
	return append(number(out, uint64(len(ask))), ask...)
}

// trap ends the call where the flag is set.
func trap() []byte {
	out := []byte{i32Const, 0, i32Load8, 0}
	out = number(out, Flag)
	return append(out, opIf, empty, unreachable, end)
}

// round counts a round of a loop, and asks when there were enough of them.
func (m *module) round() []byte {
	g := number(nil, m.counter)
	out := append([]byte{globalGet}, g...)
	out = append(out, i32Const, 1, i32Sub, globalSet)
	out = append(append(out, g...), globalGet)
	out = append(append(out, g...), i32Eqz, opIf, empty, call)
	return append(number(out, m.asks), end)
}

// ask is the function that asks, without locals. It leaves for Go and comes back: to grow
// the memory by nothing does.
func (m *module) ask() []byte {
	out := signed([]byte{0, i32Const, 0, memoryGrow, 0, drop, i32Const}, rounds)
	out = append(number(append(out, globalSet), m.counter), trap()...)
	return append(out, end)
}
