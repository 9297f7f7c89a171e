package perceptron

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
