package sanitize

// Each constant has the byte in its name eight times over.
const (
	all01 = 0x0101010101010101
	all20 = 0x2020202020202020
	all7f = 0x7f7f7f7f7f7f7f7f
	all80 = 0x8080808080808080
)

// plainASCII returns how many bytes at the start of s are printable ASCII. Most
// text of the world's pages is that, so it is read eight bytes at a time.
func plainASCII(s string) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		// The compiler makes one load of this.
		w := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		// A byte's top bit comes out set where it is over 0x7f, is 0x7f (adding one
		// carries into the top bit) or is under 0x20 (subtracting borrows). A borrow
		// may taint the bytes above a guilty one, never a word without one.
		if (w|(w&all7f+all01)|(w-all20))&all80 != 0 {
			break
		}
	}
	for i < len(s) && s[i] >= 0x20 && s[i] < 0x7f {
		i++
	}
	return i
}
