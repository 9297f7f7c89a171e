package perceptron

// Feature is the hash of one feature with its template.
type Feature = uint32

// Mix1, Mix2 and Mix3 hash a template number and one to three values into a
// Feature, with the multipliers of MurmurHash3. Templates of different numbers
// must differ, whatever number of values they have.
func Mix1(template, a uint32) Feature {
	h := (template*0x9E3779B1 + 0x85EBCA6B ^ a*0xCC9E2D51) * 0x1B873593
	return h ^ h>>16
}

// Mix2 is Mix1 of two values.
func Mix2(template, a, b uint32) Feature {
	h := (template*0x9E3779B1 + 0x85EBCA6B ^ a*0xCC9E2D51) * 0x1B873593
	h = (h ^ h>>15 ^ b*0xCC9E2D51) * 0x85EBCA6B
	return h ^ h>>16
}

// Mix3 is Mix1 of three values.
func Mix3(template, a, b, c uint32) Feature {
	h := (template*0x9E3779B1 + 0x85EBCA6B ^ a*0xCC9E2D51) * 0x1B873593
	h = (h ^ h>>15 ^ b*0xCC9E2D51) * 0x85EBCA6B
	h = (h ^ h>>13 ^ c*0xCC9E2D51) * 0xC2B2AE35
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
