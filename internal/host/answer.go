package host

import "context"

// Answer runs a command of the person's in their shell, with values ("NAME=value") added
// to its environment, and returns what it wrote to standard output alone. It has no
// terminal and no input; its bounds and errors are those of Pipe. What it is told of
// foreign texts stands in the environment, never in the command.
func (m Machine) Answer(ctx context.Context, command string, environment []string) (output string, err error) {
	return m.shell(ctx, task{
		command: command, environment: environment,
		out: &bounded{limit: MaxOutput}, err: &bounded{limit: MaxOutput},
	})
}
