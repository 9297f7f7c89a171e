// Package perceptron is a linear classifier over hashed features: an averaged
// perceptron (Collins 2002) with the hashing trick (Weinberger et al. 2009) and
// 8-bit weights. The tagger and the parser are made of it. It never allocates
// while scoring and gives the same answer on every machine: scores are integers.
package perceptron

import (
	"encoding/binary"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// Model scores Classes classes; Bits is the base-2 logarithm of the number of
// feature buckets.
type Model struct {
	Classes int
	Bits    uint
	weights []byte // bucket-major; each is an int8
}

// Feature is the hash of one feature with its template.
type Feature = uint32

// Mix hashes a template number and up to three values into a Feature, with
// the multipliers of MurmurHash3.
func Mix(template, a, b, c uint32) Feature {
	h := template*0x9E3779B1 + 0x85EBCA6B
	h = (h ^ a*0xCC9E2D51) * 0x1B873593
	h ^= h >> 15
	h = (h ^ b*0xCC9E2D51) * 0x85EBCA6B
	h ^= h >> 13
	h = (h ^ c*0xCC9E2D51) * 0xC2B2AE35
	return h ^ h>>16
}

// Hash hashes a string (FNV-1a).
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Score adds the weights of each feature to scores, which has Classes entries.
func (m *Model) Score(features []Feature, scores []int32) {
	mask := uint32(1)<<m.Bits - 1
	for i := range scores {
		scores[i] = 0
	}
	n := m.Classes
	scores = scores[:n]
	for _, f := range features {
		at := int(f&mask) * n
		w := m.weights[at : at+n]
		for c, v := range w {
			scores[c] += int32(int8(v))
		}
	}
}

// Marshal writes the model in its compressed form.
func (m *Model) Marshal() ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	raw := make([]byte, 8, 8+len(m.weights))
	binary.LittleEndian.PutUint32(raw, uint32(m.Classes))
	binary.LittleEndian.PutUint32(raw[4:], uint32(m.Bits))
	return enc.EncodeAll(append(raw, m.weights...), nil), nil
}

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
	m := &Model{Classes: int(binary.LittleEndian.Uint32(raw)), Bits: uint(binary.LittleEndian.Uint32(raw[4:]))}
	if m.Bits > 24 || m.Classes < 1 || m.Classes > 256 || len(raw)-8 != m.Classes<<m.Bits {
		return nil, fmt.Errorf("read model: %d classes and %d bits do not fit %d bytes", m.Classes, m.Bits, len(raw))
	}
	m.weights = raw[8:]
	return m, nil
}
