package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// originalMark begins the record of an original, so that salvage can tell it from a
// text.
var originalMark = []byte("original")

// maxOriginal is the largest original that is kept, in bytes.
const maxOriginal = document.MaxBytes

// Original returns the bytes that a document was read from; see timeline.Store.
func (s *DB) Original(ctx context.Context, id timeline.DocumentID) (out []byte, err error) {
	missing := false
	err = s.document(ctx, id, func(tx *bolt.Tx, k []byte) error {
		if v := tx.Bucket(bOriginals).Get(k); v != nil {
			out, err = decodeOriginal(v, id)
			return err
		}
		d, err := decodeDocument(tx.Bucket(bDocuments).Get(k))
		if err != nil {
			return err
		}
		if err := decodeText(tx.Bucket(bTexts).Get(k), &d); err != nil {
			return err
		}
		if out = []byte(d.Text); timeline.IDOf(out) != id {
			missing = true
		}
		return nil
	})
	if err == nil && missing {
		return nil, fmt.Errorf("the original of document %s: %w; it was not kept in this timeline", id, timeline.ErrNotFound)
	}
	return out, err
}

// encodeOriginal is nil where there is nothing to keep: the text is the original.
func encodeOriginal(x *timeline.Extraction) ([]byte, error) {
	if x.Original == nil || string(x.Original) == x.Document.Text {
		return nil, nil
	}
	if len(x.Original) > maxOriginal || timeline.IDOf(x.Original) != x.Document.ID {
		return nil, errors.New("its original bytes are not those of the document")
	}
	enc, err := compressor()
	if err != nil {
		return nil, fmt.Errorf("compress the original: %w", err)
	}
	return seal(enc.EncodeAll(x.Original, bytes.Clone(originalMark))), nil
}

func decodeOriginal(record []byte, id timeline.DocumentID) ([]byte, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(body, originalMark) {
		return nil, errRecord
	}
	dec, err := zstd.NewReader(bytes.NewReader(body[len(originalMark):]), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(2*maxOriginal))
	if err != nil {
		return nil, fmt.Errorf("read the original: %w", err)
	}
	defer dec.Close()
	out, err := io.ReadAll(io.LimitReader(dec, maxOriginal+1))
	if err != nil {
		return nil, fmt.Errorf("read the original: %w", err)
	}
	if timeline.IDOf(out) != id {
		return nil, errors.New("the original is another than the document's")
	}
	return out, nil
}
