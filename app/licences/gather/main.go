// Command gather writes the licences of Quoteline and of every module that is linked
// into it on Linux, Windows or macOS, as it finds them in the module cache.
// usage: gather ROOT FILE
package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: gather ROOT FILE")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "gather:", err)
		os.Exit(1)
	}
}

// named are the files that hold licences.
var named = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying|^notice|^patents`)

func run(root, file string) error {
	of := map[string][]string{} // text → modules
	var texts []string
	add := func(name, path string) error {
		b, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		text := strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n"))
		if of[text] == nil {
			texts = append(texts, text)
		}
		if !slices.Contains(of[text], name) {
			of[text] = append(of[text], name)
		}
		return nil
	}
	for _, name := range []string{"LICENSE", "NOTICE"} {
		if err := add("Quoteline", filepath.Join(root, name)); err != nil {
			return err
		}
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	if err := add("the Go standard library", filepath.Join(strings.TrimSpace(string(goroot)), "LICENSE")); err != nil {
		return err
	}
	packages, err := linked(root)
	if err != nil {
		return err
	}
	for _, m := range sorted(packages) {
		files, err := licences(m.dir, packages[m])
		if err != nil {
			return err
		}
		if len(files) == 0 {
			return fmt.Errorf("module %s has no licence in %s", m.path, m.dir)
		}
		for _, f := range files {
			if err := add(m.path, f); err != nil {
				return err
			}
		}
	}
	var b strings.Builder
	for _, text := range texts {
		fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n", strings.Join(of[text], "\n"), strings.Repeat("=", 72), text)
	}
	return os.WriteFile(file, []byte(strings.TrimSuffix(b.String(), "\n")), 0o644)
}

type module struct{ path, dir string }

// linked are the modules of the program on all systems, each with the folders of
// its packages that are linked.
func linked(root string) (map[module][]string, error) {
	out := map[module][]string{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}", ".")
		c.Dir, c.Stderr = root, os.Stderr
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		list, err := c.Output()
		if err != nil {
			return nil, fmt.Errorf("list the packages for %s: %w", system, err)
		}
		for line := range strings.Lines(string(list)) {
			if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
				m := module{f[0], f[1]}
				out[m] = append(out[m], f[2])
			}
		}
	}
	return out, nil
}

// licences lists the files of a module that hold licences of what is linked: above
// its packages and below them.
func licences(dir string, packages []string) (out []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "cmd"):
			return fs.SkipDir
		case !d.Type().IsRegular() || !named.MatchString(d.Name()) || strings.HasSuffix(path, ".go"):
			return nil
		}
		at := filepath.Dir(path)
		if slices.ContainsFunc(packages, func(p string) bool { return within(p, at) || within(at, p) }) {
			out = append(out, path)
		}
		return nil
	})
	return out, err
}

// within reports whether path is dir or below it.
func within(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, dir+string(filepath.Separator))
}

func sorted(m map[module][]string) []module {
	out := make([]module, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return out
}
