package group

// Title names a value of a group in English; own reports that it is not a word of
// ours but the value's own name, which no translation changes.
func Title(by By, key string) (title string, own bool) {
	switch {
	case key == "":
		return [...]string{"Other", "Other", "Others and nobody", "Elsewhere and nowhere", "Other documents", "Other tags and none", "Other"}[min(by, Count)], false
	case by == Kind:
		if t, ok := kinds[key]; ok {
			return t, false
		}
	}
	return key, true
}

var kinds = map[string]string{"occurrence": "Occurrences", "statement": "Statements", "state": "States", "plan": "Plans"}
