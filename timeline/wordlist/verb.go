package wordlist

// The forms of "be" and "have", and what stands for them behind a word.
const (
	Be        = "am is are was were be been being"
	BeShort   = "'s ’s 're ’re 'm ’m"
	Have      = "have has had having"
	HaveShort = "'ve ’ve"
)
