// Command reference writes what tells of the command line from the one source that
// the help is: the manual page and the completions of shells.
// usage: reference man|bash|zsh|fish [VERSION DAY]
package main

import (
	"embed"
	"fmt"
	"io"
	"os"
	"strings"
	"text/template"

	"quoteline/app/command"
)

//go:embed *.tmpl
var templates embed.FS

// facts are what the templates have.
type facts struct {
	Version, Day    string
	Commands, Flags []command.Term
}

func main() {
	args := append(os.Args[1:], "", "", "")
	if err := write(os.Stdout, args[0], args[1], args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

// write writes one of man, bash, zsh and fish.
func write(w io.Writer, what, version, day string) error {
	t, err := template.New("").Funcs(template.FuncMap{
		"roff": roff.Replace, "fish": fish, "zsh": zsh.Replace,
		"join":  strings.Join,
		"files": func(t command.Term) bool { return files[t.Name] },
		"long":  func(name string) bool { return strings.HasPrefix(name, "--") },
		"bare":  func(name string) string { return strings.TrimLeft(name, "-") },
	}).ParseFS(templates, "*.tmpl")
	if err != nil {
		return fmt.Errorf("read the templates: %w", err)
	}
	f := facts{Version: version, Day: day}
	f.Commands, f.Flags = command.Reference()
	if err := t.ExecuteTemplate(w, what+".tmpl", f); err != nil {
		return fmt.Errorf("write the reference for %s: %w", what, err)
	}
	return nil
}

// files are the flags that name a file.
var files = map[string]bool{"--store": true, "-o": true}

// roff keeps text from being read as requests of the page.
var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "…", "...")

// zsh escapes what its _arguments reads as its own, inside single quotes.
var zsh = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`, "'", `'\''`)

// fish makes one word of that shell.
func fish(s string) string { return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'" }
