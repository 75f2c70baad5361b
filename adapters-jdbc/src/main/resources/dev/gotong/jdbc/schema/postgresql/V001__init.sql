CREATE TABLE IF NOT EXISTS gotong_reservations (
  workspace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  owner TEXT COLLATE "C",
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS gotong_locks (
  workspace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, name)
);

CREATE TABLE IF NOT EXISTS gotong_heads (
  workspace TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  hash TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace)
);

CREATE TABLE IF NOT EXISTS gotong_events (
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

CREATE INDEX IF NOT EXISTS gotong_events_x1 ON gotong_events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS gotong_jobs (
  shard SMALLINT NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  workspace TEXT COLLATE "C" NOT NULL,
  queue TEXT COLLATE "C" NOT NULL,
  next_at BIGINT NOT NULL,
  owner TEXT COLLATE "C",
  fence BIGINT NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
);

CREATE INDEX IF NOT EXISTS gotong_jobs_x1 ON gotong_jobs (shard, queue, next_at, workspace, id) WHERE fence >= 0;

CREATE TABLE IF NOT EXISTS gotong_team (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_settings (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_charter (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_task (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  open SMALLINT,
  owner TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_task_x1 ON gotong_task (workspace, open, id);

CREATE INDEX IF NOT EXISTS gotong_task_x2 ON gotong_task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS gotong_post (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_post__channel (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, id, item)
);

CREATE INDEX IF NOT EXISTS gotong_post__channel_x1 ON gotong_post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS gotong_approval (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  phase TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_approval_x1 ON gotong_approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS gotong_hold (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_target (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  post TEXT COLLATE "C",
  channel TEXT COLLATE "C",
  slot_at BIGINT,
  phase TEXT COLLATE "C",
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_target_x1 ON gotong_target (workspace, post, id);

CREATE INDEX IF NOT EXISTS gotong_target_x2 ON gotong_target (workspace, channel, id);

CREATE INDEX IF NOT EXISTS gotong_target_x3 ON gotong_target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS gotong_target_x4 ON gotong_target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS gotong_handover (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_personal (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  first_expiry BIGINT,
  PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS gotong_personal_x1 ON gotong_personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS gotong_keepsakes (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE IF NOT EXISTS gotong_receipt (
  workspace TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document TEXT,
  PRIMARY KEY (workspace, id)
);
