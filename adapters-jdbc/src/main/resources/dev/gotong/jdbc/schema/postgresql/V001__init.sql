CREATE TABLE IF NOT EXISTS ${schema}${prefix}reservations (
  workspace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  owner TEXT COLLATE "C",
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}locks (
  workspace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}heads (
  workspace TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  hash TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}events (
  workspace TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  value_id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  place BIGINT NOT NULL,
  command_id TEXT COLLATE "C" NOT NULL,
  actor_type TEXT COLLATE "C" NOT NULL,
  actor_name TEXT COLLATE "C",
  on_behalf_of TEXT COLLATE "C",
  at_micros BIGINT NOT NULL,
  policy TEXT COLLATE "C",
  code TEXT COLLATE "C" NOT NULL,
  commitment TEXT COLLATE "C" NOT NULL,
  hash TEXT COLLATE "C" NOT NULL,
  salt TEXT COLLATE "C" NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (workspace, seq)
);

CREATE INDEX IF NOT EXISTS ${prefix}events_x1 ON ${schema}${prefix}events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}jobs (
  shard SMALLINT NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  workspace TEXT COLLATE "C" NOT NULL,
  queue TEXT COLLATE "C" NOT NULL,
  next_at BIGINT NOT NULL,
  owner TEXT COLLATE "C",
  fence BIGINT NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
);

CREATE INDEX IF NOT EXISTS ${prefix}jobs_x1 ON ${schema}${prefix}jobs (shard, queue, next_at, workspace, id) WHERE fence >= 0;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}team (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}settings (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}charter (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}task (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  open SMALLINT,
  owner TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}task_x1 ON ${schema}${prefix}task (workspace, open, id);

CREATE INDEX IF NOT EXISTS ${prefix}task_x2 ON ${schema}${prefix}task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post__channel (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, id, item)
);

CREATE INDEX IF NOT EXISTS ${prefix}post__channel_x1 ON ${schema}${prefix}post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}approval (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  phase TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}approval_x1 ON ${schema}${prefix}approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}hold (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}target (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  channel TEXT COLLATE "C",
  slot_at BIGINT,
  phase TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}target_x1 ON ${schema}${prefix}target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS ${prefix}target_x2 ON ${schema}${prefix}target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}handover (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}personal (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  first_expiry BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}personal_x1 ON ${schema}${prefix}personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}keepsakes (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}connection (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}notice (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  recipient TEXT COLLATE "C",
  happened_at BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}notice_x1 ON ${schema}${prefix}notice (workspace, recipient, id);

CREATE INDEX IF NOT EXISTS ${prefix}notice_x2 ON ${schema}${prefix}notice (workspace, happened_at, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}letter (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  phase TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}letter_x1 ON ${schema}${prefix}letter (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}receipt (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);
