package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Authentication;
import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What our own mail server says of the sender. Anybody can write an Authentication-Results field: it counts only with our
 * server's name, and only above the first Received that our servers did not write.
 *
 * @param line the field that decided, empty when none did
 */
record SenderVerdict(Authentication authentication, String line) {
    private static final SenderVerdict UNKNOWN = new SenderVerdict(Authentication.UNKNOWN, "");

    /**
     * @param authservId our server's name in such fields, null when it writes none
     * @param author the only one, null when there is none or more than one: then nothing can be said
     */
    static SenderVerdict of(Headers headers, @Nullable String authservId, @Nullable EmailAddress author) {
        if (authservId == null || authservId.isBlank() || author == null) {
            return UNKNOWN;
        }
        String ours = authservId.strip().toLowerCase(Locale.ROOT);
        SenderVerdict verdict = UNKNOWN;
        for (String field : written(headers, ours)) {
            AuthenticationResults read = AuthenticationResults.read(field);
            if (read.authservId().equals(ours)) {
                SenderVerdict said = judged(read, field, author);
                verdict = said.outranks(verdict) ? said : verdict;
            }
        }
        return verdict;
    }

    private boolean outranks(SenderVerdict other) {
        return other.authentication != Authentication.FAIL && authentication != Authentication.UNKNOWN;
    }

    /** The fields our own servers can have written: those above the first foreign Received. */
    private static List<String> written(Headers headers, String ours) {
        List<String> fields = new ArrayList<>();
        boolean entered = false;
        for (Map.Entry<String, String> field : headers.inOrder()) {
            if (field.getKey().equals("received")) {
                String value = Headers.oneLine(field.getValue()).toLowerCase(Locale.ROOT);
                if (entered || !isOurs(host(value, "by "), ours, value)) {
                    return fields;
                }
                entered = value.startsWith("from ") && !isOurs(host(value, "from "), ours, value);
            } else if (field.getKey().equals("authentication-results")) {
                fields.add(field.getValue());
            }
        }
        return fields;
    }

    /** A hop without a sender is a hand-over inside; otherwise its host must be in our server's domain. */
    private static boolean isOurs(String host, String ours, String received) {
        if (!received.startsWith("from ")) {
            return true;
        }
        int dot = ours.indexOf('.');
        String domain = dot < 0 ? ours : ours.substring(dot + 1);
        boolean whole =
                domain.indexOf('.') > 3 || domain.chars().filter(c -> c == '.').count() > 1;
        return host.equals(ours)
                || host.endsWith("." + ours)
                || (whole && (host.equals(domain) || host.endsWith("." + domain)));
    }

    private static String host(String received, String word) {
        int at = received.startsWith(word) ? 0 : received.indexOf(" " + word) + 1;
        if (at == 0 && !received.startsWith(word)) {
            return "";
        }
        String rest = received.substring(at + word.length()).strip();
        int end = 0;
        while (end < rest.length() && " (;".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    private static SenderVerdict judged(AuthenticationResults read, String field, EmailAddress author) {
        boolean pass = false;
        for (AuthenticationResults.Result result : read.results()) {
            if (result.method().equals("dmarc") && result.result().equals("fail")) {
                return new SenderVerdict(Authentication.FAIL, Headers.oneLine(field));
            }
            pass |= result.result().equals("pass") && speaksFor(result, author.domain());
        }
        return pass ? new SenderVerdict(Authentication.PASS, Headers.oneLine(field)) : UNKNOWN;
    }

    /** SPF alone never does: an attacker's own domain passes it. */
    private static boolean speaksFor(AuthenticationResults.Result result, String domain) {
        String named = switch (result.method()) {
            case "dmarc" -> result.property("header", "from");
            case "dkim" -> signer(result);
            default -> "";
        };
        String signed = named.toLowerCase(Locale.ROOT);
        if (result.method().equals("dmarc")) {
            return signed.equals(domain);
        }
        boolean parent = signed.indexOf('.') > 3 && domain.endsWith("." + signed);
        return signed.equals(domain) || parent;
    }

    private static String signer(AuthenticationResults.Result result) {
        String domain = result.property("header", "d");
        String identity = result.property("header", "i");
        return domain.isEmpty() ? identity.substring(identity.indexOf('@') + 1) : domain;
    }
}
