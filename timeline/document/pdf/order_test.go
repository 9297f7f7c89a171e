package pdf

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"quoteline/timeline"
)

// TestSidebar reads what a browser printed: it paints what floats first, the heading last.
func TestSidebar(t *testing.T) {
	want := []string{
		"The flood of Amerow",
		"On 14 February 2019 the river Amer rose by four metres in a single night. “We heard the water before we saw it,” said Piet Oolders, who was the first to reach the office of the fire brigade.",
		"Date | What happened | Houses\n" +
			"14 February 2019 | The river rose by four metres in a single night, and the sluices, which the keepers had reported two days before, were closed too late. | 12\n" +
			"16 February 2019 | The council met. | 140\n" +
			"20 February 2019 | The inhabitants of the lower streets returned and found that the storehouses were empty. | 96\n" +
			"3 March 2020 | The inquiry published its report.",
		"The council met on 16 February 2019 and voted for an inquiry. It was chaired by the retired judge Marta Quell, a well-known critic of the dyke board.",
		"Ward | Before | After\nLower town | 4,120 | 3,018\nMarket | 980 | 1,003\nDyke | 77 | 9",
		"Who is who",
		"Piet Oolders kept the ferry until 2017 and has led the volunteers since 3 May 2018.",
		"Marta Quell was a judge in Harlau from 1988 to 2011 and lives in the upper town.",
		"Hanne Rull is the mayor; she was elected on 9 June 2016.",
		"The works on the new dyke began on 1 June 2020 and ended in November 2021.",
	}
	if got := paragraphs(read(t, fixture(t, "sidebar.pdf"))); !reflect.DeepEqual(got, want) {
		t.Errorf("%s", strings.Join(got, "\n\n"))
	}
}

// TestTables reads what TeX set: a footnote stands between the halves of a paragraph.
func TestTables(t *testing.T) {
	want := []string{
		"1 The night",
		"On 14 February 2019 the river Amer rose by four metres in a single night.1 “We heard the water before we saw it,” said Piet Oolders, who was the first to reach the office of the fire brigade.",
		"Ward | Before | After\nLower town | 4,120 | 3,018\nMarket | 980 | 1,003\nDyke | 77 | 9",
		"The council met on 16 February 2019 and voted for an inquiry.",
		"14 Feb 2019 | The river rose by four metres in a single night, and the sluices were closed too late.\n16 Feb 2019 | The council met.\n20 Feb 2019 | The inhabitants of the lower streets returned and found the storehouses empty.",
		"The inquiry published its report on 3 March 2020. It found that the sluice keepers had reported the warning signals on 12 February 2019, two days before the flood, and that the responsibilities of the organisation had been misunderstood by everybody who had to know them, from the first of them to the very last in the council of the town and in the board of the dykes, which was never asked again.",
		"1Report of the dyke board, 3 March 2020, page 14.",
		"1",
	}
	if got := paragraphs(read(t, fixture(t, "tables.pdf"))); !reflect.DeepEqual(got, want) {
		t.Errorf("%s", strings.Join(got, "\n\n"))
	}
}

