-- Version 5: experiments. Every replicate of every point is a row of work. A silo leases it: the lease ends with the row's deadline, which
-- the silo moves on while it lives, or with the silo's membership, whichever is first. What is kept of it is kept once.

CREATE TABLE experiment_orders (
    experiment text PRIMARY KEY,
    inputs     text NOT NULL,
    program    text NOT NULL,
    series     text NOT NULL,
    stage      text NOT NULL DEFAULT 'Open',
    ordered    timestamptz NOT NULL DEFAULT now()
);

-- A world comes with the first scenario that is set in it, and once for all points.
CREATE TABLE experiment_worlds (
    experiment text NOT NULL REFERENCES experiment_orders ON DELETE CASCADE,
    world      text NOT NULL,
    scenario   bytea NOT NULL,
    PRIMARY KEY (experiment, world)
);

CREATE TABLE experiment_points (
    experiment text NOT NULL REFERENCES experiment_orders ON DELETE CASCADE,
    point      integer NOT NULL,
    hash       text NOT NULL,
    recipe     bytea NOT NULL,
    PRIMARY KEY (experiment, point)
);

CREATE TABLE experiment_work (
    experiment text NOT NULL,
    point      integer NOT NULL,
    replicate  integer NOT NULL,
    silo       text,
    until      timestamptz,
    claims     integer NOT NULL DEFAULT 0,
    fault      text,
    hash       text,
    record     bytea,
    PRIMARY KEY (experiment, point, replicate),
    FOREIGN KEY (experiment, point) REFERENCES experiment_points ON DELETE CASCADE
);

ALTER TABLE experiment_work ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE INDEX experiment_work_open ON experiment_work (experiment, point, replicate) WHERE record IS NULL AND fault IS NULL;
