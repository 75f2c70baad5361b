package dev.gotong.post;

import dev.gotong.base.Require;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The money that is spent on a post, such as on its promotion.
 *
 * @param amount how much, 0 or more, with at most 12 digits before the point and 4 after it; kept without zeros at the
 *     end of the fraction, so that equal amounts are equal: 1.50 is kept as 1.5, and 1E+2 as 100
 * @param currency of which currency, as ISO 4217 writes it, such as {@code IDR}: three capital letters
 */
public record Budget(BigDecimal amount, String currency) {
  private static final int MAX_DIGITS = 12;
  private static final int MAX_DECIMALS = 4;
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /** Checks the bounds, and takes off zeros at the end of the fraction. */
  public Budget {
    BigDecimal bare = amount.stripTrailingZeros();
    Require.that(
        bare.signum() >= 0
            && bare.scale() <= MAX_DECIMALS
            && (long) bare.precision() - bare.scale() <= MAX_DIGITS,
        "amount must be 0 or more with at most %d digits before the point and %d after it, but was %s",
        MAX_DIGITS,
        MAX_DECIMALS,
        amount);
    Require.that(
        CODE.matcher(currency).matches(),
        "currency must be three capital letters such as EUR, but was \"%s\"",
        currency);
    // one way to write each amount, 100 and not 1E+2: digests and receipts are made of texts
    amount = bare.setScale(Math.max(0, bare.scale()));
  }

  /** {@return a budget of so much of that currency} */
  public static Budget of(BigDecimal amount, String currency) {
    return new Budget(amount, currency);
  }

  /** {@return the amount and the currency, such as {@code 1500.5 EUR}} */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
