package token

import "testing"

// A mark that opens in English closes in German.
func TestLowQuotes(t *testing.T) {
	d := Tokenize("Lund sagte: „Wir hatten keine Wahl.“ Sie wurde wieder geöffnet.")
	if len(d.Sentences) != 2 || d.Word(d.Sentences[1].First) != "Sie" {
		t.Errorf("%v", d.Sentences)
	}
	if d = Tokenize("Lund left. “We had no choice.” She left."); len(d.Sentences) != 3 || d.Word(d.Sentences[1].First) != "“" {
		t.Errorf("%v", d.Sentences)
	}
}

func TestRunsOn(t *testing.T) {
	for _, c := range []struct {
		text string
		want int // sentences
	}{
		{"Dr Lund faces four years in prison if convicted A US judge has delayed the trial.", 2},
		{"Dancers at the start of the show The singer had died a week before.", 2},
		{"The bridge after the flood It was closed in May.", 2},
		{"The bridge after the flood In all 43 people died.", 2},
		{"Conrad Lund became friends in 2006 When Michael Roe died on Monday.", 2},
		{"Singer's trial delayed Lawyers for Dr Lund have asked for time.", 2},
		{"A call for Doctors without borders.", 1},
		{"She joined the Witnesses in May.", 1},
		{"He lives in The Hague and works there.", 1},
		{"She read The Times every day.", 1},
		{"The film It was a success for all of them.", 1},
		{"Too little vitamin A and iron.", 1},
		{"The band played In My Life and left.", 1},
		{"New Jersey and A New Hope were both shown.", 1},
		{"He said The city is lost.", 1},
	} {
		if d := Tokenize(c.text); len(d.Sentences) != c.want {
			t.Errorf("%q: %d sentences", c.text, len(d.Sentences))
		}
	}
}

// Lines of a page that lost their ends end sentences.
func TestPageLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want int // sentences
	}{
		{"Schools close to stop the spread Tuesday 5 May 2009 14.37 BST Governors of one shut it.", 2},
		{"2009 05 05 08:50 JST By Ann Lee in Tokyo, where she said so.", 2},
		{"Schools close | 4:23 pm EST Virtually all of them shut.", 2},
		{"Posted at 4:23 pm ET February 11, 2013 by Lee.", 1},
		{"The train left at 4:23 pm GMT as planned.", 1},
		{"Photograph: Ann Lee/AP Nine new cases were found.", 2},
		{"Photograph: AP Nine new cases were found.", 2},
		{"By Ann Lee, For CNN Thousands marched in Oslo.", 2},
		{"By Ann Lee, CNN Thousands marched in Oslo.", 2},
		{"He told Reuters Libya kept the gas.", 1},
		{"Lee, CNN Turk reported, was there.", 1},
		{"Lee spoke to Kim on Tuesday NEW: Lee warns of hard days.", 2},
		{"Ann Lee, CNN NEWS ANCHOR: We begin in Oslo.", 1},
		{"She set off at 9: Oslo was far.", 1},
		{"Lee waves to his voters. (By Ann Roe -- Associated Press) The mayor of Oslo resigned.", 3},
		{"Lee waves (Ann Roe - AP) OSLO, April 2 -- The mayor resigned.", 2},
		{"Lee waves (AP Photo/Ann Roe) President Lund resigned.", 2},
		{"Lee (by the Oslo paper) Is praised.", 1},
		{"The mayor (Labour - Oslo East) Ann Lee resigned.", 1},
		{"Norway Plans a Rescue; Banks Cut Rates PARIS, Dec. 4 -- Norway announced a plan.", 2},
		{"Norway finds a case (Adds details) OSLO, May 16 (Reuters) - Norway found a case.", 2},
		{"By Ann Lee MEXICO CITY (Reuters) - A flu has killed two.", 2},
		{"Firms test it HONG KONG | Mon May 18, 2009 1:35 pm EDT HONG KONG, May 18 (Reuters) - Two firms began.", 2},
		{"Officials of NATO and of the UN - two of them - left.", 1},
		{"The NATO summit of May 4 - the last - failed.", 1},
		{"* Turkey confirms a case * Virus found in a traveller", 2},
		{"Room 4 * 5 metres.", 1},
	} {
		if d := Tokenize(c.text); len(d.Sentences) != c.want {
			t.Errorf("%q: %d sentences", c.text, len(d.Sentences))
		}
	}
}
