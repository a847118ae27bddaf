-- Activities that a channel accepted. Times in milliseconds since 1970, UTC.
-- body holds what somebody wrote and becomes NULL once the activity is done. state: waiting, done, dead.
-- due_at: when it may be taken; while it is leased, when the lease ends. lease names the process that holds it.
-- stage says how far the reply has come: not_begun, sending_placeholder, placeholder_sent, sending_answer.
CREATE TABLE inbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel TEXT NOT NULL,
    event_key TEXT NOT NULL,
    message_key TEXT NULL,
    conversation TEXT NOT NULL,
    state TEXT NOT NULL,
    stage TEXT NOT NULL,
    placeholder_id TEXT NULL,
    turn_id BIGINT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    lease TEXT NULL,
    failure TEXT NULL,
    accepted_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    body TEXT NULL
);

CREATE UNIQUE INDEX inbox_event ON inbox (channel, event_key);
CREATE UNIQUE INDEX inbox_message ON inbox (channel, message_key) WHERE message_key IS NOT NULL;
CREATE INDEX inbox_due ON inbox (due_at, id) WHERE state = 'waiting';
CREATE INDEX inbox_waiting ON inbox (channel, conversation, id) WHERE state = 'waiting';
CREATE INDEX inbox_ended ON inbox (ended_at) WHERE ended_at IS NOT NULL;

-- Who asked and which message holds the answer; both become NULL when the question is erased.
ALTER TABLE turns ADD COLUMN asker TEXT NULL;
ALTER TABLE turns ADD COLUMN message_id TEXT NULL;
CREATE INDEX turns_asker ON turns (asker, id) WHERE asker IS NOT NULL;
CREATE INDEX turns_message ON turns (conversation, message_id) WHERE message_id IS NOT NULL;

-- What a channel needs to write to a person later: ids and addresses, no text.
CREATE TABLE conversation_references (
    person TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

CREATE TABLE greetings (
    person TEXT NOT NULL PRIMARY KEY,
    greeted_at BIGINT NOT NULL
);

CREATE TABLE feedback (
    turn_id BIGINT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    is_helpful BOOLEAN NOT NULL,
    reason TEXT NULL,
    comment TEXT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (turn_id, person)
);

CREATE TABLE escalations (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    turn_id BIGINT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    asker TEXT NOT NULL,
    question TEXT NOT NULL,
    note TEXT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX escalations_turn ON escalations (turn_id, asker);
