CREATE TABLE IF NOT EXISTS gotong_reservations (
  workspace VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  owner VARCHAR,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS gotong_locks (
  workspace VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS gotong_heads (
  workspace VARCHAR NOT NULL,
  seq BIGINT NOT NULL,
  hash VARCHAR NOT NULL,
  PRIMARY KEY (workspace)
);

CREATE TABLE IF NOT EXISTS gotong_events (
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

CREATE INDEX IF NOT EXISTS gotong_events_x1 ON gotong_events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS gotong_jobs (
  shard SMALLINT NOT NULL,
  id VARCHAR NOT NULL,
  workspace VARCHAR NOT NULL,
  queue VARCHAR NOT NULL,
  next_at BIGINT NOT NULL,
  owner VARCHAR,
  fence BIGINT NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
);

CREATE INDEX IF NOT EXISTS gotong_jobs_x1 ON gotong_jobs (shard, queue, next_at, workspace, id);

CREATE TABLE IF NOT EXISTS gotong_team (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_settings (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_charter (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_task (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  open SMALLINT,
  owner VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_task_x1 ON gotong_task (workspace, open, id);

CREATE INDEX IF NOT EXISTS gotong_task_x2 ON gotong_task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS gotong_post (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_post__channel (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  item VARCHAR NOT NULL,
  PRIMARY KEY (workspace, id, item)
);

CREATE INDEX IF NOT EXISTS gotong_post__channel_x1 ON gotong_post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS gotong_approval (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  phase VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_approval_x1 ON gotong_approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS gotong_hold (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_target (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  post VARCHAR,
  channel VARCHAR,
  slot_at BIGINT,
  phase VARCHAR,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_target_x1 ON gotong_target (workspace, post, id);

CREATE INDEX IF NOT EXISTS gotong_target_x2 ON gotong_target (workspace, channel, id);

CREATE INDEX IF NOT EXISTS gotong_target_x3 ON gotong_target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS gotong_target_x4 ON gotong_target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS gotong_handover (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_personal (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  first_expiry BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_personal_x1 ON gotong_personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS gotong_keepsakes (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_receipt (
  workspace VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document CHARACTER LARGE OBJECT,
  PRIMARY KEY (workspace, id)
);
