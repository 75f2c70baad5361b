package dev.gotong.examples.quickstart;

import dev.gotong.base.Severity;
import java.util.List;

/**
 * What the style guide says about the texts.
 *
 * @param guide the name and version of the style guide
 * @param postsChecked how many posts were checked
 * @param findings every finding
 */
record StyleSection(String guide, int postsChecked, List<StyleFinding> findings) {

  StyleSection {
    findings = List.copyOf(findings);
  }

  /**
   * A place where a text departs from the style guide.
   *
   * @param post the id of the post
   * @param row its row in the calendar, as a spreadsheet shows it
   * @param channel the channel, or several of them, where it matters
   * @param severity how much it matters
   * @param message what the rule says to the writer
   * @param place the text with the found words marked; {@link Excerpt#none()} where there is nothing to show
   * @param fix what to write instead; empty where the writer must think
   */
  record StyleFinding(
      String post,
      int row,
      String channel,
      Severity severity,
      String message,
      Excerpt place,
      String fix) {}
}
