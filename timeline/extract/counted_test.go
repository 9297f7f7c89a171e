package extract

import "testing"

// Times counted from what has its date elsewhere in the document.
func TestCounted(t *testing.T) {
	const death, trial = "Carl Lund died on 12 May 1871 at Bergen. ", "The trial of Webb began on 4 October 1872. "
	checkTold(t, "", []told{
		{death + "Five days before his death he signed a new will.", "1871-05-07 occurrence happened [] Lund signed a new will", ""},
		{death + "Anna Berg sold the mill two years after Lund's death.", "1873 occurrence happened [] Anna Berg sold the mill", ""},
		{"The fire broke out on 3 March 1870. A week after the fire the mayor sold the house.", "occurrence happened [] The mayor sold the house", "1870-03-03.."},
		{trial + "Two months after the trial began, the judge resigned.", "1872-12 occurrence happened [] The judge resigned", ""},
		{trial + "Two days before the trial, the judge resigned.", "1872-10-02 occurrence happened [] The judge resigned", ""},
		// When the trial was over is not said.
		{trial + "Two days after the trial, the judge resigned.", "The judge resigned", "1872-10-06"},
		// Somebody else's, of no day, of two days, of a year.
		{death + "Anna Berg stayed. Five days before her death she signed a new will.", "Berg signed a new will", "1871-05-07"},
		{"Five days after the fire the mayor sold the house.", "The mayor sold the house", "18"},
		{"The fire broke out on 3 March 1870. The fire broke out on 5 May 1870. Five days after the fire the mayor sold the house.", "The mayor sold the house", "1870-03-08"},
		{"The fire broke out in 1870. Five days after the fire the mayor sold the house.", "The mayor sold the house", "1870-01-06"},
	})
}
