package data

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"quoteline/timeline"
)

// The buckets.
var (
	bMeta      = []byte("meta")
	bDocuments = []byte("documents")
	bIDs       = []byte("ids")
	bTexts     = []byte("texts")
	bOriginals = []byte("originals")
	bPassages  = []byte("passages")
	bEvents    = []byte("events")
	bRelations = []byte("relations")
	bIndex     = []byte("index") // up to schema 3
	bSettings  = []byte("settings")
	bOmissions = []byte("omissions")
	bLinks     = []byte("links")
	bConflicts = []byte("contradictions")
	bRuns      = []byte("runs")
	bWords     = []byte("words")
	bMembers   = []byte("members")
	bJournal   = []byte("journal")
	bOwn       = []byte("own")
	// What users say of events, by id; pairs that are not one; sentences that shall
	// be no event.
	bCorrections = []byte("corrections")
	bParted      = []byte("parted")
	bDismissed   = []byte("dismissed")

	bWeights = []byte("weights") // see weights.go; made by Tidy
	bApart   = []byte("repeated")

	buckets = [][]byte{
		bMeta, bDocuments, bIDs, bTexts, bPassages, bEvents, bRelations, bSettings, bOmissions, bLinks, bConflicts,
		bRuns, bWords, bMembers, bJournal, bOwn, bCorrections, bParted, bDismissed, bOriginals,
	}

	// perDocument are those with a record a document, under its sequence.
	perDocument = [][]byte{bDocuments, bTexts, bPassages, bRelations, bMembers, bOmissions, bLinks, bConflicts, bOriginals}
)

func number(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

func parseNumber(k []byte) (uint64, error) {
	if len(k) != 8 {
		return 0, errRecord
	}
	return binary.BigEndian.Uint64(k), nil
}

// idKey returns the bytes of a document id.
func idKey(id timeline.DocumentID) ([]byte, error) {
	k, err := hex.DecodeString(string(id))
	if err != nil || len(k) != 32 {
		return nil, fmt.Errorf("document id %q: %w", id, timeline.ErrNotFound)
	}
	return k, nil
}
