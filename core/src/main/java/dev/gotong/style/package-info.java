/**
 * The style guide of a team as checks that say where, why, and what to write instead.
 *
 * <p>A guide that wants the brand written {@code Kopi Senja} and {@code member} for {@code client} finds, in
 * {@code "Our clients love KOPI SENJA! #kopisenja"}:
 *
 * <pre>
 *   4 to 11    warning  write members, not clients
 *   17 to 27   error    write Kopi Senja, not KOPI SENJA
 * </pre>
 *
 * <p>and nothing in the hashtag. Places are code points of the text as it was written, although matching is done on its
 * composed form (NFC). Letters match whatever their case by Unicode's simple folding, which knows no locale: {@code I}
 * matches {@code i} in Turkish, too, and the dotless {@code ı} matches itself alone. A word is letters, marks, digits,
 * underscores and the apostrophes between letters, so {@code don't} holds no {@code don}; ideographs, kana and the
 * scripts of South-East Asia, which put no blanks between words, end a word anywhere.
 *
 * <p>Rules are values made of literals; nobody can give a pattern, so none can be slow. A check that is no rule, such as
 * a spelling checker, implements {@link dev.gotong.style.Check}.
 *
 * <p>Start with {@link dev.gotong.style.StyleGuide}.
 *
 * <p>Depends on: {@code base}, {@code network}, {@code post}.
 */
@NullMarked
package dev.gotong.style;

import org.jspecify.annotations.NullMarked;
