package query

// isAnd and isOr open the nodes that hold several; parts and join take them so that
// one kind never stands directly in itself.
func isAnd(n Node) ([]Node, bool) { a, is := n.(And); return a.Nodes, is }
func isOr(n Node) ([]Node, bool)  { o, is := n.(Or); return o.Nodes, is }

// parts returns the parts of a node of the kind, and any other node by itself.
func parts(n Node, kind func(Node) ([]Node, bool)) []Node {
	if inner, is := kind(n); is {
		return inner
	}
	return []Node{n}
}

// join makes one node of several: nil of none, the node itself of one.
func join(nodes []Node, kind func(Node) ([]Node, bool)) Node {
	switch {
	case len(nodes) == 0:
		return nil
	case len(nodes) == 1:
		return nodes[0]
	}
	if _, is := kind(And{}); is {
		return And{nodes}
	}
	return Or{nodes}
}
