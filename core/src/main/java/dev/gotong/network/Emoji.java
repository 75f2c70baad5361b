package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Emoji in a text: flags, keycaps, pictures with their skin tones, and families joined into one.
 *
 * <p>As in Unicode 13, emoji-data.txt, property Extended_Pictographic, which later versions left alone where anybody
 * looks. A picture that is text by default ({@code U+2764}, the heart) is an emoji only with the selector
 * {@code U+FE0F}; one that is an emoji by default is none with {@code U+FE0E}.
 */
public final class Emoji {
  private static final String PICTURE =
      "[\\x{A9}\\x{AE}\\x{203C}\\x{2049}\\x{2122}\\x{2139}\\x{2194}-\\x{2199}\\x{21A9}-\\x{21AA}"
          + "\\x{231A}-\\x{231B}\\x{2328}\\x{2388}\\x{23CF}\\x{23E9}-\\x{23F3}\\x{23F8}-\\x{23FA}"
          + "\\x{24C2}\\x{25AA}-\\x{25AB}\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{2605}"
          + "\\x{2607}-\\x{2612}\\x{2614}-\\x{2685}\\x{2690}-\\x{2705}\\x{2708}-\\x{2712}\\x{2714}"
          + "\\x{2716}\\x{271D}\\x{2721}\\x{2728}\\x{2733}-\\x{2734}\\x{2744}\\x{2747}\\x{274C}"
          + "\\x{274E}\\x{2753}-\\x{2755}\\x{2757}\\x{2763}-\\x{2767}\\x{2795}-\\x{2797}\\x{27A1}"
          + "\\x{27B0}\\x{27BF}\\x{2934}-\\x{2935}\\x{2B05}-\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}"
          + "\\x{2B55}\\x{3030}\\x{303D}\\x{3297}\\x{3299}\\x{1F000}-\\x{1F0FF}\\x{1F10D}-\\x{1F10F}"
          + "\\x{1F12F}\\x{1F16C}-\\x{1F171}\\x{1F17E}-\\x{1F17F}\\x{1F18E}\\x{1F191}-\\x{1F19A}"
          + "\\x{1F1AD}-\\x{1F1E5}\\x{1F201}-\\x{1F20F}\\x{1F21A}\\x{1F22F}\\x{1F232}-\\x{1F23A}"
          + "\\x{1F23C}-\\x{1F23F}\\x{1F249}-\\x{1F3FA}\\x{1F400}-\\x{1F53D}\\x{1F546}-\\x{1F64F}"
          + "\\x{1F680}-\\x{1F6FF}\\x{1F774}-\\x{1F77F}\\x{1F7D5}-\\x{1F7FF}\\x{1F80C}-\\x{1F80F}"
          + "\\x{1F848}-\\x{1F84F}\\x{1F85A}-\\x{1F85F}\\x{1F888}-\\x{1F88F}\\x{1F8AE}-\\x{1F8FF}"
          + "\\x{1F90C}-\\x{1F93A}\\x{1F93C}-\\x{1F945}\\x{1F947}-\\x{1FAFF}\\x{1FC00}-\\x{1FFFD}]";

  /** Emoji_Presentation below the emoji blocks: pictures that are emoji without a selector. */
  private static final String BY_DEFAULT =
      "[\\x{231A}-\\x{231B}\\x{23E9}-\\x{23EC}\\x{23F0}\\x{23F3}\\x{25FD}-\\x{25FE}"
          + "\\x{2614}-\\x{2615}\\x{2648}-\\x{2653}\\x{267F}\\x{2693}\\x{26A1}\\x{26AA}-\\x{26AB}"
          + "\\x{26BD}-\\x{26BE}\\x{26C4}-\\x{26C5}\\x{26CE}\\x{26D4}\\x{26EA}\\x{26F2}-\\x{26F3}"
          + "\\x{26F5}\\x{26FA}\\x{26FD}\\x{2705}\\x{270A}-\\x{270B}\\x{2728}\\x{274C}\\x{274E}"
          + "\\x{2753}-\\x{2755}\\x{2757}\\x{2795}-\\x{2797}\\x{27B0}\\x{27BF}\\x{2B1B}-\\x{2B1C}"
          + "\\x{2B50}\\x{2B55}\\x{1F000}-\\x{1FFFD}]";

  private static final String TONE = "[\\x{1F3FB}-\\x{1F3FF}]";
  private static final String DRESSED = "(?:\\x{FE0F}|" + TONE + ")";
  private static final String TAGS = "[\\x{E0020}-\\x{E007F}]+";
  private static final String JOINED = "(?:\\x{200D}" + PICTURE + DRESSED + "?)";

  /** Every emoji begins within these; it turns most text away at a tenth of the time. */
  private static final String MAYBE =
      "(?=[#*0-9\\x{A9}\\x{AE}\\x{203C}-\\x{3299}\\x{1F000}-\\x{1FFFD}])";

  private static final Pattern EMOJI = Pattern.compile((MAYBE + "(?:[\\x{1F1E6}-\\x{1F1FF}]{2}")
      + "|[0-9#*]\\x{FE0F}?\\x{20E3}"
      + ("|" + PICTURE + DRESSED + "(?:" + TAGS + ")?" + JOINED + "*+")
      + ("|" + PICTURE + "(?:" + TAGS + "|" + JOINED + "++)")
      + ("|(?=" + BY_DEFAULT + ")" + PICTURE + "(?!\\x{FE0E})")
      + ("|" + TONE + ")"));

  private Emoji() {}

  /** {@return the places of the emoji in {@code text}, in order; joined ones as one} */
  public static List<Span> in(String text) {
    ImmutableList.Builder<Span> spans = ImmutableList.builder();
    Matcher matcher = EMOJI.matcher(text);
    int units = 0;
    int codePoints = 0;
    while (matcher.find()) {
      codePoints += text.codePointCount(units, matcher.start());
      int length = text.codePointCount(matcher.start(), matcher.end());
      spans.add(new Span(codePoints, codePoints + length));
      codePoints += length;
      units = matcher.end();
    }
    return spans.build();
  }

  /** {@return how many units of {@code text} the emoji takes that begins at {@code index}, 0 if none does} */
  static int lengthAt(String text, int index) {
    Matcher matcher = EMOJI.matcher(text).region(index, text.length());
    return matcher.lookingAt() ? matcher.end() - index : 0;
  }
}
