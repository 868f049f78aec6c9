-- Version 2: ensembles. Replicate 0 is a run like any other; each of the others is computed whole by one silo, and one
-- row holds all that is kept of it. Silos that died give up their claims by it: a claim holds as long as its silo is a
-- member (status 3, active).

CREATE TABLE run_replicates (
    run       text NOT NULL,
    replicate integer NOT NULL CHECK (replicate > 0),
    silo      text,
    claims    integer NOT NULL DEFAULT 0,
    fault     text,
    digest    text,
    hash      text,
    record    bytea,
    PRIMARY KEY (run, replicate)
);

ALTER TABLE run_replicates ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE INDEX run_replicates_open ON run_replicates (run, replicate) WHERE record IS NULL AND fault IS NULL;
