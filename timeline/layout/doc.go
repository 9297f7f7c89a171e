// Package layout decides where everything on a timeline goes: which instant
// is at which place of the axis, which rows the labels take, which events fold
// into counted clusters, where the ticks are, and what is under the pointer.
//
//	Events ─NewAxisOf─▶ Axis ─┐
//	                   View ──┼─Engine.Arrange─▶ Picture ─scene.Build─▶ Scene
//	                Options ──┘
//
// Events are columns, so that a million of them are read fast and kept small; their
// words come from a Source when they are labelled. Labels are placed in tiles (see
// tile.go), which the engine remembers: a frame costs what it shows, not what there
// is. A Scout makes those around the view meanwhile.
//
// It is pure: it never draws, never loads a font (text widths come from a
// Measurer) and never reads the clock. The same input gives the same picture.
//
// Three spaces meet here. Instants are seconds of the calendar. Units are
// places on the axis, monotone in time but not linear in it where empty
// stretches are folded. Pixels are logical pixels of the view; x = (unit -
// View.Start) * View.Scale.
package layout
