package command

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/dustin/go-humanize/english"

	"quoteline/timeline"
	exporting "quoteline/timeline/export"
	"quoteline/timeline/extract/order"
)

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
