/**
 * Personal: what people say about themselves, kept only as long as they agree to it.
 *
 * <pre>
 *   a note  -- keep, by the person --&gt; kept: for stated purposes, seen by those named, until a day
 *   kept    -- withdraw            --&gt; erased
 *   kept    -- its day has come    --&gt; out of sight, and erased with the next sweep
 *   kept    -- the person leaves   --&gt; erased
 * </pre>
 *
 * <p>There are four notes, at most one of each for a person. Answers to a survey become preferences when the person accepts
 * them: {@link dev.gotong.personal.Suggestions} reads "I love filming" as a liking for the kind of task {@code film}, says because
 * of which word, and nothing follows before the person has kept it as {@link dev.gotong.personal.Note.Preferences}. A type of the
 * MBTI and themes of CliftonStrengths are hints of small weight at most ({@code workload.Hints}). They are what people
 * like to say of themselves, not evidence of what they can do: no study shows that a type makes anybody better at a task, and
 * both publishers ask that nobody is judged by them. Gotong ships no questionnaire, and believes in no table from types to tasks;
 * a team that does brings its own ({@link dev.gotong.personal.Leanings}).
 *
 * <p>The words are kept apart from the history. An event holds a commitment, {@code SHA-256(salt, note)}; note and salt lie beside
 * it in a value of their own, which is overwritten on erasure. The audit chain stays whole, and tells that something was kept and
 * erased, not what. What a database keeps of overwritten rows, in logs and backups, is for the host to see to.
 *
 * <p>Start with {@link dev.gotong.personal.PersonalNotes}, which holds every rule.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.personal;

import org.jspecify.annotations.NullMarked;
