package pdf

import (
	"regexp"
	"strings"

	"github.com/klippa-app/go-pdfium/requests"

	"quoteline/timeline/document/format"
)

// maxInfo is how long what a file says of itself may be, in bytes.
const maxInfo = 300

// about fills in what the document says of itself, and reports that TeX made it.
func (f *file) about(c *format.Content) (tex bool) {
	c.Title = title(f.info("Title"))
	c.Author = f.info("Author")
	if made := format.Created(stamp(f.info("CreationDate"))); made != "" {
		c.Skipped = append(c.Skipped, made)
	}
	if l, err := f.in.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: f.doc}); err == nil {
		c.Language = language(l.Language)
	}
	maker := f.info("Producer") + " " + f.info("Creator")
	return strings.Contains(maker, "TeX") || strings.Contains(maker, "dvips")
}

func (f *file) info(tag string) string {
	t, err := f.in.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.doc, Tag: tag})
	if err != nil {
		return ""
	}
	return format.Line(t.Value, maxInfo)
}

var (
	// made is what programs put before a file's name in a title.
	made = regexp.MustCompile(`(?i)^(microsoft (word|powerpoint|excel)|powerpoint presentation|word)\s*-\s*`)
	// fileName and nameless are titles that nobody gave.
	fileName = regexp.MustCompile(`(?i)\.(docx?|dotx?|rtf|odt|ott|indd|qxd|pdf|tex|dvi|ps|pptx?|xlsx?|pages|txt|html?|md|wpd|tiff?|jpe?g|png)$`)
	nameless = regexp.MustCompile(`(?i)^(untitled|unbenannt|sans titre|no title|document|dokument|print|about:blank|slide|blank|title|titel|presentation|powerpoint presentation|scan(ned)?( document)?|full page photo|data:.*|(https?|file):.*)[\s_-]*\d*$`)
	tagShape = regexp.MustCompile(`^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$`)
)

// title is a title that a person gave; "" where it is a file's name or nothing.
func title(s string) string {
	if made.MatchString(s) || fileName.MatchString(s) || nameless.MatchString(s) || len(s) < 3 {
		return ""
	}
	return s
}

// language is a tag in its usual form; "" where it is none.
func language(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if !tagShape.MatchString(s) {
		return ""
	}
	first, rest, more := strings.Cut(s, "-")
	if !more {
		return strings.ToLower(first)
	}
	return strings.ToLower(first) + "-" + rest
}

// stamp is a PDF's date, D:20210304101500+01'00', as an ISO one; "" where it names no
// day.
func stamp(s string) string {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < len("20210304") {
		return ""
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:8]
}

// headline is the heading of the first page: what stands first in letters that are
// clearly the largest. "" where nothing does.
func headline(s *sheet) string {
	if s == nil || len(s.lines) < 3 {
		return ""
	}
	large, size := -1, 0.0
	heights := map[int]int{}
	body, most := 0, 0
	for i := range s.lines {
		l := &s.lines[i]
		if h := l.height(); h > 1.05*size && len(l.text) > 3 {
			large, size = i, h
		}
		k := int(l.height()*2 + 0.5)
		if heights[k] += len(l.text); heights[k] > most {
			body, most = k, heights[k]
		}
	}
	if large < 0 || size < 1.15*float64(body)/2 || s.lines[large].bottom < (s.bottom+s.top)/2 {
		return ""
	}
	words := s.lines[large].text
	for i := large + 1; i < len(s.lines) && s.lines[i].alike(&s.lines[large]) && below(&s.lines[i-1], &s.lines[i]); i++ {
		if s.lines[i].height() < 0.95*size {
			break
		}
		words += " " + s.lines[i].text
	}
	const longest = 200
	if len(words) > longest {
		return ""
	}
	return words
}
