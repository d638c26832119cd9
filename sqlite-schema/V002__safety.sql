-- Access, drafts, and a keyed hash for every row.

-- Which desk a file is: anchors of its change log are kept outside of it under this name.
INSERT INTO setting (name, content) VALUES ('desk.id', lower(hex(randomblob(16))));

-- ── access ───────────────────────────────────────────────────────────────────────────────────────────

-- Who may sign in, as what. A person has at most one account; it is closed, never deleted.
CREATE TABLE account (
    id        INTEGER CONSTRAINT account_pk PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    role      TEXT    NOT NULL,
    active    INTEGER NOT NULL DEFAULT 1,
    version   INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT account_person_uq UNIQUE (person_id),
    CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT account_role_ck CHECK (role IN ('DUTY_OFFICER', 'TEAM_LEAD', 'CLERK', 'LEADER', 'ADMINISTRATOR', 'WALL')),
    CONSTRAINT account_active_ck CHECK (active IN (0, 1))
) STRICT;

-- Argon2id in PHC form. Written to the change log as a mark only, never as it stands.
CREATE TABLE credential (
    id              INTEGER CONSTRAINT credential_pk PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL,
    passphrase_hash TEXT    NOT NULL,
    pin_hash        TEXT,
    must_change     INTEGER NOT NULL DEFAULT 0,   -- the passphrase was given by another person
    version         INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT credential_account_uq UNIQUE (account_id),
    CONSTRAINT credential_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT credential_must_change_ck CHECK (must_change IN (0, 1))
) STRICT;

-- Every try to sign in. account_id is null when there is no such badge; what was typed is not kept.
CREATE TABLE sign_in (
    id          INTEGER CONSTRAINT sign_in_pk PRIMARY KEY AUTOINCREMENT,
    account_id  INTEGER,
    way         TEXT    NOT NULL,
    granted     INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,                 -- the machine's clock, also on a practice desk
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER,
    CONSTRAINT sign_in_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT sign_in_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT sign_in_way_ck CHECK (way IN ('PASSPHRASE', 'PIN', 'PRACTICE', 'COMMAND')),
    CONSTRAINT sign_in_granted_ck CHECK (granted IN (0, 1))
) STRICT;
CREATE INDEX sign_in_account_ix ON sign_in (account_id, id);

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
    BEGIN SELECT RAISE(ABORT, 'account is never erased'); END;
CREATE TRIGGER sign_in_no_delete BEFORE DELETE ON sign_in
    BEGIN SELECT RAISE(ABORT, 'sign_in is never erased'); END;
CREATE TRIGGER sign_in_no_rewrite BEFORE UPDATE ON sign_in
    BEGIN SELECT RAISE(ABORT, 'sign_in is never rewritten'); END;

-- ── what the store itself keeps ──────────────────────────────────────────────────────────────────────

-- Half-typed text, by person (0 when nobody is signed in) and field. Not a fact: not in the change log.
CREATE TABLE draft (
    holder_id INTEGER NOT NULL,
    field     TEXT    NOT NULL,
    content   TEXT    NOT NULL,
    act_id    TEXT    NOT NULL,                   -- the act that will save it; once that is on record the draft is void
    saved_at  INTEGER NOT NULL,
    CONSTRAINT draft_pk PRIMARY KEY (holder_id, field)
) STRICT;

-- The keyed hash of each row as the program wrote it, the first 16 bytes of HMAC-SHA-256.
CREATE TABLE row_hash (
    table_name TEXT    NOT NULL,
    row_id     INTEGER NOT NULL,
    hash       BLOB    NOT NULL,
    CONSTRAINT row_hash_pk PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;
