package dev.gotong.workload;

import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A load comparison as text of a fixed width, with a bar for each person: ten blocks are the whole capacity, up to four more what
 * is too much.
 *
 * <pre>
 *   ana  ████████░░      78 %  →  █████░░░░░      50 %   300 of 600 min, target 270
 * </pre>
 */
public final class LoadText {
  private static final int FULL = 10;
  private static final int MOST = 14;

  private LoadText() {}

  /**
   * {@return the lines, without line ends}
   *
   * @param names what people are called; names in wide scripts take two columns a letter
   */
  public static List<String> lines(LoadComparison comparison, Function<PersonId, String> names) {
    List<LoadReport.Load> before = comparison.before().loads();
    List<LoadReport.Load> after = comparison.after().loads();
    int widest = before.stream()
        .mapToInt(load -> width(names.apply(load.person())))
        .max()
        .orElse(0);
    List<String> lines = new ArrayList<>();
    if (before.isEmpty()) {
      lines.add("There is nobody in the team.");
    }
    for (int i = 0; i < before.size(); i++) {
      LoadReport.Load load = after.get(i);
      String name = names.apply(load.person());
      lines.add(name + " ".repeat(widest - width(name)) + "  " + bar(before.get(i)) + "  →  "
          + bar(load) + "   " + load.minutes() + " of " + load.capacity() + " min, target "
          + load.target());
    }
    for (LoadReport.NetworkLoad network : comparison.after().networks()) {
      lines.add(network(network));
    }
    lines.add(String.format(
        Locale.ROOT,
        "Evenness %.2f → %.2f (1 is even); %s",
        comparison.before().jain(),
        comparison.after().jain(),
        count(comparison.changes().size(), "task changes hands", "tasks change hands")));
    return List.copyOf(lines);
  }

  private static String network(LoadReport.NetworkLoad network) {
    return network.network() + ": " + count(network.owners(), "owner", "owners") + " of "
        + network.access()
        + " with access, " + network.covered() + " of " + network.minutes()
        + " min covered, most with one person "
        + network.most() + " min, bus factor " + network.busFactor();
  }

  private static String bar(LoadReport.Load load) {
    long percent =
        load.capacity() == 0 ? (load.minutes() == 0 ? 0 : 999) : (load.utilisation() + 5) / 10;
    int blocks = (int) Math.min(MOST, (percent + 5) / 10);
    String bar = "█".repeat(Math.min(FULL, blocks))
        + "░".repeat(Math.max(0, FULL - blocks))
        + "▓".repeat(Math.max(0, blocks - FULL));
    return bar
        + " ".repeat(MOST - bar.length())
        + String.format(Locale.ROOT, "%4d %%", Math.min(999, percent));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** {@return the columns that a name takes on a terminal, near enough: two for wide scripts and emoji, none for marks} */
  static int width(String name) {
    return name.codePoints().map(LoadText::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean isWide = Character.isIdeographic(codePoint)
        || (0x1100 <= codePoint && codePoint <= 0x115F)
        || (0x2E80 <= codePoint && codePoint <= 0xA4CF)
        || (0xAC00 <= codePoint && codePoint <= 0xD7A3)
        || (0xFF01 <= codePoint && codePoint <= 0xFF60)
        || (0x1F300 <= codePoint && codePoint <= 0x1FAFF);
    return isWide ? 2 : 1;
  }
}
