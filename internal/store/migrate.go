package store

import "fmt"

// migrate brings the schema of a file from the version at which it is to this one's, all
// steps in one transaction.
func migrate(t *tx) error {
	version, err := t.number("PRAGMA user_version")
	if err != nil {
		return err
	}
	steps := migrations()
	for i := int(version); i < len(steps); i++ {
		if _, err := t.conn.ExecContext(t.ctx, steps[i]); err != nil {
			return fmt.Errorf("migration %d: %w", i+1, err)
		}
	}
	_, err = t.conn.ExecContext(t.ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(steps)))
	return err
}
