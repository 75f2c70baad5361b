/**
 * Conditions that people write into rules, and that are true, false or unknown of a case.
 *
 * <pre>
 *   vocabulary   rating: a level of safe, sensitive, adult;  budget: money;  campaign: texts
 *   condition    budget is at least 1000 EUR, or rating is at least sensitive
 *
 *   budget 1200 EUR, rating unknown    --&gt; true
 *   budget  900 EUR, rating safe       --&gt; false
 *   budget  900 EUR, rating unknown    --&gt; unknown
 *   budget  900 USD, rating safe       --&gt; unknown, as nobody says what a dollar is worth
 * </pre>
 *
 * <p>Grants, style rules and approval stages share the language, and each brings its own {@link
 * dev.gotong.predicate.Vocabulary}. What unknown means is for the feature to say: what permits holds only if true, what
 * forbids or protects holds unless false. There are no regular expressions, no loops and no numbers that round, so every
 * condition has an answer, in time that its size bounds.
 *
 * <p>Start with {@link dev.gotong.predicate.Condition}, then {@link dev.gotong.predicate.Vocabulary#compile}.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.predicate;

import org.jspecify.annotations.NullMarked;
