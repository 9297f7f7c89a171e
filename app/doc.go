// Package app is the window: menus, toolbar, timeline, side panel, reader,
// dialogs, and the words in which errors reach the user. State lives in
// app/session; this package shows it and passes on what the user does. It
// knows the store only through timeline.Store and never opens one.
package app
