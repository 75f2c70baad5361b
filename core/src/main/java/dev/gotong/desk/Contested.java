package dev.gotong.desk;

import dev.gotong.spi.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values about which writers collided lately: whoever comes next queues up for their lock at once, instead of doing
 * work that is thrown away. A hint of this process alone, of the latest thousand; without it nothing is wrong but slow.
 */
final class Contested {
  private static final int MOST = 1_000;

  private final Set<Key<?>> keys =
      Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key<?>, Boolean> eldest) {
          return size() > MOST;
        }
      }));

  boolean contains(Key<?> key) {
    return keys.contains(key);
  }

  void add(Key<?> key) {
    keys.add(key);
  }
}
