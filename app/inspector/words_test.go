package inspector

import (
	"testing"

	"quoteline/timeline"
)

func TestKind(t *testing.T) {
	for _, c := range []struct {
		e    timeline.Event
		want string
	}{
		{timeline.Event{}, "Occurrence, stated as fact by the document"},
		{timeline.Event{Certainty: timeline.Probable}, "Occurrence, stated as fact by the document, called probable, not certain"},
		{timeline.Event{Kind: timeline.Statement, Factuality: timeline.Claimed, Speaker: "Ann Lee"}, "Statement, claimed by a speaker"},
		{timeline.Event{Factuality: timeline.Claimed, Certainty: timeline.Possible}, "Occurrence, claimed; the document does not say by whom, called possible, not certain"},
		{timeline.Event{Kind: 99, Factuality: 99, Certainty: 99}, ""},
	} {
		if got := kind(&c.e); got != c.want {
			t.Errorf("%+v: %q, want %q", c.e, got, c.want)
		}
	}
}
