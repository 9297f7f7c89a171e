package document

import "strings"

// controls are characters that change how others look and are invisible
// themselves. They are shown as tokens, never obeyed: with U+202E, "gpj.exe"
// would be read as "exe.jpg".
var controls = strings.NewReplacer(
	"\u202A", "⟦LRE⟧", "\u202B", "⟦RLE⟧", "\u202C", "⟦PDF⟧", "\u202D", "⟦LRO⟧", "\u202E", "⟦RLO⟧",
	"\u2066", "⟦LRI⟧", "\u2067", "⟦RLI⟧", "\u2068", "⟦FSI⟧", "\u2069", "⟦PDI⟧", "\u200E", "⟦LRM⟧", "\u200F", "⟦RLM⟧",
	"\u200B", "⟦ZWSP⟧", "\uFEFF", "⟦BOM⟧", "\x00", "⟦NUL⟧", "\x1b", "⟦ESC⟧",
)

// Visible returns s as it may be shown: with invisible controls as tokens.
func Visible(s string) string { return controls.Replace(s) }
