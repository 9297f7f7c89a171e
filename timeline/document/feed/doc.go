// Package feed reads files of RSS 2.0, RSS 1.0, Atom and JSON Feed: Split finds the
// entries, one after the other, and Read makes a document of one. It follows no address.
//
// There is no library behind it. The one that is well kept (gofeed) reads the whole
// file into memory, loads the markup of each entry of Atom into a tree without
// bounds, and needs a package that can make requests.
package feed

// Media is the type of one entry, as Split hands it to Read.
const Media = "application/vnd.quoteline.entry+json"

// entry is what a feed says of one document. Its JSON identifies the document:
// nothing in it changes with the entries around it.
type entry struct {
	ID        string `json:"id,omitempty"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Author    string `json:"author,omitempty"`
	Publisher string `json:"publisher,omitempty"` // the feed's title
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"`
	Updated   string `json:"updated,omitempty"`
	Summary   string `json:"summary,omitempty"` // HTML
	Content   string `json:"content,omitempty"` // HTML
}