// set sets words of 10 points at a place of a page.
func set(x, y int, words string) string {
	return fmt.Sprintf("BT /F 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, y, words)
}

const large = "/MediaBox[0 0 600 800]"

// rows sets rows of words, each at the places of columns.
func rows(y, lead int, columns []int, rows ...[]string) string {
	var b strings.Builder
	for r, row := range rows {
		for k, words := range row {
			if words != "" {
				b.WriteString(set(columns[k], y-lead*r, words))
			}
		}
	}
	return b.String()
}

var prose = [2][]string{
	{
		"The river rose by four metres in one night, and the",
		"keepers of the sluices, who had said so two days",
		"before, were not heard by those who had to close",
		"them. The council met on 16 February 2019, and it",
		"voted for an inquiry, which was chaired by a judge",
		"who had been a critic of the board for many years.",
	},
	{
		"She published what she had found on 3 March 2020,",
		"and the board, whose members had known about all",
		"of it, left in May. The works on the new dyke were",
		"begun on 1 June 2020 and were ended late in 2021,",
		"when the mayor opened it and said that it would",
		"hold; so far she has been right about that at least.",
	},
}

// across has columns line by line, as programs write that put a page together by height.
func across(columns ...[]string) (list [][]string) {
	for i := range columns[0] {
		var row []string
		for _, c := range columns {
			row = append(row, c[i])
		}
		list = append(list, row)
	}
	return list
}

func TestColumnsLineByLine(t *testing.T) {
	left, right := strings.Join(prose[0], " "), strings.Join(prose[1], " ")
	for name, c := range map[string]struct{ page, want string }{
		"two": {rows(700, 12, []int{40, 310}, across(prose[0], prose[1])...), left + "\n\n" + right},
		"between headings": {
			set(40, 740, "A heading that goes across both of the columns of the page, as it does in newspapers everywhere") +
				rows(700, 12, []int{40, 310}, across(prose[0], prose[1])...) +
				set(40, 600, "And a second one, of about the same length, below them, with nothing else on the whole of the page"),
			"A heading that goes across both of the columns of the page, as it does in newspapers everywhere\n\n" + left + "\n\n" + right +
				"\n\nAnd a second one, of about the same length, below them, with nothing else on the whole of the page",
		},
		"column by column": {rows(700, 12, []int{40}, across(prose[0])...) + rows(700, 12, []int{310}, across(prose[1])...), left + "\n\n" + right},
		"right one first":  {rows(700, 12, []int{310}, across(prose[1])...) + rows(700, 12, []int{40}, across(prose[0])...), left + "\n\n" + right},
	} {
		if got := read(t, paged(large, c.page)).Text; got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestNoTables: what stands in no plain rows and columns has no cells.
func TestNoTables(t *testing.T) {
	numbered := [][]string{}
	for i, words := range prose[0] {
		numbered = append(numbered, []string{fmt.Sprint(i + 1), words})
	}
	for name, page := range map[string]string{
		"wide gaps": rows(700, 12, []int{40, 130, 250, 330, 420}, []string{"The", "river", "rose", "by", "four"}) +
			rows(688, 12, []int{40, 110, 190, 300, 440}, []string{"metres", "in", "one", "single", "night"}) +
			rows(676, 12, []int{40, 150, 220, 350, 400}, []string{"and", "the", "sluices", "were", "open"}),
		"poem":          rows(700, 14, []int{40, 80}, []string{"The water came at night"}, []string{"", "and nobody was there"}, []string{"to see it come at all;"}, []string{"", "the mill was full of air"}),
		"letter":        rows(700, 12, []int{40, 380}, []string{"", "Anna Weber"}, []string{"", "12 Mill Lane"}, []string{"", "Amerow"}, []string{}, []string{"To the council", "3 May 2019"}, []string{}, []string{"Dear all, the sluices were open."}),
		"letterhead":    rows(700, 12, []int{40}, across([]string{"The council", "1 Market", "Amerow"})...) + rows(700, 12, []int{380}, across([]string{"Anna Weber", "12 Mill Lane", "Amerow"})...),
		"form":          rows(700, 14, []int{40, 140}, []string{"Name:", "Anna Weber"}, []string{"Street:", "12 Mill Lane"}, []string{"Town:", "Amerow"}, []string{"Born:", "3 May 1961"}),
		"list":          rows(700, 12, []int{40, 80}, []string{"1.", "The sluices"}, []string{"2.", "The dyke"}, []string{"3.", "The mill"}),
		"notes":         rows(700, 12, []int{40, 80}, []string{"*", "The sluices"}, []string{"+", "The dyke"}, []string{"#", "The mill"}),
		"line numbers":  rows(700, 12, []int{40, 80}, numbered...),
		"two rows":      rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"Market", "12"}),
		"out of line":   rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}) + rows(688, 12, []int{40, 300}, []string{"Market", "Twelve of them"}) + rows(676, 12, []int{40, 200}, []string{"Dyke", "Three"}),
		"across a gap":  rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"A line that goes across both of what would be columns"}, []string{"Dyke", "3"}),
		"few sentences": rows(700, 12, []int{40, 310}, across(prose[0][:3], prose[1][:3])...),
	} {
		if got := read(t, paged(large, page)).Text; strings.Contains(got, "|") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestRowsAndColumns(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"words": {rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"Market", "12"}, []string{"Dyke", "3"}), "Ward | Houses\nMarket | 12\nDyke | 3"},
		"empty": {rows(700, 12, []int{40, 240, 400}, []string{"Ward", "2018", "2019"}, []string{"Market", "12", "9"}, []string{"Dyke", "", "3"}), "Ward | 2018 | 2019\nMarket | 12 | 9\nDyke | | 3"},
		"two":   {rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"Market", "12"}, []string{"Dyke", "3"}) + set(40, 640, "And:") + rows(600, 12, []int{40, 140}, []string{"May", "1"}, []string{"June", "2"}, []string{"July", "4"}), "Ward | Houses\nMarket | 12\nDyke | 3\n\nAnd:\n\nMay | 1\nJune | 2\nJuly | 4"},
		"centred": {
			rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}) + set(40, 670, "Market") + rows(676, 12, []int{240}, []string{"Twelve of them, and"}, []string{"then one more"}) +
				rows(646, 12, []int{40, 240}, []string{"Dyke", "3"}),
			"Ward | Houses\nMarket | Twelve of them, and then one more\nDyke | 3",
		},
		"a hyphen": {rows(700, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"Pre-", "12"}, []string{"Dyke", "3"}), "Ward | Houses\nPre- | 12\nDyke | 3"},
	} {
		data := paged(large, c.page)
		got := read(t, data)
		if got.Text != c.want {
			t.Errorf("%s: %q", name, got.Text)
		}
		boxes, err := Boxes(context.Background(), data, got.Text, got.Pages, timeline.Span{End: len(got.Text)})
		if err != nil || len(boxes) == 0 {
			t.Errorf("%s: %v %v", name, boxes, err)
		}
	}
}

