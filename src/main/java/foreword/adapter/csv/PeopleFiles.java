package foreword.adapter.csv;

import foreword.people.Background;
import foreword.people.Backgrounds;
import foreword.people.Company;
import foreword.people.CompanyMatcher;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.FreeMail;
import foreword.people.LanguageTag;
import foreword.people.People;
import foreword.people.Teammate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports contacts. Importing the same file again changes nothing; a bad row is named and does not stop the others. */
public final class PeopleFiles {
    private static final Pattern FORM_OF_ADDRESS = Pattern.compile("(?i)(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau)\\.?");

    private final People people;
    private final Backgrounds backgrounds;
    private final Owners owners;
    private final CompanyRows companies;

    public PeopleFiles(People people, CompanyMatcher companies, Backgrounds backgrounds, ZoneId zone) {
        this.people = people;
        this.backgrounds = backgrounds;
        this.owners = new Owners(people, zone);
        this.companies = new CompanyRows(people, companies);
    }

    /** How column names are compared: letters and digits in lower case. */
    public static String fold(String column) {
        return Columns.fold(column);
    }

    /**
     * What an import did.
     *
     * @param imported one line for each row that was taken, for people to read
     * @param same how many of them changed nothing
     * @param errors one sentence for each bad row, with its number
     * @param notes what should be looked at in rows that were taken
     * @param ignored columns that nothing is known of
     * @param seen in one sentence, how the file was understood
     */
    public record Report(
            List<String> imported,
            int same,
            List<String> errors,
            List<String> notes,
            List<String> ignored,
            String seen) {
        public Report {
            imported = List.copyOf(imported);
            notes = List.copyOf(notes);
        }
    }

    /** Imports companies and their contacts; with {@code dryRun} only says what it would do. */
    public Report contacts(Path file, Map<String, String> renamed, boolean dryRun) throws IOException {
        Table table = Table.read(file, Headers.contacts(), renamed);
        List<String> imported = new ArrayList<>();
        Map<String, List<Integer>> notes = new LinkedHashMap<>();
        int[] same = {0};
        List<String> errors = table.each(row -> {
            List<String> doubts = new ArrayList<>();
            Line line = contact(row, table.book(), dryRun, doubts);
            imported.add("row " + row.line() + ": " + line.said());
            same[0] += line.same() ? 1 : 0;
            doubts.forEach(doubt ->
                    notes.computeIfAbsent(doubt, it -> new ArrayList<>()).add(row.line()));
        });
        return new Report(imported, same[0], errors, said(notes), table.ignored(), table.seen());
    }

    /** The same of many rows once, with the first of them. */
    private static List<String> said(Map<String, List<Integer>> notes) {
        return notes.entrySet().stream()
                .map(note -> "row " + note.getValue().get(0)
                        + (note.getValue().size() == 1
                                ? ""
                                : " and " + (note.getValue().size() - 1) + " more")
                        + ": " + note.getKey())
                .toList();
    }

    /** Says which columns of a file were not read; empty when all were. */
    public static Optional<String> ignored(List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of("Columns not read: " + String.join(", ", columns));
    }

    /**
     * What came of a row.
     *
     * @param same true when all of it was known; a dry run does not look
     */
    private record Line(String said, boolean same) {}

    private Line contact(Table.Row row, boolean book, boolean dryRun, List<String> doubts) {
        List<EmailAddress> addresses = addresses(row, doubts);
        EmailAddress email = addresses.isEmpty() ? null : addresses.get(0);
        String written = row.name();
        if (written.isEmpty() && email == null) {
            throw new IllegalArgumentException("a contact needs a name or an email address");
        }
        String name = written.isEmpty() && email != null ? email.localPart() : written;
        Optional<Locale> language = languageIn(row);
        Optional<Teammate> owner = owner(row.cell("owner"), dryRun, doubts);
        CompanyRows.Found found = companies.of(row, email, book ? name : "", doubts);
        boolean same = false;
        if (!dryRun) {
            Company company = found.company(owner.orElse(null));
            same = people.company(company.id()).filter(company::equals).isPresent()
                    && language.stream()
                            .allMatch(locale -> people.language(company.id())
                                    .filter(locale::equals)
                                    .isPresent());
            people.save(company);
            language.ifPresent(locale -> people.language(company.id(), locale));
            same &= save(row, company, name, addresses);
        }
        String said = name + (email == null ? "" : " <" + email + ">") + " at " + found.name()
                + (found.known() ? "" : " (new)");
        return new Line(said, same);
    }

