package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"quoteline/app/files"
	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/extract"
)

// open opens the store; a new one gets the seeds, unless --empty. It tells what the user
// has to know of the file.
func open(ctx context.Context, env *Env, o *options, readOnly bool) (timeline.Store, error) {
	t, err := opened(ctx, env, o, readOnly)
	if err != nil {
		return nil, err
	}
	for _, say := range []string{t.Warning, t.ReadOnly} {
		if say != "" && (!t.Passing || say == t.Warning) {
			fmt.Fprintf(env.Stderr, "quoteline: %s\n", say)
		}
	}
	return t.Store, nil
}

func opened(ctx context.Context, env *Env, o *options, readOnly bool) (t files.Opened, err error) {
	path := o.storePath()
	if o.readOnly {
		if t, err = openedAs(env, path, true); err == nil {
			t.ReadOnly, t.Passing = fmt.Sprintf("%s is opened to read only", path), true
		}
		return t, err
	}
	_, err = os.Stat(path)
	fresh := errors.Is(err, fs.ErrNotExist)
	t, err = openedAs(env, path, readOnly && !fresh)
	if readOnly && !fresh && errors.Is(err, timeline.ErrReadOnly) {
		t, err = openedAs(env, path, false) // an old store has to be brought up to date
	}
	if !readOnly && errors.Is(err, timeline.ErrReadOnly) && !fresh {
		// A disk that cannot be written is no reason not to read.
		why := err
		if t, err = openedAs(env, path, true); err == nil {
			t.ReadOnly = fmt.Sprintf("%v; it is opened to read only", why)
			return t, nil
		}
		err = why
	}
	if err != nil {
		return t, err
	}
	bare, err := unplanted(ctx, t.Store)
	if err == nil && bare && readOnly && !fresh {
		if err := t.Close(); err != nil {
			return t, err
		}
		if t, err = openedAs(env, path, false); err != nil {
			return t, err
		}
	}
	if err == nil && bare {
		err = plant(ctx, env, t.Store, o.empty)
	}
	// A store that is damaged opens all the same: its command says what is wrong.
	if err != nil && !errors.Is(err, timeline.ErrDamaged) {
		return t, errors.Join(err, t.Close())
	}
	return t, nil
}

func openedAs(env *Env, path string, readOnly bool) (t files.Opened, err error) {
	t.Store, err = env.OpenStore(path, readOnly)
	if w, ok := t.Store.(interface{ Warning() string }); ok && err == nil {
		t.Warning = w.Warning()
	}
	return t, err
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

// with opens the store for f and closes it.
func with(ctx context.Context, env *Env, o *options, readOnly bool, f func(timeline.Store) error) error {
	s, err := open(ctx, env, o, readOnly)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}
