package foreword.adapter.csv;

import foreword.deal.Deal;
import foreword.deal.Deals;
import foreword.deal.Outlook;
import foreword.people.Background;
import foreword.people.Backgrounds;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.People;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.target.Targets;
import foreword.workflow.WhenDealsImported;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Contacts, deals and targets as tables for spreadsheets (RFC 4180, UTF-8), with the columns that {@code foreword import}
 * understands: what was written is read again without a change.
 */
public final class ListTables {
    private static final String CONTACTS =
            "Company,Segment,Domain,Owner,Name,Email,Role,Slack ID,Language,Notes,Past Employers,Industry,Place,Events";
    private static final String DEALS =
            "Deal,Company,Stage,Status,Amount,Currency,Email,Lost Reason,Owner,External ID,Changed,Close Date,Source";
    private static final String TARGETS =
            "Name,Company,Role,Why,Challenge,Segment,Priority,Source,Past Employers,Industry,Place,Events";
    private static final int PAGE = 500;

    private final People people;
    private final Backgrounds backgrounds;

    public ListTables(People people, Backgrounds backgrounds) {
        this.people = people;
        this.backgrounds = backgrounds;
    }

    /** Writes the contacts; {@code out} stays open. */
    public void contacts(List<Contact> contacts, OutputStream out) throws IOException {
        try (Table table = new Table(out, CONTACTS)) {
            for (Contact contact : contacts) {
                Optional<Company> company = people.company(contact.company());
                Background background = backgrounds.of("contact/" + contact.id().value());
                table.row(
                        text(company, Company::name),
                        text(company, it -> it.segment().name()),
                        text(company, Company::domain),
                        owner(company.map(Company::owner).orElse(null)),
                        contact.name(),
                        text(Optional.ofNullable(contact.email()), EmailAddress::value),
                        text(Optional.ofNullable(contact.role()), it -> it),
                        text(Optional.ofNullable(contact.slackId()), it -> it),
                        text(company.flatMap(it -> people.language(it.id())), Locale::toLanguageTag),
                        contact.notes(),
                        String.join(";", background.employers()),
                        background.industry(),
                        background.place(),
                        String.join(";", background.events()));
            }
        }
    }

    /** Writes the deals that are not hidden; {@code out} stays open. */
    public void deals(Deals deals, OutputStream out) throws IOException {
        try (Table table = new Table(out, DEALS)) {
            for (Deal deal : deals.all()) {
                if (!deal.hidden()) {
                    table.row(deal(deal, deals));
                }
            }
        }
    }

    /** Writes whom we want to meet, those put away not; {@code out} stays open. */
    public void targets(Targets targets, OutputStream out) throws IOException {
        try (Table table = new Table(out, TARGETS)) {
            for (int skip = 0; skip < targets.count(false); skip += PAGE) {
                for (Target target : targets.page(false, skip, PAGE)) {
                    Background background = backgrounds.of(target.id().ref());
                    table.row(
                            target.name(),
                            target.company(),
                            target.role(),
                            target.why(),
                            target.challenge(),
                            target.segment().name(),
                            String.valueOf(target.priority()),
                            target.source(),
                            String.join(";", background.employers()),
                            background.industry(),
                            background.place(),
                            String.join(";", background.events()));
                }
            }
        }
    }

    private String[] deal(Deal deal, Deals deals) {
        Deal.Position position = deal.position();
        Outlook outlook = deals.outlook(deal.id());
        return new String[] {
            deal.name(),
            deal.whose().companyName(),
            position.called().isEmpty() ? position.stage().word() : position.called(),
            position.stage().word(),
            text(Optional.ofNullable(deal.amount()), it -> it.value().toPlainString()),
            text(Optional.ofNullable(deal.amount()), it -> it.currency() == null ? "" : it.currency()),
            deals.contacts(deal.id()).stream().map(EmailAddress::value).collect(Collectors.joining(";")),
            text(Optional.ofNullable(position.because()), it -> it.words()),
            owner(deal.whose().owner()),
            deals.idsAt(deal.id(), WhenDealsImported.FILE.name()).stream()
                    .findFirst()
                    .orElse(""),
            deal.movedAt().toString(),
            text(Optional.ofNullable(outlook.closes()), LocalDate::toString),
            outlook.leadSource()
        };
    }

    private String owner(Teammate.@Nullable Id id) {
        return Optional.ofNullable(id)
                .flatMap(people::teammate)
                .map(mate ->
                        mate.email() == null ? mate.slackId() : mate.email().value())
                .orElse("");
    }

    private static <T> String text(Optional<T> value, Function<T, @Nullable String> words) {
        return value.map(words).orElse("");
    }

    /** A table under way; closing it leaves the stream open. */
    private static final class Table implements AutoCloseable {
        private final Writer writer;

        Table(OutputStream out, String header) throws IOException {
            this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(header + "\r\n");
        }

        void row(String... cells) throws IOException {
            writer.write(List.of(cells).stream().map(Cells::written).collect(Collectors.joining(",")) + "\r\n");
        }

        @Override
        public void close() throws IOException {
            writer.flush();
        }
    }
}
