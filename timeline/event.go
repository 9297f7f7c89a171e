package timeline

import (
	"time"

	"quoteline/timeline/when"
)

// EventID numbers events in the order they were stored, from 1. 0 is no event.
type EventID uint64

// Event is one line of the chronology. It always has at least one Quote,
// except when a user added it as their own.
type Event struct {
	ID         EventID
	Title      string // a short headline, at most 80 characters
	When       when.Date
	Rank       int // place in the reading order of its document's events, from 0
	Kind       Kind
	Factuality Factuality
	Speaker    string   // who said or claims it, full name; "" where nobody did
	People     []string // full names, in order of mention, the speaker left out
	Places     []string
	Salience   float64 // 0 to 1, decides what stays visible when zoomed out
	Basis      Basis
	Quotes     []Quote
	Head       Span // the word that names the happening, in Quotes[0]'s document
	Provenance Provenance
	Verified   Verification
	VerifiedBy string    // who said so; "" is not known
	VerifiedAt time.Time // zero is not known
	Certainty  Certainty // how sure the source is: the Speaker, or the document where there is none
	// Accounts are all the tellings that were found to be of this one happening,
	// the one shown first; nil where there is only one, unless its others are deleted.
	// Quotes, People and Places are then those of all of them, the rest is that of
	// Accounts[0].
	Accounts []Account

	// What only a user gives an event.
	Tags    []string
	Note    string
	Colour  Colour
	Order   Order
	Typed   string // the date as the user wrote it
	Deleted bool   // no longer on the timeline
	Shown   bool   // of the tellings of a joined event the one to show
	Edited  Fields // what the user set
}

// Kind says what sort of thing an event is.
type Kind uint8

// The kinds of event.
const (
	Occurrence Kind = iota // something happened
	Statement              // someone said something
	State                  // something was so for a while
	Plan                   // something is intended or expected
)

// Factuality says how the source presents an event, after FactBank (Saurí and
// Pustejovsky 2009).
type Factuality uint8

// The factualities.
const (
	Happened     Factuality = iota // stated as fact by the document
	Claimed                        // stated as fact by a speaker
	Denied                         // a speaker says it did not happen
	Planned                        // in the future of the document
	Hypothetical                   // might be, could, if
	Negated                        // the document says that it did not happen
	Unjudged                       // nobody looked: there are no rules for the document's language
)

// Certainty says how sure the source is of what an event tells, and in a
// statement of what is said, after FactBank's values CT, PR and PS (Saurí and
// Pustejovsky 2009). Polarity, and whether the document itself vouches for it,
// is Factuality's.
type Certainty uint8

// The certainties.
const (
	Certain  Certainty = iota // said without reserve
	Probable                  // "probably", "is likely to", "appears to have"
	Possible                  // "may have", "perhaps"
)

// Quote is exact words of a document: Exact == document.Text[Start:End] always.
// Prefix and Suffix are up to 32 bytes of context, on rune edges, as in the
// TextQuoteSelector of the W3C Web Annotation model, for finding the words
// again in a changed text.
type Quote struct {
	Document DocumentID
	Span
	Exact  string
	Prefix string
	Suffix string
}

// Basis says why an event has its date: the rule, the words and the anchor.
type Basis struct {
	Rule   string // a stable name, e.g. "dates/weekday", "order/connective-before"
	Why    string // one plain English sentence for the side panel
	Anchor string // what resolved relative words, e.g. "document date 2025-08-16"; "" where absolute
	Quote  *Quote // the words that gave the date; nil where none did
	// Other is the second reading of words that have two, as 03/05/2014 has; zero
	// where there is none.
	Other when.Date
}

// Provenance says who made an event.
type Provenance struct {
	Engine string // e.g. "quoteline-extract/1"; "user" for the user's own
	Rule   string // the rule that made it
}

// Verification is the user's judgement.
type Verification uint8

// The states of verification.
const (
	Unchecked Verification = iota
	Verified
	Disputed
	ToCheck
)

// Rel is a temporal relation between events, coarse Allen relations.
type Rel uint8

// The relations: From is before To, From includes To, From and To are equal.
const (
	Before Rel = iota
	Includes
	Equal
)

// Relation orders two events, with the words that say so.
type Relation struct {
	From, To EventID
	Rel      Rel
	Because  string // one plain English phrase, with the connective in quotes where there is one
	Quote    *Quote // the words; nil where the order is inferred (tense, narrative order)
}
