CREATE TABLE IF NOT EXISTS ${schema}${prefix}reservations (
  workspace TEXT NOT NULL,
  name TEXT NOT NULL,
  owner TEXT,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}locks (
  workspace TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}heads (
  workspace TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (workspace)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}events (
  workspace TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  place INTEGER NOT NULL,
  command_id TEXT NOT NULL,
  actor_type TEXT NOT NULL,
  actor_name TEXT,
  on_behalf_of TEXT,
  at_micros INTEGER NOT NULL,
  policy TEXT,
  code TEXT NOT NULL,
  commitment TEXT NOT NULL,
  hash TEXT NOT NULL,
  salt TEXT NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (workspace, seq)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}events_x1 ON ${prefix}events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}jobs (
  shard INTEGER NOT NULL,
  id TEXT NOT NULL,
  workspace TEXT NOT NULL,
  queue TEXT NOT NULL,
  next_at INTEGER NOT NULL,
  owner TEXT,
  fence INTEGER NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}jobs_x1 ON ${prefix}jobs (shard, queue, next_at, workspace, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}team (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}settings (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}charter (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}task (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  open INTEGER,
  owner TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}task_x1 ON ${prefix}task (workspace, open, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}task_x2 ON ${prefix}task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post__channel (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (workspace, id, item)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}post__channel_x1 ON ${prefix}post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}approval (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  phase TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}approval_x1 ON ${prefix}approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}hold (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}target (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  channel TEXT,
  slot_at INTEGER,
  phase TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}target_x1 ON ${prefix}target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}target_x2 ON ${prefix}target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}handover (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}personal (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  first_expiry INTEGER,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}personal_x1 ON ${prefix}personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}keepsakes (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}connection (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}notice (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  recipient TEXT,
  happened_at INTEGER,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}notice_x1 ON ${prefix}notice (workspace, recipient, id);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}notice_x2 ON ${prefix}notice (workspace, happened_at, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}letter (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  phase TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${schema}${prefix}letter_x1 ON ${prefix}letter (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}receipt (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  schema_no INTEGER NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);
