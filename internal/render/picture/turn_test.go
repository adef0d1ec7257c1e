package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"testing"
)

// withExif puts the note of a camera into a JPEG.
func withExif(data []byte, orientation uint16) []byte {
	tiff := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	tiff = append(binary.BigEndian.AppendUint16(tiff, orientation), 0, 0, 0, 0, 0, 0)
	body := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte("\xff\xd8\xff\xe1"), binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(out, body...), data[2:]...)
}

// TestAPhotographStandsTheRightWayUp takes a picture whose upper left corner is white
// and says in which corner that must be seen.
func TestAPhotographStandsTheRightWayUp(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 64, 32))
	for y := range 16 {
		for x := range 16 {
			img.SetGray(x, y, color.Gray{Y: 255})
		}
	}
	data := jpegOf(t, img)
	for orientation, want := range map[uint16]struct {
		size image.Point
		at   image.Point // of the white corner: 0 or 1 each way
	}{
		1: {image.Pt(64, 32), image.Pt(0, 0)}, 2: {image.Pt(64, 32), image.Pt(1, 0)},
		3: {image.Pt(64, 32), image.Pt(1, 1)}, 4: {image.Pt(64, 32), image.Pt(0, 1)},
		5: {image.Pt(32, 64), image.Pt(0, 0)}, 6: {image.Pt(32, 64), image.Pt(1, 0)},
		7: {image.Pt(32, 64), image.Pt(1, 1)}, 8: {image.Pt(32, 64), image.Pt(0, 1)},
	} {
		got, err := Decode(t.Context(), withExif(data, orientation), DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		m := NewMaster(got)
		if m.Pixels != want.size || m.img.Bounds().Size() != want.size {
			t.Errorf("orientation %d: %v", orientation, m.Pixels)
			continue
		}
		for y := range 2 {
			for x := range 2 {
				r, _, _, _ := m.img.At(x*(want.size.X-1), y*(want.size.Y-1)).RGBA()
				if white := r > 0x8000; white != (want.at == image.Pt(x, y)) {
					t.Errorf("orientation %d: corner %d,%d is white: %v", orientation, x, y, white)
				}
			}
		}
	}
}
