package foreword.adapter.slack.desk;

import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.People;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the contact that a teammate means: a mention, an address, a full name or a first name that only one person bears. */
final class Named {
    private static final Pattern MENTION = Pattern.compile("^<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>\\s*");
    private static final Pattern ADDRESS = Pattern.compile("^(?:<mailto:)?([^\\s|<>]+@[^\\s|<>]+)(?:\\|[^>]*>|>)?\\s*");

    private final People people;

    Named(People people) {
        this.people = people;
    }

    /** The contact at the beginning of a text, and the text that follows. */
    record Found(Contact contact, String rest) {}

    Optional<Found> atStartOf(String text) {
        String trimmed = text.strip();
        return byMention(trimmed).or(() -> byAddress(trimmed)).or(() -> byName(trimmed));
    }

    private Optional<Found> byMention(String text) {
        Matcher mention = MENTION.matcher(text);
        return mention.find()
                ? people.contactWithSlackId(mention.group(1))
                        .map(contact -> new Found(contact, text.substring(mention.end())))
                : Optional.empty();
    }

    private Optional<Found> byAddress(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? EmailAddress.read(address.group(1))
                        .flatMap(people::contactWithEmail)
                        .map(contact -> new Found(contact, text.substring(address.end())))
                : Optional.empty();
    }

    private Optional<Found> byName(String text) {
        String wanted = text.startsWith("@") ? text.substring(1) : text;
        List<Contact> full = people.contacts().stream()
                .filter(contact -> startsWithWord(wanted, contact.name()))
                .toList();
        if (!full.isEmpty()) {
            return only(full, wanted, full.get(0).name());
        }
        List<Contact> first = people.contacts().stream()
                .filter(contact -> startsWithWord(wanted, contact.firstName()))
                .toList();
        return first.isEmpty()
                ? Optional.empty()
                : only(first, wanted, first.get(0).firstName());
    }

    private static Optional<Found> only(List<Contact> candidates, String text, String name) {
        return candidates.size() == 1
                ? Optional.of(new Found(
                        candidates.get(0), text.substring(name.length()).strip()))
                : Optional.empty();
    }

    private static boolean startsWithWord(String text, String word) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        return lower.startsWith(wanted)
                && (lower.length() == wanted.length() || !Character.isLetter(lower.charAt(wanted.length())));
    }
}
