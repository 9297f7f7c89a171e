package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dustin/go-humanize"

	"quoteline/app/files"
	"quoteline/timeline"
)

// Care is what can be done for the file of a store, opened or not.
type Care struct {
	// Salvage writes what can be read of a damaged store into a new one.
	Salvage func(ctx context.Context, from, to string) (Salvaged, error)
	// Snapshot copies a store that another window has open.
	Snapshot func(ctx context.Context, from, to string) error
	// Compact gives back the room that a store no longer needs.
	Compact func(ctx context.Context, path string) (before, after int64, err error)
	// Backup makes the backup of the day and returns its name, "" where there was no
	// need of one.
	Backup func(ctx context.Context, s timeline.Store) (path string, err error)
	// Copy writes the store as it is now to another file.
	Copy func(ctx context.Context, s timeline.Store, path string) error
	// Share writes a copy for others to a new file.
	Share func(ctx context.Context, s timeline.Store, path string, o timeline.Sharing) error
	// Backups lists the whole backups of a store, the newest first.
	Backups func(path string) []string
}

// Salvaged is what came out of a damaged store, and what did not.
type Salvaged struct {
	Documents, Events int
	Lost              []timeline.Problem
}

// String says it for the command line and, by its words, for the window.
func (v *Salvaged) String() string {
	return fmt.Sprintf("documents read: %d, events read: %d, lost or in doubt: %d", v.Documents, v.Events, len(v.Lost))
}

func salvage(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 || o.output == "" || o.output == "-" {
		return fmt.Errorf("%w: salvage --store S -o NEW", errUsage)
	}
	v, err := env.Care.Salvage(ctx, o.storePath(), o.output)
	if err != nil {
		return err
	}
	for _, p := range v.Lost {
		fmt.Fprintf(env.Stdout, "%s: %s\n", p.Where, p.What)
	}
	fmt.Fprintf(env.Stderr, "%s: %s\n", o.output, v.String())
	return nil
}

func backup(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 || o.output == "-" {
		return fmt.Errorf("%w: backup [-o FILE]", errUsage)
	}
	if _, err := os.Stat(o.storePath()); err != nil {
		return fmt.Errorf("back up %s: there is no such store", o.storePath())
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		path, err := o.output, error(nil)
		if path != "" {
			err = env.Care.Copy(ctx, s, path)
		} else {
			path, err = env.Care.Backup(ctx, s)
		}
		switch {
		case err != nil:
			return err
		case path == "":
			fmt.Fprintln(env.Stdout, "there is a backup of today or of this very state")
		default:
			fmt.Fprintln(env.Stdout, path)
		}
		return nil
	})
}

func compact(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%w: compact --store S", errUsage)
	}
	before, after, err := env.Care.Compact(ctx, o.storePath())
	if err != nil {
		return err
	}
	fmt.Fprintf(env.Stdout, "%s: %s, was %s\n", o.storePath(), humanize.Bytes(uint64(after)), humanize.Bytes(uint64(before)))
	return nil
}

// ways are those on from an error of opening the store at path.
func ways(env *Env, path string, err error) (out []files.Way) {
	switch {
	case errors.Is(err, timeline.ErrStoreBusy) && env.Care.Snapshot != nil:
		out = append(out, files.Way{Label: "Open a read-only copy", Go: func(ctx context.Context) (string, files.Target, error) {
			dir, err := os.MkdirTemp("", "quoteline-copy-")
			if err != nil {
				return "", files.Target{}, fmt.Errorf("make a folder for the copy: %w", err)
			}
			to := filepath.Join(dir, filepath.Base(path))
			if err := env.Care.Snapshot(ctx, path, to); err != nil {
				return "", files.Target{}, errors.Join(err, os.RemoveAll(dir))
			}
			return "The copy is of now: what the other window changes is not in it.", files.Target{Path: to, ReadOnly: true}, nil
		}})
	case errors.Is(err, timeline.ErrDamaged) && env.Care.Salvage != nil:
		out = append(out, files.Way{Label: "Salvage into a new file", Go: func(ctx context.Context) (string, files.Target, error) {
			to := unused(path, "salvaged")
			v, err := env.Care.Salvage(ctx, path, to)
			if err != nil {
				return "", files.Target{}, err
			}
			said := fmt.Sprintf("%v; the new file is %s.", &v, to)
			if len(v.Lost) > 0 {
				list := strings.TrimSuffix(to, files.Extension) + ".txt"
				if err := os.WriteFile(list, []byte(lines(v.Lost)), 0o600); err != nil {
					return "", files.Target{}, fmt.Errorf("write what is lost: %w", err)
				}
				said = fmt.Sprintf("%v; the new file is %s. What is lost is listed in %s.", &v, to, list)
			}
			return said, files.Target{Path: to}, nil
		}})
		if old := env.Care.Backups(path); len(old) > 0 {
			out = append(out, files.Way{Label: "Open the newest backup", Go: func(ctx context.Context) (string, files.Target, error) {
				to := unused(path, "restored")
				// A copy: the backup stays as it is.
				if err := env.Care.Snapshot(ctx, old[0], to); err != nil {
					return "", files.Target{}, err
				}
				return fmt.Sprintf("It is a copy of %s: what was changed since then is not in it. The new file is %s.", filepath.Base(old[0]), to), files.Target{Path: to}, nil
			}})
		}
	}
	return out
}

// unused is a name beside the store that no file has.
func unused(path, what string) string {
	base := strings.TrimSuffix(path, files.Extension) + "-" + what
	for n := 1; ; n++ {
		name := base + files.Extension
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", base, n, files.Extension)
		}
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name
		}
	}
}

func lines(ps []timeline.Problem) string {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%s: %s\n", p.Where, p.What)
	}
	return b.String()
}
