package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"quoteline/app/files"
)

// window opens the app: on the timeline that is named, and imports the documents.
func window(ctx context.Context, env *Env, o *options, args []string) error {
	for _, f := range args {
		if _, err := os.Stat(f); err != nil && commands[f] == nil && len(args) == 1 && !looksLikeFile(f) {
			return fmt.Errorf("%w: there is no command or file %q", errUsage, f)
		}
	}
	timelines, documents := files.Sort(args)
	switch {
	case len(timelines) > 1:
		return fmt.Errorf("%w: a window shows one timeline: name one of %s", errUsage, strings.Join(timelines, ", "))
	case len(timelines) == 1 && o.store != "":
		return fmt.Errorf("%w: %s is a timeline, and --store names another", errUsage, timelines[0])
	case len(timelines) == 1:
		o.store, o.empty = timelines[0], true
	}
	t, err := opened(ctx, env, o, false)
	if err != nil {
		if env.Alert != nil {
			env.Alert(err, ways(env, o.storePath(), err))
		}
		return err
	}
	return env.Window(t, documents, Keeper(env))
}

// Keeper is what the window can do with the files of timelines.
func Keeper(env *Env) files.Keeper {
	return files.Keeper{
		Open:   func(ctx context.Context, t files.Target) (files.Opened, error) { return openTarget(ctx, env, t) },
		Ways:   func(path string, err error) []files.Way { return ways(env, path, err) },
		Copy:   env.Care.Copy,
		Share:  env.Care.Share,
		Backup: env.Care.Backup,
		Recent: env.Recent,
	}
}

// openTarget opens what the window asks for.
func openTarget(ctx context.Context, env *Env, t files.Target) (files.Opened, error) {
	_, err := os.Stat(t.Path)
	switch {
	case t.New && err == nil:
		return files.Opened{}, fmt.Errorf("make %s: %w; open it, or choose another name", t.Path, fs.ErrExist)
	case !t.New && errors.Is(err, fs.ErrNotExist):
		return files.Opened{}, fmt.Errorf("open %s: %w", t.Path, fs.ErrNotExist)
	}
	return opened(ctx, env, &options{store: t.Path, readOnly: t.ReadOnly, empty: true}, false)
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
