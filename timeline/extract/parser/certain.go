package parser

import (
	_ "embed"
	"strconv"
	"strings"

	"quoteline/timeline/extract/token"
)

// certainData lists the relations that the tags of both ends and their order decide,
// in the training text (an article before its noun). The file has a line for
// each, "TAG HEADTAG SIDE relation", written by timeline/extract/train.
//
//go:embed certain.txt
var certainData string

// Certainty holds, for the tags of the dependent and the head and the side that
// the head is on, a relation, or NoRel.
type Certainty [token.NumTags][token.NumTags][2]token.Rel

// ParseCertainty reads the lines of certain.txt; it leaves out what it cannot
// read.
func ParseCertainty(data string) *Certainty {
	var c Certainty
	for line := range strings.Lines(data) {
		f := strings.Fields(line)
		if len(f) != 4 {
			continue
		}
		if side, err := strconv.Atoi(f[2]); err == nil && (side == 0 || side == 1) {
			c[token.ParseTag(f[0])][token.ParseTag(f[1])][side] = token.ParseRel(f[3])
		}
	}
	return &c
}

// Side returns 0 where the head stands before the dependent, 1 where after.
func Side(head, dep int) int {
	if head < dep {
		return 0
	}
	return 1
}
