-- Version 4: membership in Orleans' own tables, by its own scripts (Clustering/Orleans/, run before this one), and beside them what each
-- silo runs. Only stopped silos are brought over, so nobody is a member now.

CREATE TABLE silo_programs (
    cluster text NOT NULL,
    silo    text NOT NULL,
    program text NOT NULL,
    told    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (cluster, silo)
);
