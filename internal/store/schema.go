package store

// applicationID marks the file as a library ("NRdr").
const applicationID = 0x4e526472

// migrations make the schema, each from the one before; the number of those that a file
// has gone through is its version (PRAGMA user_version). The list only ever grows: what
// stands in it has been run on people's libraries.
//
// An entry's place is its key: the second by which lists sort it and a number that tells
// the entries of one second apart (place.go). So the table lies in the order of the river,
// each index ends in that order, and the full-text index finds its hits in it. What lists
// show is in entries and what they do not show in texts, so that a page of headlines
// reads no text.
func migrations() []string {
	return []string{schemaEntries, schemaPersonal, schemaListed}
}

const schemaEntries = `
CREATE TABLE library (
	key   TEXT PRIMARY KEY,
	value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO library VALUES ('entry', 0), ('indexed', 0);

CREATE TABLE subscriptions (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	url      TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,              -- what lists call it
	own      TEXT NOT NULL DEFAULT '',   -- what the feed calls itself
	site     TEXT NOT NULL DEFAULT '',
	settings TEXT NOT NULL DEFAULT '',   -- JSON; empty is none
	schedule TEXT NOT NULL DEFAULT '',   -- JSON; empty is none
	added    INTEGER NOT NULL,
	removed  INTEGER NOT NULL DEFAULT 0,
	checked  INTEGER NOT NULL DEFAULT 0,
	altered  INTEGER NOT NULL DEFAULT 0,
	next     INTEGER NOT NULL DEFAULT 0,
	failures INTEGER NOT NULL DEFAULT 0,
	error    TEXT NOT NULL DEFAULT '',
	kind     TEXT NOT NULL DEFAULT '',
	muted    TEXT NOT NULL DEFAULT '',
	moved    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX subscriptions_due ON subscriptions (next) WHERE removed = 0 AND muted = '';

CREATE TABLE validators (
	feed     INTEGER PRIMARY KEY,
	etag     TEXT NOT NULL,
	modified TEXT NOT NULL,
	body     TEXT NOT NULL,
	fresh    INTEGER NOT NULL
);

CREATE TABLE counts (
	feed    INTEGER PRIMARY KEY,         -- 0: pages that were opened by their address
	total   INTEGER NOT NULL DEFAULT 0,
	unread  INTEGER NOT NULL DEFAULT 0,
	starred INTEGER NOT NULL DEFAULT 0,
	later   INTEGER NOT NULL DEFAULT 0,
	fresh   INTEGER NOT NULL DEFAULT 0
);
INSERT INTO counts (feed) VALUES (0);

CREATE TABLE entries (
	place     INTEGER PRIMARY KEY,
	id        INTEGER NOT NULL UNIQUE,
	feed      INTEGER NOT NULL,
	title     TEXT NOT NULL,
	link      TEXT NOT NULL,
	authors   TEXT NOT NULL,
	language  TEXT NOT NULL,
	published INTEGER NOT NULL,          -- seconds; 0 is none, as everywhere
	updated   INTEGER NOT NULL,
	seen      INTEGER NOT NULL,
	words     INTEGER NOT NULL,
	enclosed  INTEGER NOT NULL,
	board     INTEGER NOT NULL,
	image     INTEGER NOT NULL,
	river     INTEGER NOT NULL,          -- in the river of all feeds
	read      INTEGER NOT NULL DEFAULT 0,
	starred   INTEGER NOT NULL DEFAULT 0,
	later     INTEGER NOT NULL DEFAULT 0,
	hidden    INTEGER NOT NULL DEFAULT 0, -- 1 by a person or a rule, 2 with its feed
	fresh     INTEGER NOT NULL DEFAULT 0, -- came after the last visit
	changed   INTEGER NOT NULL DEFAULT 0, -- its text changed after it was read
	read_at   INTEGER NOT NULL DEFAULT 0,
	tags      TEXT NOT NULL DEFAULT '',  -- one a line
	title_key TEXT NOT NULL,             -- the beginning of the folded title
	link_key  INTEGER NOT NULL,          -- a hash of the address; 0 is none
	digest    INTEGER NOT NULL           -- a hash of all that the feed says
);
CREATE INDEX entries_feed    ON entries (feed);
CREATE INDEX entries_unread  ON entries (river) WHERE read = 0 AND hidden = 0;
CREATE INDEX entries_pending ON entries (feed) WHERE read = 0 AND hidden = 0;
CREATE INDEX entries_starred ON entries (starred) WHERE starred = 1;
CREATE INDEX entries_later   ON entries (later) WHERE later = 1;
CREATE INDEX entries_fresh   ON entries (fresh) WHERE fresh = 1;
CREATE INDEX entries_board   ON entries (board) WHERE board = 1;
CREATE INDEX entries_history ON entries (read_at) WHERE read_at > 0;
CREATE INDEX entries_title   ON entries (title_key);
CREATE INDEX entries_link    ON entries (link_key) WHERE link_key <> 0;

CREATE TRIGGER entries_came AFTER INSERT ON entries WHEN new.hidden = 0 BEGIN
	UPDATE counts SET total = total + 1, unread = unread + (new.read = 0),
		starred = starred + new.starred, later = later + new.later, fresh = fresh + new.fresh
	WHERE feed = new.feed;
END;
CREATE TRIGGER entries_went AFTER DELETE ON entries WHEN old.hidden = 0 BEGIN
	UPDATE counts SET total = total - 1, unread = unread - (old.read = 0),
		starred = starred - old.starred, later = later - old.later, fresh = fresh - old.fresh
	WHERE feed = old.feed;
END;
CREATE TRIGGER entries_marked AFTER UPDATE OF read, starred, later, hidden, fresh ON entries BEGIN
	UPDATE counts SET
		total   = total   + (new.hidden = 0) - (old.hidden = 0),
		unread  = unread  + (new.hidden = 0 AND new.read = 0) - (old.hidden = 0 AND old.read = 0),
		starred = starred + (new.hidden = 0 AND new.starred)  - (old.hidden = 0 AND old.starred),
		later   = later   + (new.hidden = 0 AND new.later)    - (old.hidden = 0 AND old.later),
		fresh   = fresh   + (new.hidden = 0 AND new.fresh)    - (old.hidden = 0 AND old.fresh)
	WHERE feed = new.feed;
END;

-- Which entry a key of a feed's document stands for (identity.go). A key whose entry is
-- gone keeps it from coming back.
CREATE TABLE identities (
	feed INTEGER NOT NULL,
	key  INTEGER NOT NULL,
	id   INTEGER NOT NULL,
	PRIMARY KEY (feed, key)
) WITHOUT ROWID;

-- The texts of an entry: key is its id * 65536 + the number of the version.
CREATE TABLE texts (
	key    INTEGER PRIMARY KEY,
	whole  INTEGER NOT NULL,             -- taken from the page, not from the feed
	read   INTEGER NOT NULL DEFAULT 0,   -- the one that the person read
	stored INTEGER NOT NULL,
	words  INTEGER NOT NULL,
	digest INTEGER NOT NULL,             -- a hash of the title and the plain words
	title  TEXT NOT NULL,
	body   BLOB NOT NULL                 -- zstd (pack.go)
);

CREATE TABLE progress (
	id     INTEGER PRIMARY KEY,
	block  TEXT NOT NULL,
	number INTEGER NOT NULL,
	share  REAL NOT NULL,
	offset REAL NOT NULL,
	at     INTEGER NOT NULL
);

CREATE TABLE tags (
	tag   TEXT NOT NULL,
	place INTEGER NOT NULL,
	PRIMARY KEY (tag, place)
) WITHOUT ROWID;
CREATE TABLE tallies (
	tag   TEXT PRIMARY KEY,
	count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER tags_came AFTER INSERT ON tags BEGIN
	INSERT INTO tallies VALUES (new.tag, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tags_went AFTER DELETE ON tags BEGIN
	UPDATE tallies SET count = count - 1 WHERE tag = old.tag;
	DELETE FROM tallies WHERE tag = old.tag AND count <= 0;
END;

-- Folded words (query.Fold), found by place. Feed holds a word of our own for the entry's
-- feed (match.go). The words are cut and folded before they come here, runs of Han, kana,
-- Thai or Hangul into pairs of characters, so that the tokenizer only cuts at blanks: it
-- serves every script, means what query.Match means, and any part of such a run is found
-- as a phrase of pairs. SQLite's trigram would do without, but fills four times as slowly,
-- doubles the file and finds no word of two characters. No text is kept here: snippets are
-- cut from texts. No index of prefixes is kept (verify.go): it would double the file too.
CREATE VIRTUAL TABLE terms USING fts5 (
	title, text, authors, feed,
	content = '', contentless_delete = 1, tokenize = "ascii tokenchars '+#'"
);
-- What a transaction of ours brings is kept together before it is written.
INSERT INTO terms (terms, rank) VALUES ('hashsize', 4194304);
CREATE VIRTUAL TABLE instances USING fts5vocab (terms, instance);
-- Entries below library.indexed whose words have changed.
CREATE TABLE stale (id INTEGER PRIMARY KEY);
`

const schemaPersonal = `
CREATE TABLE searches (
	id    INTEGER PRIMARY KEY AUTOINCREMENT,
	name  TEXT NOT NULL,
	query TEXT NOT NULL
);

-- What was before a change, so that it can be taken back (undo.go).
CREATE TABLE undos (
	id     INTEGER PRIMARY KEY AUTOINCREMENT,
	at     INTEGER NOT NULL,
	label  TEXT NOT NULL,
	count  INTEGER NOT NULL,
	before BLOB NOT NULL                 -- zstd of JSON
);
`

const schemaListed = `
-- The address that gave the validators, where a redirect led to it, and whether it is in
-- a private network.
ALTER TABLE validators ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE validators ADD COLUMN private INTEGER NOT NULL DEFAULT 0;

-- What imported lists said of a feed, and of themselves (feed 0), as JSON (listing.go).
CREATE TABLE listings (
	feed    INTEGER PRIMARY KEY,
	said    TEXT NOT NULL,
	pending INTEGER NOT NULL DEFAULT 0   -- the feed was not read yet: own is the list's
);
`
