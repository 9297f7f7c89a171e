package layout

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

func TestSortedByIsAStableSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SliceOfN(rapid.SampledFrom([]int64{0, -1, 1, 1 << 40, -1 << 62, 1<<62 - 1, 77}), 0, 40).Draw(t, "few")
		if rapid.Bool().Draw(t, "many") {
			key = append(key, rapid.SliceOfN(rapid.Int64(), 300, 400).Draw(t, "more")...)
		}
		want := make([]int32, len(key))
		for i := range want {
			want[i] = int32(i)
		}
		slices.SortStableFunc(want, func(a, b int32) int { return cmp.Compare(key[a], key[b]) })
		if got := sortedBy(key); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
	for _, f := range [][2]float64{{-2, -1}, {-1, 0}, {0, 1e-300}, {1, 2}, {1e300, 1.5e300}} {
		if floatKey(f[0]) >= floatKey(f[1]) {
			t.Errorf("%v does not sort before %v", f[0], f[1])
		}
	}
}

// The queue hands out what a sort by salience would, and no more of a cell that
// had its failures.
func TestQueueGoesBySalience(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 9), func(n int) float32 { return float32(n) }), 1, 200).Draw(t, "salience")
		var f forest
		f.build(v)
		cut := rapid.IntRange(0, len(v)).Draw(t, "cut")
		var q queue
		q.reset(&f, 2)
		q.push(0, int32(cut), 0)
		q.push(int32(cut), int32(len(v)), 1)
		var got []int32
		shut := rapid.Bool().Draw(t, "shut")
		for range 3 * len(v) {
			pos, cell, ok := q.pop()
			if !ok {
				break
			}
			if (int(pos) < cut) != (cell == 0) {
				t.Fatalf("position %d is not in cell %d", pos, cell)
			}
			got = append(got, pos)
			q.report(cell, !shut || cell == 1)
		}
		want := make([]int32, len(v))
		for i := range want {
			want[i] = int32(i)
		}
		slices.SortFunc(want, func(a, b int32) int {
			return cmp.Or(cmp.Compare(v[b], v[a]), cmp.Compare(uint32(a)*2654435769, uint32(b)*2654435769))
		})
		if shut {
			n := 0
			want = slices.DeleteFunc(want, func(p int32) bool {
				if int(p) < cut {
					n++
				}
				return int(p) < cut && n > patience
			})
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

// Of events that are equally salient those that are tried first lie all over their
// stretch.
func TestEqualsAreSpread(t *testing.T) {
	v := make([]float32, 10_000)
	var f forest
	f.build(v)
	var q queue
	q.reset(&f, 1)
	q.push(0, int32(len(v)), 0)
	var in [10]int
	for range 50 {
		pos, _, _ := q.pop()
		in[int(pos)*len(in)/len(v)]++
	}
	for k, n := range in {
		if n < 3 || n > 7 {
			t.Errorf("%d of 50 lie in tenth %d", n, k)
		}
	}
}

func TestUnderWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems.Draw(t, "items")
		a := NewAxis(items, true)
		u := rapid.Float64Range(0, a.Length()).Draw(t, "unit")
		n := 0
		for i := range items {
			if p := a.Place(i); items[i].When.Form == when.Interval && !a.events.undated(i) && p.Anchor < u && p.Hi > u {
				n++
			}
		}
		if got := a.under.count(u); got != n {
			t.Fatalf("counts %d, want %d", got, n)
		}
		if got := a.UnderWay(u, len(items)); len(got) != n {
			t.Fatalf("lists %d, want %d", len(got), n)
		}
	})
}

// An event is found by its id, in whatever order the ids are.
func TestIndex(t *testing.T) {
	items := night()
	for i := range items {
		items[i].ID = items[i].ID * 7919 % 1009
	}
	a := NewAxis(items, true)
	for i := range items {
		if got, ok := a.Index(items[i].ID); !ok || got != i {
			t.Errorf("event %d is at %d, want %d", items[i].ID, got, i)
		}
	}
	if _, ok := a.Index(5000); ok {
		t.Error("an unknown event was found")
	}
}

func TestDateAt(t *testing.T) {
	items := numbered(dayOf(2022, 3, 4), dayOf(2022, 9, 9), yearOf(2023))
	a := NewAxis(items, true)
	u := a.Unit(at(2022, 3, 4) + 3600)
	for _, c := range []struct {
		scale float64
		want  string
	}{{1e6, "4 March 2022"}, {10, "4 March 2022"}, {1, "March 2022"}, {0.001, "2022"}} {
		if got := a.DateAt(u, c.scale, Calendar{}); got != c.want {
			t.Errorf("at scale %v: %q, want %q", c.scale, got, c.want)
		}
	}
	if got := NewAxis(nil, true).DateAt(3, 1, Calendar{}); got != "" {
		t.Errorf("no dates are %q", got)
	}
}

func TestEras(t *testing.T) {
	for _, c := range []struct {
		y         int64
		e         Era
		want      string
		hundred   int64 // the first year of its century
		afterThat int64
	}{
		{-43, BCE, "44 BCE", -99, 1},
		{-43, BC, "44 BC", -99, 1},
		{-43, Astronomical, "−43", -100, 0},
		{476, BC, "AD 476", 400, 500},
		{1, BCE, "1 CE", 1, 100},
		{-65_999_999, BCE, "66 million BCE", -65_999_999, -65_999_899},
		{-4_499_999_999, BCE, "4.5 billion BCE", -4_499_999_999, -4_499_999_899},
	} {
		if got := c.e.year(c.y); got != c.want {
			t.Errorf("%d is %q, want %q", c.y, got, c.want)
		}
		s := step{unit: years, n: 100, era: c.e}
		if got := s.year(c.y); got != c.hundred {
			t.Errorf("the century of %d begins in %d, want %d", c.y, got, c.hundred)
		}
		if y, _, _ := civil(floorDiv(s.next(daysOf(c.hundred, 1, 1)*day), day)); y != c.afterThat {
			t.Errorf("after the century of %d comes %d, want %d", c.y, y, c.afterThat)
		}
	}
}

// Weeks begin on the day asked for.
func TestWeeks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		week := rapid.IntRange(1, 7).Draw(t, "week")
		s := step{unit: days, n: 7, week: uint8(week)}
		at := rapid.Int64Range(-farthest/64, farthest/64).Draw(t, "t")
		f := s.floor(at)
		if d := floorDiv(f, day); ((d+3)%7+7)%7 != int64(week-1) || f > at || at-f >= 7*day || s.next(f) != f+7*day {
			t.Fatalf("%d: floor %d", at, f)
		}
	})
}

// The axis of a part is the one that it would have on its own.
func TestPartIsAnAxisOfItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := Columns(anyItems.Draw(t, "items"))
		fold := rapid.Bool().Draw(t, "fold")
		whole := NewAxisOf(all, rapid.Bool().Draw(t, "whole is folded"))
		var at []uint32
		var indexes []int32
		for i := range all.Len() {
			if rapid.Bool().Draw(t, "kept") {
				at, indexes = append(at, uint32(i)), append(indexes, int32(i))
			}
		}
		part, alone := all.Only(indexes), all.Only(indexes)
		part.Of, part.At = all, at
		got, want := whole.Part(part, fold), NewAxisOf(alone, fold)
		if !slices.Equal(got.anchors, want.anchors) || !slices.Equal(got.all.items, want.all.items) || !slices.Equal(got.Pieces(), want.Pieces()) {
			t.Fatalf("%v at %v on %v, want %v at %v on %v", got.all.items, got.anchors, got.Pieces(), want.all.items, want.anchors, want.Pieces())
		}
	})
}
