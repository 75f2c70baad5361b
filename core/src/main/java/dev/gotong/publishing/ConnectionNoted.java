package dev.gotong.publishing;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import java.util.Map;

/**
 * A channel was connected, or how long its rights last became known.
 *
 * @param connection how it is connected now
 */
public record ConnectionNoted(Connection connection) implements Event {
  @Override
  public String code() {
    return "publishing.connected";
  }

  @Override
  public Map<String, String> facts() {
    return ImmutableMap.of(
        "rightsUntil", connection.rightsUntil().map(Object::toString).orElse("none"));
  }
}
