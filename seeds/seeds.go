// Package seeds holds the documents that come with Quoteline, so that a new
// user sees a real timeline at once, and the catalogue of what is known about
// them beyond their text. It knows nothing of their events: those come out of
// the same engine as everyone's.
package seeds

import (
	"embed"
	"encoding/json"
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/reason"
	"quoteline/timeline/when"
)

//go:embed catalogue.json texts/*.txt
var files embed.FS

// Found says where the publication date of a seed comes from.
const Found = "supplied by the catalogue, not stated in the text"

var _ = reason.New(Found)

// entry is one line of the catalogue.
type entry struct {
	File      string    `json:"file"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher"`
	Language  string    `json:"language"`
	Published when.Date `json:"published"`
}

// All returns the bundled documents in the order of the catalogue. The error
// says that the program was built with a broken catalogue.
func All() ([]timeline.Document, error) {
	raw, err := files.ReadFile("catalogue.json")
	if err != nil {
		return nil, fmt.Errorf("read the seeds: %w", err)
	}
	var entries []entry
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("read the seeds' catalogue: %w", err)
	}
	docs := make([]timeline.Document, 0, len(entries))
	for _, e := range entries {
		data, err := files.ReadFile("texts/" + e.File)
		if err != nil {
			return nil, fmt.Errorf("read the seeds: %w", err)
		}
		d, err := document.Decode(e.File, data)
		if err != nil {
			return nil, fmt.Errorf("read the seeds: %w", err)
		}
		d.Title, d.Publisher, d.Language = e.Title, e.Publisher, e.Language
		d.Published = timeline.Publication{Date: e.Published, Found: Found}
		docs = append(docs, *d)
	}
	return docs, nil
}
