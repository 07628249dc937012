package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recipient groups of a delivery report (RFC 3464, section 2.3), also where it stands in running text. */
final class DeliveryStatus {
    private static final int LINES = 2_000;
    private static final int MOST_GROUPS = 100;
    private static final List<String> HARMLESS = List.of("delayed", "deliver", "relayed", "expanded");

    private DeliveryStatus() {}

    /**
     * What is said of one recipient.
     *
     * @param fields by lower-case name
     */
    record Group(Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean failed() {
            String action = field("action").toLowerCase(Locale.ROOT);
            String status = field("status");
            boolean error = status.startsWith("5") || status.startsWith("4");
            return action.startsWith("fail") || (error && !harmless() && (!action.isEmpty() || names()));
        }

        boolean harmless() {
            String action = field("action").toLowerCase(Locale.ROOT);
            return HARMLESS.stream().anyMatch(action::startsWith);
        }

        boolean names() {
            return !field("final-recipient").isEmpty()
                    || !field("original-recipient").isEmpty();
        }

        /** The address that was written to, else the one it was passed on to. */
        @Nullable
        EmailAddress recipient() {
            EmailAddress written = Addresses.first(field("original-recipient"));
            return written == null ? Addresses.first(field("final-recipient")) : written;
        }

        /** The diagnostic code without its type. */
        String said() {
            String diagnostic = field("diagnostic-code");
            int semicolon = diagnostic.indexOf(';');
            boolean typed = semicolon >= 0 && semicolon < 12;
            return typed ? diagnostic.substring(semicolon + 1).strip() : diagnostic;
        }
    }

    static List<Group> groups(PartWalk parts, String text) {
        List<Group> groups = new ArrayList<>();
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("message/delivery-status") || leaf.is("message/global-delivery-status")) {
                groups.addAll(groups(leaf.text()));
            }
        }
        boolean told = groups.stream().anyMatch(group -> group.failed() || group.harmless());
        if (!told && text.contains("Final-Recipient:")) {
            return groups(text.substring(text.indexOf("Final-Recipient:")));
        }
        return groups;
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        Map<String, String> group = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().limit(LINES).toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                group = closed(groups, group);
            } else if (Character.isWhitespace(line.charAt(0)) && group.containsKey(name)) {
                group.merge(name, " " + line.strip(), String::concat);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (name.endsWith("-recipient") && group.containsKey(name)) {
                    group = closed(groups, group);
                }
                group.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        closed(groups, group);
        return groups;
    }

    /** Some servers put a blank line between a recipient and what became of it. */
    private static Map<String, String> closed(List<Group> groups, Map<String, String> fields) {
        if (fields.isEmpty() || groups.size() >= MOST_GROUPS) {
            return new LinkedHashMap<>();
        }
        Group group = new Group(fields);
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        boolean loose = !group.names() && fields.containsKey("action");
        if (loose && last != null && last.names() && last.field("action").isEmpty()) {
            last.fields().putAll(fields);
        } else {
            groups.add(group);
        }
        return new LinkedHashMap<>();
    }
}
