package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/dustin/go-humanize/english"

	"quoteline/app/session"
	"quoteline/timeline"
	exporting "quoteline/timeline/export"
)

// export writes what the flags leave of the timeline, in one of the formats.
func export(ctx context.Context, env *Env, o *options, args []string) error {
	if o.output == "" || len(args) > 0 {
		return fmt.Errorf("%w: export needs -o FILE", errUsage)
	}
	format, err := exporting.FormatOf(o.format, o.output)
	if err != nil {
		return fmt.Errorf("%w: export --format: %w", errUsage, err)
	}
	look, err := o.picture(env)
	if err != nil {
		return err
	}
	filter, err := o.filter()
	if err != nil {
		return err
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		c, err := s.Columns(ctx)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		docs, err := s.Documents(ctx)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		at, err := session.Pick(ctx, s, c, docs, filter)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		j := &exporting.Job{Options: look, Store: exporting.Some(s, c, at)}
		if j.Input, err = o.input(ctx, s, c, docs, at); err != nil {
			return err
		}
		if o.output == "-" {
			left, err := format.To(ctx, env.Stdout, j)
			if err == nil {
				omitted(env, format, left)
			}
			return err
		}
		out, err := format.File(ctx, o.output, j)
		if err != nil {
			return err
		}
		if n := len(out.Files); n > 1 {
			fmt.Fprintf(env.Stderr, "wrote %d pages, %s to %s\n", n, out.Files[0], out.Files[n-1])
		}
		omitted(env, format, out.LeftOut)
		return nil
	})
}

// omitted says what the format could not hold.
func omitted(env *Env, f *exporting.Format, n int) {
	if n > 0 {
		fmt.Fprintf(env.Stderr, "left out %s: %s\n", english.Plural(n, "event", ""), f.Without)
	}
}

// filter is what the flags ask for.
func (o *options) filter() (session.Filter, error) {
	f := session.Filter{Text: o.text, From: o.from, To: o.to}
	if err := f.Valid(); err != nil {
		return f, fmt.Errorf("%w: %w", errUsage, err)
	}
	for _, name := range strings.FieldsFunc(o.kinds, func(r rune) bool { return r == ',' || r == ' ' }) {
		var k timeline.Kind
		if err := k.UnmarshalText([]byte(name)); err != nil {
			return f, fmt.Errorf("%w: --kind is occurrence, statement, state or plan, several with commas between: %w", errUsage, err)
		}
		f.Kinds = append(f.Kinds, k)
	}
	return f, nil
}
