-- Version 4, first part: the membership tables of versions 1 to 3 make room for Orleans' own.

DROP VIEW silo_membership;
DROP TABLE silo_members, silo_clusters, OrleansQuery;
