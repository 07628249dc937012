package foreword.adapter.slack.desk;

import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /foreword concern}: what is open; {@code @dana the report was late} or {@code Fennel & Rye: …} notes a complaint that was
 * heard elsewhere.
 */
final class ConcernCommand implements Commands.Deed {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:said|says|wrote|complains|complained)\\s*(?=[:,\"\u201c]))?[:,\\s\u2013\u2014-]{0,20}");

    private final Office office;
    private final Talk talk;
    private final Clock clock;

    ConcernCommand(Office office, Talk talk, Clock clock) {
        this.office = office;
        this.talk = talk;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        String typed = call.rest().strip();
        if (typed.isEmpty()) {
            return Optional.of(office.answers().concerns(call.slackId()));
        }
        if (typed.equalsIgnoreCase("learned")) {
            return Optional.of(office.answers().taughtAboutConcerns(call.slackId()));
        }
        Optional<Named.Found> person = talk.named(typed);
        if (person.isPresent()) {
            Contact contact = person.get().contact();
            return office.rows()
                    .people()
                    .company(contact.company())
                    .map(company -> logged(company, contact, person.get().rest(), call))
                    .orElseGet(() -> talk.said(
                            contact.name() + " belongs to no company. Change that with" + " `/foreword contact`."));
        }
        return company(typed)
                .map(company ->
                        logged(company, null, typed.substring(company.name().length()), call))
                .orElseGet(this::nobody);
    }

    private Optional<String> logged(Company company, @Nullable Contact contact, String rest, Commands.Call call) {
        String words = LEAD.matcher(rest.strip()).replaceFirst("").strip();
        String name = contact == null ? company.name() : contact.firstName();
        if (words.isEmpty()) {
            return talk.said(
                    "What is wrong? Type it behind the name: `/foreword concern " + name + " the report was late`.");
        }
        Utterance said = new Utterance(
                Utterance.Channel.SLACK,
                Utterance.TYPED_BY + call.slackId(),
                Long.toString(clock.instant().toEpochMilli()),
                null,
                new Utterance.Speaker(
                        contact == null ? null : contact.slackId(),
                        contact == null ? null : contact.email(),
                        contact == null ? "" : contact.name(),
                        false,
                        false),
                words,
                clock.instant(),
                null);
        return talk.said(
                office.whenConcerned().logged(company, contact, said, call.by()).sentence());
    }

    /** The longest name that the text begins with. */
    private Optional<Company> company(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        List<Company> all = office.rows().people().companies();
        return all.stream()
                .filter(company -> begins(lower, company.name().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparing(company -> company.name().length()));
    }

    private static boolean begins(String text, String name) {
        return text.startsWith(name)
                && (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
    }

    private Optional<String> nobody() {
        return talk.said(
                "Say who or which company, and what is wrong: `/foreword concern @dana the report was late`. I know"
                        + " these companies: "
                        + Talk.list(office.rows().people().companies().stream()
                                .map(Company::name)
                                .limit(20)));
    }
}
