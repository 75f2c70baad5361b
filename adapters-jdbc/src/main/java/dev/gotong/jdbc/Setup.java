package dev.gotong.jdbc;

import dev.gotong.spi.ValueCodec;

/** What all transactions of a storage share. */
record Setup(Dialect dialect, Tables tables, ValueCodec codec, StorageClock clock) {}
