package quotes_test

import "testing"

// Where what somebody says in the reporter's words begins and ends.
func TestContentEnds(t *testing.T) {
	reports{
		{"a second verb", "Keller says the dam is safe but argues that the town needs another.", []string{"indirect Keller: the dam is safe", "indirect Keller: that the town needs another"}},
		{"a second verb behind marks", "Keller called the dam “a wall of mud” and demanded that it be closed.", []string{"mixed Keller: the dam “a wall of mud”", "indirect Keller: that it be closed"}},
		{"an object and its reason", "Keller disputed that: the dam was safe.", []string{"indirect Keller: that"}},
		{"others, in the same tense", "Many say they will stay and others say they will go.", []string{"indirect Many: they will stay", "indirect others: they will go"}},
		{"what another says behind marks", "Voters say each of them is “about right,” though the polls were close.", []string{"mixed Voters: each of them is “about right,”"}},
		{"a plan that somebody tells of", "The mayor wants to close the dam of the town in May, Keller said.", []string{"indirect Keller: The mayor wants to close the dam of the town in May", "indirect The mayor: to close the dam of the town in May"}},
		{"who says it is not what he says", "This is a “raw time,” said Paul Lindt, a friend who served in the town.", []string{"mixed Paul Lindt: This is a “raw time,”"}},
		{"a verb taken for a noun", "There is no danger, Keller insists, because the dam is new.", []string{"indirect Keller: There is no danger | because the dam is new"}},
		{"a noun", "The dam, water reports, and the town were old.", nil},
		{"why it is so", "There is no chance of a flood, Keller said, because the dam is new.", []string{"indirect Keller: There is no chance of a flood | because the dam is new"}},
		{"a few words between marks, then his clause", "Lindt began the debate saying “of course” Keller has the experience to be mayor.", []string{"mixed Lindt: “of course” Keller has the experience to be mayor"}},
		{"a second verb, quoted", "Keller said it was too early to tell but added, “The dam will not be repaired.”", []string{"indirect Keller: it was too early to tell", "direct Keller: The dam will not be repaired."}},
		{"told, not telling", "Keller said he left and told nobody.", []string{"indirect Keller: he left and told nobody"}},
		{"a clause in front", "While Keller said the dam was old, Lindt was not afraid.", []string{"indirect Keller: the dam was old"}},
		{"a deed in front", "Although Keller praised the plan, the town was against it.", []string{"indirect Keller: the plan"}},
		{"a phrase with a preposition", "The union blamed Keller in May, when the dam broke.", []string{"indirect The union: Keller in May"}},
		{"no clause in front", "Keller said the dam, while old, was safe.", []string{"indirect Keller: the dam, while old, was safe"}},
		{"an order, then what came of it", "The union urged them to leave, but the men stayed.", []string{"indirect The union: to leave"}},
		{"an object and more of it", "Critics denounced the plan, which was dear.", []string{"indirect Critics: the plan"}},
		{"an object between marks", "She called him “an able clerk,” a view that the mayor shared.", []string{"mixed She: him “an able clerk,”"}},
		{"an order of words", "Keller pointed at the dam.", nil},
	}.check(t)
}

func TestContentBegins(t *testing.T) {
	reports{
		{"behind the hearer", "Keller told a news conference they are ready to leave.", []string{"indirect Keller: they are ready to leave"}},
		{"behind a name", "Keller told the Times the dam was old.", []string{"indirect Keller: the dam was old"}},
		{"to do something", "Keller told them to leave.", []string{"indirect Keller: to leave"}},
		{"with its subject", "Keller said the dam of the town will hold.", []string{"indirect Keller: the dam of the town will hold"}},
		{"behind a particle", "Keller pointed out that the dam was old.", []string{"indirect Keller: that the dam was old"}},
		{"far from the verb", "Paul Lund, a former minister and a deputy, said in a telephone interview that Mr. Lindt had grown tired of his client.", []string{"indirect Paul Lund: that Mr. Lindt had grown tired of his client"}},
	}.check(t)
}

// “X said” in the middle of what he says.
func TestMedial(t *testing.T) {
	reports{
		{"behind the subject", "The dam, Keller said, was old.", []string{"indirect Keller: The dam | was old"}},
		{"behind a pronoun", "That, they say, will be easier in the spring.", []string{"indirect they: That | will be easier in the spring"}},
		{"behind a phrase", "For decades, Mr. Lindt noted, the town has paid for the dam.", []string{"indirect Lindt: For decades | the town has paid for the dam"}},
		{"behind a condition", "If it rains, Keller suggested in a letter, nobody will be hurt.", []string{"indirect Keller: If it rains | nobody will be hurt"}},
		{"behind a colon", "The dam was safe: nobody, Keller said, was hurt.", []string{"indirect Keller: nobody | was hurt"}},
		{"an aside on who speaks", "Keller, who was mayor, said the dam was old.", []string{"indirect Keller: the dam was old"}},
		{"nothing behind", "In May, Keller said, and left.", nil},
	}.check(t)
}

// Verbs beside a quotation that are not the cue of what comes behind.
func TestOtherVerbs(t *testing.T) {
	reports{
		{"a participle behind the cue", "“This is the dam we know,” said Keller, speaking of the flood. “It is old and wet.”", []string{"direct Keller: This is the dam we know, | It is old and wet.", "indirect Keller: the flood"}},
		{"an object in front", "The plan he praised is “a wall of wet mud.”", nil},
	}.check(t)
}
