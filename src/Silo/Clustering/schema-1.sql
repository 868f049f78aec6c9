-- The cluster's database, version 1. Applied by `negsim cluster init`, once, in one transaction.

-- 1. Who is in the cluster. Orleans reads its statements from OrleansQuery by key, gives them parameters by name
--    and reads columns by name; everything else here is this project's own.

CREATE TABLE silo_clusters (
    cluster text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0,
    changed timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE silo_members (
    cluster    text NOT NULL REFERENCES silo_clusters,
    address    text NOT NULL,
    port       integer NOT NULL,
    generation integer NOT NULL,
    name       text NOT NULL,
    host       text NOT NULL,
    status     integer NOT NULL,
    gateway    integer NOT NULL,
    suspects   text,
    started    timestamptz NOT NULL,
    alive      timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

CREATE VIEW silo_membership AS
SELECT c.cluster,
       m.address    AS Address,
       m.port       AS Port,
       m.generation AS Generation,
       m.name       AS SiloName,
       m.host       AS HostName,
       m.status     AS Status,
       m.gateway    AS ProxyPort,
       m.suspects   AS SuspectTimes,
       m.started    AS StartTime,
       m.alive      AS IAmAliveTime,
       c.version    AS Version
FROM silo_clusters c
LEFT JOIN silo_members m USING (cluster);

CREATE TABLE OrleansQuery (
    QueryKey  text PRIMARY KEY,
    QueryText text NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('InsertMembershipVersionKey', $$
    WITH created AS (
        INSERT INTO silo_clusters (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT count(*)::integer FROM created
$$),

-- A change of membership takes its turn: it succeeds only from the version it was decided on, and moves it on by one.
('InsertMembershipKey', $$
    WITH turn AS (
        UPDATE silo_clusters c SET version = c.version + 1, changed = now()
        WHERE c.cluster = @DeploymentId AND c.version = @Version
          AND NOT EXISTS (SELECT FROM silo_members m
                          WHERE m.cluster = c.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
        RETURNING c.cluster
    ), joined AS (
        INSERT INTO silo_members (cluster, address, port, generation, name, host, status, gateway, started, alive)
        SELECT turn.cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turn
        RETURNING 1
    )
    SELECT count(*)::integer FROM joined
$$),

('UpdateMembershipKey', $$
    WITH turn AS (
        UPDATE silo_clusters c SET version = c.version + 1, changed = now()
        WHERE c.cluster = @DeploymentId AND c.version = @Version
          AND EXISTS (SELECT FROM silo_members m
                      WHERE m.cluster = c.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
        RETURNING c.cluster
    ), moved AS (
        UPDATE silo_members m SET status = @Status, suspects = @SuspectTimes, alive = @IAmAliveTime
        FROM turn
        WHERE m.cluster = turn.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
        RETURNING 1
    )
    SELECT count(*)::integer FROM moved
$$),

('UpdateIAmAlivetimeKey', $$
    UPDATE silo_members SET alive = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),

('MembershipReadAllKey', $$
    SELECT * FROM silo_membership WHERE cluster = @DeploymentId
$$),

-- The version comes back even where the silo is unknown.
('MembershipReadRowKey', $$
    SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName, m.host AS HostName, m.status AS Status,
           m.gateway AS ProxyPort, m.suspects AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime, c.version AS Version
    FROM silo_clusters c
    LEFT JOIN silo_members m ON m.cluster = c.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    WHERE c.cluster = @DeploymentId
$$),

('GatewaysQueryKey', $$
    SELECT address AS Address, gateway AS ProxyPort, generation AS Generation
    FROM silo_members WHERE cluster = @DeploymentId AND status = @Status AND gateway > 0
$$),

('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM silo_members WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> 3
$$),

('DeleteMembershipTableEntriesKey', $$
    WITH gone AS (DELETE FROM silo_members WHERE cluster = @DeploymentId)
    UPDATE silo_clusters SET version = version + 1, changed = now() WHERE cluster = @DeploymentId
$$);

-- 2. Runs. A month's row holds all of it, the state to go on from included: one row, one transaction, one writer.

CREATE TABLE run_orders (
    run           text NOT NULL,
    replicate     integer NOT NULL,
    seed          bigint NOT NULL,
    program       text NOT NULL,
    recipe        text NOT NULL,
    scenario      bytea NOT NULL,
    scenario_hash text NOT NULL,
    stage         text NOT NULL DEFAULT 'Open',
    message       text NOT NULL DEFAULT '',
    ordered       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run, replicate)
);

CREATE INDEX run_orders_open ON run_orders (ordered) WHERE stage = 'Open';

CREATE TABLE run_months (
    run       text NOT NULL,
    replicate integer NOT NULL,
    month     integer NOT NULL,
    digest    text NOT NULL,
    hash      text NOT NULL,
    record    bytea NOT NULL,
    PRIMARY KEY (run, replicate, month),
    FOREIGN KEY (run, replicate) REFERENCES run_orders ON DELETE CASCADE
);

ALTER TABLE run_months ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE TABLE run_inputs (
    run       text NOT NULL,
    replicate integer NOT NULL,
    month     integer NOT NULL,
    phase     integer NOT NULL,
    round     integer NOT NULL,
    actor     text NOT NULL,
    answer    bytea NOT NULL,
    PRIMARY KEY (run, replicate, month, phase, round, actor),
    FOREIGN KEY (run, replicate) REFERENCES run_orders ON DELETE CASCADE
);
