package session

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
)

// filtersKey is the setting that holds the saved filters.
const filtersKey = "filters/1"

// SavedFilter is a filter with the name that the user gave it.
type SavedFilter struct {
	Name   string `json:"name"`
	Filter Filter `json:"filter"`
}

// SavedFilters returns the saved filters, by name.
func (s *Session) SavedFilters(ctx context.Context) ([]SavedFilter, error) {
	b, err := s.store.Setting(ctx, filtersKey)
	if err != nil || len(b) == 0 {
		return nil, err
	}
	var out []SavedFilter
	if err := json.Unmarshal(b, &out); err != nil {
		return nil, fmt.Errorf("read the saved filters: %w", err)
	}
	return out, nil
}

// SaveFilter keeps a filter under a name, in place of one that has it already;
// the zero Filter deletes that.
func (s *Session) SaveFilter(ctx context.Context, name string, f Filter) error {
	all, err := s.SavedFilters(ctx)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(o SavedFilter) bool { return o.Name == name })
	if !f.Zero() {
		at, _ := slices.BinarySearchFunc(all, name, func(o SavedFilter, name string) int {
			if o.Name < name {
				return -1
			}
			return 1
		})
		all = slices.Insert(all, at, SavedFilter{name, f})
	}
	b, err := json.Marshal(all)
	if err == nil {
		err = s.store.SetSetting(ctx, filtersKey, b)
	}
	if err != nil {
		return fmt.Errorf("save the filter: %w", err)
	}
	return nil
}
