package picture

import (
	"encoding/binary"
	"errors"
	"image"
)

// animated is the flag of an animation in an extended head.
const animated = 1 << 1

// webpSize finds the size of a lossless picture within a WebP file. The decoder
// believes the extended head at first and allocates by what the picture itself says,
// so that a file of a few bytes can ask for a gigabyte (WebP Container
// Specification; RFC 9649, 2.7 and 3.4).
func webpSize(data []byte, c *image.Config) error {
	const head = 12
	for rest := data[head:]; len(rest) >= 8; {
		size := int(binary.LittleEndian.Uint32(rest[4:]))
		body := rest[8:]
		if string(rest[:4]) == "VP8X" && len(body) > 0 && body[0]&animated != 0 {
			return &KindError{"an animated WebP"}
		}
		if string(rest[:4]) == "VP8L" {
			if len(body) < 5 {
				return &BrokenError{errors.New("it ends early")}
			}
			bits := binary.LittleEndian.Uint32(body[1:])
			c.Width = max(c.Width, int(bits&0x3fff)+1)
			c.Height = max(c.Height, int(bits>>14&0x3fff)+1)
		}
		if size += size & 1; size > len(body) || size < 0 {
			break
		}
		rest = body[size:]
	}
	return nil
}

// webpCost is what the lossless decoder takes for a pixel: its picture, and a copy of
// it for a transformation.
func webpCost([]byte) int { return 8 }
