package foreword.adapter.slack.desk;

import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.People;
import foreword.people.PersonName;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kind words that a teammate types, with who said them: {@code @dana saved our quarter}. */
final class TypedPraise {
    private static final Pattern MENTION = Pattern.compile("^<@([UW][A-Z0-9]{1,30})(?:\\|[^>]{0,200})?>");
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:said|says|wrote)\\s*(?=[:,\"\u201c\u201e\u00ab]))?[:,\\s\u2013\u2014-]{0,20}");
    private static final String OPENING = "\"\u201c\u201e\u00ab'\u2018";
    private static final String CLOSING = "\"\u201d\u201c\u00bb'\u2019";
    private static final int NAMES_SHOWN = 20;

    private final Office office;
    private final Clock clock;

    TypedPraise(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /**
     * Keeps the words and says so, or says what to type instead.
     *
     * @param slackId of who typed
     */
    String keep(Teammate by, String slackId, String typed) {
        Optional<Named.Found> found = new Named(people()).atStartOf(typed);
        if (found.isPresent()) {
            String words = words(found.get().rest());
            return words.isEmpty()
                    ? nothingSaid(found.get().contact())
                    : keep(by, slackId, found.get().contact(), words);
        }
        return colleague(typed)
                .map(teammate ->
                        teammate.name() + " is one of us, and praise is what a client says. Name the client first:"
                                + " `/foreword praise @dana saved our quarter`.")
                .orElseGet(this::nobody);
    }

    /** Keeps what this contact said. */
    String keep(Teammate by, String slackId, Contact contact, String words) {
        return office.whenHeard()
                .saved(
                        contact,
                        new Utterance(
                                Utterance.Channel.SLACK,
                                Utterance.TYPED_BY + slackId,
                                Long.toString(clock.instant().toEpochMilli()),
                                null,
                                new Utterance.Speaker(contact.slackId(), contact.email(), contact.name(), false, false),
                                words,
                                clock.instant(),
                                null),
                        by)
                .sentence();
    }

    private static String nothingSaid(Contact contact) {
        return "What did " + contact.firstName() + " say? Type it behind the name: `/foreword praise @"
                + contact.firstName().toLowerCase(Locale.ROOT) + " saved our quarter`.";
    }

    private String nobody() {
        List<String> names = people().contacts().stream()
                .map(Contact::name)
                .limit(NAMES_SHOWN)
                .toList();
        String known = names.isEmpty() ? "none yet" : names.stream().collect(Collectors.joining("; "));
        return "Say who and what: `/foreword praise @dana saved our quarter`. I know these people: " + known
                + ". Somebody new comes on the list with `/foreword contact`.";
    }

    private Optional<Teammate> colleague(String typed) {
        Matcher mention = MENTION.matcher(typed);
        if (mention.find()) {
            return office.colleagues().of(mention.group(1));
        }
        String first = typed.split("\\s", 2)[0].replaceFirst("^@", "");
        return EmailAddress.read(first)
                .flatMap(people()::teammateWithEmail)
                .or(() -> people().teammates().stream()
                        .filter(teammate -> PersonName.first(teammate.name()).equalsIgnoreCase(first))
                        .findFirst());
    }

    private static String words(String rest) {
        String words = LEAD.matcher(rest.strip()).replaceFirst("").strip();
        boolean quoted = words.length() > 1
                && OPENING.indexOf(words.charAt(0)) >= 0
                && CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
        return quoted ? words.substring(1, words.length() - 1).strip() : words;
    }

    private People people() {
        return office.rows().people();
    }
}
