package rtf

import (
	"fmt"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// pageOf is the code page of a font's character set, 0 where it has none of its own.
var pageOf = map[int]int{
	0: 1252, 77: 10000, 128: 932, 129: 949, 130: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// decoders are those of the code pages that were used so far.
type decoders map[int]*encoding.Decoder

// decode reads bytes of a code page: Windows-1252 where it is not known.
func (d decoders) decode(b []byte, page int) string {
	ascii := true
	for _, c := range b {
		ascii = ascii && c < 0x80
	}
	if ascii {
		return string(b)
	}
	dec := d[page]
	if dec == nil {
		dec = encodingOf(page).NewDecoder()
		d[page] = dec
	}
	s, err := dec.Bytes(b)
	if err != nil {
		return string(b) // what is not UTF-8 in it becomes U+FFFD
	}
	return string(s)
}

func encodingOf(page int) encoding.Encoding {
	label := ""
	switch page {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		return charmap.CodePage866
	case 932:
		label = "shift_jis"
	case 936:
		label = "gb18030"
	case 949:
		label = "euc-kr"
	case 950:
		label = "big5"
	case 10000:
		label = "macintosh"
	case 10007:
		label = "x-mac-cyrillic"
	case 65001:
		label = "utf-8"
	default:
		label = fmt.Sprintf("windows-%d", page)
	}
	if e, _ := charset.Lookup(label); e != nil {
		return e
	}
	return charmap.Windows1252
}
