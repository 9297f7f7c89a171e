// Package mail reads e-mail: single messages (EML, Maildir), and mailboxes of many
// (mbox). A message is a document with the date that its sender's clock had; what is
// attached to it and can be read is a document of its own. It opens no link, loads
// no picture, decrypts nothing and checks no signature.
package mail

// Media is the media type of a message, Mailbox that of many.
const (
	Media   = "message/rfc822"
	Mailbox = "application/mbox"
)

// Limits of what one message may hold; real ones are far below.
const (
	maxDepth = 20   // parts within parts
	maxParts = 2000 // parts, also those that are not read
	maxLine  = 998  // the longest line of a header that is shown, in bytes
	maxName  = 200  // the longest name of an attachment or a message, in bytes
)
