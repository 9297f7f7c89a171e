package quotes_test

import (
	"strings"
	"testing"
)

// reports holds texts with all that is said in them, as line shows it.
type reports []struct {
	name, text string
	want       []string
}

func (rs reports) check(t *testing.T) {
	for _, c := range rs {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range find(t, c.text) {
				got = append(got, line(c.text, a))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("%q\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

func TestMarks(t *testing.T) {
	reports{
		{"single", "'The dam is safe,' Anna Keller said. 'We checked it twice.'", []string{"direct Anna Keller: The dam is safe, | We checked it twice."}},
		{"apostrophes", "Anna Keller said the dogs' owners weren't told.", []string{"indirect Anna Keller: the dogs' owners weren't told"}},
		{"double in single", "'He told me, \"Go home,\" and I went,' Anna Keller said.", []string{"direct Anna Keller: He told me, \"Go home,\" and I went,"}},
		{"three paragraphs", "Anna Keller said: \"It rained.\n\n\"We walked on.\n\n\"On the third day we left.\"", []string{"direct Anna Keller: It rained. | We walked on. | On the third day we left."}},
		{"split in two places", "“We came,” said Anna Keller, “because we had to.” “Nobody asked us,” said Paul Lindt.", []string{"direct Anna Keller: We came, | because we had to.", "direct Paul Lindt: Nobody asked us,"}},
		{"works", "Keller wrote “The Long Road” in 1999. The film “A Quiet Town” won. She reads “War and Peace” every year.", nil},
		{"words", "The so-called “green lane” opened. The “experts” were wrong about it. The word “dam” is old.", nil},
		{"a banner", "A banner said “No more dams.”", []string{"direct A banner: No more dams."}},
	}.check(t)
}

func TestFrames(t *testing.T) {
	reports{
		{"any verb", "“People are afraid of the dam,” he surmised. “I see it all the time.”", []string{"direct he: People are afraid of the dam, | I see it all the time."}},
		{"any verb, inverted", "“This is fantastic!” beamed Donald Hartley of Oslo.", []string{"direct Donald Hartley: This is fantastic!"}},
		{"no verb of saying", "“Run for your lives, all of you!” Anna ran home to the farm.", []string{"direct : Run for your lives, all of you!"}},
		{"before", "When Brown asked about the dam, Hanna shot back, “I have answered that.”", []string{"direct Hanna: I have answered that."}},
		{"put it", "As the minister put it: “We have no plan B.”", []string{"direct the minister: We have no plan B."}},
		{"a passive names nobody", "Lindt was asked, “What is the worst place in the world?”", []string{"direct : What is the worst place in the world?"}},
		{"fronted", "Said Dorothy Keller, who grew up there, “We were all so proud of him.”", []string{"direct Dorothy Keller: We were all so proud of him."}},
		{"number", "“This is crucial for both of them,” said one former aide. “It will not be easy.”", []string{"direct one former aide: This is crucial for both of them, | It will not be easy."}},
		{"aside after a question", "“How are you today?” Miller, a retired clerk, said into the phone. “We are calling voters.”", []string{"direct Miller: How are you today? | We are calling voters."}},
		{"next sentence", "He calls her “an able woman with a lot of experience.” He adds, “In a campaign things get heated up.”", []string{"direct He: her “an able woman with a lot of experience.”", "direct He: In a campaign things get heated up."}},
		{"participle after a mark", "Ash called the move a “breach of trust,” adding: “I am now telling all of our members about it.”", []string{"mixed Ash: the move a “breach of trust,”", "direct Ash: I am now telling all of our members about it."}},
		{"behind a comma, whatever the tag", "“The dam is old and wet,” the editorial read.", []string{"direct the editorial: The dam is old and wet,"}},
		{"present, whatever the tag", "“We are voters,” declares Stephanie Lund, 27, a clerk who lives in Oslo. “We will be heard.”", []string{"direct Stephanie Lund: We are voters, | We will be heard."}},
		{"inverted, no name", "“The dam is old and wet,” read the statement, which came late.", []string{"direct the statement: The dam is old and wet,"}},
		{"plural, plain form", "“The dam is old and wet,” the two write. “It will break.”", []string{"direct the two: The dam is old and wet, | It will break."}},
		{"another", "“The dam is old and wet,” tweeted another.", []string{"direct another: The dam is old and wet,"}},
		{"aside not closed", "“The dam is old and wet,” Paul Lindt, who was mayor of Oslo said. “It will break.”", []string{"direct Paul Lindt: The dam is old and wet, | It will break."}},
		{"an office that is a verb too", "“The dam could break,” former planning director Paul Lindt wrote to Keller.", []string{"direct Paul Lindt: The dam could break,"}},
		{"somebody's next deed", "“The dam is old and wet,” and he left the room.", []string{"direct : The dam is old and wet,"}},
		{"two of one cue", "They chanted “stop the dam” and “save our town.”", []string{"direct They: stop the dam | save our town."}},
		{"put it, behind an aside", "As Anna Keller, the mayor, put it: “This dam will not be repaired.”", []string{"direct Anna Keller: This dam will not be repaired."}},
		{"said at a hearing", "Keller said at a hearing in Oslo, “The dam is old and wet.”", []string{"direct Keller: The dam is old and wet."}},
		{"the main clause's", "After Keller accused him of fraud, Lindt warned, “The dam is old and wet.”", []string{"indirect Keller: him of fraud", "direct Lindt: The dam is old and wet."}},
		{"an earlier clause", "As for engineers who claim to know the dam, Keller said, “They never saw it in the rain.”", []string{"indirect engineers: to know the dam", "direct Keller: They never saw it in the rain."}},
		{"statement, then its words", "Keller insisted that the dam was safe: “We have checked it twice,” he said.", []string{"indirect Keller: that the dam was safe", "direct he: We have checked it twice,"}},
		{"goes on after a subordinate clause", "“The dam is safe,” engineer Paul Lindt told the Times in July, after Keller stated his doubts. “It was checked twice.”", []string{"direct Paul Lindt: The dam is safe, | It was checked twice.", "indirect Keller: his doubts"}},
		{"starts with a phrase", "Voters “think this man will not be worried by floods,” he said.", []string{"direct he: Voters “think this man will not be worried by floods,”"}},
	}.check(t)
}

func TestTurns(t *testing.T) {
	reports{
		{
			"in turn", "Anna Keller met Paul Lindt.\n\n“Did you call the police?” Keller asked.\n\n“No,” Lindt said.\n\n“Why not?”\n\n“I was afraid of them.”",
			[]string{"direct Anna Keller: Did you call the police?", "direct Paul Lindt: No,", "direct Anna Keller: Why not?", "direct Paul Lindt: I was afraid of them."},
		},
		{"an answer of nobody's", "“Did you call the police?” Anna Keller asked.\n\n“No, I was much too afraid.”", []string{"direct Anna Keller: Did you call the police?", "direct : No, I was much too afraid."}},
		{"goes on", "“The dam is old,” Anna Keller said.\n\n“It has to be repaired soon.”", []string{"direct Anna Keller: The dam is old,", "direct Anna Keller: It has to be repaired soon."}},
		{"sentence before", "Paul Lindt was furious. “Nobody told us that the road would be closed.”", []string{"direct Paul Lindt: Nobody told us that the road would be closed."}},
		{"paragraph before", "Anna Keller said the dam was old.\n\n“It has to be repaired soon.”", []string{"indirect Anna Keller: the dam was old", "direct Anna Keller: It has to be repaired soon."}},
		{"statement follows", "Anna Keller released the following statement:\n\n“It has to be repaired soon.”", []string{"direct Anna Keller: It has to be repaired soon."}},
		{"nobody before", "It rained all day.\n\n“It has to be repaired soon.”", []string{"direct : It has to be repaired soon."}},
		{"signed below", "It rained all day.\n\n“It has to be repaired soon.”\n\n- Anna Keller.", []string{"direct Anna Keller: It has to be repaired soon."}},
		{"a list below", "It rained all day.\n\n“It has to be repaired soon.”\n\n- Anna Keller left.", []string{"direct : It has to be repaired soon."}},
		{"its sentence goes on", "Anna Keller said the dam was old.\n\n“It has to be repaired soon,” in the view of the mayor.", []string{"indirect Anna Keller: the dam was old", "direct : It has to be repaired soon,"}},
	}.check(t)
}

func TestTranscripts(t *testing.T) {
	const rest = "\n\nPAUL LINDT, REPORTER: Thank you, Anna. I am here in Oslo.\n\nUNIDENTIFIED MALE: It was very loud here.\n\nKELLER: The mayor said that the dam was old."
	said := []string{"direct PAUL LINDT: Thank you, Anna. I am here in Oslo.", "direct : It was very loud here.", "direct ANNA KELLER: The mayor said that the dam was old."}
	reports{
		{"capitals, with roles", "ANNA KELLER, HOST: Good evening. The dam broke on Monday." + rest, append([]string{"direct ANNA KELLER: Good evening. The dam broke on Monday."}, said...)},
		{
			"names that recur", "Keller: What did you see there?\n\nLindt: The water took the bridge.\n\nKeller: When did it come?\n\nLindt: It came in the night.",
			[]string{"direct Keller: What did you see there?", "direct Lindt: The water took the bridge.", "direct Keller: When did it come?", "direct Lindt: It came in the night."},
		},
		{"one of somebody's own words", "KELLER: We signed the lease in May.", []string{"direct KELLER: We signed the lease in May."}},
		{"one of nobody's own words", "KELLER: The lease was signed in May.", nil},
		{"a part of a paper", "METHODS: We signed the lease in May.", nil},
		{"one label that recurs", "Note: The dam is old and wet.\n\nNote: The road is closed again.", nil},
		{"a list", "Time: Monday at noon in Oslo.\n\nPlace: The old dam in Oslo.\n\nPrice: Five crowns for all.", nil},
	}.check(t)
}

func TestQuestionsAndAnswers(t *testing.T) {
	const lines = "\n\nQ: When did you see the dam?\nA: I saw it on Monday at noon.\nQ: Who was with you there?\nA: My brother was there."
	reports{
		{"one is named", "Deposition of Paul Lindt" + lines, []string{"direct Paul Lindt: I saw it on Monday at noon.", "direct Paul Lindt: My brother was there."}},
		{
			"both are", "Interview with Paul Lindt by Anna Keller" + lines,
			[]string{"direct Anna Keller: When did you see the dam?", "direct Paul Lindt: I saw it on Monday at noon.", "direct Anna Keller: Who was with you there?", "direct Paul Lindt: My brother was there."},
		},
		{"nobody is", "The dam of Oslo" + lines, nil},
		{"somebody else is", "Paul Lindt was in Oslo" + lines, nil},
		{"a list", "Interview with Paul Lindt\n\nA: The dam is old and wet.\nB: The road is closed again.", nil},
	}.check(t)
}

func TestSources(t *testing.T) {
	reports{
		{"two", "Anna Keller and Paul Lindt said they would leave.", []string{"indirect Anna Keller and Paul Lindt: they would leave"}},
		{"neither", "Neither Anna Keller nor Paul Lindt said anything.", nil},
		{"not named", "A senior official who asked not to be named said the plan was dead.", []string{"indirect A senior official: the plan was dead"}},
		{"not named, after", "“The plan is dead,” said an official, who asked not to be named.", []string{"direct an official: The plan is dead,"}},
		{"not identified", "Two aides declined to be identified.", nil},
		{"familiar with it", "“It is dead,” two people familiar with the matter said.", []string{"direct two people familiar with the matter: It is dead,"}},
		{"close to it", "People close to the talks said the plan was dead.", []string{"indirect People close to the talks: the plan was dead"}},
		{"the familiar", "Two people said the plan, familiar to all, was dead.", []string{"indirect Two people: the plan, familiar to all, was dead"}},
		{"when asked", "“Yes,” Paul Lindt said when asked if he would run.", []string{"direct Paul Lindt: Yes,"}},
		{"apposition", "The dam will open in May, according to Anna Keller, the mayor of Oslo.", []string{"indirect Anna Keller: The dam will open in May"}},
		{"the minister", "Defence Minister Anna Keller arrived. “It is safe,” the minister said.", []string{"direct Anna Keller: It is safe,"}},
		{"the company", "Acme Corp. will close its plant. The company said that 200 jobs would go.", []string{"indirect Acme Corp.: that 200 jobs would go"}},
		{"one of two companies", "Acme Corp. and Beta Inc. will merge. The company said that 200 jobs would go.", []string{"indirect The company: that 200 jobs would go"}},
		{"a lawyer is not his client", "Paul Smith's lawyer said the charge was false.", []string{"indirect Paul Smith's lawyer: the charge was false"}},
		{"behind a phrase with a name", "After an interview with Paul Lindt, the mayor of Oslo said the dam was old.", []string{"indirect the mayor of Oslo: the dam was old"}},
		{"the nearest pronoun", "They built a dam, one he calls “a wall of wet mud.”", []string{"direct he: a wall of wet mud."}},
		{"the name of a plan", "They built a dam, one he calls “Better Days”.", nil},
		{"both", "Keller accused two men of theft; both denied the charge.", []string{"indirect Keller: two men of theft", "indirect both: the charge"}},
		{"he goes on", "Paul Lindt praised Mark Roe. Paul Lindt said that the town paid well. “I will stay,” he added.", []string{"indirect Paul Lindt: Mark Roe", "indirect Paul Lindt: that the town paid well", "direct Paul Lindt: I will stay,"}},
		{"she is not he", "Anna Keller left. Paul Lindt said that the town paid well. “I will stay,” she added.", []string{"indirect Paul Lindt: that the town paid well", "direct Anna Keller: I will stay,"}},
		{"over an age", "Paul Lindt, 58, who lives in Oslo, says he knows the dam.", []string{"indirect Paul Lindt: he knows the dam"}},
		{"over a day", "Keller's chief engineer Paul Lindt on Monday said the dam was old.", []string{"indirect Paul Lindt: the dam was old"}},
		{"over a preposition", "Protesters marching through the streets chanted “Save our town!”", []string{"direct Protesters marching through the streets: Save our town!"}},
		{"office and name", "The engineer Paul Lindt told the Times that the dam was old.", []string{"indirect Paul Lindt: that the dam was old"}},
		{"who sent it", "Paul Lindt sent a letter to the council saying the dam was old.", []string{"indirect Paul Lindt: the dam was old"}},
		{"capitals", "Moscow said the talks would go on. Kyiv denied that it had attacked the bridge. The White House denied the report.", []string{"indirect Moscow: the talks would go on", "indirect Kyiv: that it had attacked the bridge", "indirect White House: the report"}},
		{"police", "“He was armed,” police said. Officials said nobody was hurt.", []string{"direct police: He was armed,", "indirect Officials: nobody was hurt"}},
	}.check(t)
}

func TestVerbsByClass(t *testing.T) {
	reports{
		{"question", "Keller wondered why the dam was closed.", []string{"indirect Keller: why the dam was closed"}},
		{"order", "Keller ordered the army to leave.", []string{"indirect Keller: to leave"}},
		{"warning", "Experts warned of floods.", []string{"indirect Experts: of floods"}},
		{"act", "Critics call the law “a gift to the rich.”", []string{"mixed Critics: the law “a gift to the rich.”"}},
		{"hearer", "The president of Acme, Anna Keller, told the board that sales fell.", []string{"indirect Anna Keller: that sales fell"}},
		{"a price", "The club charged five crowns.", nil},
		{"a dream of sleep", "The old dam held for a year.", nil},
	}.check(t)
}
