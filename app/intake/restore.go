package intake

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"quoteline/timeline"
)

// errNothing takes back an edit that changes nothing.
var errNothing = errors.New("nothing is new")

// restore takes in a timeline that Quoteline wrote, with all that its user said, in
// one step.
func (r *run) restore(ctx context.Context, p part, f found) {
	r.keeper.Flush(ctx)
	v := Result{Name: p.Name, Bytes: p.Bytes, Omitted: f.omitted}
	var out *timeline.Restored
	err := r.Store.Edit(ctx, "import of "+filepath.Base(p.Name), r.Now().UTC(), func(e timeline.Editor) (err error) {
		if out, err = e.Restore(f.copy); err == nil && len(out.Added) == 0 && out.Own == 0 {
			return errNothing
		}
		return err
	})
	switch {
	case errors.Is(err, errNothing):
		v.Outcome = Already
	case err != nil:
		v.Outcome, v.Err = Failed, err
	default:
		v.Events = out.Events
		if n := len(out.Already); n > 0 {
			v.Omitted = append(v.Omitted, fmt.Sprintf("%d of its documents, which were there already", n))
		}
		if out.Dropped > 0 {
			v.Omitted = append(v.Omitted, fmt.Sprintf("%d things said of events that did not come in", out.Dropped))
		}
		for i := range f.copy.Documents {
			v.LeftOut += len(f.copy.Documents[i].LeftOut)
		}
		if len(out.Added) > 0 {
			v.ID = out.Added[0]
		}
	}
	r.over(v)
}