    /** True when all of it was known. */
    private boolean save(Table.Row row, Company company, String name, List<EmailAddress> addresses) {
        EmailAddress email = addresses.isEmpty() ? null : addresses.get(0);
        Contact contact = contact(row, company, name, email);
        String ref = "contact/" + contact.id().value();
        Background before = backgrounds.of(ref);
        Background after = before.with(row.background());
        boolean same = people.contact(contact.id()).filter(contact::equals).isPresent()
                && after.equals(before)
                && addresses.stream()
                        .allMatch(address -> people.contactWithEmail(address).isPresent());
        people.save(contact);
        addresses.stream()
                .skip(1)
                .filter(address -> people.contactWithEmail(address).isEmpty())
                .forEach(address -> people.alsoWritesFrom(contact.id(), address));
        backgrounds.save(ref, after);
        return same;
    }

    private Contact contact(Table.Row row, Company company, String name, @Nullable EmailAddress email) {
        Optional<Contact> known = known(row, company, name, email);
        String slackId = row.cell("slackid");
        String role = FORM_OF_ADDRESS.matcher(row.cell("role")).matches() ? "" : row.cell("role");
        boolean named = !row.name().isEmpty();
        return new Contact(
                known.map(Contact::id).orElseGet(Contact.Id::fresh),
                company.id(),
                named ? name : known.map(Contact::name).orElse(name),
                email == null || hasAddress(known, email)
                        ? known.map(Contact::email).orElse(null)
                        : email,
                slackId.isEmpty() ? known.map(Contact::slackId).orElse(null) : slackId,
                role.isEmpty() ? known.map(Contact::role).orElse(null) : role,
                known.map(Contact::standing).orElse(Contact.Standing.OPEN),
                row.cell("notes").isEmpty() ? known.map(Contact::notes).orElse("") : row.cell("notes"));
    }

    /** Whether the address is one of theirs already; their first one stays the first then. */
    private boolean hasAddress(Optional<Contact> known, EmailAddress email) {
        return known.isPresent()
                && known.get().email() != null
                && people.contactWithEmail(email).map(Contact::id).equals(known.map(Contact::id));
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

    private Optional<Teammate> owner(String written, boolean dryRun, List<String> doubts) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.contains("@") && EmailAddress.read(written).isEmpty()) {
            throw new IllegalArgumentException("owner: not a mail address: " + written);
        }
        Optional<Teammate> owner = dryRun ? owners.known(written) : owners.of(written);
        if (owner.isEmpty() && !Owners.added(written)) {
            doubts.add("nobody of us is called " + written + ", so the owner stays as it is");
        }
        return owner;
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

    /** Those that can be read; one that cannot is an error when it stands alone. */
    private static List<EmailAddress> addresses(Table.Row row, List<String> doubts) {
        List<EmailAddress> addresses = new ArrayList<>();
        List<String> written = Cells.several(row.cell("email"));
        for (String one : written) {
            Optional<EmailAddress> address = EmailAddress.read(one);
            if (address.isEmpty() && written.size() == 1) {
                throw new IllegalArgumentException("email: not a mail address: " + one);
            }
            address.filter(it -> !addresses.contains(it)).ifPresent(addresses::add);
            if (address.isEmpty()) {
                doubts.add("email: not a mail address, left out: " + one);
            }
        }
        addresses.forEach(address -> FreeMail.meant(address.domain())
                .ifPresent(meant -> doubts.add(address + " may be meant to end in " + meant)));
        return addresses;
    }
}
