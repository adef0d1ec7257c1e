package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// packer compresses texts. Its methods may be called from several goroutines.
type packer struct {
	encoder *zstd.Encoder
	decoder *zstd.Decoder
}

// maxBody bounds what a stored text may unpack to: a damaged file must not fill the
// memory.
const maxBody = 256 << 20

func newPacker() *packer {
	// The options are constant: they cannot fail. The fastest level keeps up with the
	// parsing of feeds, and the next one saves 6 % at half the speed.
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(2),
		zstd.WithWindowSize(512<<10), zstd.WithEncoderCRC(false), zstd.WithLowerEncoderMem(true))
	if err != nil {
		panic(err)
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(maxBody))
	if err != nil {
		panic(err)
	}
	return &packer{e, d}
}

func (p *packer) close() {
	p.encoder.Close()
	p.decoder.Close()
}

var errBody = errors.New("a stored text cannot be read")

// pack writes a text down: a head as JSON, the text, and its plain words behind it. The
// plain words repeat the text and so cost next to nothing, but need not be made out of
// its HTML again for each snippet.
func (p *packer) pack(b *Body) ([]byte, error) {
	head := *b
	head.Text, head.Plain, head.Title = "", "", ""
	meta, err := json.Marshal(headOf(&head))
	if err != nil {
		return nil, fmt.Errorf("pack a text: %w", err)
	}
	raw := make([]byte, 0, 12+len(meta)+len(b.Text)+len(b.Plain))
	raw = binary.AppendUvarint(raw, uint64(len(meta)))
	raw = binary.AppendUvarint(raw, uint64(len(b.Text)))
	raw = append(raw, meta...)
	raw = append(raw, b.Text...)
	raw = append(raw, b.Plain...)
	return p.encoder.EncodeAll(raw, make([]byte, 0, len(raw)/2+64)), nil
}

// parts unpacks a text without reading its head.
func (p *packer) parts(packed []byte) (meta, text, plain []byte, err error) {
	raw, err := p.decoder.DecodeAll(packed, nil)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("%w: %w", errBody, err)
	}
	m, a := binary.Uvarint(raw)
	if a <= 0 {
		return nil, nil, nil, errBody
	}
	n, b := binary.Uvarint(raw[a:])
	raw = raw[a+max(b, 0):]
	if b <= 0 || m > uint64(len(raw)) || n > uint64(len(raw))-m {
		return nil, nil, nil, errBody
	}
	return raw[:m], raw[m : m+n], raw[m+n:], nil
}

func (p *packer) unpack(packed []byte) (Body, error) {
	meta, text, plain, err := p.parts(packed)
	if err != nil {
		return Body{}, err
	}
	var h head
	if err := json.Unmarshal(meta, &h); err != nil {
		return Body{}, fmt.Errorf("%w: %w", errBody, err)
	}
	b := h.body()
	b.Text, b.Plain = string(text), string(plain)
	return b, nil
}

// blob packs any value for the columns that only this package reads.
func (p *packer) blob(v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("pack: %w", err)
	}
	return p.encoder.EncodeAll(raw, nil), nil
}

func (p *packer) unblob(packed []byte, into any) error {
	raw, err := p.decoder.DecodeAll(packed, nil)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	return nil
}
