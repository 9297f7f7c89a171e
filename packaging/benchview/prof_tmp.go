package main

import (
	"os"
	"runtime"
	"runtime/pprof"
	"time"
)

func init() {
	if p := os.Getenv("BVPROF"); p != "" {
		f, _ := os.Create(p + ".cpu")
		pprof.StartCPUProfile(f)
		go func() {
			time.Sleep(6 * time.Second)
			pprof.StopCPUProfile()
			f.Close()
			h, _ := os.Create(p + ".heap")
			runtime.GC()
			pprof.WriteHeapProfile(h)
			h.Close()
		}()
	}
}
