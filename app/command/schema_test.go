package command

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// schema is docs/quoteline-1.schema.json. A strict one takes no fields that it does not
// name, so that none is forgotten there.
func schema(t *testing.T, strict bool) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("../../docs/quoteline-1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	if strict {
		tighten(doc)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tighten(v any) {
	switch x := v.(type) {
	case map[string]any:
		if x["type"] == "object" && x["properties"] != nil {
			x["additionalProperties"] = false
		}
		for _, w := range x {
			tighten(w)
		}
	case []any:
		for _, w := range x {
			tighten(w)
		}
	}
}

// timelineOfAll has of everything that JSON can hold: joined and rival accounts, a
// contradiction, what was left out, deleted and dismissed, corrections of every field,
// an event of the user's own, early and far years.
func timelineOfAll(t *testing.T) string {
	t.Helper()
	s := fresh(t)
	herald := file(t, "herald.txt", "The Herald\n\nPublished: 9 May 2014\n\nThe bridge at Oakford collapsed on 3 May 2014. Mayor Ada Brook resigned on 6 May 2014. It might reopen on 4 June 2021. The ferry sank on 03/05/2017.\n")
	post := file(t, "post.txt", "The Post\n\nPublished: 12 May 2014\n\nThe Oakford bridge collapsed on 4 May 2014. Ada Brook stepped down on 6 May 2014 after a long night. The mill burned before the bridge collapsed. Caesar was killed in 44 BC.\n")
	german := file(t, "de.txt", "Die Brücke in Lauterbach wurde am 3. März 1998 gesperrt. Sie war nach dem Hochwasser nicht mehr sicher, sagte der Bürgermeister.\n")
	knot := file(t, "knot.txt", "The Herald\n\nPublished: 12 May 2014\n\nThe vote took place on 9 May 2014. Cy Dale resigned on 3 May 2014 after the vote.\n")
	for _, args := range [][]string{{"import", "--empty", herald}, {"import", post, german}, {"import", knot}} {
		if code, _, errs := s.run(args...); code != OK {
			t.Fatal(errs)
		}
	}
	ctx := context.Background()
	db, err := data.Open(s.store, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := db.Columns(ctx)
	if err != nil || c.Len() < 4 {
		t.Fatal(c, err)
	}
	at := time.Unix(1_800_000_000, 0)
	err = db.Edit(ctx, "everything", at, func(ed timeline.Editor) error {
		all := &timeline.Correction{
			Fields: timeline.Found | timeline.TagsField | timeline.NoteField | timeline.ColourField | timeline.VerifiedField,
			Title:  "Another title", When: when.NewDay(2014, 5, 3), Typed: "3 May 2014", Kind: timeline.Statement, Speaker: "Ann Lee",
			People: []string{"Bo"}, Places: []string{"Oakford"}, Tags: []string{"fire"}, Note: "a note", Colour: 3, Verified: timeline.ToCheck, By: "me", At: at,
		}
		if err := ed.Correct(c.ID[1], all); err != nil {
			return err
		}
		e, err := ed.Event(c.ID[3])
		if err != nil {
			return err
		}
		other, err := ed.Event(c.ID[1])
		if err != nil {
			return err
		}
		moved := &timeline.Correction{Fields: timeline.OrderField, Order: timeline.Order{Beside: c.ID[1], Ahead: true}, Quotes: other.Quotes, Dropped: []timeline.Position{e.Quotes[0].Position()}}
		if err := ed.Correct(e.ID, moved); err != nil {
			return err
		}
		if err := ed.Part(c.ID[0], c.ID[3]); err != nil {
			return err
		}
		if err := ed.Correct(c.ID[2], &timeline.Correction{Fields: timeline.DeletedField, Deleted: true}); err != nil {
			return err
		}
		_, err = ed.Add(&timeline.Event{Title: "Of my own", When: when.NewYear(250_000), Provenance: timeline.Provenance{Engine: timeline.UserEngine}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var gone []timeline.Position
	if err := db.EachLeftOut(ctx, func(o *timeline.Omission) error {
		if o.Event.ID == 0 && len(o.Event.Quotes) > 0 {
			gone = append(gone, o.Event.Quotes[0].Position())
		}
		return nil
	}); err != nil || len(gone) == 0 {
		t.Fatal(gone, err)
	}
	if err := db.Edit(ctx, "dismiss", at, func(ed timeline.Editor) error { return ed.Dismiss(gone[0], false) }); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	code, out, errs := s.run("export", "--format", "json", "-o", "-")
	if code != OK {
		t.Fatal(errs)
	}
	return out
}

func TestJSONKeepsToItsSchema(t *testing.T) {
	strict := schema(t, true)
	valid := func(name, text string) {
		t.Helper()
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err == nil {
			err = strict.Validate(v)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	s := fresh(t)
	_, sample, _ := s.run("export", "--format", "json", "-o", "-")
	valid("the sample", sample)
	_, none, _ := s.run("export", "--format", "json", "-o", "-", "--text", "nothing of the kind")
	valid("nothing", none)
	all := timelineOfAll(t)
	valid("everything", all)
	for _, want := range []string{`"accounts"`, `"verified_at"`, `"typed"`, `"dismissed"`, `"untried"`, `"note"`, `"other"`, `"edited"`, `"+250000-01-01"`, `"-0043-`, `"because": [`, `"said"`, `"beside"`, `"ahead"`, `"dropped"`, `"by":"`, `"parted": [
`} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is not tried", want)
		}
	}
}

// The schema refuses what is wrong, and takes what a later version may add.
func TestSchemaTellsApart(t *testing.T) {
	open := schema(t, false)
	for name, c := range map[string]struct {
		change func(m map[string]any)
		ok     bool
	}{
		"as it is":        {func(map[string]any) {}, true},
		"a new field":     {func(m map[string]any) { m["more"] = 1 }, true},
		"another format":  {func(m map[string]any) { m["format"] = "quoteline/2" }, false},
		"no events":       {func(m map[string]any) { delete(m, "events") }, false},
		"a kind unknown":  {func(m map[string]any) { event(m)["kind"] = "rumour" }, false},
		"a day in words":  {func(m map[string]any) { event(m)["earliest"] = "May" }, false},
		"a place negated": {func(m map[string]any) { event(m)["rank"] = -1 }, false},
		"a quote of none": {func(m map[string]any) { event(m)["quotes"] = []any{map[string]any{"document": "x"}} }, false},
	} {
		s := fresh(t)
		_, out, _ := s.run("export", "--format", "json", "-o", "-")
		var m map[string]any
		if err := json.Unmarshal([]byte(out), &m); err != nil {
			t.Fatal(err)
		}
		c.change(m)
		if err := open.Validate(m); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func event(m map[string]any) map[string]any {
	return m["events"].([]any)[0].(map[string]any)
}
