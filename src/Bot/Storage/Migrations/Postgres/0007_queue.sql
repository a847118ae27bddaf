-- The queue that HR works on. state: open, taken, answered, closed; merged and withdrawn are shown to nobody.
-- words: what tells that another question asks the same. askers counts those who sent it and did not withdraw.
-- assignee is a person's id, for reminders; ended_by is a pseudonym. Times in milliseconds since 1970, UTC; due_on is yyyy-MM-dd.
CREATE TABLE queue_items (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question TEXT NOT NULL,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'answered', 'closed', 'merged', 'withdrawn')),
    askers BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    assignee TEXT NULL,
    note TEXT NULL,
    due_on TEXT NULL,
    answer TEXT NULL,
    reason TEXT NULL,
    ended_by TEXT NULL,
    ended_at BIGINT NULL,
    merged_into BIGINT NULL,
    reminded_at BIGINT NULL,
    CHECK (state <> 'answered' OR (answer IS NOT NULL AND ended_by IS NOT NULL AND ended_at IS NOT NULL))
);

CREATE INDEX queue_items_asked ON queue_items (asked_at, id) WHERE state IN ('open', 'taken', 'answered', 'closed');
CREATE INDEX queue_items_most ON queue_items (askers, id) WHERE state IN ('open', 'taken', 'answered', 'closed');
CREATE INDEX queue_items_state_asked ON queue_items (state, asked_at, id);
CREATE INDEX queue_items_state_most ON queue_items (state, askers, id);
CREATE INDEX queue_items_assignee ON queue_items (assignee, state, asked_at, id) WHERE assignee IS NOT NULL;

-- Of one asker each. state: waiting, answered, closed, withdrawn. thread: the conversation the answer goes to; NULL for the asker alone.
-- name: what the asker wants HR to call them; NULL for nobody. is_wish: was not sent to HR, only wants to hear of an answer; then item_id is NULL until there is one.
ALTER TABLE escalations ADD COLUMN item_id BIGINT NULL REFERENCES queue_items (id);
ALTER TABLE escalations ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE escalations ADD COLUMN thread TEXT NULL;
ALTER TABLE escalations ADD COLUMN name TEXT NULL;
ALTER TABLE escalations ADD COLUMN is_wish BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE escalations ADD COLUMN knows_taken BOOLEAN NOT NULL DEFAULT FALSE;

INSERT INTO queue_items (id, question, words, language, state, askers, asked_at, latest_at)
OVERRIDING SYSTEM VALUE
SELECT id, question, '', language, 'open', 1, sent_at, sent_at FROM escalations;
SELECT setval(pg_get_serial_sequence('queue_items', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM queue_items), FALSE);
UPDATE escalations SET item_id = id, state = 'waiting';

CREATE INDEX queue_items_words ON queue_items (words) WHERE state IN ('open', 'taken');
CREATE INDEX escalations_item ON escalations (item_id, state);
CREATE INDEX escalations_asker ON escalations (asker, id);
CREATE INDEX escalations_wishes ON escalations (words) WHERE is_wish AND state = 'waiting';
