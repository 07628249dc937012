package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An Authentication-Results field, taken apart (RFC 8601, section 2.2). Comments may nest and stand anywhere, a quoted
 * string may hold anything: only what stands outside of them is read.
 *
 * @param authservId lower-case; empty when the field has none
 */
record AuthenticationResults(String authservId, @Nullable String version, List<Result> results) {
    private static final int MOST = 100;

    /** One check: what was checked, what came of it, and by which facts. Method and result are lower-case. */
    record Result(String method, String result, @Nullable String reason, List<Property> properties) {
        /** The first value of a property, empty without one. */
        String property(String type, String name) {
            return properties.stream()
                    .filter(one -> one.type().equals(type) && one.name().equals(name))
                    .map(Property::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** A fact, as {@code header.from=client.example}; type and name are lower-case. */
    record Property(String type, String name, String value) {}

    static AuthenticationResults read(String field) {
        List<List<String>> clauses = clauses(field);
        List<String> head = clauses.get(0);
        String id = head.isEmpty() ? "" : head.get(0).toLowerCase(Locale.ROOT);
        List<Result> results = new ArrayList<>();
        for (List<String> clause : clauses.subList(1, clauses.size())) {
            if (clause.size() >= 3 && clause.get(1).equals("=")) {
                results.add(result(clause));
            }
        }
        return new AuthenticationResults(id, head.size() > 1 ? head.get(1) : null, results);
    }

    private static Result result(List<String> clause) {
        String method = clause.get(0).toLowerCase(Locale.ROOT);
        int version = method.indexOf('/');
        String reason = null;
        List<Property> properties = new ArrayList<>();
        for (int i = 3; i + 2 < clause.size(); i++) {
            if (!clause.get(i + 1).equals("=")) {
                continue;
            }
            String name = clause.get(i).toLowerCase(Locale.ROOT);
            int dot = name.indexOf('.');
            String value = clause.get(i + 2);
            if (name.equals("reason")) {
                reason = value;
            } else if (dot > 0) {
                properties.add(new Property(name.substring(0, dot), name.substring(dot + 1), value));
            }
            i += 2;
        }
        return new Result(
                version < 0 ? method : method.substring(0, version).strip(),
                clause.get(2).toLowerCase(Locale.ROOT),
                reason,
                List.copyOf(properties));
    }

    /** The words and equals signs between the semicolons. */
    private static List<List<String>> clauses(String field) {
        List<List<String>> clauses = new ArrayList<>();
        List<String> clause = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length() && clauses.size() < MOST; i++) {
            char c = field.charAt(i);
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
                if (quoted && i < field.length()) {
                    word.append(field.charAt(i));
                }
            } else if (quoted) {
                quoted = c != '"';
                word.append(quoted ? String.valueOf(c) : "");
            } else if (c == '(' || depth > 0) {
                close(clause, word);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            } else if (c == '"') {
                quoted = true;
            } else if (c == ';' || c == '=' || Character.isWhitespace(c)) {
                boolean base64 = c == '=' && word.length() > 0 && isValue(clause);
                if (base64) {
                    word.append(c);
                    continue;
                }
                close(clause, word);
                if (c == '=') {
                    clause.add("=");
                } else if (c == ';') {
                    clauses.add(clause);
                    clause = new ArrayList<>();
                }
            } else {
                word.append(c);
            }
        }
        close(clause, word);
        clauses.add(clause);
        return clauses;
    }

    /** Behind an equals sign stands a value, and a signature's begin may itself hold one. */
    private static boolean isValue(List<String> clause) {
        return !clause.isEmpty() && clause.get(clause.size() - 1).equals("=");
    }

    private static void close(List<String> clause, StringBuilder word) {
        if (word.length() > 0) {
            clause.add(word.toString());
            word.setLength(0);
        }
    }
}
