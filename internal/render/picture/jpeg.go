package picture

import "encoding/binary"

// jpegSegments yields the segments of a JPEG before its pixels: their markers and what
// is in them (ITU-T T.81, annex B), until yield returns false.
func jpegSegments(data []byte, yield func(marker byte, body []byte) bool) {
	for data = data[min(2, len(data)):]; len(data) >= 4 && data[0] == 0xff; {
		if data[1] == 0xff { // a filling byte
			data = data[1:]
			continue
		}
		marker, size := data[1], int(binary.BigEndian.Uint16(data[2:]))
		if marker == 0xda || size < 2 || len(data) < 2+size || !yield(marker, data[4:2+size]) {
			return
		}
		data = data[2+size:]
	}
}

// jpegCost returns the bytes that decoding takes for each pixel: one for each sample,
// and in a progressive picture four more for its coefficient, which stays until the
// last scan. Some are made into another picture in the end, so that four is the least.
func jpegCost(data []byte) int {
	cost := 4
	jpegSegments(data, func(marker byte, body []byte) bool {
		if marker < 0xc0 || marker > 0xc2 || len(body) < 6 {
			return true
		}
		samples, widest, highest := 0, 1, 1
		for c := body[6:]; len(c) >= 3; c = c[3:] {
			h, v := int(c[1]>>4), int(c[1]&15)
			samples += h * v
			widest, highest = max(widest, h), max(highest, v)
		}
		if marker == 0xc2 {
			samples *= 5
		}
		whole := widest * highest
		cost = (samples + whole - 1) / whole
		if body[5] == 4 {
			cost += 4
		}
		return false
	})
	return max(cost, 4)
}
