package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/extract"
)

// open opens the store; a new one gets the seeds, unless --empty.
func open(ctx context.Context, env *Env, o *options, readOnly bool) (timeline.Store, error) {
	path := o.storePath()
	if o.readOnly {
		s, err := env.OpenStore(path, true)
		warn(env, s, err)
		return s, err
	}
	_, err := os.Stat(path)
	fresh := errors.Is(err, fs.ErrNotExist)
	s, err := env.OpenStore(path, readOnly && !fresh)
	if readOnly && !fresh && errors.Is(err, timeline.ErrReadOnly) {
		s, err = env.OpenStore(path, false) // an old store has to be brought up to date
	}
	if !readOnly && errors.Is(err, timeline.ErrReadOnly) && !fresh {
		// A disk that cannot be written is no reason not to read.
		why := err
		if s, err = env.OpenStore(path, true); err == nil {
			fmt.Fprintf(env.Stderr, "quoteline: %v; it is opened to read only\n", why)
			return s, nil
		}
		err = why
	}
	if err != nil {
		return nil, err
	}
	warn(env, s, nil)
	bare, err := unplanted(ctx, s)
	if err == nil && bare && readOnly && !fresh {
		if err := s.Close(); err != nil {
			return nil, err
		}
		if s, err = env.OpenStore(path, false); err != nil {
			return nil, err
		}
	}
	if err == nil && bare {
		err = plant(ctx, env, s, o.empty)
	}
	// A store that is damaged opens all the same: its command says what is wrong.
	if err != nil && !errors.Is(err, timeline.ErrDamaged) {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// unplanted reports a store that has not had its seeds.
func unplanted(ctx context.Context, s timeline.Store) (bool, error) {
	mark, err := s.Setting(ctx, timeline.SeedsSetting)
	if err != nil || mark != nil {
		return false, err
	}
	docs, err := s.Documents(ctx)
	return len(docs) == 0, err
}

// plant imports the seeds, or none, and remembers that it did.
func plant(ctx context.Context, env *Env, s timeline.Store, none bool) error {
	if none {
		return s.SetSetting(ctx, timeline.SeedsSetting, []byte("none"))
	}
	docs, err := env.Seeds()
	if err != nil {
		return err
	}
	keeper := intake.New(s)
	var failed error
	for i := range docs {
		docs[i].Added = env.Now().UTC()
		x, err := extract.Document(ctx, &docs[i])
		if err != nil {
			return err
		}
		keeper.Put(ctx, x, func(_ bool, err error) { failed = errors.Join(failed, err) })
	}
	if keeper.Flush(ctx); failed != nil {
		return fmt.Errorf("add the sample: %w", failed)
	}
	// The sample was there from the start, as far as the user knows.
	if err := s.Forget(ctx); err != nil {
		return err
	}
	return s.SetSetting(ctx, timeline.SeedsSetting, []byte("planted"))
}

// warn tells what the user has to know of a store that opened all the same.
func warn(env *Env, s timeline.Store, err error) {
	if w, ok := s.(interface{ Warning() string }); ok && err == nil && w.Warning() != "" {
		fmt.Fprintf(env.Stderr, "quoteline: %s\n", w.Warning())
	}
}

// with opens the store for f and closes it.
func with(ctx context.Context, env *Env, o *options, readOnly bool, f func(timeline.Store) error) error {
	s, err := open(ctx, env, o, readOnly)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}

func window(ctx context.Context, env *Env, o *options, files []string) error {
	for _, f := range files {
		if _, err := os.Stat(f); err != nil && commands[f] == nil && len(files) == 1 && !looksLikeFile(f) {
			return fmt.Errorf("%w: there is no command or file %q", errUsage, f)
		}
	}
	s, err := open(ctx, env, o, false)
	if err != nil {
		if env.Alert != nil {
			env.Alert(err, choices(env, o.storePath(), err))
		}
		return err
	}
	return env.Window(s, files)
}

// looksLikeFile tells a mistyped command from a missing file.
func looksLikeFile(name string) bool {
	for _, c := range name {
		if c == '.' || c == '/' || c == os.PathSeparator {
			return true
		}
	}
	return false
}
