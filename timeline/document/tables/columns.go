package tables

import (
	"strings"
	"unicode"
)

// Role is what a column says of an event.
type Role uint8

// The roles.
const (
	None Role = iota // the column is not read
	Date             // when it was, or when it began
	End              // when it ended
	Time             // the time of the day
	Title
	Text // what happened, at length
	Note
	People
	Place
	Speaker
	Kind
	Tags
	Source // who says so
	Link   // an address
	Year   // of the date, or of when it began, where its parts have columns of their own
	Month
	Day
	EndYear
	EndMonth
	EndDay
	EndTime
	roles
)

// roleNames are how the command line and the screen name roles.
var roleNames = [roles]string{"none", "date", "end", "time", "title", "text", "note", "people", "place", "speaker", "kind", "tags", "source", "url", "year", "month", "day", "end year", "end month", "end day", "end time"}

// String returns the role's name.
func (r Role) String() string {
	if r < roles {
		return roleNames[r]
	}
	return roleNames[None]
}

// Roles are all roles, None first.
func Roles() []Role {
	out := make([]Role, roles)
	for i := range out {
		out[i] = Role(i)
	}
	return out
}

// names are what columns are called, in English, German, French, Ukrainian and
// Russian; small letters, with one space between words. The roles' own names count
// too, so that what --columns says can stand in a file.
var names = func() map[string]Role {
	out := map[string]Role{}
	for role, list := range [roles]string{
		Date:    "date|dates|when|start|start date|startdate|start time|starttime|begin|begins|began|from|day|year|dtstart|date time|datetime|timestamp|event date|occurred|datum|wann|beginn|anfang|startdatum|von|jahr|zeitpunkt|quand|début|date de début|date début|depuis|jour|année|дата|коли|початок|дата початку|з|день|рік|когда|начало|дата начала|с|год",
		End:     "end|end date|enddate|end time|endtime|ends|ended|until|to|dtend|finish|ende|enddatum|bis|fin|date de fin|date fin|jusqu'à|jusque|кінець|дата кінця|дата закінчення|по|до|конец|дата окончания|дата конца|окончание",
		Time:    "time|time of day|clock|hour|uhrzeit|zeit|heure|час|время",
		Title:   "title|event|events|what|headline|name|summary|subject|event name|incident|titel|ereignis|was|überschrift|titre|événement|évènement|quoi|intitulé|назва|подія|що|заголовок|название|событие|что",
		Text:    "text|description|details|detail|body|what happened|story|beschreibung|einzelheiten|inhalt|texte|détails|récit|опис|подробиці|текст|описание|подробности",
		Note:    "note|notes|comment|comments|remark|remarks|media credit|media caption|display date|notiz|notizen|anmerkung|anmerkungen|bemerkung|kommentar|remarque|remarques|commentaire|примітка|примітки|коментар|заметка|примечание|примечания|комментарий",
		People:  "people|person|persons|who|participants|actors|actor|names|attendees|personen|wer|beteiligte|teilnehmer|personnes|personne|qui|acteurs|люди|особа|особи|хто|учасники|кто|персоны|участники|лица",
		Place:   "place|places|location|where|city|country|town|venue|ort|orte|wo|stadt|land|lieu|lieux|où|ville|pays|місце|де|місто|країна|место|где|город|страна",
		Speaker: "speaker|said by|who says|sprecher|redner|orateur|мовець|промовець|говорящий|спикер",
		Kind:    "kind|type|event type|art|typ|genre|тип|вид",
		Tags:    "tags|tag|group|category|categories|label|labels|keywords|topic|theme|schlagwort|schlagworte|schlagwörter|kategorie|thema|gruppe|mots-clés|mots clés|catégorie|groupe|étiquettes|thème|теги|мітки|категорія|група|тема|метки|категория|группа",
		Source:  "source|sources|reference|references|citation|publisher|quelle|quellen|beleg|référence|références|джерело|джерела|источник|источники",
		Link:    "url|link|links|media|web|website|href|lien|adresse|посилання|ссылка",
	} {
		for n := range strings.SplitSeq(list, "|") {
			if n != "" {
				out[n] = Role(role)
			}
		}
	}
	return out
}()

// partNames are what columns are called that have the parts of a date: a year among
// them is a date of its own where no month stands beside it.
var partNames = func() map[string]Role {
	out := map[string]Role{}
	for role, list := range map[Role]string{
		Year: "year|start year|jahr|année|рік|год", Month: "month|start month|monat|mois|місяць|месяц", Day: "day|start day|tag|jour|день",
		EndYear: "end year|endjahr|année de fin|рік кінця|год окончания", EndMonth: "end month|endmonat|mois de fin|місяць кінця|месяц окончания",
		EndDay: "end day|endtag|jour de fin|день кінця|день окончания", EndTime: "end time|endzeit|heure de fin|час кінця|время окончания",
	} {
		for n := range strings.SplitSeq(list, "|") {
			out[n] = role
		}
	}
	return out
}()

// roleOf is what a column of some name is for.
func roleOf(name string) Role { return names[plain(name)] }

// plain is a name in small letters, with single spaces for all that parts words.
func plain(name string) string {
	name = strings.ReplaceAll(strings.ToLower(name[:min(len(name), 100)]), "’", "'")
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("_.:;()[]/*#\"\uFEFF", r)
	}), " ")
}
