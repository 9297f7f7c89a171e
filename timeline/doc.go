// Package timeline holds the nouns of Quoteline: documents, passages, events,
// quotes, relations and the Store that keeps them.
//
// Data flows one way:
//
//	file ──document──▶ Document ──extract──▶ Event, Relation ──data──▶ Store
//	                                                                    │
//	  screen or PNG ◀──raster── Scene ◀──scene── Picture ◀──layout── Session
//
// Each arrow is a package below this one, except data (the bbolt store) and
// app (the window and its session). This package and everything below it never
// import Fyne or bbolt, never read the clock and never open a network socket.
//
// The promise that everything rests on: a Quote is text[Start:End] of its
// document, byte for byte, and a date never claims more than the words say.
package timeline
