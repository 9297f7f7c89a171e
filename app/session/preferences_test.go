package session

import (
	"testing"

	"quoteline/app/prefs"
)

func TestPreferencesOfEarlierVersionsAreRead(t *testing.T) {
	s, _ := opened(t, three(), Config{})
	if p, err := s.Preferences(t.Context()); err != nil || p != (prefs.Preferences{}) {
		t.Errorf("a new store has %+v, %v", p, err)
	}
	if err := s.store.SetSetting(t.Context(), stateKey, []byte(`{"width":900,"theme":"dark","unfold":true,"split":0.5,"week":9}`)); err != nil {
		t.Fatal(err)
	}
	if p, err := s.Preferences(t.Context()); err != nil || p != (prefs.Preferences{Theme: "dark", Unfold: true}) {
		t.Errorf("%+v, %v", p, err)
	}
	if st, err := s.Remembered(t.Context()); err != nil || st.Width != 900 {
		t.Errorf("%+v, %v", st, err)
	}
}
