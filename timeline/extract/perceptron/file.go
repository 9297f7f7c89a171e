package perceptron

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/klauspost/compress/zstd"
)

// A model's file is two zstd frames' worth of bytes in one: a header (classes,
// bits), then for each bucket a mask of the classes that have a weight, then the
// weights in the same order. Most weights are 0 and take no room, which makes
// reading it several times as fast as unpacking the whole table.

// Marshal writes the model in its compressed form.
func (m *Model) Marshal() ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	raw := binary.LittleEndian.AppendUint32(nil, uint32(m.Classes))
	raw = binary.LittleEndian.AppendUint32(raw, uint32(m.Bits))
	var weights []byte
	for b := range 1 << m.Bits {
		var mask [8]byte
		for c := range m.Classes {
			if w := m.weight(b, c); w != 0 {
				mask[c/8] |= 1 << (c % 8)
				weights = append(weights, byte(w))
			}
		}
		raw = append(raw, mask[:m.words()]...)
	}
	return enc.EncodeAll(append(raw, weights...), nil), nil
}

// maxClasses is how many classes a mask can hold.
const maxClasses = 64

// Unmarshal reads what Marshal wrote.
func Unmarshal(data []byte) (*Model, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20))
	if err != nil {
		return nil, fmt.Errorf("read model: %w", err)
	}
	defer dec.Close()
	raw, err := dec.DecodeAll(data, nil)
	if err != nil {
		return nil, fmt.Errorf("read model: %w", err)
	}
	if len(raw) < 8 {
		return nil, fmt.Errorf("read model: %d bytes are too few", len(raw))
	}
	classes, nbits := int(binary.LittleEndian.Uint32(raw)), uint(binary.LittleEndian.Uint32(raw[4:]))
	raw = raw[8:]
	if nbits > 24 || classes < 1 || classes > maxClasses || len(raw) < ((classes+7)/8)<<nbits {
		return nil, fmt.Errorf("read model: %d classes and %d bits do not fit %d bytes", classes, nbits, len(raw))
	}
	m := newModel(classes, nbits)
	n := m.words() << nbits
	masks, weights := raw[:n], raw[n:]
	for i, mask := range masks {
		if mask == 0 {
			continue
		}
		if bits.OnesCount8(mask) > len(weights) {
			return nil, fmt.Errorf("read model: weights end at bucket %d", i/m.words())
		}
		word := uint64(zero)
		for ; mask != 0; mask &= mask - 1 {
			word ^= uint64(weights[0]) << (8 * bits.TrailingZeros8(mask))
			weights = weights[1:]
		}
		if m.narrow != nil {
			m.narrow[i] = uint32(word)
		} else {
			m.wide[i] = word
		}
	}
	return m, nil
}
