package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/token"
)

// read reads the sentences of a CoNLL-U file, with words joined that our
// tokenizer does not split (full-scale is one token here, three there).
func read(path string) ([]parser.Gold, error) {
	var out []parser.Gold
	err := sentences(path, func(rows []row, _ bool) {
		g, _ := join(rows)
		out = append(out, g)
	})
	return out, err
}

// sentences calls each with the rows of every sentence of a CoNLL-U file, which are
// its until it returns, and whether a document starts there.
func sentences(path string, each func(rows []row, document bool)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var rows []row
	document := false
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line := sc.Text()
		if line == "" {
			if len(rows) > 0 {
				each(rows, document)
				document = false
			}
			rows = rows[:0]
			continue
		}
		document = document || strings.HasPrefix(line, "# newdoc")
		c := strings.Split(line, "\t")
		if line[0] == '#' || strings.ContainsAny(c[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(c[6])
		if err != nil {
			return fmt.Errorf("%s: head of %q: %w", path, line, err)
		}
		rows = append(rows, row{c[1], token.ParseTag(c[4]), head - 1, token.ParseRel(c[7]), strings.Contains(c[9], "SpaceAfter=No"), c[4] == "HYPH", c[9]})
	}
	return sc.Err()
}

type row struct {
	word   string
	tag    token.Tag
	head   int
	rel    token.Rel
	glued  bool
	hyphen bool
	misc   string // the last column
}

// join merges word-hyphen-word runs without spaces into one token with the tag
// and the head of the run's own head. It returns each row's token as well.
func join(rows []row) (parser.Gold, []int) {
	group := make([]int, len(rows)) // the first row of the run that a row is in
	for i := range rows {
		group[i] = i
		if i > 0 && rows[i-1].glued && (rows[i].hyphen || rows[i-1].hyphen) {
			group[i] = group[i-1]
		}
	}
	var g parser.Gold
	index := make([]int, len(rows))
	var tops []int
	for i := 0; i < len(rows); {
		j, top, word := i, i, ""
		for ; j < len(rows) && group[j] == i; j++ {
			word += rows[j].word
			index[j] = len(g.Words)
		}
		for k := i; k < j; k++ {
			if h := rows[k].head; h < 0 || h < i || h >= j {
				top = k
				break
			}
		}
		g.Words = append(g.Words, word)
		tag := rows[top].tag
		if j > i+1 && (rows[top].rel == token.Amod || rows[top].rel == token.Compound || rows[top].rel == token.Nummod) && tag != token.NNP {
			tag = token.JJ
		}
		g.Tags = append(g.Tags, tag)
		tops = append(tops, top)
		i = j
	}
	for _, top := range tops {
		h, r := rows[top].head, rows[top].rel
		if h >= 0 {
			h = index[h]
		}
		g.Heads, g.Rels = append(g.Heads, h), append(g.Rels, r)
	}
	return g, index
}
