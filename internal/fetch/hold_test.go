package fetch

import (
	"bytes"
	"testing"
)

func TestABodyIsHeldInLittleMoreRoomThanItsLimit(t *testing.T) {
	const limit, read = 1 << 20, 1000
	h := newHold(1<<40, limit, read)
	if cap(h.data) > presumed+read {
		t.Errorf("room for %d bytes was made on the word of a header", cap(h.data))
	}
	var want []byte
	for i := byte(0); h.size() <= limit; i++ {
		piece := bytes.Repeat([]byte{i}, read)
		h.add(piece)
		want = append(want, piece...)
		if cap(h.data) > limit+read {
			t.Fatalf("room for %d bytes, limit %d", cap(h.data), limit)
		}
	}
	if !bytes.Equal(h.data, want) {
		t.Error("what was held is not what was added")
	}
}

func TestASmallBodyIsHeldInLittleRoom(t *testing.T) {
	h := newHold(0, 16<<20, 32<<10)
	h.add([]byte("page"))
	if string(h.data) != "page" || cap(h.data) > 1<<10 {
		t.Errorf("%q in room for %d", h.data, cap(h.data))
	}
}
