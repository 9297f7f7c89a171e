package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"quoteline/timeline/document/format"
	"quoteline/timeline/when"
)

// stamp is a date or a time of RFC 5545, as the place that it is of has it.
type stamp struct {
	date when.Date
	day  bool // no time is given
	at   time.Time
}

// stampOf reads 20140503, 20140503T103000 and 20140503T103000Z.
func stampOf(s string) (out stamp, ok bool) {
	s = strings.TrimSpace(s)
	zone := ""
	if strings.HasSuffix(s, "Z") {
		zone, s = "Z", s[:len(s)-1]
	}
	if t, err := time.Parse("20060102", s); err == nil {
		return stamp{date: when.NewDay(t.Year(), int(t.Month()), t.Day()), day: true, at: t}, true
	}
	for _, layout := range []string{"20060102T150405", "20060102T1504"} {
		if t, err := time.Parse(layout, s); err == nil {
			return stampAt(t, zone)
		}
	}
	return out, false
}

func stampAt(t time.Time, zone string) (stamp, bool) {
	d, err := when.Parse(t.Format("2006-01-02T15:04") + zone)
	return stamp{date: d, at: t}, err == nil
}

// length is a DURATION.
var length = regexp.MustCompile(`^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$`)

// after is the end of what lasts so long from s on.
func (s stamp) after(duration string) (end stamp, ok bool) {
	f := length.FindStringSubmatch(strings.ToUpper(strings.TrimSpace(duration)))
	if f == nil {
		return end, false
	}
	var n [5]int
	for i := range n {
		n[i], _ = strconv.Atoi(f[i+1])
	}
	t := s.at.AddDate(0, 0, 7*n[0]+n[1]).Add(time.Duration(n[2])*time.Hour + time.Duration(n[3])*time.Minute + time.Duration(n[4])*time.Second)
	if s.day {
		return stamp{date: when.NewDay(t.Year(), int(t.Month()), t.Day()), day: true, at: t}, true
	}
	zone := ""
	if strings.HasSuffix(s.date.EDTF, "Z") {
		zone = "Z"
	}
	return stampAt(t, zone)
}

// span is the time from a to b. The last day of whole days is the one before the end
// that calendars write.
func span(a, b stamp) when.Date {
	if a.day && b.day {
		t := b.at.AddDate(0, 0, -1)
		b.date, b.at = when.NewDay(t.Year(), int(t.Month()), t.Day()), t
	}
	if !b.at.After(a.at) {
		return a.date
	}
	if d := when.NewInterval(a.date, b.date); !d.IsZero() {
		return d
	}
	return a.date
}

// words say where a date is from.
func words(p *property) string {
	if zone := p.params["TZID"]; zone != "" && !strings.HasSuffix(p.value, "Z") {
		return startIn.Of(format.Line(p.value, 40), format.Line(zone, 60))
	}
	if strings.HasSuffix(p.value, "Z") {
		return startUTC.Of(format.Line(p.value, 40))
	}
	return startSays.Of(format.Line(p.value, 40))
}
