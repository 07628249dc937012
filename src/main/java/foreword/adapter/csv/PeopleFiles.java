package foreword.adapter.csv;

import foreword.people.Backgrounds;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.LanguageTag;
import foreword.people.People;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports contacts. Importing the same file again changes nothing; a bad row is named and does not stop the others. */
public final class PeopleFiles {
    private static final Set<String> CONTACT_COLUMNS = Set.of(
            "company",
            "segment",
            "domain",
            "owner",
            "firstname",
            "lastname",
            "name",
            "email",
            "role",
            "slackid",
            "language",
            "notes",
            "pastemployers",
            "industry",
            "place",
            "events");

    private final People people;
    private final Backgrounds backgrounds;
    private final ZoneId zone;

    public PeopleFiles(People people, Backgrounds backgrounds, ZoneId zone) {
        this.people = people;
        this.backgrounds = backgrounds;
        this.zone = zone;
    }

    /** How column names are compared: lower-case without blanks, underscores, hyphens and stars. */
    public static String fold(String column) {
        return Table.fold(column);
    }

    /**
     * What an import did.
     *
     * @param imported how many rows were taken
     * @param errors one sentence for each bad row, with its number
     * @param ignored columns that nothing is known of
     */
    public record Report(int imported, List<String> errors, List<String> ignored) {}

    /** Imports companies and their contacts; with {@code dryRun} only says what it would do. */
    public Report contacts(Path file, Map<String, String> renamed, boolean dryRun) throws IOException {
        return each(Table.read(file, CONTACT_COLUMNS, renamed), row -> contact(row, dryRun));
    }

    /** Says which columns of a file were not read; empty when all were. */
    public static Optional<String> ignored(List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of("Columns not read: " + String.join(", ", columns));
    }

    private static Report each(Table table, Consumer<Table.Row> taker) {
        List<String> errors = table.each(taker);
        return new Report(table.rows().size() - errors.size(), errors, table.ignored());
    }

    private void contact(Table.Row row, boolean dryRun) {
        String name = row.name();
        EmailAddress email = addressIn(row.cell("email"), "email");
        if (row.cell("company").isEmpty()) {
            throw new IllegalArgumentException("the company is missing");
        }
        if (name.isEmpty() && email == null) {
            throw new IllegalArgumentException("a contact needs a name or an email address");
        }
        Optional<EmailAddress> ownerAddress = ownerAddressIn(row);
        Optional<Locale> language = languageIn(row);
        if (dryRun) {
            return;
        }
        Company company = company(row, owner(row.cell("owner"), ownerAddress));
        people.save(company);
        language.ifPresent(locale -> people.language(company.id(), locale));
        String shown = name.isEmpty() && email != null ? email.localPart() : name;
        Contact contact = contact(row, company, shown, email);
        people.save(contact);
        String ref = "contact/" + contact.id().value();
        backgrounds.save(ref, backgrounds.of(ref).with(row.background()));
    }

    private Contact contact(Table.Row row, Company company, String name, @Nullable EmailAddress email) {
        Optional<Contact> known = known(row, company, name, email);
        String slackId = row.cell("slackid");
        return new Contact(
                known.map(Contact::id).orElseGet(Contact.Id::fresh),
                company.id(),
                name,
                email == null ? known.map(Contact::email).orElse(null) : email,
                slackId.isEmpty() ? known.map(Contact::slackId).orElse(null) : slackId,
                row.cell("role").isEmpty() ? known.map(Contact::role).orElse(null) : row.cell("role"),
                known.map(Contact::standing).orElse(Contact.Standing.OPEN),
                row.cell("notes").isEmpty() ? known.map(Contact::notes).orElse("") : row.cell("notes"));
    }

    private Optional<Contact> known(Table.Row row, Company company, String name, @Nullable EmailAddress email) {
        Optional<Contact> byEmail = email == null ? Optional.empty() : people.contactWithEmail(email);
        Optional<Contact> bySlack =
                row.cell("slackid").isEmpty() ? Optional.empty() : people.contactWithSlackId(row.cell("slackid"));
        Stream<Contact> byName = people.contactsNamed(name).stream()
                .filter(contact -> contact.company().equals(company.id()));
        return byEmail.or(() -> bySlack)
                .or(() -> byName.filter(contact -> email == null || contact.email() == null)
                        .findFirst());
    }

    private Company company(Table.Row row, @Nullable Teammate owner) {
        Optional<Company> known = people.companyNamed(row.cell("company"));
        return new Company(
                known.map(Company::id).orElseGet(Company.Id::fresh),
                known.map(Company::name).orElse(row.cell("company")),
                row.cell("segment").isEmpty()
                        ? known.map(Company::segment).orElse(Segment.CLIENT)
                        : new Segment(row.cell("segment")),
                row.cell("domain").isEmpty()
                        ? known.map(Company::domain).orElse(null)
                        : row.cell("domain").toLowerCase(java.util.Locale.ROOT),
                owner == null ? known.map(Company::owner).orElse(null) : owner.id());
    }

    private @Nullable Teammate owner(String written, Optional<EmailAddress> address) {
        if (written.isEmpty()) {
            return null;
        }
        Optional<Teammate> known =
                address.isPresent() ? people.teammateWithEmail(address.get()) : people.teammateWithSlackId(written);
        return known.orElseGet(() -> {
            Teammate added = new Teammate(
                    Teammate.Id.fresh(),
                    address.isPresent() ? null : written,
                    address.orElse(null),
                    address.map(EmailAddress::localPart).orElse(written),
                    Teammate.Role.MEMBER,
                    zone);
            people.save(added);
            return added;
        });
    }

    private static Optional<Locale> languageIn(Table.Row row) {
        String written = row.cell("language");
        Optional<Locale> language = LanguageTag.read(written);
        if (!written.isEmpty() && language.isEmpty()) {
            throw new IllegalArgumentException(
                    "language: neither a tag such as de-AT nor English or German: " + written);
        }
        return language;
    }

    private static Optional<EmailAddress> ownerAddressIn(Table.Row row) {
        String owner = row.cell("owner");
        if (owner.contains("@")) {
            return Optional.ofNullable(addressIn(owner, "owner"));
        }
        if (!owner.isEmpty() && !owner.matches("[UW][A-Z0-9]{2,}")) {
            throw new IllegalArgumentException("owner: neither an email address nor a Slack id: " + owner);
        }
        return Optional.empty();
    }

    private static @Nullable EmailAddress addressIn(String written, String column) {
        if (written.isEmpty()) {
            return null;
        }
        return EmailAddress.read(written)
                .orElseThrow(() -> new IllegalArgumentException(column + ": not a mail address: " + written));
    }
}
