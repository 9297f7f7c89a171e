package foreign

var german = (&speech{tag: "de", name: "German", dotted: true, eras: []string{"v chr", "v christus", "vor christus", "v u z", "vor unserer zeitrechnung"}}).learn([]entry{
	{month, "januar/januars/jänner/jan februar/februars/feber/feb märz/maerz/mär/mrz april/aprils/apr mai/mais juni/junis/jun juli/julis/jul august/augusts/aug september/septembers/sep/sept oktober/oktobers/okt november/novembers/nov dezember/dezembers/dez"},
	{weekday, "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"},
	{first, "ersten/erster"},
	{from, "vom/von/zwischen"},
	{to, "bis/und"},
	{yearWord, "jahr/jahre/jahres/jahren"},
	{lead, "seit/ab/anno/sommer/winter/herbst/frühjahr/frühling/ende"},
	{century, "jahrhundert/jahrhunderts/jh/jhd/jhdt"},
	{edge, "anfang/beginn mitte ende"},
	{around, "um/ca/circa/etwa"},
})
