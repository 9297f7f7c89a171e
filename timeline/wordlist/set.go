// Package wordlist has the lists of English words that several packages read: months, days of the
// week, time zones, numbers. A list is one string, its words divided by spaces. The package never
// reads a text; what a rule needs beside a list, the rule adds.
package wordlist

import "strings"

// Set makes a set of the words of lists.
func Set(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, w := range strings.Fields(list) {
			set[w] = true
		}
	}
	return set
}

// Dotted puts a dot behind each word of a list.
func Dotted(list string) string {
	return strings.Join(strings.Fields(list), ". ") + "."
}
