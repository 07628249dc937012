package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Authentication;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RFC 8601, the verdict of our own server only: anybody can write such a field. */
final class AuthenticationResults {
    private AuthenticationResults() {}

    static Authentication read(Headers headers, @Nullable String authservId) {
        if (authservId == null || authservId.isBlank()) {
            return Authentication.UNKNOWN;
        }
        for (String field : headers.all("Authentication-Results")) {
            String[] parts = withoutComments(field).split(";");
            String id = parts[0].strip().split("\\s", 2)[0];
            if (id.equalsIgnoreCase(authservId.strip())) {
                return verdict(parts);
            }
        }
        return Authentication.UNKNOWN;
    }

    private static Authentication verdict(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String result = parts[i].strip().toLowerCase(Locale.ROOT);
            int equals = result.indexOf('=');
            if (equals < 0
                    || !result.substring(0, equals)
                            .strip()
                            .split("/", 2)[0]
                            .strip()
                            .equals("dmarc")) {
                continue;
            }
            String value = result.substring(equals + 1).strip().split("\\s", 2)[0];
            return switch (value) {
                case "pass" -> Authentication.PASS;
                case "fail" -> Authentication.FAIL;
                default -> Authentication.UNKNOWN;
            };
        }
        return Authentication.UNKNOWN;
    }

    /** Comments may nest, and a quoted string may hold anything: both are blanked. */
    private static String withoutComments(String field) {
        StringBuilder out = new StringBuilder(field.length());
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (!quoted && depth == 0) {
                out.append(c == '\r' || c == '\n' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
