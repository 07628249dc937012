package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds addresses in running text, in linear time. */
final class Addresses {
    private Addresses() {}

    static @Nullable EmailAddress first(String text) {
        List<EmailAddress> found = all(text, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    static List<EmailAddress> all(String text, int most) {
        List<EmailAddress> found = new ArrayList<>();
        int at = text.indexOf('@');
        while (at >= 0 && found.size() < most) {
            int start = at;
            while (start > 0 && at - start < 64 && local(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < 190 && domain(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
                end--;
            }
            if (start < at && text.substring(at, end).indexOf('.') > 1) {
                EmailAddress.read(text.substring(start, end)).ifPresent(found::add);
            }
            at = text.indexOf('@', at + 1);
        }
        return found;
    }

    private static boolean local(char c) {
        return Character.isLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0;
    }

    private static boolean domain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
