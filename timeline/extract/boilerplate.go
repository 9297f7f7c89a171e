package extract

import (
	"strings"

	"quoteline/timeline/extract/perceptron"
)

// notices are words of a publisher about itself: sentences with them report
// nothing.
var notices = []string{
	"all rights reserved", "rights are reserved", "©", "copyright 1", "copyright 2", "terms of use", "terms of service", "privacy policy", "cookie policy",
	"subscribe to", "sign up for", "newsletter", "click here", "follow us", "read more", "advertisement", "contributed to this report", "contributed reporting",
	"reporting by", "editing by", "photo by", "this material may not be", "this article was", "this story was",
	"page updated", "last updated", "page last", "rush transcript", "screen name", "views expressed in", "delivered to your inbox",
	"comments will be published", "comments may be published", "emails will be published", "e-mails will be published", "comments are closed",
	"comment was removed", "comment has been removed", "comment was deleted", "article was written",
	"javascript", "error occurred while processing",
}

// noticeable are words of which every notice has one: looking for them first is
// much cheaper than looking for the notices.
var noticeable = perceptron.NewForms("rights", "©", "copyright", "terms", "privacy", "cookie", "subscribe", "sign",
	"newsletter", "newsletters", "click", "follow", "read", "advertisement", "advertisements", "contributed", "reporting", "editing", "photo", "photos", "material", "article",
	"story", "page", "updated", "transcript", "screen", "views", "inbox", "comment", "comments", "emails", "e-mails", "javascript", "error")

// longNotice is the longest sentence that is taken for a notice, in bytes.
const longNotice = 240

// boilerplate reports that sentence si is a publisher's notice, a short one, or the
// headings of a page up to the hour at which it was posted: what they tell, the report
// tells with its words.
func (a *Analysis) boilerplate(si int) bool {
	if a.posted(si) {
		return true
	}
	s := a.sentenceSpan(si).In(a.Text)
	if len(s) > longNotice || !a.hasAny(noticeable, si) {
		return false
	}
	s = strings.ToLower(s)
	for _, n := range notices {
		if strings.Contains(s, n) {
			return true
		}
	}
	return false
}

// hasAny reports that a word of sentence si is in the set.
func (a *Analysis) hasAny(set perceptron.Forms, si int) bool {
	s := a.Tokens.Sentences[si]
	for t := s.First; t < s.Last; t++ {
		if set.Has(a.Tokens.Tokens[t].Form) {
			return true
		}
	}
	return false
}

// posted reports a sentence that ends with an hour and its zone, and no full stop: "Schools
// close over flu Tuesday 5 May 2009 14.37 BST".
func (a *Analysis) posted(si int) bool {
	last := a.Tokens.Sentences[si].Last - 1
	return last > a.Tokens.Sentences[si].First && zones[a.Tokens.Word(last)] && a.Tokens.EndsHour(last-1)
}
