package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"quoteline/timeline"
	"quoteline/timeline/extract"
)

// open opens the store; a new one gets the seeds, unless --empty.
func open(ctx context.Context, env *Env, o *options, readOnly bool) (timeline.Store, error) {
	path := o.storePath()
	_, err := os.Stat(path)
	fresh := errors.Is(err, fs.ErrNotExist)
	s, err := env.OpenStore(path, readOnly && !fresh)
	if errors.Is(err, timeline.ErrReadOnly) && !readOnly && !fresh {
		return nil, fmt.Errorf("%w", err)
	}
	if err != nil {
		return nil, err
	}
	if !fresh || o.empty {
		return s, nil
	}
	if err := plant(ctx, env, s); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// plant imports the seeds.
func plant(ctx context.Context, env *Env, s timeline.Store) error {
	docs, err := env.Seeds()
	if err != nil {
		return err
	}
	for i := range docs {
		docs[i].Added = env.Now().UTC()
		x, err := extract.Document(ctx, &docs[i])
		if err != nil {
			return err
		}
		if _, err := s.Import(ctx, x); err != nil {
			return fmt.Errorf("add the sample: %w", err)
		}
	}
	return nil
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
			env.Alert(err)
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
