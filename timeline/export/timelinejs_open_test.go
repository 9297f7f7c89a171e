package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// opened is what TimelineJS says of a file that it has opened.
type opened struct {
	Loaded         bool
	Errors, Titles []string // what went wrong; what stands on its axis
	Shown          []string // the dates of its slides
	Axis           []string // and as it writes them itself
	IDs            []string
}

// opener is a page with the real TimelineJS, which tells of itself in its last element.
const opener = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="%[1]s/css/timeline.css">
<div id="t" style="width:1200px;height:700px"></div><pre id="said">{}</pre>
<script>const errors=[];onerror=m=>{errors.push(String(m))};addEventListener("unhandledrejection",e=>errors.push(String(e.reason)));console.error=(...a)=>errors.push(a.join(" "))</script>
<script src="%[1]s/js/timeline.js"></script>
<script>
const words=q=>[...document.querySelectorAll(q)].map(x=>x.textContent.trim());
const tl=new TL.Timeline("t",%[2]s,{font:null,script_path:"%[1]s/js/"});
tl.on("loaded",()=>{document.getElementById("said").textContent=JSON.stringify({Loaded:true,Errors:errors,
 Titles:words(".tl-timemarker .tl-headline"),Axis:tl.config.events.map(e=>e.start_date.getDisplayDate(tl.getLanguage())),Shown:tl._storyslider._slides.map(s=>s.getFormattedDate()),IDs:tl.config.events.map(e=>e.unique_id)})});
</script>`

// TestTimelineJSOpensIt: the real one, in a browser without a network, shows our events
// and has nothing to complain of, hostile words among them.
func TestTimelineJSOpensIt(t *testing.T) {
	dist, err := filepath.Abs(filepath.Join("..", "..", ".build", "readers", "node_modules", "@knight-lab", "timelinejs", "dist"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dist); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("TimelineJS is not installed; packaging/setup.sh test installs it")
		}
		t.Skip("TimelineJS is not installed; packaging/setup.sh test installs it")
	}
	if testing.Short() {
		t.Skip("a browser is slow")
	}
	s := dated("2022", "2014-05", "[2025-08-15..2025-08-16]", "2014-05-03T18:30", "-0043-03-15", "2022/..", "199X")
	hostile := attackers()
	s.docs, s.events = append(s.docs, hostile.docs...), append(s.events, hostile.events...)
	var b bytes.Buffer
	if _, err := TimelineJS(ctx, &b, s); err != nil {
		t.Fatal(err)
	}
	var file struct {
		Events []struct {
			ID   string `json:"unique_id"`
			Text struct{ Headline string }
		}
	}
	if err := json.Unmarshal(b.Bytes(), &file); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "a.html")
	// "</script>" in a string would end the script around it.
	data := strings.ReplaceAll(b.String(), "</", `<\/`)
	if err := os.WriteFile(page, fmt.Appendf(nil, opener, "file://"+dist, data), 0o600); err != nil {
		t.Fatal(err)
	}
	dom := tool(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=10000", "--dump-dom", "file://"+page)
	root, err := html.Parse(strings.NewReader(dom))
	if err != nil {
		t.Fatal(err)
	}
	var o opened
	for n := range root.Descendants() {
		if n.Data == "pre" && n.FirstChild != nil && len(n.Attr) > 0 && n.Attr[0].Val == "said" {
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &o); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !o.Loaded || len(o.Errors) > 0 || len(o.IDs) != len(file.Events) || len(o.Titles) != len(file.Events) {
		t.Fatalf("%+v of %d events", o, len(file.Events))
	}
	var titles []string
	for _, w := range o.Titles {
		titles = append(titles, strings.Join(strings.Fields(w), " "))
	}
	for _, e := range file.Events {
		if !slices.Contains(o.IDs, e.ID) || !slices.Contains(titles, wordsOf(t, e.Text.Headline)) {
			t.Errorf("it does not show %q; it shows %q", e.Text.Headline, o.Titles)
		}
	}
	for _, want := range []string{"2022", "May 2014", "some time on 15 or 16 August 2025", "15 March 44 BC"} {
		if !slices.Contains(o.Shown, want) {
			t.Errorf("no event is of %q: %q", want, o.Shown)
		}
	}
	if want := "March 15, 44 <span>BCE</span>"; !slices.Contains(o.Axis, want) { // it has no year 0
		t.Errorf("the axis has no %q: %q", want, o.Axis)
	}
}

// wordsOf are the words of HTML, with single spaces.
func wordsOf(t *testing.T, s string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
