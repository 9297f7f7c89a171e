package pdf

import (
	"bytes"
	"context"
	"testing"
)

// TestNothingIsLeft shows that the memory that a document had holds nothing of it when the
// next one has it.
func TestNothingIsLeft(t *testing.T) {
	const secret = "The mayor of Amerow resigned."
	const looked = 64 << 20 // more than small documents have
	first, err := open(context.Background(), paged("", lines(300, secret)))
	if err != nil {
		t.Fatal(err)
	}
	m, ok := first.mem.(*mapped)
	if !ok {
		t.Skip("addresses are rationed here")
	}
	if len(m.b) != maxMemory || m.Reallocate(maxMemory+1) != nil {
		t.Errorf("a document can have %d bytes", len(m.b))
	}
	if !bytes.Contains(m.b[:looked], []byte(secret)) {
		t.Error("the words are not where they are looked for")
	}
	first.close()
	first.close() // twice is once
	for range cap(first.from.slots) {
		next, err := open(context.Background(), paged("", lines(300, "He left.")))
		if err != nil {
			t.Fatal(err)
		}
		defer next.close()
		if next.mem == first.mem {
			if bytes.Contains(m.b[:looked], []byte(secret)) {
				t.Error("the words of one document are in the memory of the next")
			}
			return
		}
	}
	t.Error("the memory is not used again")
}
