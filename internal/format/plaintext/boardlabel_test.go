package plaintext

import "testing"

// TestBothLabelsOfABoardAreReadAlike holds that a label is read the same way
// whether or not a line stands directly over it: a board that is half heading, half
// paragraph would lose a side.
func TestBothLabelsOfABoardAreReadAlike(t *testing.T) {
	const opening = "Weighing the plan\nThe plan was made in spring and has been talked about ever since by everybody in town.\n"
	const closing = "What comes next\nNobody knows what will come next, but there will be a vote in the autumn of this year.\n"
	for name, middle := range map[string]string{
		"directly under a heading": "The two sides\nPros of it:\n- one thing\n- two things\nCons of it:\n- a third\n",
		"under a blank line":       "The two sides\n\nPros of it:\n- one thing\n- two things\nCons of it:\n- a third\n",
		"under a blank line each":  "The two sides\n\nPros of it:\n\n- one thing\n- two things\n\nCons of it:\n\n- a third\n\n",
		"in Spanish":               "Los dos lados\nVentajas del plan:\n* una cosa\n* otra cosa\nInconvenientes del plan:\n* una tercera\n",
		"in Japanese":              "二つの見方\n導入のメリット：\n・ひとつ目\n・ふたつ目\n導入のデメリット：\n・みっつ目\n",
	} {
		boards := Decode(opening + middle + closing).Boards()
		if len(boards) != 1 || len(boards[0].Board.Pros) != 2 || len(boards[0].Board.Cons) != 1 {
			t.Errorf("%s: %+v", name, boards)
		}
	}
}
