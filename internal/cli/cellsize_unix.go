//go:build unix

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// cellSize returns the size of a terminal's cell in pixels, as the terminal has told
// the system (tty_ioctl(4), TIOCGWINSZ); zeros where it has not.
func cellSize(terminal *os.File) (w, h int) {
	size, err := unix.IoctlGetWinsize(int(terminal.Fd()), unix.TIOCGWINSZ)
	if err != nil || size.Col == 0 || size.Row == 0 {
		return 0, 0
	}
	return int(size.Xpixel / size.Col), int(size.Ypixel / size.Row)
}
