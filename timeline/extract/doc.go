// Package extract turns a document into events with their exact words, dates and
// order. pipeline.go lists every stage in order. It is deterministic, works
// offline, and never gives an event a day that the words do not state: what is
// not dated gets bounds from tense, narrative and relations.
package extract

// Engine names this version of the rules; events carry it as provenance.
const Engine = "quoteline-extract/1"
