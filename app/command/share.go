package command

import (
	"context"
	"fmt"
	"os"

	"quoteline/timeline"
)

// share writes a copy of the store for others.
func share(ctx context.Context, env *Env, o *options, args []string) error {
	if len(args) > 0 || o.output == "" || o.output == "-" {
		return fmt.Errorf("%w: share [--without-text] [--without-notes] -o FILE", errUsage)
	}
	if _, err := os.Stat(o.storePath()); err != nil {
		return fmt.Errorf("share %s: there is no such store", o.storePath())
	}
	if _, err := os.Lstat(o.output); err == nil {
		return fmt.Errorf("share %s as %s: that file is there already; name another", o.storePath(), o.output)
	}
	return with(ctx, env, o, true, func(s timeline.Store) error {
		if err := env.Care.Share(ctx, s, o.output, o.sharing); err != nil {
			return err
		}
		fmt.Fprintln(env.Stdout, o.output)
		return nil
	})
}
