// Command newsreader reads articles in the terminal by their structure and pipes
// any part of them out.
package main

import (
	"context"
	"os"

	"newsreader/internal/cli"
)

func main() {
	os.Exit(cli.Run(context.Background(), cli.Process(), os.Args[1:]))
}
