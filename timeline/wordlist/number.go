package wordlist

import "strings"

const (
	ones         = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tens         = "twenty thirty forty fifty sixty seventy eighty ninety"
	ordinalOnes  = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	ordinalsTens = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
)

// Numbers has the numbers from 0 to 99 by their words, Ordinals their places in a row: 21 is
// "twenty-one" and "twenty-first".
var (
	Numbers  = numbers(ones, tens)
	Ordinals = numbers(ordinalOnes, ordinalsTens)
)

func numbers(below, by string) map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(below) {
		m[w] = i
	}
	for i, w := range strings.Fields(by) {
		m[w] = 10 * (i + 2)
	}
	for i, ten := range strings.Fields(tens) {
		for j, w := range strings.Fields(below)[1:10] {
			m[ten+"-"+w] = 10*(i+2) + j + 1
		}
	}
	return m
}
