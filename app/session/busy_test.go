package session_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"quoteline/app/intake"
	"quoteline/app/session"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/export"
)

// TestAllAtOnce edits, undoes, searches, filters, steps through events and exports
// while documents come in, as a person does who does not wait. With -race it shows
// that none of it touches what another is at; at the end the store is whole, and
// every change that was said to be made is there.
func TestAllAtOnce(t *testing.T) {
	b := newBench(t, "On 3 May 2014 the mayor resigned. On 5 May 2014 the council met.")
	var docs []timeline.Document
	towns := strings.Fields("Selby Oslo Bergen Lyon Malmö Odessa Kyiv Riga Turin Porto Gdansk Cork")
	for i := range towns {
		d, err := document.Decode(fmt.Sprint(i, ".txt"), fmt.Appendf(nil, "On %d June 2015 the bridge in %s was closed. On %d July 2016 the mayor opened the bridge in %[2]s again.", i+1, towns[i], i+1))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, *d)
	}
	imported := false
	err := b.s.ImportDocuments(docs, func(r intake.Report) {
		if imported = true; r.Count(intake.Added) != len(docs) {
			t.Errorf("%+v", r)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	var exports sync.WaitGroup
	exports.Go(func() {
		for range 4 {
			var w bytes.Buffer
			if err := export.JSON(context.Background(), &w, b.store); err != nil {
				t.Error(err)
			}
		}
	})
	mine := b.event("resigned").ID
	edits, open, undone := 0, 0, false
	for round := 0; !imported || open > 0 || round < 20; round++ {
		if open == 0 && (!imported || round < 20) {
			open++
			note := fmt.Sprint("note ", round)
			b.s.Correct("change of note", []timeline.EventID{mine}, timeline.Correction{Fields: timeline.NoteField, Note: note}, func(err error) {
				if err != nil {
					t.Error(err)
				}
				edits++
				open--
			})
		}
		if round%10 > 0 {
			select {
			case f := <-b.posts:
				f()
			case <-time.After(20 * time.Millisecond):
			}
			continue
		}
		b.s.Search([]string{"", "bridge", "mayor"}[round%3])
		if err := b.s.SetFilter(session.Filter{Text: []string{"", "closed"}[round%2]}); err != nil {
			t.Fatal(err)
		}
		b.s.Step(1)
		_ = b.s.Selected()
		_ = b.s.Shown().Len()
	}
	exports.Wait()
	if err := b.s.SetFilter(session.Filter{}); err != nil {
		t.Fatal(err)
	}
	e := b.event("resigned")
	if edits == 0 || e.Note == "" || len(b.events()) < 2+len(docs) {
		t.Errorf("%d edits, %q, %d events", edits, e.Note, len(b.events()))
	}
	before := e.Note
	b.s.Undo(func(_ *timeline.Step, err error) {
		if undone = true; err != nil {
			t.Error(err)
		}
	})
	b.until("undo", func() bool { return undone })
	if now := b.event("resigned"); now != nil && now.Note == before && edits > 0 {
		if undo, _ := b.s.History(); undo == nil {
			t.Error("nothing was undone")
		}
	}
}
