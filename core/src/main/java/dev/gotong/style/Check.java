package dev.gotong.style;

import dev.gotong.base.Finding;
import java.util.List;

/**
 * Something that looks at a text and says what is wrong with it.
 *
 * <p><b>For implementers.</b> Keep these rules:
 *
 * <ol>
 *   <li>The same text gives the same findings; no clock, no chance, no network.
 *   <li>Each span is a place in {@link StyledText#text}, in code points.
 *   <li>A fix, written at its span, mends what was found.
 * </ol>
 */
public interface Check {

  /** {@return the id, by which findings of one place are ordered} */
  String id();

  /** {@return what is wrong with {@code text}; empty if nothing is} */
  List<Finding> check(StyledText text);
}
