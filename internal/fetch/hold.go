package fetch

// hold is a body as far as it has been read. It grows by doubling, but never past what
// it may hold in the end: at the limit a bomb costs little more than the limit, where a
// buffer that doubles once more would cost three times that.
type hold struct {
	data []byte
	most int64 // the limit, and one read more
}

// newHold makes room for what a header announces, within bounds.
func newHold(announced, limit int64, read int) *hold {
	most := limit + int64(read)
	return &hold{data: make([]byte, 0, min(max(announced, 512), presumed, most)), most: most}
}

func (h *hold) add(p []byte) {
	if need := len(h.data) + len(p); need > cap(h.data) {
		next := make([]byte, len(h.data), max(int64(need), min(2*int64(cap(h.data)), h.most)))
		copy(next, h.data)
		h.data = next
	}
	h.data = append(h.data, p...)
}

func (h *hold) size() int64 { return int64(len(h.data)) }
