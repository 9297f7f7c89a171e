package pdf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"quoteline/timeline/document/format"
)

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(t testing.TB, data []byte) *format.Content {
	t.Helper()
	c, err := Read(context.Background(), format.File{Name: "a.pdf", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func paragraphs(c *format.Content) []string { return strings.Split(c.Text, "\n\n") }

// pageTexts are the parts of the text that the pages have.
func pageTexts(c *format.Content) (list []string) {
	for _, p := range c.Pages {
		list = append(list, c.Text[p.Start:p.End])
	}
	return list
}

func TestColumns(t *testing.T) {
	c := read(t, fixture(t, "columns.pdf"))
	want := []string{
		"1 The night",
		"On 14 February 2019 the river Amer rose by four metres in a single night. “We heard the water before we saw it,” said Piet Oolders, who was the first to reach the office of the fire brigade. The difficult official offices on the flat bank were flooded first, and five efficient firefighters affirmed afterwards that no warning had been given. The misunderstanding lasted until noon.",
		"The council met on 16 February 2019 and voted for an inquiry. It was chaired by the retired judge Marta Quell, a well-known critic of the dyke board. The well-known facts were soon established.",
		"The inhabitants of the lower streets returned on 20 February 2019. They found that the storehouses had been emptied by the water and that the administration had already begun to count the damage; the internationally recognised warning signals had been seen by nobody.",
		"2 The inquiry",
		"The inquiry published its report on 3 March 2020. It found that the sluice keepers had reported the internationally recognised warning signals on 12 February 2019, two days before the flood, and that the responsibilities of the organisation had been misunderstood.",
		"3 The works",
		"The works on the new dyke began on 1 June 2020 and ended in November 2021. The mayor, Hanne Rull, opened it on 5 December 2021. “It will hold,” she said.",
	}
	if got := paragraphs(c); !reflect.DeepEqual(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	if c.Title != "The flood of Amerow" || c.Author != "Ilse Tann" || c.Language != "en-GB" {
		t.Errorf("%q %q %q", c.Title, c.Author, c.Language)
	}
	if !c.Published.Date.IsZero() {
		t.Error(c.Published)
	}
	if got := strings.Join(c.Skipped, "; "); !strings.Contains(got, "the day on which the file was created (4 March 2021)") || !strings.Contains(got, "running heads") || !strings.Contains(got, "The Amer Gazette 1") {
		t.Error(got)
	}
	if pages := pageTexts(c); len(pages) != 3 || !strings.HasPrefix(pages[1], "warning signals") || !strings.HasPrefix(pages[2], "3 The works") {
		t.Errorf("%q", pages)
	}
}

// TestBrowserAndOffice reads one text that two programs printed.
func TestBrowserAndOffice(t *testing.T) {
	for _, name := range []string{"chromium.pdf", "libreoffice.pdf"} {
		c := read(t, fixture(t, name))
		if c.Title != "The flood of Amerow" || c.Language[:2] != "en" || len(c.Pages) != 3 {
			t.Errorf("%s: %q %q %v", name, c.Title, c.Language, c.Pages)
		}
		has := map[string]bool{}
		for _, p := range paragraphs(c) {
			has[strings.TrimPrefix(p, "• ")] = true
		}
		for _, want := range []string{
			"The flood of Amerow",
			"On 14 February 2019 the river Amer rose by four metres in a single night. “We heard the water before we saw it,” said Piet Oolders, who was the first to reach the office of the fire brigade. The difficult official offices on the flat bank were flooded first, and five efficient firefighters affirmed afterwards that no warning had been given.",
			"The council met on 16 February 2019 and voted for an inquiry. It was chaired by the retired judge Marta Quell, a well-known critic of the dyke board.",
			"The sluices were closed on 15 February 2019, when the water had already reached the market and the school beside the church.",
			"They were opened on 18 February 2019.",
			"The inquiry",
			"The works on the new dyke began on 1 June 2020 and ended in November 2021.",
		} {
			if !has[want] {
				t.Errorf("%s lacks %q:\n%s", name, want, c.Text)
			}
		}
		if strings.Contains(c.Text, "1/3") || strings.Contains(c.Text, "page.html") {
			t.Errorf("%s has running heads:\n%s", name, c.Text)
		}
	}
}

func TestLetterPictures(t *testing.T) {
	c := read(t, fixture(t, "bitmap.pdf"))
	if want := "On 14 February 2019 the first five offices were flooded. “No official warning,” said Piet Oolders."; c.Text != want {
		t.Errorf("%q", c.Text)
	}
}

func TestPictures(t *testing.T) {
	text := lines(300, "The mayor resigned on 3 May 2019.")
	for _, c := range []struct {
		name    string
		data    []byte
		text    string
		skipped string
		err     error
	}{
		{"scanned", paged("", drawing, drawing), "", "", format.ErrScanned},
		{"stamped", paged("", drawing+lines(390, "Scanned by Amer"), drawing+lines(390, "Scanned by Amer"), drawing+lines(390, "Scanned by Amer")), "", "", format.ErrScanned},
		{"mixed", paged("", text, drawing, drawing, ""), "The mayor resigned on 3 May 2019.", "pages 2–3 (pictures", nil},
		{"text in a picture", paged("", drawing+text), "The mayor resigned on 3 May 2019.", "", nil},
		{"blank", paged("", "", ""), "", "", format.ErrEmpty},
		{"heads alone", paged("", lines(390, "Agenda"), lines(390, "Agenda"), lines(390, "Agenda")), "Agenda", "", nil},
	} {
		got, err := Read(context.Background(), format.File{Data: c.data})
		if !errors.Is(err, c.err) || err != nil && got != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if err != nil {
			if c.err == format.ErrScanned && !strings.Contains(err.Error(), "OCR") {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if !strings.Contains(got.Text, c.text) || !strings.Contains(strings.Join(got.Skipped, ";"), c.skipped) || c.skipped == "" && len(got.Skipped) > 0 {
			t.Errorf("%s: %q %q", c.name, got.Text, got.Skipped)
		}
	}
}

func TestRunningHeads(t *testing.T) {
	body := func(i int) string {
		return lines(300, fmt.Sprintf("The %dth chapter tells of May 2019.", i), "It is not long, and its words are its own.")
	}
	var heads, dated []string
	for i := range 4 {
		heads = append(heads, lines(385, "The Amer Gazette")+body(i)+lines(15, fmt.Sprintf("- %d -", i+7)))
		dated = append(dated, lines(385, fmt.Sprintf("Meeting of %d March 2019", 3+7*i))+body(i)+lines(15, fmt.Sprint(1900+7*i*i)))
	}
	c := read(t, paged("", heads...))
	if strings.Contains(c.Text, "Gazette") || strings.Contains(c.Text, "- 7") || !strings.Contains(c.Text, "The 3th chapter") {
		t.Error(c.Text)
	}
	if c = read(t, paged("", dated...)); strings.Count(c.Text, "Meeting of") != 4 || !strings.Contains(c.Text, "1907") || len(c.Skipped) > 0 {
		t.Errorf("%q %q", c.Text, c.Skipped) // what changes is no running head
	}
	if c = read(t, paged("", heads[:2]...)); !strings.Contains(c.Text, "Gazette") || strings.Contains(c.Text, "- 7 -") {
		t.Error(c.Text) // twice is chance, but 7 and 8 are page numbers
	}
}

func TestTurned(t *testing.T) {
	// The same page, set so that it is upright when it is shown turned.
	turned := "BT /F 12 Tf 0 1 -1 0 60 20 Tm (The mayor resigned on) Tj ET BT /F 12 Tf 0 1 -1 0 74 20 Tm (3 May 2019 for good.) Tj ET"
	if c := read(t, paged("/Rotate 90", turned)); c.Text != "The mayor resigned on 3 May 2019 for good." {
		t.Errorf("%q", c.Text)
	}
}

func TestRefused(t *testing.T) {
	whole := fixture(t, "columns.pdf")
	for _, c := range []struct {
		name string
		data []byte
		err  error
	}{
		{"locked", fixture(t, "locked.pdf"), format.ErrEncrypted},
		{"begun", []byte("%PDF-1.7"), format.ErrDamaged},
		{"noise", append([]byte("%PDF-1.7\n"), "\x00\xff\x00nothing\u202e here"...), format.ErrDamaged},
		{"cut", whole[:2000], format.ErrDamaged},
		{"its own page", build(catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"), format.ErrDamaged},
		{"pages of each other", build(catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"), format.ErrDamaged},
		{"no pages", build("<</Type/Catalog>>"), format.ErrDamaged},
	} {
		if got, err := Read(context.Background(), format.File{Data: c.data}); !errors.Is(err, c.err) || got != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, format.File{Data: whole}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// within makes a PDF of one page with a form that draws drawn, which may be the form.
func within(text, drawn string) []byte {
	return build(catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>/XObject<</X 4 0 R>>>>>>",
		stream("/Type/XObject/Subtype/Form/BBox[0 0 300 400]/Resources<</XObject<</X 4 0 R>>>>", drawn), stream("", text+" /X Do"), font)
}

// TestEndless ends what would go on for years: a form that draws itself often.
func TestEndless(t *testing.T) {
	data := within(lines(300, "The mayor resigned."), strings.Repeat("/X Do ", 20))
	for name, f := range map[string]func(context.Context) error{
		"read": func(ctx context.Context) error {
			_, err := Read(ctx, format.File{Data: data})
			return err
		},
		"draw": func(ctx context.Context) error {
			_, err := Page(ctx, data, 1, 200)
			return err
		},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if err := f(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if c := read(t, fixture(t, "columns.pdf")); len(c.Pages) != 3 {
		t.Error("what was ended is in the way of others")
	}
}

// TestOthersGoOn shows that a document without an end holds nobody else up: the garbage
// collector, which waits for every goroutine, comes to its end before the document does.
func TestOthersGoOn(t *testing.T) {
	data := within(lines(300, "The mayor resigned."), strings.Repeat("/X Do ", 20))
	if err := Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		_, err := Read(ctx, format.File{Data: data})
		ended <- err
	}()
	time.Sleep(100 * time.Millisecond) // it is under way then, or the test shows less
	runtime.GC()
	if len(ended) > 0 {
		t.Error("the document has an end")
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestHostile reads what a file may claim and not be.
func TestHostile(t *testing.T) {
	text := lines(300, "The mayor resigned.")
	deep := strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)
	for name, data := range map[string][]byte{
		"form in itself": within(text, "/X Do"),
		"many pages claimed": build(catalog, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", text), font),
		"deep":       build(catalog, "<</Type/Pages/Kids[3 0 R]/Count 1/X "+deep+">>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R>>", stream("", deep)),
		"huge page":  paged("/MediaBox[0 0 1e30 1e30]", text),
		"flat page":  paged("/MediaBox[0 0 0 0]", text),
		"turned box": paged("/MediaBox[300 400 0 0]", text),
	} {
		c, err := Read(context.Background(), format.File{Data: data})
		if err == nil && !strings.Contains(c.Text, "The mayor resigned.") {
			t.Errorf("%s: %q", name, c.Text)
		}
		if err != nil && !errors.Is(err, format.ErrDamaged) && !errors.Is(err, format.ErrTooLarge) && !errors.Is(err, format.ErrEmpty) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Page(context.Background(), data, 1, 200); err != nil && !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
