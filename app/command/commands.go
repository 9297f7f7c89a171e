package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dustin/go-humanize"
	"github.com/dustin/go-humanize/english"

	"quoteline/app/ahead"
	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/document"
	exporting "quoteline/timeline/export"
	"quoteline/timeline/extract"
	"quoteline/timeline/extract/order"
)

// importFiles brings files and folders in; each that fails is named.
func importFiles(ctx context.Context, env *Env, o *options, paths []string) error {
	if len(paths) == 0 {
		return fmt.Errorf("%w: import what? name files or folders", errUsage)
	}
	return with(ctx, env, o, false, func(s timeline.Store) error {
		keeper := intake.New(s)
		failed := 0
		fail := func(err error) {
			failed++
			fmt.Fprintf(env.Stderr, "failed: %v\n", err)
		}
		for _, p := range paths {
			files, skipped, failures := expand(p)
			for _, err := range failures {
				fail(err)
			}
			for _, f := range skipped {
				fmt.Fprintf(env.Stderr, "skipped: %s: not a .txt file\n", f)
			}
			ahead.Each(ctx, len(files), func(i int) int64 { return sizeOf(files[i]) },
				func(ctx context.Context, i int) read { return readFile(ctx, env, files[i]) },
				func(i int, r read) bool {
					done := func(added bool, err error) {
						if err != nil {
							fail(fmt.Errorf("store %s: %w", files[i], err))
							return
						}
						say(env, files[i], r.x, added)
					}
					switch {
					case r.err == nil:
						keeper.Put(ctx, r.x, done)
					case ctx.Err() == nil:
						keeper.Fail(r.err, func(_ bool, err error) { fail(err) })
					}
					return ctx.Err() == nil
				})
			keeper.Flush(ctx)
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		if err := keeper.Close(ctx); err != nil {
			fail(err)
		}
		if failed > 0 {
			return errReported
		}
		return nil
	})
}

// read is what a file yields, or why it yields nothing.
type read struct {
	x   *timeline.Extraction
	err error
}

// readFile finds the events of a file; several are read at a time.
func readFile(ctx context.Context, env *Env, path string) read {
	d, err := document.Open(ctx, path)
	if err != nil {
		return read{err: err}
	}
	d.Added = env.Now().UTC()
	x, err := extract.Document(ctx, d)
	return read{x, err}
}

// sizeOf is a file's size in bytes; 0 where opening it will say what is wrong.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// say tells what became of a file.
func say(env *Env, path string, x *timeline.Extraction, added bool) {
	if !added {
		fmt.Fprintf(env.Stderr, "already there: %s\n", path)
		return
	}
	note := ""
	if n := x.Told(); n > 0 {
		note = fmt.Sprintf(", %d of them told before", n)
	}
	if x.Document.Published.Date.IsZero() {
		note += "; no date found, so nothing relative got a day"
	}
	if n := len(x.LeftOut); n > 0 {
		note = fmt.Sprintf(", %s left out%s", english.Plural(n, "dated sentence", ""), note)
	}
	if x.Document.Untried != "" {
		note += "; " + x.Document.Untried
	}
	fmt.Fprintf(env.Stderr, "added: %s: %s, %s%s\n", path, humanize.Bytes(uint64(x.Document.Bytes)), english.Plural(len(x.Events), "event", ""), note)
}

// expand lists the text files of a folder, recursively, what else is there, and
// what could not be read; a file is itself.
func expand(path string) (files, skipped []string, failures []error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, nil, nil // opening it will say what is wrong
	}
	walk := func(p string, d os.DirEntry, err error) error {
		switch {
		case err != nil:
			failures = append(failures, fmt.Errorf("read folder %s: %w; what is beside it was read", p, err))
		case d.IsDir():
		case strings.EqualFold(filepath.Ext(p), ".txt"):
			files = append(files, p)
		default:
			skipped = append(skipped, p)
		}
		return nil
	}
	if err := filepath.WalkDir(path, walk); err != nil {
		failures = append(failures, fmt.Errorf("read folder %s: %w", path, err))
	}
	return files, skipped, failures
}

func list(ctx context.Context, env *Env, o *options, args []string) error {
	write := map[string]func(context.Context, io.Writer, timeline.Store) error{
		"": exporting.Table, "table": exporting.Table, "json": exporting.JSON, "csv": exporting.CSV,
	}[o.format]
	if write == nil || len(args) > 0 {
		return fmt.Errorf("%w: list --format is table, json or csv", errUsage)
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		if o.leftOut {
			s = leftOut{s}
		}
		return write(ctx, env.Stdout, s)
	})
}

func export(ctx context.Context, env *Env, o *options, args []string) error {
	format := o.format
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(o.output)), ".")
	}
	if o.output == "" || len(args) > 0 {
		return fmt.Errorf("%w: export needs -o FILE", errUsage)
	}
	var write func(io.Writer, timeline.Store) error
	switch format {
	case "json":
		write = func(w io.Writer, s timeline.Store) error { return exporting.JSON(ctx, w, s) }
	case "csv":
		write = func(w io.Writer, s timeline.Store) error { return exporting.CSV(ctx, w, s) }
	case "png":
		return with(ctx, env, o, true, func(s timeline.Store) error { return picture(ctx, env, o, s) })
	case "svg", "pdf", "ics", "html", "md", "timelinejs":
		return fmt.Errorf("%w: export to %s is not built yet; png, json and csv are", errUsage, format)
	default:
		return fmt.Errorf("%w: export --format is png, json or csv", errUsage)
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		if o.output == "-" {
			return write(env.Stdout, s)
		}
		_, err := exporting.File(o.output, func(w io.Writer) error { return write(w, s) })
		return err
	})
}

func annotate(ctx context.Context, env *Env, _ *options, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%w: annotate reads standard input", errUsage)
	}
	return extract.Annotate(ctx, env.Stdin, env.Stdout)
}

func check(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%w: check --store S", errUsage)
	}
	if _, err := os.Stat(o.storePath()); err != nil {
		return fmt.Errorf("check %s: there is no such store", o.storePath())
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		problems, err := s.Check(ctx)
		if err != nil {
			return err
		}
		for _, p := range problems {
			fmt.Fprintf(env.Stderr, "%s: %s\n", p.Where, p.What)
		}
		if len(problems) > 0 {
			return fmt.Errorf("check %s: %d problems", s.Path(), len(problems))
		}
		fmt.Fprintf(env.Stdout, "%s: every record and every quote is whole\n", s.Path())
		found, err := order.Contradictions(ctx, s)
		if err != nil {
			return err
		}
		if n := len(found); n > 0 {
			fmt.Fprintf(env.Stdout, "%s: the sources contradict themselves or each other on the order of events %s\n", s.Path(), english.Plural(n, "time", ""))
		}
		return nil
	})
}
