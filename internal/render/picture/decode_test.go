package picture

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// chart is a picture without two pixels alike.
func chart(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, color.NRGBA{uint8(x * 255 / max(1, w-1)), uint8(y * 255 / max(1, h-1)), 90, 255})
		}
	}
	return img
}

func pngOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestThePicturesOfTheWebAreRead(t *testing.T) {
	var g bytes.Buffer
	if err := gif.Encode(&g, chart(48, 32), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"PNG": pngOf(t, chart(48, 32)), "JPEG": jpegOf(t, chart(48, 32)), "GIF": g.Bytes(),
		"lossy WebP": file(t, "lossy.webp"), "lossless WebP": file(t, "lossless.webp"), "WebP to look through": file(t, "alpha.webp"),
	} {
		img, err := Decode(t.Context(), data, DefaultLimits())
		if err != nil || img.Bounds() != image.Rect(0, 0, 48, 32) {
			t.Errorf("%s: %v, %v", name, img, err)
		}
	}
}

func TestOfAnAnimationTheFirstPictureIsShownInItsPlace(t *testing.T) {
	first := image.NewPaletted(image.Rect(10, 5, 20, 15), color.Palette{color.Black, color.White})
	for i := range first.Pix {
		first.Pix[i] = 1
	}
	second := image.NewPaletted(image.Rect(0, 0, 40, 30), color.Palette{color.Black})
	var b bytes.Buffer
	err := gif.EncodeAll(&b, &gif.GIF{
		Image: []*image.Paletted{first, second}, Delay: []int{1, 1}, Config: image.Config{Width: 40, Height: 30},
	})
	if err != nil {
		t.Fatal(err)
	}
	img, err := Decode(t.Context(), b.Bytes(), DefaultLimits())
	if err != nil || img.Bounds() != image.Rect(0, 0, 40, 30) {
		t.Fatalf("%v, %v", img, err)
	}
	for _, c := range []struct {
		x, y int
		want color.NRGBA
	}{{0, 0, color.NRGBA{}}, {10, 5, color.NRGBA{255, 255, 255, 255}}, {19, 14, color.NRGBA{255, 255, 255, 255}}, {20, 15, color.NRGBA{}}} {
		if got := color.NRGBAModel.Convert(img.At(c.x, c.y)); got != c.want {
			t.Errorf("pixel %d,%d is %v", c.x, c.y, got)
		}
	}
}

func TestWhatIsNoPictureIsCalledByItsName(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "it is no PNG, JPEG, GIF or WebP",
		"plain text":                 "it is no PNG, JPEG, GIF or WebP",
		"<svg xmlns=\"\">":           "it is an SVG, which cannot be shown here",
		"\n <?xml version=\"1.0\"?>": "it is an SVG, which cannot be shown here",
		"<!DOCTYPE html>":            "it is a page, which cannot be shown here",
		"\x00\x00\x00\x1cftypavif":   "it is an AVIF, which cannot be shown here",
		string(file(t, "anim.webp")): "it is an animated WebP, which cannot be shown here",
	} {
		if _, err := Decode(t.Context(), []byte(in), DefaultLimits()); err == nil || err.Error() != want {
			t.Errorf("%.20q: %v", in, err)
		}
	}
}

// pngHead is the beginning of a PNG that says how large it is.
func pngHead(w, h uint32, depth byte) []byte {
	body := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	body = append(binary.BigEndian.AppendUint32(body, h), depth, 6, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(body))
}

// webpBomb is a WebP of one pixel that holds a lossless picture of another size.
func webpBomb(w, h uint32) []byte {
	inner := binary.LittleEndian.AppendUint32([]byte{0x2f}, (w-1)|(h-1)<<14)
	inner = append(inner, make([]byte, 27)...)
	body := append([]byte("WEBPVP8X\x0a\x00\x00\x00"), make([]byte, 10)...)
	body = append(body, "VP8L"...)
	body = append(binary.LittleEndian.AppendUint32(body, uint32(len(inner))), inner...)
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}

func TestABombIsRefusedBeforeItTakesMemory(t *testing.T) {
	for name, data := range map[string][]byte{
		"a PNG too wide":            pngHead(100_000, 1, 8),
		"a PNG of many pixels":      pngHead(10_000, 10_000, 8),
		"a deep PNG":                pngHead(4_500, 4_500, 16),
		"a GIF":                     []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00"),
		"a WebP within a small one": webpBomb(16_000, 16_000),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Decode(t.Context(), data, DefaultLimits())
		runtime.ReadMemStats(&after)
		var large *TooLargeError
		if !errors.As(err, &large) {
			t.Errorf("%s: %v", name, err)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
			t.Errorf("%s took %d bytes", name, n)
		}
	}
	if _, err := Decode(t.Context(), make([]byte, 100), Limits{Bytes: 99}); err == nil {
		t.Error("a file over the limit is read")
	}
}

