//go:build !linux

package perceptron

func largePages([]byte) {}
