package extract

import "testing"

// What somebody or something was, where the time of it is named.
func TestStates(t *testing.T) {
	checkTold(t, "", []told{
		{"Ivy Grant was headmistress from 1929 until 1957.", "1929/1957 state happened [] Ivy Grant was headmistress from 1929 until 1957", ""},
		{"By 1924, the mill was the largest employer in the town.", "[..1924-12-31] state happened [] The mill was the largest employer", ""},
		{"Anna Berg was mayor in 1905.", "1905 state happened [] Anna Berg was mayor", ""},
		// Not what many were, nor how many; nor a clause beside a happening.
		{"The deficit was 3 million in 1924.", "", "deficit"},
		{"There was a fire in 1924.", "", "There was"},
		{"Was Ivy Grant the mayor in 1924?", "", "mayor"},
		{"Ivy Grant, who was mayor in 1924, sold the mill in 1930.", "Grant sold the mill", "state"},
		{"Ivy Grant was old and sold the mill in 1930.", "sold the mill", "state"},
	})
}

// The line that ends a life.
func TestLifeLines(t *testing.T) {
	checkTold(t, "", []told{
		{"Ann Lee was an engineer. She built bridges.\n\nAnn Lee, engineer, born 3 May 1931; died 2 June 2004", "1931-05-03 occurrence happened [] Ann Lee was born\n2 2004-06-02 occurrence happened [] Ann Lee died\n", ""},
		{"Ann Lee was born in Oslo on 3 May 1931.\n\nAnn Lee, engineer, born 3 May 1931; died 2 June 2004", "0 1931-05-03 occurrence happened [] Ann Lee was born in Oslo\n1 2004-06-02", ""},
		{"Sir Alan Roe built bridges.\n\nSir Alan Roe, engineer, born 3 May 1931; died 2 June 2004", "2004-06-02 occurrence happened [] Alan Roe died\n", ""},
		{"Ann Lee, born in Oslo in 1931", "", "born"}, // a caption
		{"Bridges, born 3 May 1931", "", "born"},
	})
}
