package entity

import (
	_ "embed"
	"sync"

	"quoteline/timeline/extract/perceptron"
)

// modelData is trained by timeline/extract/train.
//
//go:embed names.model
var modelData []byte

var load = sync.OnceValues(func() (*perceptron.Model, error) { return perceptron.Unmarshal(modelData) })

// Load reads the embedded model, once; Find does so by itself. The error says that
// it cannot be read.
func Load() error {
	_, err := load()
	return err
}

// IsTitle reports a word that stands in titles before names of people.
func IsTitle(word string) bool {
	_, ok := known().title[word]
	return ok
}
