package wordlist

// Names of months and days of the week, January and Monday first. The short forms begin as the
// long ones, in three letters; a dot may follow them.
const (
	Months        = "January February March April May June July August September October November December"
	ShortMonths   = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
	Weekdays      = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
	ShortWeekdays = "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun"
)

// Zones are what an hour's time zone is called behind it.
const Zones = "GMT UTC BST CET CEST EET EEST MSK IST JST WIB AEST AEDT ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT HST"

// NearDays are the days that are counted from the speaker's own.
const NearDays = "yesterday today tonight tomorrow"
