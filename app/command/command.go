// Package command is the command line: it reads the arguments, runs one command
// and turns what went wrong into words and exit codes. Only the window needs a
// display; this package imports no toolkit and no database.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"quoteline/app/files"
	"quoteline/timeline"
)

// Version is set when the program is built.
var Version = "dev"

// Env is what a command works with; main and tests give their own.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	// Store is the file that opens where --store names none.
	Store string
	// OpenStore opens the store at path and makes it where there is none.
	OpenStore func(path string, readOnly bool) (timeline.Store, error)
	// Seeds are the documents that a new store begins with.
	Seeds func() ([]timeline.Document, error)
	// Window opens the app on a timeline and imports documents; it closes the store.
	Window func(t files.Opened, documents []string, k files.Keeper) error
	// Alert shows why the app cannot open, to who started it without a terminal, and
	// the ways on from there, of which it may go one. Nil where nobody would see it.
	Alert func(err error, ways []files.Way)
	// Care is for the file of a store; without it there are no ways on.
	Care Care
	// Recent is the list of the timelines that were open lately.
	Recent files.Recent
	// Fonts are the regular and the bold font of exported pictures.
	Fonts func() [2][]byte
}

// The exit codes.
const (
	OK     = 0
	Failed = 1
	Usage  = 2
)

// errUsage says that the words of the command line are off.
var errUsage = errors.New("usage")

type options struct {
	store, format, output, theme, from, to            string
	usual                                             string // the store where none is named
	width                                             int
	scale                                             float64
	empty, version, help, quotes, legend              bool
	columns                                           string
	textOnly, full                                    bool
	leftOut, readOnly, unfold, today, overview, pages bool
	sharing                                           timeline.Sharing
	lanes, colours, week, preset, text, kinds         string
}

var commands = map[string]func(context.Context, *Env, *options, []string) error{
	"import": importFiles, "list": list, "export": export, "annotate": annotate, "check": check,
	"salvage": salvage, "backup": backup, "compact": compact, "share": share,
}

// Main runs the command that args name and returns the exit code.
func Main(args []string, env Env) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	name := ""
	if len(args) > 0 && commands[args[0]] != nil {
		name, args = args[0], args[1:]
	}
	o, files, err := parse(args)
	switch {
	case err != nil:
		fmt.Fprintf(env.Stderr, "quoteline: %v\nTry quoteline --help.\n", err)
		return Usage
	case o.help:
		fmt.Fprint(env.Stdout, help)
		return OK
	case o.version:
		fmt.Fprintf(env.Stdout, "quoteline %s\n", Version)
		return OK
	}
	o.usual = env.Store
	if name == "" && len(files) > 0 && commands[files[0]] != nil { // --store S list
		name, files = files[0], files[1:]
	}
	run := window
	if name != "" {
		run = commands[name]
	}
	err = run(ctx, &env, o, files)
	switch {
	case err == nil:
		return OK
	case errors.Is(err, errReported):
		return Failed
	case errors.Is(err, context.Canceled):
		if name == "export" {
			fmt.Fprintln(env.Stderr, "quoteline: stopped; nothing was written")
		} else {
			fmt.Fprintln(env.Stderr, "quoteline: stopped; what was finished is kept")
		}
		return Failed
	}
	fmt.Fprintf(env.Stderr, "quoteline: %v\n", err)
	if errors.Is(err, errUsage) {
		return Usage
	}
	return Failed
}

// errReported is a failure whose words were already printed.
var errReported = errors.New("reported")

// flags are the flags that set o, of all commands.
func flags(o *options) *flag.FlagSet {
	fs := flag.NewFlagSet("quoteline", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	fs.StringVar(&o.store, "store", "", "")
	fs.StringVar(&o.format, "format", "", "")
	fs.StringVar(&o.output, "o", "", "")
	fs.StringVar(&o.theme, "theme", "light", "")
	fs.StringVar(&o.from, "from", "", "")
	fs.StringVar(&o.to, "to", "", "")
	fs.IntVar(&o.width, "width", 0, "")
	fs.Float64Var(&o.scale, "scale", 0, "")
	fs.BoolVar(&o.empty, "empty", false, "")
	fs.BoolVar(&o.quotes, "quotes", false, "")
	fs.BoolVar(&o.legend, "legend", false, "")
	fs.BoolVar(&o.overview, "overview", false, "")
	fs.BoolVar(&o.pages, "pages", false, "")
	fs.BoolVar(&o.unfold, "unfold", false, "")
	fs.BoolVar(&o.today, "today", false, "")
	fs.StringVar(&o.lanes, "lanes", "none", "")
	fs.StringVar(&o.colours, "colour", "kind", "")
	fs.StringVar(&o.colours, "color", "kind", "")
	fs.StringVar(&o.preset, "preset", "", "")
	fs.StringVar(&o.text, "text", "", "")
	fs.StringVar(&o.kinds, "kind", "", "")
	fs.StringVar(&o.week, "week", "monday", "")
	fs.BoolVar(&o.leftOut, "left-out", false, "")
	fs.StringVar(&o.columns, "columns", "", "")
	fs.BoolVar(&o.textOnly, "text-only", false, "")
	fs.BoolVar(&o.full, "full", false, "")
	fs.BoolVar(&o.readOnly, "read-only", false, "")
	fs.BoolVar(&o.sharing.WithoutText, "without-text", false, "")
	fs.BoolVar(&o.sharing.WithoutNotes, "without-notes", false, "")
	fs.BoolVar(&o.version, "version", false, "")
	fs.BoolVar(&o.help, "help", false, "")
	fs.BoolVar(&o.help, "h", false, "")
	return fs
}

// parse reads flags before, between and after the files.
func parse(args []string) (*options, []string, error) {
	o := &options{}
	fs := flags(o)
	var files []string
	for {
		if err := fs.Parse(args); err != nil {
			return nil, nil, fmt.Errorf("%w: %w", errUsage, err)
		}
		rest := fs.Args()
		if len(rest) == 0 {
			return o, files, nil
		}
		if len(rest) < len(args) && args[len(args)-len(rest)-1] == "--" {
			return o, append(files, rest...), nil
		}
		files, args = append(files, rest[0]), rest[1:]
	}
}

// storePath is the store that a command works on.
func (o *options) storePath() string {
	if o.store != "" {
		return o.store
	}
	return o.usual
}
