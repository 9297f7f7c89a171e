package pdf

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestStructures reads small files whose objects and contents are broken while their table
// of objects is right, so that what is wrong is read and not only found to be damaged.
func TestStructures(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for i := range mutations() {
		checkAny(t, structure(r))
		if t.Failed() {
			t.Fatalf("structure %d", i)
		}
		if i%10_000 == 9_999 {
			t.Logf("%d held", i+1)
		}
	}
}

// FuzzStructures goes on with it for as many of them as asked for. PDFium is not built to
// tell where it has been: two numbers choose what is broken.
func FuzzStructures(f *testing.F) {
	f.Add(uint64(3), uint64(4))
	f.Add(uint64(166), uint64(101)) // needs 258 MB
	f.Fuzz(func(t *testing.T, a, b uint64) { checkAny(t, structure(rand.New(rand.NewPCG(a, b)))) })
}

// structure makes a file of a page with a line of text, a picture and a form, some of it
// changed.
func structure(r *rand.Rand) []byte {
	form := "/Type/XObject/Subtype/Form/BBox[0 0 300 400]/Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R/X 7 0 R>>>>"
	content, drawn := "/X Do "+drawing+lines(300, "On 3 May 2019 he left."), lines(200, "a")
	changed := []*string{&content, &drawn}
	objects := []string{
		catalog, "<</Type/Pages/Kids[5 0 R]/Count 1/MediaBox[0 0 300 400]/Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R/X 7 0 R>>>>>>",
		font, stream(picture, "\x00\xff\xff\x00"), "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate 0>>", "", "",
	}
	for i := range objects[:5] {
		changed = append(changed, &objects[i])
	}
	changed = append(changed, &form)
	for range 1 + r.IntN(4) {
		c := changed[r.IntN(len(changed))]
		*c = change(r, *c)
	}
	objects[5], objects[6] = stream("", content), stream(form, drawn)
	return build(objects...)
}

var tokens = regexp.MustCompile(`<<|>>|[\[\]]|/\w+|\([^)]*\)|[^\s/<>\[\]()]+|.|\s`)

// change changes a token of an object or of what a page draws.
func change(r *rand.Rand, s string) string {
	const longest = 20_000
	list := tokens.FindAllString(s, -1)
	if len(list) == 0 || len(s) > longest {
		return s
	}
	other := strings.Fields("<< >> [ ] 0 -1 1e30 .5 2147483648 90 1 0 R 5 0 R 9 0 R null true /F /X /Length /Kids /Encoding /Identity-H /Filter /FlateDecode /ToUnicode /W /FontMatrix BT ET Tj TJ Tm Td T* Tc Tw Tz q Q cm Do BI ID EI re f W n (a) <41> 3 Tr d0")
	i, k := r.IntN(len(list)), r.IntN(len(list))
	switch r.IntN(6) {
	case 0:
		list = slices.Delete(list, i, i+1)
	case 1:
		list[i], list[k] = list[k], list[i]
	case 2:
		list[i] = other[r.IntN(len(other))]
	case 3:
		list = slices.Insert(list, i, " ", other[r.IntN(len(other))], " ")
	case 4:
		i, k = min(i, k), max(i, k)
		list = slices.Insert(list, k, list[i:k]...)
	case 5:
		list[i] = strings.Repeat(list[i]+" ", 1<<r.IntN(10))
	}
	return strings.Join(list, "")
}
