package seeds

import "testing"

func TestSeedsAreWhole(t *testing.T) {
	docs, err := All()
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 {
		t.Fatalf("%d seeds", len(docs))
	}
	d := docs[0]
	// The id is the SHA-256 of the bytes, so this holds them to the last one.
	if d.ID != "009d1e9ace729bb4e4f296461f107dde89042efbae470756b28f090d036a92fa" {
		t.Errorf("the seed's bytes changed: %s", d.ID)
	}
	if d.Published.Date.EDTF != "2025-08-16" || d.Published.Found != Found || d.Language != "en" || d.Title == "" || d.Charset != "UTF-8" {
		t.Errorf("%+v", d.Published)
	}
}
