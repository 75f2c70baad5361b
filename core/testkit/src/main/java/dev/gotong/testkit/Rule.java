package dev.gotong.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A numbered rule of a contract, and the test of it. {@code RULES.md} of the testkit lists them all.
 *
 * <p>{@code S3.2} is the second rule under promise 3 of a {@link dev.gotong.spi.Storage}. Numbers stay: a rule that is
 * given up leaves a gap. With {@code -Dgotong.runs=100} every rule is tried a hundred times, each time on a fresh
 * instance of the test class, and each class says how often it was kept.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RuleRuns.class)
public @interface Rule {

  /** {@return the id and what it says, such as {@code S3.2: of many saves against one version exactly one succeeds}} */
  String value();
}
