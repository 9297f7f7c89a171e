package wordlist

// Subordinators join a clause to the one that it hangs on, beside pronouns and adverbs that ask.
const Subordinators = "after although as because before if once since that though unless until when whether while"
