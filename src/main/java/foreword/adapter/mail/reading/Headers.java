package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header fields read without exceptions. */
final class Headers {
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_COMMENTS = 200;

    private final MimeMessage mail;
    private final Map<String, List<InternetAddress>> parsed = new HashMap<>();
    private boolean cut;

    Headers(MimeMessage mail) {
        this.mail = mail;
    }

    List<String> all(String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException | RuntimeException damaged) {
            return List.of();
        }
    }

    /** Every field from the top down: its lower-case name and its value as written. */
    List<Map.Entry<String, String>> inOrder() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        try {
            for (Header header : Collections.list(mail.getAllHeaders())) {
                String value = header.getValue() == null ? "" : header.getValue();
                fields.add(Map.entry(header.getName().toLowerCase(Locale.ROOT), value));
            }
        } catch (MessagingException | RuntimeException damaged) {
            return List.copyOf(fields);
        }
        return fields;
    }

    /** The first field's value in one line, empty when there is none. */
    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : oneLine(values.get(0));
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    String words(String name) {
        return decoded(first(name));
    }

    static String decoded(String value) {
        String some = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        try {
            return oneLine(MimeUtility.decodeText(some));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return value;
        }
    }

    /** True when a field was longer than is read. */
    boolean isCut() {
        return cut;
    }

    /** The people of the named fields, in order, at most a hundred of each. */
    List<InternetAddress> people(String... names) {
        List<InternetAddress> people = new ArrayList<>();
        for (String name : names) {
            people.addAll(parsed.computeIfAbsent(name, this::peopleOf));
        }
        return people;
    }

    private List<InternetAddress> peopleOf(String name) {
        List<InternetAddress> people = new ArrayList<>();
        for (String value : all(name)) {
            cut |= value.length() > LONGEST;
            for (InternetAddress person : parsed(shortened(value))) {
                if (people.size() >= MOST_RECIPIENTS) {
                    cut = true;
                    return people;
                }
                people.add(person);
            }
        }
        return people;
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, Math.max(0, value.lastIndexOf(',', LONGEST))) : value;
    }

    List<EmailAddress> addresses(String... names) {
        Set<EmailAddress> found = new LinkedHashSet<>();
        for (InternetAddress person : people(names)) {
            EmailAddress address = address(person);
            if (address != null) {
                found.add(address);
            }
        }
        return List.copyOf(found);
    }

    /** What people are called where the mail says so; an address repeated as a name says nothing. */
    Map<EmailAddress, String> names(String... names) {
        Map<EmailAddress, String> found = new LinkedHashMap<>();
        for (InternetAddress person : people(names)) {
            EmailAddress address = address(person);
            String name = name(person);
            if (address != null && !name.isEmpty() && !name.contains("@")) {
                found.putIfAbsent(address, name);
            }
        }
        return found;
    }

    /** The name as written, on one line; empty without one. */
    static String name(InternetAddress person) {
        String personal = person.getPersonal();
        return personal == null ? "" : decoded(personal).strip();
    }

    static @Nullable EmailAddress address(InternetAddress person) {
        String written = person.getAddress();
        if (written == null) {
            return null;
        }
        return EmailAddress.read(written.replace("<", "").replace(">", "")).orElse(null);
    }

    /** The library takes time that grows with the square of the comments: a field full of them holds nobody. */
    static List<InternetAddress> parsed(String value) {
        List<InternetAddress> people = new ArrayList<>();
        if (value.chars().filter(c -> c == '(').count() > MOST_COMMENTS) {
            return people;
        }
        try {
            for (Address address : InternetAddress.parseHeader(oneLine(value), false)) {
                if (address instanceof InternetAddress person && !person.isGroup()) {
                    people.add(person);
                }
            }
        } catch (MessagingException | RuntimeException damaged) {
            EmailAddress found = Addresses.first(value);
            if (found != null) {
                InternetAddress person = new InternetAddress();
                person.setAddress(found.value());
                people.add(person);
            }
        }
        return people;
    }

    /** Every {@code <id>} of a field, in order. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String value : all(name)) {
            int open = value.indexOf('<');
            while (open >= 0 && ids.size() < MOST_RECIPIENTS) {
                int close = value.indexOf('>', open);
                if (close < 0) {
                    break;
                }
                String id = value.substring(open, close + 1);
                if (id.length() > 2 && id.chars().noneMatch(Character::isWhitespace)) {
                    ids.add(id);
                }
                open = value.indexOf('<', close);
            }
        }
        return ids;
    }

    static String oneLine(String value) {
        StringBuilder out = new StringBuilder(value.length());
        boolean gap = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == '\t' || c == ' ' || c < ' ') {
                gap = true;
            } else {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
