package document

import "quoteline/timeline/document/mail"

// isMail tells a message by its name, or by headers that only programs write: the
// files of a Maildir have no extension.
func isMail(p *probe) bool { return named(".eml")(p) || mail.Is(p.head) }

// isMailbox tells a mailbox by its first message; by its name only where that is all
// there is to see.
func isMailbox(p *probe) bool {
	return mail.IsMailbox(p.head) || p.At == nil && named(".mbox", ".mbx")(p)
}
