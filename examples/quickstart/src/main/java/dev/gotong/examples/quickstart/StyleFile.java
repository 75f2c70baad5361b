package dev.gotong.examples.quickstart;

import static dev.gotong.examples.quickstart.TeamFile.orNone;

import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import dev.gotong.style.AltText;
import dev.gotong.style.AtMost;
import dev.gotong.style.Avoid;
import dev.gotong.style.BrandName;
import dev.gotong.style.Required;
import dev.gotong.style.StyleGuide;
import dev.gotong.style.StyleRule;
import dev.gotong.style.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A style guide as it is written, and the rules that it comes to. */
record StyleFile(String name, int version, List<RulePart> rules) {

  record RulePart(
      String id,
      String kind,
      String severity,
      @Nullable List<String> networks,
      @Nullable List<String> languages,
      @Nullable String message,
      @Nullable String use,
      @Nullable List<String> wrong,
      @Nullable Map<String, String> swap,
      @Nullable List<String> words,
      @Nullable String of,
      int max,
      @Nullable String when,
      @Nullable List<String> anyOf) {

    Severity weight() {
      return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
    }

    List<NetworkId> on() {
      return orNone(networks).stream().map(NetworkId::of).toList();
    }

    Optional<String> sentence(String nameOfUse) {
      return Optional.ofNullable(message).map(m -> m.replace("{use}", nameOfUse));
    }

    String required(@Nullable String value, String name) {
      if (value == null) {
        throw new IllegalArgumentException("rule " + id + ": " + name + " is missing");
      }
      return value;
    }
  }

  /**
   * {@return the style guide in that file}
   *
   * @throws BadFileException if something in it is not what it has to be
   */
  static StyleGuide read(Path path) {
    StyleFile file = Yaml.read(path, StyleFile.class);
    try {
      String id = file.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._:-]+", "-");
      return StyleGuide.of(
          id, file.version(), file.rules().stream().map(StyleFile::rule).toList());
    } catch (IllegalArgumentException e) {
      throw new BadFileException(path, String.valueOf(e.getMessage()));
    }
  }

  private static StyleRule rule(RulePart part) {
    return switch (part.kind()) {
      case "terms" -> brand(part);
      case "substitution" -> terms(part);
      case "avoid" -> avoid(part);
      case "count" -> atMost(part);
      case "required" -> required(part);
      case "alt-text" ->
        AltText.builder()
            .id(part.id())
            .severity(part.weight())
            .addAllNetworks(part.on())
            .addAllLanguages(orNone(part.languages()))
            .message(part.sentence(""))
            .build();
      default ->
        throw new IllegalArgumentException("rule " + part.id() + ": kind must be terms,"
            + " substitution, avoid, count, required or alt-text, but was " + part.kind());
    };
  }

  private static StyleRule brand(RulePart part) {
    return BrandName.builder()
        .id(part.id())
        .severity(part.weight())
        .addAllNetworks(part.on())
        .addAllLanguages(orNone(part.languages()))
        .message(part.sentence("{canonical}"))
        .canonical(part.required(part.use(), "use"))
        .addAllWrongForms(orNone(part.wrong()))
        .build();
  }

  private static StyleRule terms(RulePart part) {
    return Terms.builder()
        .id(part.id())
        .severity(part.weight())
        .addAllNetworks(part.on())
        .addAllLanguages(orNone(part.languages()))
        .message(part.sentence("{preferred}"))
        .putAllPreferred(orNone(part.swap()))
        .build();
  }

  private static StyleRule avoid(RulePart part) {
    return Avoid.builder()
        .id(part.id())
        .severity(part.weight())
        .addAllNetworks(part.on())
        .addAllLanguages(orNone(part.languages()))
        .message(part.sentence(""))
        .addAllWords(orNone(part.words()))
        .build();
  }

  private static StyleRule atMost(RulePart part) {
    String what = part.required(part.of(), "of").toUpperCase(Locale.ROOT).replace('-', '_');
    return AtMost.builder()
        .id(part.id())
        .severity(part.weight())
        .addAllNetworks(part.on())
        .addAllLanguages(orNone(part.languages()))
        .message(part.sentence(""))
        .what(AtMost.What.valueOf(what.equals("EMOJI") ? what : what + "S"))
        .max(part.max())
        .build();
  }

  private static StyleRule required(RulePart part) {
    return Required.builder()
        .id(part.id())
        .severity(part.weight())
        .addAllNetworks(part.on())
        .addAllLanguages(orNone(part.languages()))
        .message(part.sentence(""))
        .addAllAccepted(orNone(part.anyOf()))
        .onlySponsored("sponsored".equals(part.when()))
        .build();
  }
}
