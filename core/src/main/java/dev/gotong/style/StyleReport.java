package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.base.Span;
import java.util.List;

/**
 * What a style guide found in one text.
 *
 * @param guide name and version of the guide, such as {@code kopi-senja/3}
 * @param findings what was found, by start, end and id of the rule; those about the whole text first
 */
public record StyleReport(String guide, List<Finding> findings) {

  /** Copies the findings. */
  public StyleReport {
    findings = ImmutableList.copyOf(findings);
  }

  /** {@return whether an error was found, so that the text must not go on} */
  public boolean blocks() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /**
   * {@return the digest of the report}
   *
   * <p>SHA-256 of the {@link Canonical} encoding of: the text {@code style.report/1}; guide; a list of the findings, six
   * items each: severity, code, template, facts as a map, the span as a list of no or two numbers, the fix as a text or
   * as absent.
   */
  public Digest digest() {
    Canonical canonical =
        Canonical.of("style.report/1").text(guide).list(Math.multiplyExact(6, findings.size()));
    for (Finding finding : findings) {
      canonical
          .text(finding.severity().name())
          .text(finding.code())
          .text(finding.template())
          .texts(finding.facts());
      finding
          .span()
          .ifPresentOrElse(
              s -> canonical.list(2).number(s.startInclusive()).number(s.endExclusive()),
              () -> canonical.list(0));
      canonical.text(finding.fix());
    }
    return canonical.digest();
  }

  /** {@return {@code text}, in which these findings were made, with every fix written; of two that overlap the first} */
  public String fix(String text) {
    StringBuilder fixed = new StringBuilder();
    int done = 0;
    for (Finding finding : findings) {
      if (finding.span().isPresent() && finding.fix().isPresent()) {
        Span span = finding.span().get();
        if (span.startInclusive() >= done) {
          fixed
              .append(new Span(done, span.startInclusive()).in(text))
              .append(finding.fix().get());
          done = span.endExclusive();
        }
      }
    }
    int end = text.codePointCount(0, text.length());
    return fixed.append(new Span(done, end).in(text)).toString();
  }
}
