package export

import (
	"context"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// maxAsked bounds the joined events that Rivals reads: a tenth of a second. Of more,
// those at both ends of the timeline are asked, where a date can lie outside of all
// others.
const maxAsked = 8000

// Rivals reads the dates that the accounts of joined events give beside the one shown,
// by place in the columns, for an axis that has room for them.
func Rivals(ctx context.Context, store timeline.Store, c *timeline.Columns) (out []layout.Also, err error) {
	var at []int32
	for i, f := range c.Flags {
		if f.Joined() {
			at = append(at, int32(i))
		}
	}
	if len(at) > maxAsked {
		at = slices.Delete(at, maxAsked/2, len(at)-maxAsked/2)
	}
	ids := make([]timeline.EventID, len(at))
	for k, i := range at {
		ids[k] = c.ID[i]
	}
	k := 0
	err = store.Read(ctx, ids, func(e *timeline.Event) error {
		out = append(out, layout.AlsoOf(int(at[k]), layout.RivalsOf(e))...)
		k++
		return nil
	})
	return out, err
}
