package extract

import "testing"

// Lines of a chronology, as people write them.
func TestEntries(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"14 September 2018, 09:40: Ms Okafor finds her locker forced open.", "2018-09-14T09:40 statement claimed [Okafor] Okafor finds her locker forced open", ""},
		{"14 September 2018, 09:40 – Guards lock the gate.", "2018-09-14T09:40 occurrence happened [] Guards lock the gate", ""},
		{"c. 10 March 2018: Meeting between Mr Hale and Ms Price.", "2018-03-10~ occurrence happened [] Meeting between Mr Hale and Ms Price", ""},
		{"June–August 2018: Ms Okafor on sick leave.", "2018-06/2018-08 occurrence happened [] Ms Okafor on sick leave", ""},
		{"1999 (May): Sale of the mill to Delmar.", "1999 occurrence happened [] Sale of the mill to Delmar", ""},
		{"3 May 2018: Mr Hale tells the board that the mill is lost.", "2018-05-03 statement", ""},
		{"02:31 Male seen running toward the river.", "2019-05-09T02:31 occurrence happened [] Male seen running toward the river", "02:31 Male"},
		{"8 May 1917. Marched from Arras at dawn. Rain all day. Lost two mules.", "1917-05-08 occurrence happened [] Lost two mules", "Rain"},
		{"8 May 1917.\n\nThe mayor resigned.", "The mayor resigned", "1917-05-08 occurrence"},
		{"1987 Founded by two brothers in Leeds\n\n1992 First factory opens in Bradford\n\n2004 Listed in London\n", "1987 occurrence happened [] Founded by two brothers in Leeds", "1992 First"},
		{"May 8th, 1917. Marched from Arras at dawn.\n\nMay 11th. Moved up to the line. Heavy shelling.\n\nMay 12th. Took the first trench.", "1917-05-11 occurrence happened [] Heavy shelling", "[] May"},
		{"13/9/18 Leaks reported to the landlord", "2018-09-13 occurrence happened [] Leaks reported to the landlord\n", ""},
		// A log that names its day above its hours.
		{"14 March 2019\n\n06:12 Alarm raised in the pump room.\n\n06:20 Operator isolates pump 2.\n\n07:05 Fire service arrives.", "2019-03-14T06:20 occurrence happened [] Operator isolates pump 2\n2 2019-03-14T07:05", "06:12 Alarm"},
		// A log's entries under their days.
		{"Tuesday 3 March 1874\n\nCast off from Leith at 6 a.m. Pilot left us at noon.\n\nWednesday 4 March 1874\n\nSplit the fore topsail.\n\nSaturday 14 March 1874\n\nRounded Cape Horn. Cook scalded his arm.", "0 1874-03-03T12:00 occurrence happened [] Pilot left us\n1 1874-03-04 occurrence happened [] Split the fore topsail", "2019"},
		{"Tuesday 3 March 1874\n\nCast off from Leith at 6 a.m. Pilot left us at noon.\n\nWednesday 4 March 1874\n\nSplit the fore topsail.\n\nSaturday 14 March 1874\n\nRounded Cape Horn. Cook scalded his arm.\n\nHow we lived\n\nWe split the fore topsail.", "1874-03-14 occurrence happened [] Cook scalded his arm", "occurrence happened [] We split"},
		// A message with its hour behind it.
		{"Roof has collapsed. (21:31, 5 Jan 2019)\n\nEveryone is out of the house. (21:40, 5 Jan 2019)\n\nTwo men were taken to the hospital in High St. Police closed the road. (22:05, 5 Jan 2019)", "2019-01-05T21:31 occurrence happened [] Roof has collapsed\n1 2019-01-05T21:40 occurrence happened [] Everyone is out of the house\n2 2019-01-05T22:05 occurrence happened [] Police closed the road\n3 2019-01-05T22:05 occurrence happened [] Two men were taken to the hospital in High St\n", ""},
		{"The roof has collapsed (see page 3).\n\n(5 Jan 2019)", "The roof has collapsed", "2019-01-05"},
		// A web page's stamp stays one.
		{"OSLO | Fri May 3, 2019 9:30 am GMT The road was closed.", "The road was closed", "9:30"},
	})
}
