// Package stops makes a WebAssembly module one that can be stopped: it puts a question
// into each loop and at the start of each exported function, whether a byte of the
// memory is set, and ends the call with a trap where it is.
//
// wazero can do that itself (WithCloseOnContextDone), but leaves the compiled code for
// Go at each round of each loop, which makes PDFium three to five times slower. Here a
// round counts down a global, and only each 4096th leaves for Go, which the garbage
// collector needs: it waits for every goroutine, and code that never comes back could
// not be stopped either.
//
// It knows the binary format (WebAssembly Core 2.0, and exception handling), and nothing
// of what the module does.
package stops
