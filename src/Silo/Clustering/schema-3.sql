-- Version 3: what the members of the cluster know each other by. Whoever may read this row may join, and whoever may
-- write the tables beside it may forge a run anyway: the database is what is guarded. 244 random bits.

CREATE TABLE cluster_secret (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    secret bytea NOT NULL
);

INSERT INTO cluster_secret (secret) VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
