package inspector

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/term"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// sure says in words how much a date claims.
func sure(d when.Date) string {
	if d.IsZero() {
		return lang.L("No date is stated, and nothing bounds it")
	}
	var s string
	switch d.Form {
	case when.Interval:
		s = lang.L("It lasted from the one to the other")
		if d.From == when.MinInstant {
			s = lang.L("It ended then; when it began is not known")
		} else if d.To == when.MaxInstant {
			s = lang.L("It began then; when it ended is not known")
		}
	case when.OneOf:
		s = lang.L("At some time between these days; the source does not name the day")
		if d.From == when.MinInstant {
			s = lang.L("Not later than this; how much earlier is not known")
		} else if d.To == when.MaxInstant {
			s = lang.L("Not earlier than this; how much later is not known")
		}
	default:
		s = lang.L("Known no closer than this")
		if d.IsDay() {
			s = lang.L("The day is known")
		}
	}
	if d.Approximate {
		s += "; " + lang.L("approximate")
	}
	if d.Uncertain {
		s += "; " + lang.L("uncertain")
	}
	return s
}

// kind says in words what an event is, and how surely its source tells it.
func kind(e *timeline.Event) string {
	f := [...]string{
		"stated as fact by the document", "claimed by a speaker", "denied by a speaker",
		"planned or expected", "hypothetical: might or could be", "stated not to have happened",
		"the document’s language was not read for whether it happened",
	}
	var parts []string
	if k := term.Of(term.Kinds, e.Kind); k != "" {
		parts = append(parts, k)
	}
	if int(e.Factuality) < len(f) {
		words := lang.L(f[e.Factuality])
		if e.Factuality == timeline.Claimed && e.Speaker == "" {
			words = lang.L("claimed; the document does not say by whom")
		}
		parts = append(parts, words)
	}
	switch e.Certainty {
	case timeline.Probable:
		parts = append(parts, lang.L("called probable, not certain"))
	case timeline.Possible:
		parts = append(parts, lang.L("called possible, not certain"))
	}
	return strings.Join(parts, ", ")
}

// published says when a document came out, where that was found and how long
// ago it was.
func published(p timeline.Publication, now time.Time) string {
	if p.Date.IsZero() {
		return lang.L("No publication date known")
	}
	s := lang.L("Published") + " " + translations.Date(p.Date)
	if a := age(p.Date, now); a != "" {
		s += ", " + a
	}
	if p.Found != "" {
		s += " (" + translations.Reason(p.Found) + ")"
	}
	return s
}

// age is how long before now a date was: "3 months ago". A date without a
// beginning has none.
func age(d when.Date, now time.Time) string {
	if d.IsZero() || d.From == when.MinInstant || now.IsZero() {
		return ""
	}
	days := int(now.Unix()-int64(d.From)) / (24 * 60 * 60)
	words := func(n int, one, many string) string {
		return fmt.Sprintf(translations.Form(n, one, many), translations.Number(n))
	}
	switch {
	case days < 0:
		return lang.L("still to come")
	case days == 0:
		return lang.L("today")
	case days < 14:
		return words(days, "%s day ago", "%s days ago")
	case days < 60:
		return words(days/7, "%s week ago", "%s weeks ago")
	case days < 2*365:
		return words(days/30, "%s month ago", "%s months ago")
	}
	return words(days*100/36525, "%s year ago", "%s years ago")
}

// place says where a quote stands in its document.
func place(s *Source) string {
	var parts []string
	if s.Page > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", lang.L("page"), s.Page))
	}
	if s.Paragraph > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", lang.L("paragraph"), s.Paragraph))
	}
	if s.Line > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", lang.L("line"), s.Line))
	}
	parts = append(parts, fmt.Sprintf("%s %s–%s", lang.L("bytes"),
		translations.Number(s.Quote.Start), translations.Number(s.Quote.End)))
	return strings.Join(parts, " · ")
}
