package extract

import (
	"context"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Who did what, where the words before the verb are no subject or more than one.
func TestClauses(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"Last week Ann Lee sent boats and planes to Oslo.", "] Ann Lee sent boats and planes", "Last week Ann"},
		{"Last week’s storm sent boats to Oslo.", "", "] Storm sent boats"},
		{"The king sent tanks to quell the mostly Muslim city of Orlin in central Vesh and the army launched a raid on 3 May 2019.", "2019-05-03 occurrence happened [] The army launched a raid", "Vesh and"},
		{"The city of Orlin and the navy launched a raid on 3 May 2019.", "] The city of Orlin and the navy launched a raid", ""},
		{"Bob Roe said nothing, while the city of Orlin and the army condemned the raid on 3 May 2019.", "] The city of Orlin and the army condemned", ""},
		{"Guards killed four farmers at rallies that began in Orlin on 3 May 2019.", "2019-05-03 occurrence happened [] Rallies began in Orlin", "farmers at rallies began"},
		{"The plan is part of a local crackdown on dissent that began on 3 May 2019.", "] A local crackdown on dissent began", "art of a local"},
		{"Guards killed four farmers from a village that left the league on 3 May 2019.", "2019-05-03", "] A village left"},
		{"A poll of ten countries published on 3 May 2019 showed that prices matter.", "2019-05-03 occurrence happened [] A poll of ten countries was published", "countries were"},
		{"The full text of the advice on the war with Vesh given on 3 May 2019 by Ann Lee was sold.", "advice on the war with Vesh was given by Ann Lee", "] Vesh was given"},
		{"Ann Lee met three mayors elected on 3 May 2019.", "] Three mayors were elected", ""},
		{"Ann Lee, the mayor of Oslo, expressed regret on 3 May 2019 that the town had lost its bank.", "] Lee expressed regret", "was expressed"},
		{"Ann Lee, the mayor of Oslo, elected in 2018, left.", "2018 occurrence happened [] Ann Lee was elected", ""},
		{"The warning was sent by the harbour, port officials confirmed on Tuesday.", "] The warning was sent", "officials were confirmed"},
		{"The killing of Bob Roe by guards was condemned on 3 May 2019 by the bank.", "] The killing of Bob Roe was condemned by the bank", ""},
		{"Pressure mounted on Bob Roe on 3 May 2019 after the bank shut its doors.", "] Pressure mounted on Bob Roe after the bank shut", ""},
		{"Posters mounted on trucks were seen in Orlin on 3 May 2019.", "] Posters were seen in Orlin", ""},
		{"Ann Lee threatened to take the strike to Orlin on Tuesday while trucks came under fire.", "", "came"},
		{"OSLO\\/ORLIN, Vesh (Reuters) - Ann Lee resigned on 3 May 2019.", "] Ann Lee resigned", ""},
		{"Thousands of people protested in Oslo on 3 May 2019 in a street that was closed.", "] Thousands of people protested", "was protested"},
		{"The trial of the singer’s doctor, Ann Lee, has begun in Oslo.", "] The trial of the singer’s doctor has begun", "] Lee has begun"},
		{"The doctor of the singer, Ann Lee, has resigned in Oslo.", "] Lee has resigned", ""},
		{"Prices rose on 3 May 2019 after Vesh, until then a friend of the firm, shut its ports.", "] Prices rose\n", "after Vesh\n"},
		{"Prices rose on 3 May 2019 after a strike, a sign that the firm was weak.", "] Prices rose after a strike", ""},
		{"The ministers are expected to formally suspend Vesh on 15 May 2019.", "2019-05-15 plan planned [] The ministers are expected to formally suspend Vesh", "ministers suspended"},
		{"The dean said the men killed on 25 April were miners, and that others left in April.", "", "25 in"},
	} {
		got := list(report(t, c.text, "2019-05-09")) + "\n"
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}

// Who says it, and what happened, where a date or a mark stands between.
func TestBetween(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"The island’s health minister, Ann Berg, yesterday told the bank that the plan had failed.", "[Ann Berg] Berg told the bank that the plan had failed", ""},
		{"The island’s health minister yesterday told the bank that the plan had failed.", "minister told the bank", ""},
		{"On 3 May, the northern army launched its biggest raid on the Vesh city of Orlin, considered a stronghold for guards.", "army launched its biggest raid", "considered"},
		{"Ann Lee left the bank, called a lawyer and sold the mill.", "", "was called"},
		{"Bob Roe reacted on 3 May 2019, accusing Ann Lee of “using the war” of 1999 for the vote.", "", "1999 occurrence"},
		{"She spoke of the May 3 attacks in her speech.", "", "] 3 attacks"},
		{"At 2 a.m. on 3 May, Berg and Roe set out for the top.", "] Berg and Roe set out for the top", ""},
		{"Thieves stole lead from the roof twice in 2011.", "2011 occurrence happened [] Thieves stole lead", ""},
		{"Our team of five left Orlin by lorry on 2 July 2017 and reached the road head.", "] Our team of five left Orlin by lorry", ""},
		{"Her lawyer, Ms Berg, visited on 3 May 2019 and took photographs.", "] Ms Berg visited", "was visited"},
		{"On 3 May, guards visited the plant in Orlin, where the toys are made, and took samples.", "] Guards took samples", "toys took"},
		{"The bank was founded in 1954 and last sold a branch in 2009.", "2009 occurrence happened [] The bank sold a branch", "] Last"},
		{"The ballot closed on 3 May 2019: 812 voted to strike and 97 against.", "97 against", ""},
		{"Ann Lee retired as chair in May 2019 after sixteen years.", "] Ann Lee retired as chair after sixteen years", ""},
		{"Ann Lee stopped using weed killers in 1992, and the farm was sold three years later.", "1992 occurrence happened [] Ann Lee stopped using weed killers", "] Lee used"},
		{"Ann Lee enjoyed using weed killers in 1992.", "", "] Ann Lee stopped"},
		{"Base camp was set up on 6 May 2019. It snowed for four days.", "] Base camp was set up", "snowed"},
		{"A petition was handed in last week.", "] A petition was handed in\n", ""},
		{"Ann Lee runs a home for the orphans of Tuesday's earthquake.", "] Tuesday's earthquake\n", ""},
		{"Ann Lee runs a home for the orphans of today's earthquake.", "", "] Today"},
		{"But Tuesday's events in the square highlighted the risks of a strike.", "", "] 's"},
		{"Yesterday, officials proposed two pieces of law.", "", "] ,"},
		{"Hamid bin Saud is a judge in Orlin. Hamid bin Saud said the mill was sold.", "] Bin Saud said the mill was sold", ""},
	} {
		got := list(report(t, c.text, "2019-05-09")) + "\n"
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}

// A tale without a date of its own goes on from the last day that it named.
func TestTaleGoesOn(t *testing.T) {
	x, err := Document(context.Background(), &timeline.Document{
		ID: "d", Language: "en", Text: "United began the season on 8 August 2015. Lee was sacked on 5 October.\n\nBerg was signed on 4 January 2016.\n\nIn February the club was sold.",
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range x.Events {
		if e.Title == "The club was sold" && e.When.EDTF == "2016-02" {
			return
		}
	}
	t.Errorf("%s", list(x))
}

// A happening that no words date has none behind it, in a text of any length.
func TestNoDateBehind(t *testing.T) {
	a, err := Analyze(context.Background(), "The vote was lost.", "", when.Date{})
	if err != nil {
		t.Fatal(err)
	}
	if gap := a.dateBehind(&Happening{}, 2); gap != [2]int{} {
		t.Error(gap)
	}
}