// TestBoxesOfTheOrderOfTheFile finds words of a text that was read before there was an
// order: line by line, without cells.
func TestBoxesOfTheOrderOfTheFile(t *testing.T) {
	data := paged(large, rows(700, 12, []int{40, 310}, across(prose[0], prose[1])...)+rows(500, 12, []int{40, 240}, []string{"Ward", "Houses"}, []string{"Market", "12"}, []string{"Dyke", "3"}))
	text := ""
	for _, row := range across(prose[0], prose[1]) {
		text += strings.Join(row, " ") + " "
	}
	text += "\n\nWard Houses Market 12 Dyke 3"
	at := strings.Index(text, "Market")
	boxes, err := Boxes(context.Background(), data, text, []timeline.Span{{End: len(text)}}, timeline.Span{Start: at, End: at + len("Market 12")})
	if err != nil || len(boxes) != 2 || boxes[0].Right >= boxes[1].Left {
		t.Errorf("%v %v", boxes, err)
	}
}

// TestLongHead: what stands above a text in another size says nothing of how wide it is.
func TestLongHead(t *testing.T) {
	sized := func(size, y int, words string) string {
		return fmt.Sprintf("BT /F %d Tf 1 0 0 1 40 %d Tm (%s) Tj ET\n", size, y, words)
	}
	page := sized(7, 760, strings.Repeat("printed on the second of May by Ida Holm, ", 3)) + sized(20, 720, "The flood") +
		rows(690, 12, []int{40}, []string{"The river rose by four metres in a single night, said Piet"}, []string{"Oolders, who was the first to reach the office of them,"}, []string{"and he was not heard."})
	want := "The river rose by four metres in a single night, said Piet Oolders, who was the first to reach the office of them, and he was not heard."
	if got := paragraphs(read(t, paged(large, page))); got[len(got)-1] != want {
		t.Errorf("%q", got)
	}
}
