package raster

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"io"

	"github.com/klauspost/compress/zlib"
)

// EncodePNG writes an opaque picture as a PNG of 8-bit RGB: the Up filter and the
// fastest deflate, which for drawings beats image/png by far. The same pixels
// give the same bytes.
func EncodePNG(w io.Writer, img *image.RGBA) error {
	e, err := NewPNG(w, img.Bounds().Dx(), img.Bounds().Dy())
	if err != nil {
		return err
	}
	if err := e.Write(img); err != nil {
		return err
	}
	return e.Close()
}

// PNG writes a picture band by band, so that a tall one needs little memory.
type PNG struct {
	out       *bufio.Writer
	z         *zlib.Writer
	chunk     *bufio.Writer
	prev, row []byte
	width     int
	left      int // rows still to come
}

// NewPNG starts a picture of that size in pixels.
func NewPNG(w io.Writer, width, height int) (*PNG, error) {
	if width <= 0 || height <= 0 || width > 1<<24 || height > 1<<24 {
		return nil, fmt.Errorf("write PNG: %d by %d pixels is no size", width, height)
	}
	e := &PNG{out: bufio.NewWriterSize(w, 1<<16), prev: make([]byte, 3*width), row: make([]byte, 1+3*width), width: width, left: height}
	e.row[0] = 2 // Up
	head := make([]byte, 13)
	binary.BigEndian.PutUint32(head, uint32(width))
	binary.BigEndian.PutUint32(head[4:], uint32(height))
	copy(head[8:], []byte{8, 2, 0, 0, 0}) // 8 bits, RGB, deflate, filters, not interlaced
	if _, err := e.out.WriteString("\x89PNG\r\n\x1a\n"); err != nil {
		return nil, fmt.Errorf("write PNG: %w", err)
	}
	if err := writeChunk(e.out, "IHDR", head); err != nil {
		return nil, fmt.Errorf("write PNG: %w", err)
	}
	e.chunk = bufio.NewWriterSize(idat{e.out}, 1<<18)
	z, err := zlib.NewWriterLevel(e.chunk, zlib.BestSpeed)
	if err != nil {
		return nil, fmt.Errorf("write PNG: %w", err)
	}
	e.z = z
	return e, nil
}

// Write adds the rows of img, whose width must be the picture's.
func (e *PNG) Write(img *image.RGBA) error {
	b := img.Bounds()
	if b.Dx() != e.width || b.Dy() > e.left {
		return fmt.Errorf("write PNG: a band of %d by %d does not fit %d by %d", b.Dx(), b.Dy(), e.width, e.left)
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		src := img.Pix[img.PixOffset(b.Min.X, y):]
		row, prev := e.row[1:], e.prev
		for x := range e.width {
			s, d := src[4*x:4*x+3:4*x+3], 3*x
			r, g, bl := s[0], s[1], s[2]
			row[d], row[d+1], row[d+2] = r-prev[d], g-prev[d+1], bl-prev[d+2]
			prev[d], prev[d+1], prev[d+2] = r, g, bl
		}
		if _, err := e.z.Write(e.row); err != nil {
			return fmt.Errorf("write PNG: %w", err)
		}
	}
	e.left -= b.Dy()
	return nil
}

// Close ends the picture. It fails when rows are missing.
func (e *PNG) Close() error {
	if e.left > 0 {
		return fmt.Errorf("write PNG: %d rows are missing", e.left)
	}
	for _, f := range []func() error{e.z.Close, e.chunk.Flush, func() error { return writeChunk(e.out, "IEND", nil) }, e.out.Flush} {
		if err := f(); err != nil {
			return fmt.Errorf("write PNG: %w", err)
		}
	}
	return nil
}

// idat writes each block that it gets as an IDAT chunk.
type idat struct{ w io.Writer }

func (c idat) Write(p []byte) (int, error) { return len(p), writeChunk(c.w, "IDAT", p) }

func writeChunk(w io.Writer, kind string, data []byte) error {
	var head [8]byte
	binary.BigEndian.PutUint32(head[:], uint32(len(data)))
	copy(head[4:], kind)
	sum := crc32.NewIEEE()
	_, _ = sum.Write(head[4:]) // a hash never fails
	_, _ = sum.Write(data)
	for _, b := range [][]byte{head[:], data, binary.BigEndian.AppendUint32(nil, sum.Sum32())} {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}
