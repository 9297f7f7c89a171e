package session

import (
	"context"
	"encoding/json"
	"fmt"

	"quoteline/app/prefs"
	"quoteline/timeline"
)

// stateKey is the setting that holds the window's state.
const stateKey = "window/1"

// State is what the window remembers until the next start.
type State struct {
	Width    float32          `json:"width"`
	Height   float32          `json:"height"`
	Split    float64          `json:"split"`
	Selected timeline.EventID `json:"selected"`
	View     json.RawMessage  `json:"view,omitempty"` // the timeline's own
	Export   json.RawMessage  `json:"export,omitempty"`
	Folder   string           `json:"folder,omitempty"`   // of the last file dialog
	Table    json.RawMessage  `json:"table,omitempty"`    // the list's own
	Listed   bool             `json:"listed,omitempty"`   // the list is shown, not the timeline
	Filtered bool             `json:"filtered,omitempty"` // the filter panel is open
	Lanes    Lanes            `json:"lanes"`
}

// Lanes is how the window remembers lanes: by their values, since their number and
// order change with the events.
type Lanes struct {
	By        string   `json:"by,omitempty"` // as Group.String
	Colours   string   `json:"colours,omitempty"`
	Collapsed []string `json:"collapsed,omitempty"` // keys of Session.Lanes
	First     []string `json:"first,omitempty"`     // those that were moved, in their order
}

// Restore returns what was remembered, and selects the event that was
// selected. Without a readable state it returns the zero State.
func (s *Session) Restore(ctx context.Context) (State, error) {
	st, err := s.Remembered(ctx)
	if err == nil && s.Number(st.Selected) > 0 {
		s.Select(st.Selected)
	}
	return st, err
}

// Remembered returns what was remembered and selects nothing.
func (s *Session) Remembered(ctx context.Context) (State, error) {
	b, err := s.store.Setting(ctx, stateKey)
	if err != nil {
		return State{}, fmt.Errorf("read the window's state: %w", err)
	}
	var st State
	if len(b) == 0 {
		return st, nil
	}
	if err := json.Unmarshal(b, &st); err != nil {
		return State{}, fmt.Errorf("read the window's state: %w", err)
	}
	return st, nil
}

// Preferences are those that an earlier version kept in the store; the zero value
// where it has none.
func (s *Session) Preferences(ctx context.Context) (p prefs.Preferences, err error) {
	b, err := s.store.Setting(ctx, stateKey)
	if err == nil && len(b) > 0 {
		err = json.Unmarshal(b, &p)
	}
	if err != nil {
		return prefs.Preferences{}, fmt.Errorf("read the preferences of an earlier version: %w", err)
	}
	p.Limit()
	return p, nil
}

// Remember stores the state; the selection is filled in.
func (s *Session) Remember(ctx context.Context, st State) error {
	st.Selected = s.selected
	b, err := json.Marshal(st)
	if err != nil {
		return fmt.Errorf("remember the window's state: %w", err)
	}
	if err := s.store.SetSetting(ctx, stateKey, b); err != nil {
		return fmt.Errorf("remember the window's state: %w", err)
	}
	return nil
}
