package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Span;
import dev.gotong.network.Entity.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds links, hashtags and mentions in a text.
 *
 * <p>{@code "Neu: https://example.org/a, #Kaffee mit @ana"} holds the link {@code https://example.org/a} (without the
 * comma), the hashtag {@code #Kaffee} and the mention {@code @ana}. An address such as {@code ana@example.org} holds
 * none.
 *
 * <p>Close to what twitter-text 3 and Mastodon find, with two known differences: bare links are seen for the endings
 * com, org, net, info, biz, app, dev, shop, blog, news, online, and any of two letters; and a link never ends in a
 * bracket. As in twitter-text, {@code example.de} alone is no link, {@code www.example.de} and {@code example.de/a}
 * are.
 */
public final class Entities {
  private static final String WORD = "\\p{L}\\p{M}\\p{N}_";
  private static final String URL_END = "\\p{IsLatin}\\p{IsCyrillic}\\p{M}0-9/=#&%$+@";
  private static final String URL = "[" + URL_END + "\\-._~:?\\[\\]!'()*,;]*[" + URL_END + "]";
  private static final String LABELS = "(?:[a-z0-9-]++\\.)";
  private static final String GENERIC =
      "(?:com|org|net|info|biz|app|dev|shop|blog|news|online|co|tv)";
  private static final String NOT_MORE = "(?![" + WORD + "@-]|\\.[a-z0-9])";
  private static final String PATH = "(?:[/?#:](?:" + URL + ")?)";

  private static final Pattern ENTITY = Pattern.compile(
      ("(?<link>(?<![" + WORD + "@#])https?://" + URL + ")")
          + ("|(?<bare>(?<![" + WORD + "@#$/.-])(?:")
          + (LABELS + "{1,20}" + GENERIC + NOT_MORE + PATH + "?")
          + ("|" + LABELS + "{2,20}[a-z]{2}" + NOT_MORE + PATH + "?")
          + ("|" + LABELS + "[a-z]{2}/(?:" + URL + ")?))")
          + ("|(?<hashtag>(?<![" + WORD + "&/])[#\\uFF03](?=[" + WORD + "]*\\p{L})")
          + ("[" + WORD + "\\u200C]+)")
          + ("|(?<mention>(?<![" + WORD + "/@=])@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
          + "(?:@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?)",
      Pattern.CASE_INSENSITIVE);

  private Entities() {}

  /** {@return the entities of {@code text}, in order, none over another} */
  public static List<Entity> of(String text) {
    ImmutableList.Builder<Entity> entities = ImmutableList.builder();
    Matcher matcher = ENTITY.matcher(text);
    int units = 0;
    int codePoints = 0;
    while (matcher.find()) {
      codePoints += text.codePointCount(units, matcher.start());
      int length = text.codePointCount(matcher.start(), matcher.end());
      entities.add(
          new Entity(kind(matcher), new Span(codePoints, codePoints + length), matcher.group()));
      codePoints += length;
      units = matcher.end();
    }
    return entities.build();
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("link") != null) {
      return Kind.LINK;
    }
    if (matcher.group("bare") != null) {
      return Kind.BARE_LINK;
    }
    return matcher.group("hashtag") != null ? Kind.HASHTAG : Kind.MENTION;
  }
}
