package files

import (
	"os"
	"path/filepath"
	"strings"

	"quoteline/timeline/document"
)

// IsTimeline tells a timeline from a document, by its content or, where that is damaged,
// by its name. What is not there, or is no file, is none.
func IsTimeline(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	if strings.EqualFold(filepath.Ext(path), Extension) {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() // read only: nothing can be lost
	head := make([]byte, 64)
	n, _ := f.ReadAt(head, 0) // a short file is none
	return document.IsTimeline(head[:n])
}

// Sort tells timelines from what is to be imported into one.
func Sort(paths []string) (timelines, documents []string) {
	for _, p := range paths {
		if IsTimeline(p) {
			timelines = append(timelines, p)
		} else {
			documents = append(documents, p)
		}
	}
	return timelines, documents
}
