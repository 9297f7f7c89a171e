// Package export writes a timeline in the formats that others read: pictures, which
// look as the window does, and tables, lists and annotations of its events; format.go
// has all of them. It never changes a timeline, asks no clock, and what a format cannot
// hold it counts.
package export
