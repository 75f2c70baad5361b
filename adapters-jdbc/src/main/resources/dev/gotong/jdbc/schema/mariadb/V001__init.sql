CREATE TABLE IF NOT EXISTS ${schema}${prefix}reservations (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  owner VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, name)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}locks (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (workspace, name)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}heads (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  seq BIGINT NOT NULL,
  hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (workspace)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}events (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  seq BIGINT NOT NULL,
  kind VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  value_id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  place BIGINT NOT NULL,
  command_id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  actor_type VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  actor_name VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin,
  on_behalf_of VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin,
  at_micros BIGINT NOT NULL,
  policy VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  code VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  commitment VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  salt VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  event LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (workspace, seq)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}events_x1 ON ${schema}${prefix}events (value_id, kind, workspace, seq);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}jobs (
  shard SMALLINT NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  queue VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  next_at BIGINT NOT NULL,
  owner VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  fence BIGINT NOT NULL,
  PRIMARY KEY (shard, id, workspace, queue)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}jobs_x1 ON ${schema}${prefix}jobs (shard, queue, next_at, workspace, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}team (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}settings (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}charter (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}task (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  open SMALLINT,
  owner VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}task_x1 ON ${schema}${prefix}task (workspace, open, id);

CREATE INDEX IF NOT EXISTS ${prefix}task_x2 ON ${schema}${prefix}task (workspace, owner, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}post__channel (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  item VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (workspace, id, item)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}post__channel_x1 ON ${schema}${prefix}post__channel (workspace, item, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}approval (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  phase VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}approval_x1 ON ${schema}${prefix}approval (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}hold (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}target (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  channel VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  slot_at BIGINT,
  phase VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}target_x1 ON ${schema}${prefix}target (workspace, slot_at, id);

CREATE INDEX IF NOT EXISTS ${prefix}target_x2 ON ${schema}${prefix}target (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}handover (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}personal (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  first_expiry BIGINT,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}personal_x1 ON ${schema}${prefix}personal (workspace, first_expiry, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}keepsakes (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}connection (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}notice (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  recipient VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  happened_at BIGINT,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}notice_x1 ON ${schema}${prefix}notice (workspace, recipient, id);

CREATE INDEX IF NOT EXISTS ${prefix}notice_x2 ON ${schema}${prefix}notice (workspace, happened_at, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}letter (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  phase VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;

CREATE INDEX IF NOT EXISTS ${prefix}letter_x1 ON ${schema}${prefix}letter (workspace, phase, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}receipt (
  workspace VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version BIGINT NOT NULL,
  schema_no BIGINT NOT NULL,
  document LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  PRIMARY KEY (workspace, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;
