package stops

import (
	"context"
	"errors"
	"runtime"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"pgregory.net/rapid"
)

// section is one of a module.
func section(id byte, body ...byte) []byte {
	return append(number([]byte{id}, uint64(len(body))), body...)
}

func sized(body ...byte) []byte { return append(number(nil, uint64(len(body))), body...) }

// sample is a module with two functions: sum adds the numbers from its parameter down,
// spin goes round for ever. A third, which is not exported, is never called.
func sample() []byte {
	var b []byte
	for _, s := range [][]byte{
		[]byte(preamble),
		section(types, 2, aFunction, 1, i32, 1, i32, aFunction, 0, 0),
		section(functions, 3, 0, 1, 1),
		section(5, 1, 1, 1, 2), // a memory of one page, two at most
		section(globals, 1, i32, isMutable, i32Const, 0, end),
		section(exports, 3, 3, 's', 'u', 'm', 0, 0, 4, 's', 'p', 'i', 'n', 0, 1, 1, 'm', 2, 0),
		section(code, append(append(append([]byte{3},
			// local 1 += local 0; local 0 -= 1; again where it is not 0
			sized(1, 1, i32, loop, empty, 0x20, 1, 0x20, 0, 0x6a, 0x21, 1, 0x20, 0, i32Const, 1, i32Sub, 0x22, 0, 0x0d, 0, end, 0x20, 1, end)...),
			sized(0, loop, empty, 0x0c, 0, end, end)...),
			sized(0, end)...)...),
	} {
		b = append(b, s...)
	}
	return b
}

func run(t *testing.T, wasm []byte) api.Module {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { _ = r.Close(ctx) })
	m, err := r.Instantiate(ctx, wasm)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func rewritten(t *testing.T) api.Module {
	t.Helper()
	wasm, err := Module(sample())
	if err != nil {
		t.Fatal(err)
	}
	return run(t, wasm)
}

// A module does what it did, however many rounds there are.
func TestSame(t *testing.T) {
	ctx := context.Background()
	before, after := run(t, sample()).ExportedFunction("sum"), rewritten(t).ExportedFunction("sum")
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Uint64Range(1, 10*rounds).Draw(t, "n")
		a, err := before.Call(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		b, err := after.Call(ctx, n)
		if err != nil || a[0] != b[0] {
			t.Errorf("%d was %d: %v", b[0], a[0], err)
		}
	})
}

// A loop without an end lets the garbage collector through, and ends with a trap when the
// flag is set, as does each call from then on.
func TestStop(t *testing.T) {
	ctx := context.Background()
	m := rewritten(t)
	ended := make(chan error, 1)
	go func() {
		_, err := m.ExportedFunction("spin").Call(ctx)
		ended <- err
	}()
	runtime.GC()
	if len(ended) > 0 {
		t.Fatal("the loop has an end")
	}
	if b, ok := m.Memory().Read(Flag, 1); ok {
		b[0] = 1
	}
	if err := <-ended; err == nil {
		t.Error("no trap")
	}
	if _, err := m.ExportedFunction("sum").Call(ctx, 1); err == nil {
		t.Error("another call after that is no trap")
	}
}

// What is no module, or is cut off within a section, is an error; other broken ones are
// that or another module.
func TestRefused(t *testing.T) {
	whole := sample()
	for _, n := range []int{0, 3, len(preamble), len(preamble) + 3, len(whole) - 1, len(whole) - 10} {
		if _, err := Module(whole[:n]); !errors.Is(err, errForm) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	unknown := append([]byte(nil), whole...)
	unknown[len(unknown)-1] = 0xff // an instruction
	if _, err := Module(unknown); !errors.Is(err, errForm) {
		t.Error(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		b := append([]byte(nil), whole...)
		for range rapid.IntRange(1, 5).Draw(t, "bytes") {
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		if _, err := Module(b); err != nil && !errors.Is(err, errForm) {
			t.Error(err)
		}
	})
}
