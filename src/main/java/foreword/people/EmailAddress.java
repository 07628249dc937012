package foreword.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address, trimmed and lower-cased; dots and plus signs are kept as written.
 *
 * @param value one local part, one {@code @} and a domain, at most 254 characters (RFC 5321, section 4.5.3.1)
 */
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,189}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254
                || !FORM.matcher(value).matches()
                || value.contains("..")
                || !value.chars().allMatch(EmailAddress::printable)) {
            throw new IllegalArgumentException("not a mail address: " + value);
        }
    }

    /** Reads an address that a person or a foreign system wrote; empty when it is none. */
    public static Optional<EmailAddress> read(String written) {
        try {
            return Optional.of(new EmailAddress(written));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private static boolean printable(int character) {
        return character > ' ' && character != 0x7f;
    }

    @Override
    public String toString() {
        return value;
    }
}
