package wordlist

// Nominatives are pronouns that are subjects and nothing else, as they stand inside a sentence.
const Nominatives = "he she they we I"

// Lettered are nouns for people whom a letter or a number names: "Witness A".
const Lettered = "Witness Victim Officer Person Suspect Child Patient Detainee Complainant Applicant Individual Employee Student Soldier Agent"
