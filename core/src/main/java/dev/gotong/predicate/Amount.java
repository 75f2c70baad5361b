package dev.gotong.predicate;

import dev.gotong.base.Require;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Money in one currency, up to a thousand million millions of it, with up to nine decimals; 1.0 and 1.00 are equal. */
record Amount(BigDecimal value, Currency currency) {
  private static final BigDecimal MAX = BigDecimal.TEN.pow(15);
  private static final int MAX_DECIMALS = 9;

  Amount {
    value = value.stripTrailingZeros();
    Require.that(
        value.scale() <= MAX_DECIMALS && value.abs().compareTo(MAX) <= 0,
        "amount must be at most %s with at most 9 decimals, but was %s",
        MAX,
        value);
  }

  /** The amount in a text such as "999.50 EUR", if it is one. */
  static Optional<Amount> parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0 || !isDecimal(text.substring(0, space))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Amount(
          new BigDecimal(text.substring(0, space)),
          Currency.getInstance(text.substring(space + 1))));
    } catch (IllegalArgumentException e) { // a currency that is none, or an amount out of bounds
      return Optional.empty();
    }
  }

  /** Whether the text is digits, with a minus before and decimals behind if need be; never an exponent. */
  private static boolean isDecimal(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    int point = digits.indexOf('.');
    return point < 0
        ? isDigits(digits)
        : isDigits(digits.substring(0, point)) && isDigits(digits.substring(point + 1));
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> '0' <= c && c <= '9');
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + currency.getCurrencyCode();
  }
}
