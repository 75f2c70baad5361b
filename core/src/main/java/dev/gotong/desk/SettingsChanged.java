package dev.gotong.desk;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The team agreed on other settings.
 *
 * @param settings what it agreed on
 */
public record SettingsChanged(Settings settings) implements Event {
  @Override
  public String code() {
    return "settings.changed";
  }

  @Override
  public Map<String, String> facts() {
    return ImmutableMap.of(
        "channels",
        joined(settings.channels(), channel -> channel.id() + " on " + channel.network()),
        "style",
        settings.style().name() + "/" + settings.style().version(),
        "approval",
        joined(
            settings.approval().routes(),
            route -> route.policy().label() + " " + route.policy().digest()),
        "revoked",
        String.join(", ", settings.approval().revoked()),
        "minimumGap",
        settings.calendar().minimumGap().toString(),
        "maxLateness",
        settings.publishing().maxLateness().toString());
  }

  private static <T> String joined(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", "));
  }
}
