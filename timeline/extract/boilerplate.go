package extract

import "strings"

// notices are words of a publisher about itself: sentences with them report
// nothing.
var notices = []string{
	"all rights reserved", "rights are reserved", "©", "copyright 1", "copyright 2", "terms of use", "terms of service", "privacy policy", "cookie policy",
	"subscribe to", "sign up for", "newsletter", "click here", "follow us", "read more", "advertisement", "contributed to this report", "contributed reporting",
	"reporting by", "editing by", "photo by", "this material may not be", "this article was",
}

// longNotice is the longest sentence that is taken for a notice, in bytes.
const longNotice = 240

// boilerplate reports a short sentence that is a publisher's notice.
func boilerplate(sentence string) bool {
	if len(sentence) > longNotice {
		return false
	}
	s := strings.ToLower(sentence)
	for _, n := range notices {
		if strings.Contains(s, n) {
			return true
		}
	}
	return false
}
