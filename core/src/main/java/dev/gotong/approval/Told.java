package dev.gotong.approval;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.gotong.base.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the facts of events are put into text. */
final class Told {
  private Told() {}

  static String list(Iterable<?> items) {
    return Joiner.on(", ").join(items);
  }

  static String or(Optional<?> value) {
    return value.map(Object::toString).orElse("none");
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Map<String, String> content(int revision, Digest digest) {
    return ImmutableMap.of("revision", Integer.toString(revision), "digest", digest.hex());
  }

  static String dropped(List<DroppedVote> votes) {
    return list(Lists.transform(
        votes,
        dropped ->
            dropped.vote().stage() + "/" + dropped.vote().by() + ":" + word(dropped.cause())));
  }
}
