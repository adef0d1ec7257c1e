package task_test

import (
	"testing"

	"newsreader/internal/tui/task"
)

func TestNewWorkMakesTheOldStale(t *testing.T) {
	var g task.Guard
	first := g.Begin(t.Context())
	second := g.Begin(t.Context())
	if first.Ctx.Err() == nil {
		t.Error("the first work was not told to stop")
	}
	if g.Finish(first.ID) {
		t.Error("a stale result was accepted")
	}
	if !g.Busy() || second.Ctx.Err() != nil {
		t.Error("a stale result ended the work under way")
	}
	if !g.Finish(second.ID) {
		t.Error("the current result was refused")
	}
	if g.Busy() || second.Ctx.Err() == nil {
		t.Error("finished work is still under way")
	}
}

func TestAResultIsAcceptedOnce(t *testing.T) {
	var g task.Guard
	tok := g.Begin(t.Context())
	if !g.Current(tok.ID) || !g.Finish(tok.ID) {
		t.Fatal("the current result was refused")
	}
	if g.Current(tok.ID) || g.Finish(tok.ID) {
		t.Error("the same result was accepted twice")
	}
}

func TestAbortedWorkIsStale(t *testing.T) {
	var g task.Guard
	g.Abort() // nothing is under way: nothing happens
	tok := g.Begin(t.Context())
	g.Abort()
	if tok.Ctx.Err() == nil {
		t.Error("the work was not told to stop")
	}
	if g.Busy() || g.Finish(tok.ID) {
		t.Error("aborted work was accepted")
	}
}