func TestAPhotographOfACameraPasses(t *testing.T) {
	for _, px := range []image.Point{{4000, 3000}, {6000, 4000}} {
		if err := DefaultLimits().check(px.X, px.Y, jpegCost(jpegOf(t, chart(16, 16)))); err != nil {
			t.Error(err)
		}
	}
}

// jpegHead is a JPEG's head of three components, the first of which has so many
// samples each way for one of the others.
func jpegHead(marker, components, sampling byte) []byte {
	body := []byte{8, 0, 16, 0, 16, components}
	for i := range components {
		if i > 0 {
			sampling = 0x11
		}
		body = append(body, i+1, sampling, 0)
	}
	out := []byte{0xff, 0xd8, 0xff, 0xff, 0xe0, 0, 2, 0xff, marker}
	return append(binary.BigEndian.AppendUint16(out, uint16(len(body)+2)), body...)
}

func TestAJPEGCostsWhatItsDecoderKeeps(t *testing.T) {
	for _, c := range []struct {
		marker, components, sampling byte
		want                         int
	}{
		{0xc0, 3, 0x22, 4}, {0xc0, 3, 0x11, 4}, {0xc0, 1, 0x11, 4}, {0xc0, 4, 0x11, 8},
		{0xc2, 3, 0x22, 8}, {0xc2, 3, 0x11, 15}, {0xc2, 4, 0x11, 24},
	} {
		if got := jpegCost(jpegHead(c.marker, c.components, c.sampling)); got != c.want {
			t.Errorf("%#x with %d components of %#x: %d, want %d", c.marker, c.components, c.sampling, got, c.want)
		}
	}
	for _, in := range []string{"", "\xff\xd8", "\xff\xd8\xff\xc0\x00\x02", "\xff\xd8\xff\xc0\xff\xff"} {
		if got := jpegCost([]byte(in)); got != 4 {
			t.Errorf("%q: %d", in, got)
		}
	}
}

func TestWhatIsCutOffIsDamaged(t *testing.T) {
	for name, data := range map[string][]byte{"PNG": pngOf(t, chart(60, 60)), "JPEG": jpegOf(t, chart(60, 60)), "WebP": file(t, "lossy.webp")} {
		var broken *BrokenError
		for _, n := range []int{20, len(data) / 2} {
			if _, err := Decode(t.Context(), data[:n], DefaultLimits()); !errors.As(err, &broken) {
				t.Errorf("%s of %d bytes: %v", name, n, err)
			}
		}
	}
}

func TestDecodingEndsInTime(t *testing.T) {
	data := pngOf(t, chart(200, 200))
	l := DefaultLimits()
	l.Time = time.Nanosecond
	if _, err := Decode(t.Context(), data, l); !errors.Is(err, ErrSlow) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, data, DefaultLimits()); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestAJPEGOfEndlessScansEndsInTime repeats the last scan of a picture: it takes 28
// bytes, and the decoder goes through all of the picture for it.
func TestAJPEGOfEndlessScansEndsInTime(t *testing.T) {
	data := file(t, "progressive.jpg")
	scan := data[bytes.LastIndex(data, []byte("\xff\xda")) : len(data)-2]
	data = data[:len(data)-2]
	data = append(data, bytes.Repeat(scan, 4<<20/len(scan))...)
	l := DefaultLimits()
	l.Time = 100 * time.Millisecond
	if _, err := Decode(t.Context(), append(data, 0xff, 0xd9), l); !errors.Is(err, ErrSlow) {
		t.Errorf("%v", err)
	}
}

// FuzzDecode holds that any bytes make a picture within the limits, or an error.
func FuzzDecode(f *testing.F) {
	f.Add(pngOf(f, chart(20, 20)))
	f.Add(jpegOf(f, chart(20, 20)))
	for _, name := range []string{"lossy.webp", "lossless.webp", "alpha.webp", "anim.webp"} {
		f.Add(file(f, name))
	}
	var g bytes.Buffer
	if err := gif.Encode(&g, chart(20, 20), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(g.Bytes())
	f.Add(pngHead(4000, 4000, 8))
	f.Add(webpBomb(4000, 4000))
	f.Add(withExif(jpegOf(f, chart(20, 20)), 6))
	l := Limits{Bytes: 1 << 20, Side: 2000, Memory: 4 << 20, Time: 2 * time.Second}
	f.Fuzz(func(t *testing.T, data []byte) {
		img, err := Decode(t.Context(), data, l)
		if err != nil {
			return
		}
		b := img.Bounds()
		if b.Dx() < 1 || b.Dy() < 1 || b.Dx() > l.Side || b.Dy() > l.Side || b.Dx()*b.Dy()*2 > l.Memory {
			t.Fatalf("a picture of %v", b)
		}
		m := NewMaster(img)
		s := Fit(m.Pixels, DefaultCell(), 30, 10)
		if s == (Size{}) {
			return
		}
		for _, p := range []Protocol{Blocks, Sixel, Kitty, ITerm} {
			m.Draw(s, Look{Protocol: p, Cell: DefaultCell(), Palette: 16})
		}
	})
}
