CREATE TABLE IF NOT EXISTS ${schema}${prefix}reservations (
  workspace VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  owner VARCHAR,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}locks (
  workspace VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}heads (
  workspace VARCHAR NOT NULL,
  seq BIGINT NOT NULL,
  hash VARCHAR NOT NULL,
  PRIMARY KEY (workspace)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}events (
  workspace VARCHAR NOT NULL,
  seq BIGINT NOT NULL,
  kind VARCHAR NOT NULL,
  value_id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  place BIGINT NOT NULL,
  command_id VARCHAR NOT NULL,
  actor_type VARCHAR NOT NULL,
  actor_name VARCHAR,
  on_behalf_of VARCHAR,
  at_micros BIGINT NOT NULL,
  policy VARCHAR,
  code VARCHAR NOT NULL,
  commitment VARCHAR NOT NULL,
  hash VARCHAR NOT NULL,
  salt VARCHAR NOT NULL,
  event CHARACTER LARGE OBJECT NOT NULL,
  PRIMARY KEY (workspace, seq)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}events_x1 ON ${schema}${prefix}events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}jobs (
  shard SMALLINT NOT NULL,
  id VARCHAR NOT NULL,
  workspace VARCHAR NOT NULL,
  queue VARCHAR NOT NULL,
  next_at BIGINT NOT NULL,
  owner VARCHAR,
  fence BIGINT NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}jobs_x1 ON ${schema}${prefix}jobs (shard, queue, next_at, workspace, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}team (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}settings (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}charter (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}task (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  open SMALLINT,
  owner VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}task_x1 ON ${schema}${prefix}task (workspace, open, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}task_x2 ON ${schema}${prefix}task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post__channel (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  item VARCHAR NOT NULL,
  PRIMARY KEY (workspace, id, item)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}post__channel_x1 ON ${schema}${prefix}post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}approval (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  phase VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}approval_x1 ON ${schema}${prefix}approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}hold (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}target (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  channel VARCHAR,
  slot_at BIGINT,
  phase VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}target_x1 ON ${schema}${prefix}target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}target_x2 ON ${schema}${prefix}target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}handover (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}personal (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  first_expiry BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}personal_x1 ON ${schema}${prefix}personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}keepsakes (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}connection (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}notice (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  recipient VARCHAR,
  happened_at BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}notice_x1 ON ${schema}${prefix}notice (workspace, recipient, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}notice_x2 ON ${schema}${prefix}notice (workspace, happened_at, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}letter (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  phase VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}letter_x1 ON ${schema}${prefix}letter (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}receipt (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);
