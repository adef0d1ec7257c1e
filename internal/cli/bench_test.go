package cli

import (
	"bytes"
	"context"
	"testing"
)

// BenchmarkRun is what a start costs beside the process: flags, commands, output.
func BenchmarkRun(b *testing.B) {
	for _, args := range [][]string{{"--version"}, {"tour", "--outline"}, {"tour"}, {"--help"}} {
		b.Run(args[0]+args[len(args)-1], func(b *testing.B) {
			for b.Loop() {
				var out bytes.Buffer
				Run(context.Background(), Streams{Out: &out, Err: &out}, args)
			}
		})
	}
}
