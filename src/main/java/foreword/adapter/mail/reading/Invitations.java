package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Invitation;
import foreword.inbox.ReceivedMail.Invitation.Attendee;
import foreword.inbox.ReceivedMail.Invitation.Method;
import foreword.inbox.ReceivedMail.Invitation.Participation;
import foreword.inbox.ReceivedMail.Invitation.Start;
import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a calendar part (RFC 5545, 5546): method, key, summary, start and who is invited; nothing else. */
final class Invitations {
    private static final int LINES = 5_000;
    private static final int MOST_ATTENDEES = 100;
    private static final int LONGEST = 1_000;

    private String method;
    private String uid = "";
    private String summary = "";
    private @Nullable Start start;
    private @Nullable EmailAddress organizer;
    private final List<Attendee> attendees = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private boolean read;

    private Invitations(String method) {
        this.method = method;
    }

    /** Null when no part of the mail has a method; a file attached beside the text is an attachment. */
    static @Nullable Invitation of(PartWalk parts) {
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("text/calendar") && !leaf.attached()) {
                Invitation invitation = of(leaf.text(), leaf.method());
                if (invitation != null) {
                    return invitation;
                }
            }
        }
        return null;
    }

    static @Nullable Invitation of(String text, @Nullable String declared) {
        Invitations calendar = new Invitations(declared == null ? "" : declared);
        unfolded(text).forEach(calendar::line);
        return calendar.method.isBlank() ? null : calendar.invitation();
    }

    private Invitation invitation() {
        return new Invitation(method(method), uid, summary, start, organizer, attendees);
    }

    /** A line that begins with a blank goes on from the one before. */
    private static List<String> unfolded(String text) {
        List<StringBuilder> lines = new ArrayList<>();
        text.lines().limit(LINES).forEach(line -> {
            boolean more = line.startsWith(" ") || line.startsWith("\t");
            if (more && !lines.isEmpty()) {
                lines.get(lines.size() - 1).append(line, 1, line.length());
            } else {
                lines.add(new StringBuilder(line));
            }
        });
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private void line(String line) {
        int colon = behindParameters(line);
        if (colon <= 0) {
            return;
        }
        Map<String, String> parameters = parameters(line.substring(0, colon));
        String name = parameters.getOrDefault("", "");
        String value = line.substring(colon + 1).strip();
        if (name.equals("BEGIN")) {
            open.add(value.toUpperCase(Locale.ROOT));
        } else if (name.equals("END")) {
            read |= open.size() == 2 && !uid.isEmpty();
            if (!open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        } else if (name.equals("METHOD") && !value.isBlank()) {
            method = value;
        } else if (isMeeting() && !read) {
            property(name, parameters, value);
        }
    }

    private boolean isMeeting() {
        return open.size() == 2 && List.of("VEVENT", "VTODO", "VFREEBUSY").contains(open.get(1));
    }

    private void property(String name, Map<String, String> parameters, String value) {
        EmailAddress address = Addresses.first(value);
        switch (name) {
            case "UID" -> uid = shortened(value);
            case "SUMMARY" -> summary = Headers.oneLine(shortened(unescaped(value)));
            case "DTSTART" -> start = CalendarTime.read(value, parameters.get("TZID"));
            case "ORGANIZER" -> organizer = address;
            case "ATTENDEE" -> attend(address, parameters);
            default -> {}
        }
    }

    private void attend(@Nullable EmailAddress address, Map<String, String> parameters) {
        if (address != null && attendees.size() < MOST_ATTENDEES) {
            String status = parameters.getOrDefault("PARTSTAT", "NEEDS-ACTION");
            attendees.add(new Attendee(address, parameters.getOrDefault("CN", ""), participation(status)));
        }
    }

    private static int behindParameters(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return line.indexOf(':');
    }

    /** By upper-case name; the property's own name under the empty one. */
    private static Map<String, String> parameters(String head) {
        Map<String, String> parameters = new HashMap<>();
        StringBuilder word = new StringBuilder();
        String name = "";
        boolean quoted = false;
        boolean first = true;
        for (char c : (head + ";").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '=' && !quoted && name.isEmpty() && !first) {
                name = word.toString().strip().toUpperCase(Locale.ROOT);
                word.setLength(0);
            } else if (c == ';' && !quoted) {
                String value = word.toString().strip();
                parameters.putIfAbsent(name, first ? value.toUpperCase(Locale.ROOT) : value);
                first = false;
                name = "";
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return parameters;
    }

    private static String unescaped(String value) {
        return value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private static Method method(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        for (Method method : Method.values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return Method.OTHER;
    }

    private static Participation participation(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Participation one : Participation.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Participation.OTHER;
    }
}
