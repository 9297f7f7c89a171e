// Command benchview times the window on a timeline of any size; `make bench-view`
// runs it. It is no part of the program.
//
//	benchview make N STORE [YEARS]   make a store of N generated events, over 30 years or so many
//	benchview run STORE              open the window on it and time it
package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"strconv"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"quoteline/app"
	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/generate"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "benchview:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) >= 3 && len(args) <= 4 && args[0] == "make":
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return fmt.Errorf("how many events? %w", err)
		}
		events := generate.Timeline(n)
		if len(args) == 4 {
			years, err := strconv.Atoi(args[3])
			if err != nil {
				return fmt.Errorf("how many years? %w", err)
			}
			events = generate.Chronicle(n, years)
		}
		return fill(args[2], events)
	case len(args) == 2 && args[0] == "run":
		s, err := data.Open(args[1], data.Options{})
		if err != nil {
			return err
		}
		return app.Bench(fyneapp.NewWithID("org.quoteline.Bench"), s, app.Options{}, 1600, 900, os.Stdout, os.Stderr)
	}
	return errors.New("usage: benchview make N STORE [YEARS] | run STORE")
}

// fill makes the store: under another name until it is whole.
func fill(path string, events iter.Seq[*timeline.Extraction]) error {
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	s, err := data.Open(part, data.Options{})
	if err != nil {
		return err
	}
	ctx := context.Background()
	start := time.Now()
	var batch []*timeline.Extraction
	flush := func() error {
		_, err := s.ImportAll(ctx, batch, nil)
		batch = nil
		return err
	}
	n := 0
	for x := range events {
		n += len(x.Events)
		if batch = append(batch, x); len(batch) == 100 {
			if err = flush(); err != nil {
				break
			}
		}
	}
	if err == nil {
		err = flush()
	}
	if err == nil {
		err = s.Tidy(ctx)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	took := time.Since(start)
	fmt.Fprintf(os.Stderr, "made %d events in %s, generating them included\n", n, took.Round(time.Millisecond))
	return os.Rename(part, path)
}
