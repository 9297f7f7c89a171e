package quotes_test

import "testing"

func TestAbout(t *testing.T) {
	reports{
		{"called for", "Keller called for a vote on the dam.", []string{"indirect Keller: a vote on the dam"}},
		{"called on", "Keller called on the mayor to resign.", []string{"indirect Keller: the mayor to resign"}},
		{"referred to", "Keller referred to the flood of 1953.", []string{"indirect Keller: the flood of 1953"}},
		{"lashed out at", "Keller lashed out at the engineers.", []string{"indirect Keller: the engineers"}},
		{"called somebody", "Keller called at noon.", nil},
		{"referred somebody", "Keller referred the engineers.", nil},
		{"spoke", "Keller spoke at noon.", nil},
	}.check(t)
}

func TestAsSaid(t *testing.T) {
	reports{
		{"in front", "As the Oslo Times noted, Keller raised more than a million crowns for the dam.", []string{"indirect Oslo Times: Keller raised more than a million crowns for the dam"}},
		{"in front, particle", "And as Keller pointed out, the floods have real and lasting causes.", []string{"indirect Keller: the floods have real and lasting causes"}},
		{"behind", "The dam of the town was old, as Keller noted.", []string{"indirect Keller: The dam of the town was old"}},
		{"while", "As Keller said the dam was old, Lindt laughed.", []string{"indirect Keller: the dam was old"}},
	}.check(t)
}

func TestHeadlines(t *testing.T) {
	const rest = "\n\nThe dam of Oslo was built in 1920."
	reports{
		{"a name", "Anna Keller: Dam of Oslo was never safe" + rest, []string{"indirect Anna Keller: Dam of Oslo was never safe"}},
		{"a poll", "Poll: The town is against the dam." + rest, []string{"indirect Poll: The town is against the dam"}},
		{"a life", "Anna Keller: the early years in Oslo" + rest, nil},
		{"a subject", "The dam: It was never safe at all" + rest, nil},
	}.check(t)
}

// Who a relative pronoun or a show of evidence stands for.
func TestEvidence(t *testing.T) {
	reports{
		{"a poll", "Polls show Keller ahead of Lindt.", []string{"indirect Polls: Keller ahead of Lindt"}},
		{"a person", "Keller showed the dam to Lindt.", nil},
		{"a rule", "The court ruled that the dam was safe.", []string{"indirect The court: that the dam was safe"}},
	}.check(t)
}

func TestRelativePronoun(t *testing.T) {
	const text = "Anna Keller, who said the dam was old, left."
	for _, a := range find(t, text) {
		if got := a.Source[0].In(text); got != "who" || a.Speaker != "Anna Keller" {
			t.Errorf("source %q, speaker %q", got, a.Speaker)
		}
	}
}
