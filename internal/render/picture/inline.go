package picture

import (
	"encoding/base64"
	"image"
	"strconv"
)

// inline writes one row of n cells as an inline image of iTerm2, which stretches it
// over them (iterm2.com/documentation-images.html).
func inline(img image.Image, n int) []byte {
	data := encodePNG(img)
	out := append([]byte(nil), "\x1b]1337;File=inline=1;preserveAspectRatio=0;height=1;width="...)
	out = strconv.AppendInt(out, int64(n), 10)
	out = append(out, ";size="...)
	out = strconv.AppendInt(out, int64(len(data)), 10)
	out = append(out, ':')
	out = base64.StdEncoding.AppendEncode(out, data)
	return append(out, '\a')
}
