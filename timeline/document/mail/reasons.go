package mail

import "quoteline/timeline/reason"

// What was not read, and where the date is from.
var (
	encrypted      = reason.New("an encrypted message (PGP)")
	torn           = reason.New("what is cut off or damaged in the message")
	tooDeep        = reason.New("an HTML part that nests too deep")
	lineQuoted     = reason.New("1 line that quotes an earlier message")
	linesQuoted    = reason.New("%d lines that quote earlier messages")
	messageQuoted  = reason.New("1 earlier message that is quoted")
	messagesQuoted = reason.New("%d earlier messages that are quoted")
	savedOn        = reason.New("the day on which the page was saved (%s)")
	byClock        = reason.New("stated in its header (Date), by the sender's clock")
	named          = reason.New("%r (%s)")
)

// Attachments that are not read.
var (
	wrapped        = reason.New("an encrypted or wrapped message (S/MIME)")
	signatureSMIME = reason.New("a signature (S/MIME)")
	signaturePGP   = reason.New("a signature (PGP)")
	encryptedPart  = reason.New("an encrypted part (PGP)")
	key            = reason.New("a key (PGP)")
	picture        = reason.New("a picture")
	recording      = reason.New("a recording")
	font           = reason.New("a font")
	outlook        = reason.New("attachments in Outlook's own form")
	card           = reason.New("an address card")
	delivery       = reason.New("a report on delivery")
	elsewhere      = reason.New("a part that is kept elsewhere")
)
