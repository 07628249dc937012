package foreword.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The value of a number as people write it: which separators group digits is told by where they stand, not by the locale. */
final class Numeral {
    /** A number with its separators; a space or an apostrophe only before three digits. */
    static final Pattern WRITTEN = Pattern.compile(
            "\\d{1,3}(?:['’ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)*|(?<=^|[\\s$€£])[.,]\\d+");

    private static final Pattern GROUPED_AND_DECIMAL = Pattern.compile("\\d.*([.,]).*(?!\\1)[.,]\\d*");

    private Numeral() {}

    /**
     * @param multiplied whether a magnitude follows, before which a lone separator is a decimal point
     * @param thousandths whether the currency has three decimals
     */
    static BigDecimal value(String written, boolean multiplied, boolean thousandths) {
        String digits = written.replaceAll("['’ \\u00a0\\u202f\\u2009]", "");
        boolean spaced = digits.length() < written.length();
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(digits);
        }
        boolean decimal = spaced || decimal(digits, last, multiplied, thousandths);
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String rest = digits.substring(last + 1);
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + (decimal ? "." : "") + rest);
    }

    private static boolean decimal(String digits, int last, boolean multiplied, boolean thousandths) {
        char sign = digits.charAt(last);
        int before = last;
        int after = digits.length() - last - 1;
        boolean repeated = digits.indexOf(sign) < last;
        if (repeated) {
            return false;
        }
        if (GROUPED_AND_DECIMAL.matcher(digits).matches()) {
            return true;
        }
        if (after != 3 || before > 3 || before == 0 || digits.charAt(0) == '0') {
            return true;
        }
        return (multiplied || thousandths) && sign == '.';
    }
}
