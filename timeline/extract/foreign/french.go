package foreign

var french = (&speech{tag: "fr", name: "French", eras: []string{"av j c", "av jc", "avant j c", "avant jc", "avant notre ère"}}).learn([]entry{
	{month, "janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc"},
	{weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"},
	{first, "1er/premier"},
	{of, "de/du/des/d'/d’"},
	{from, "du/entre"},
	{to, "au/et/à"},
	{yearWord, "an/année/l'an/l’an/l'année/l’année"},
	{lead, "en/depuis/dès/été/hiver/automne/printemps"},
	{decade, "années"},
	{century, "siècle/siècles/s"},
	{edge, "début mi/milieu fin"},
	{around, "vers/environ"},
})
