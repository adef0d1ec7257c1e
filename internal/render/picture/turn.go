package picture

import (
	"encoding/binary"
	"image"
	"image/color"
)

// orientation reads which way up a JPEG is to be shown, from 1 (as it is) to 8: a
// camera writes down how it was held instead of turning the pixels (Exif 2.32,
// 4.6.4 A, tag 0x0112). Whatever cannot be read is 1.
func orientation(data []byte) int {
	way := 1
	if !begins(data, "\xff\xd8") {
		return way
	}
	jpegSegments(data, func(marker byte, body []byte) bool {
		if marker == 0xe1 && begins(body, "Exif\x00\x00") {
			way = exifOrientation(body[6:])
			return false
		}
		return true
	})
	return way
}

// exifOrientation looks through the first directory of a TIFF head.
func exifOrientation(tiff []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case begins(tiff, "MM\x00\x2a"):
		order = binary.BigEndian
	case !begins(tiff, "II\x2a\x00"):
		return 1
	}
	if len(tiff) < 8 {
		return 1
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for n := order.Uint16(tiff[at:]); n > 0 && len(entries) >= 12; n-- {
		if order.Uint16(entries) == 0x0112 {
			if v := order.Uint16(entries[8:]); v >= 1 && v <= 8 {
				return int(v)
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}

// turned shows a picture the way up that its orientation says.
func turned(img image.Image, orientation int) image.Image {
	if orientation <= 1 {
		return img
	}
	return &turning{img, orientation}
}

// turning is a picture that is looked at from another side; no pixel is copied.
type turning struct {
	image.Image
	way int
}

// Bounds returns the size as it is seen.
func (t *turning) Bounds() image.Rectangle {
	b := t.Image.Bounds()
	if t.way >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// At returns a pixel.
func (t *turning) At(x, y int) color.Color { return t.Image.At(t.source(x, y)) }

// source returns where a pixel is kept.
func (t *turning) source(x, y int) (int, int) {
	b := t.Image.Bounds()
	right, low := b.Dx()-1, b.Dy()-1
	switch t.way {
	case 2:
		x = right - x
	case 3:
		x, y = right-x, low-y
	case 4:
		y = low - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, low-x
	case 7:
		x, y = right-y, low-x
	case 8:
		x, y = right-y, x
	}
	return b.Min.X + x, b.Min.Y + y
}
