package foreword.workflow;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the one client to whom a teammate's message gives the words that it quotes; unsure is nobody. */
final class WhoIsQuoted {
    /** "I wrote: …", or "Told Nadia: …" at the beginning of a sentence. */
    private static final Pattern OWN_WORDS = Pattern.compile(
            "(?:^|[\\n.!?]\\s{0,3})(?:told|wrote|messaged|emailed|replied)\\b"
                    + "|\\b(?:i|we)(?:'ve|\u2019ve|\\s(?:have|just|also|already))?\\s"
                    + "(?:said|told|wrote|write|messaged|emailed|replied)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ADDRESSED =
            List.of("told ", "messaged ", "emailed ", "wrote to ", "replied to ", "said to ", "writing to ");
    /** What makes a first name another person's: a surname, or a company it is "at". */
    private static final Pattern NEXT =
            Pattern.compile("\\s{1,3}(?:(?:at|from|of)\\s{1,3})?(\\p{Lu}[\\p{L}\\p{N}'\u2019-]{0,60})");

    private final People people;

    WhoIsQuoted(People people) {
        this.people = people;
    }

    /**
     * The only contact that is named: in full, or by a first name that one contact bears, or one at the company named.
     *
     * @param around a teammate's own words around the quotations
     */
    Optional<Contact> in(String around) {
        if (OWN_WORDS.matcher(around).find()) {
            return Optional.empty();
        }
        List<Contact> named = named(around);
        return named.size() == 1
                ? Optional.of(named.get(0)).filter(contact -> !addressed(around, contact))
                : Optional.empty();
    }

    private List<Contact> named(String text) {
        List<Contact> contacts = people.contacts();
        List<Contact> found = new ArrayList<>(contacts.stream()
                .filter(contact -> at(lower(text), lower(contact.name())) >= 0)
                .toList());
        for (Collection<Contact> namesakes : byFirstName(contacts)) {
            if (namesakes.stream().noneMatch(found::contains)) {
                found.addAll(meant(text, namesakes));
            }
        }
        return found;
    }

    private static Collection<List<Contact>> byFirstName(List<Contact> contacts) {
        return contacts.stream()
                .collect(Collectors.groupingBy(contact -> lower(contact.firstName())))
                .values();
    }

    private List<Contact> meant(String text, Collection<Contact> namesakes) {
        List<Contact> called = namesakes.stream()
                .filter(contact -> calledByFirstName(text, contact))
                .toList();
        if (called.size() <= 1) {
            return called;
        }
        List<Contact> there =
                called.stream().filter(contact -> companyNamed(text, contact)).toList();
        return there.size() == 1 ? there : List.of();
    }

    /** With its capital: "will" and "mark" are words, too. */
    private boolean calledByFirstName(String text, Contact contact) {
        int start = at(text, contact.firstName());
        if (start < 0) {
            return false;
        }
        Matcher next = NEXT.matcher(text.substring(start + contact.firstName().length()));
        return !next.lookingAt() || wordsOf(contact).anyMatch(word -> sameOrInitial(word, next.group(1)));
    }

    private Stream<String> wordsOf(Contact contact) {
        String company = people.company(contact.company()).map(Company::name).orElse("");
        return Stream.of((contact.name() + " " + company).split("\\s+", -1));
    }

    private static boolean sameOrInitial(String word, String written) {
        return word.equalsIgnoreCase(written) || (written.length() == 1 && word.startsWith(written));
    }

    private boolean companyNamed(String text, Contact contact) {
        return people.company(contact.company())
                .map(company -> company.name().split("\\s+", -1)[0])
                .filter(word -> at(lower(text), lower(word)) >= 0)
                .isPresent();
    }

    /** "I told Nadia: …" quotes somebody else. */
    private static boolean addressed(String text, Contact contact) {
        String lower = lower(text);
        int start = at(lower, lower(contact.firstName()));
        String before = start < 0 ? "" : lower.substring(0, start).replace("@", "");
        return ADDRESSED.stream().anyMatch(before::endsWith);
    }

    /** Where a word or name stands by itself, or -1. */
    private static int at(String text, String word) {
        for (int start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
            int end = start + word.length();
            boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return start;
            }
        }
        return -1;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
