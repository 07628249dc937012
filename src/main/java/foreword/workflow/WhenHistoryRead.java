package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.FreeMail;
import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Praise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an old mail is read: who of a client's wrote to us, or got mail from us, and what kind words stand in it. Nobody is asked about
 * anything, and no moment opens. A mail that is read twice changes nothing.
 */
public final class WhenHistoryRead {
    private static final Duration SAME_WORDS_WITHIN = Duration.ofDays(30);
    private static final Set<String> SHARED = Set.of(
            "info",
            "office",
            "support",
            "sales",
            "hello",
            "contact",
            "team",
            "billing",
            "accounts",
            "accounting",
            "invoices",
            "admin",
            "hr",
            "jobs",
            "help",
            "service",
            "marketing",
            "news",
            "newsletter",
            "noreply",
            "no-reply",
            "donotreply",
            "notifications",
            "mailer-daemon",
            "postmaster",
            "webmaster");

    private final Rows rows;
    private final Steps steps;
    private final WhenHeard whenHeard;
    private final How how;
    private final Set<String> ours;
    private final Map<String, Company> companies = new HashMap<>();
    private final Map<EmailAddress, Contact> contacts = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    public WhenHistoryRead(Rows rows, Steps steps, WhenHeard whenHeard, How how) {
        this.rows = rows;
        this.steps = steps;
        this.whenHeard = whenHeard;
        this.how = how;
        this.ours = ours(rows, how);
    }

    /**
     * How it is read.
     *
     * @param ourDomains besides those of our teammates
     * @param newCompanies a domain that is not known becomes a company
     * @param dryRun nothing is kept
     */
    public record How(Set<String> ourDomains, boolean newCompanies, boolean dryRun) {
        public How {
            ourDomains = Set.copyOf(ourDomains);
        }
    }

    /** Whose mail it is. */
    public enum Author {
        OURS,
        A_CLIENT,
        SOMEBODY_ELSE,
        A_MACHINE
    }

    /** Somebody who is on the list from now on. */
    public record Met(String name, EmailAddress email, String company, boolean newCompany) {}

    /** Kind words, and whether they were kept or known before. */
    public record Kind(String speaker, String quote, Instant at, boolean known) {}

    /** What stood in a mail. */
    public record Found(
            Author author, List<Met> met, @Nullable Kind kind) {
        static Found of(Author author) {
            return new Found(author, List.of(), null);
        }
    }

    /**
     * Reads one mail.
     *
     * @throws IllegalArgumentException in a sentence, when it names no sender or no date
     */
    public Found read(ReceivedMail mail) {
        boolean human = mail.kind() == ReceivedMail.Kind.REPLY
                || mail.kind() == ReceivedMail.Kind.NEW
                || mail.kind() == ReceivedMail.Kind.FORWARD;
        if (mail.automatic() || !human) {
            return Found.of(Author.A_MACHINE);
        }
        EmailAddress from = mail.from();
        if (from == null) {
            throw new IllegalArgumentException("it names no sender, or more than one");
        }
        return steps.step(() -> ours(from) ? byUs(mail) : byThem(mail, from));
    }

    private Found byUs(ReceivedMail mail) {
        List<Met> met = new ArrayList<>();
        Stream.concat(mail.to().stream(), mail.cc().stream())
                .distinct()
                .filter(address -> !ours(address))
                .forEach(address -> meet(address, mail.names().getOrDefault(address, ""), met)
                        .ifPresent(contact -> touched(contact, Direction.OUT, mail)));
        return new Found(Author.OURS, met, null);
    }

    private Found byThem(ReceivedMail mail, EmailAddress from) {
        List<Met> met = new ArrayList<>();
        Optional<Contact> contact = meet(from, mail.fromName(), met);
        contact.ifPresent(speaker -> touched(speaker, Direction.IN, mail));
        return contact.map(speaker -> new Found(Author.A_CLIENT, met, kindWords(mail, from, speaker)))
                .orElse(Found.of(Author.SOMEBODY_ELSE));
    }

    /** Named as a mail that comes in is: the same mail is one contact, whichever way it was read. */
    private void touched(Contact contact, Direction direction, ReceivedMail mail) {
        if (!how.dryRun() && !mail.date().equals(Instant.EPOCH) && !mail.date().isAfter(steps.now())) {
            rows.interactions()
                    .add(new Interaction(contact.id(), Way.MAIL, direction, mail.date(), WhenInTouch.key(mail)));
        }
    }

    private Optional<Contact> meet(EmailAddress address, String name, List<Met> met) {
        Optional<Contact> known =
                rows.people().contactWithEmail(address).or(() -> Optional.ofNullable(contacts.get(address)));
        if (known.isPresent() || SHARED.contains(address.localPart())) {
            return known;
        }
        String domain = rows.companies().domain(address.domain()).orElse(address.domain());
        Optional<Company> before = companyOf(domain);
        Optional<Company> company = before.or(() -> newCompany(domain));
        return company.map(it -> added(address, name, it, met, before.isEmpty()));
    }

    private Contact added(EmailAddress address, String name, Company company, List<Met> met, boolean newCompany) {
        Contact contact = new Contact(
                Contact.Id.fresh(), company.id(), named(name, address), address, null, "", Contact.Standing.OPEN, "");
        contacts.put(address, contact);
        met.add(new Met(contact.name(), address, company.name(), newCompany));
        if (!how.dryRun()) {
            rows.people().save(company);
            rows.people().save(contact);
            steps.note("contact.added", "contact/" + contact.id().value(), "from an old mailbox");
        }
        return contact;
    }

    private Optional<Company> companyOf(String domain) {
        return rows.companies().at(domain).or(() -> Optional.ofNullable(companies.get(domain)));
    }

    private Optional<Company> newCompany(String domain) {
        if (!how.newCompanies() || FreeMail.at(domain)) {
            return Optional.empty();
        }
        Company company =
                new Company(Company.Id.fresh(), capital(domain.split("\\.", 2)[0]), Segment.CLIENT, domain, null);
        companies.put(domain, company);
        return Optional.of(company);
    }

    /** Only what is surely praise: nobody is asked about the rest. */
    private @Nullable Kind kindWords(ReceivedMail mail, EmailAddress from, Contact speaker) {
        WhoseWords.Found found = whenHeard.read(utterance(mail, from, speaker));
        if (!found.praise() || found.reading().band() != Band.SURE || found.seconds()) {
            return null;
        }
        if (mail.date().equals(Instant.EPOCH)) {
            throw new IllegalArgumentException("it holds kind words, but no date");
        }
        Instant at = mail.date().isAfter(steps.now()) ? steps.now() : mail.date();
        boolean known = known(found, speaker, at);
        if (!known && !how.dryRun()) {
            Praise praise = WhenHeard.praise(found, false, at).by(speaker.id(), null);
            rows.praises().add(praise);
            steps.note("praise.read", "praise/" + praise.id().value(), "from an old mailbox");
        }
        return new Kind(speaker.name(), found.quote(), at, known);
    }

    private boolean known(WhoseWords.Found found, Contact speaker, Instant at) {
        boolean inThisRun = !words.add(speaker.email() + "\n" + found.quote());
        return inThisRun
                || rows.praises().bySource(found.said().key()).isPresent()
                || rows.praises().dismissedBefore(found.quote())
                || rows.praises().said(speaker.id(), at.minus(SAME_WORDS_WITHIN), at.plus(SAME_WORDS_WITHIN)).stream()
                        .anyMatch(praise -> praise.repeats(found.said().text(), found.quote()));
    }

    /** Named as a mail that comes in is, so that the same mail is never heard by both ways. */
    private static Utterance utterance(ReceivedMail mail, EmailAddress from, Contact speaker) {
        String id = mail.messageId() == null ? mail.date() + "/" + from : mail.messageId();
        return new Utterance(
                Utterance.Channel.EMAIL,
                mail.subject(),
                id,
                null,
                new Utterance.Speaker(null, from, speaker.name(), false, false),
                mail.text(),
                mail.date(),
                null);
    }

    private boolean ours(EmailAddress address) {
        return ours.contains(address.domain())
                || rows.people().teammateWithEmail(address).isPresent();
    }

    /** A teammate may write from a free mail provider, where everybody else does too. */
    private static Set<String> ours(Rows rows, How how) {
        Set<String> domains = new HashSet<>(how.ourDomains());
        rows.people().teammates().stream()
                .map(Teammate::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::domain)
                .forEach(domains::add);
        domains.removeIf(domain ->
                FreeMail.at(domain) || rows.people().companyWithDomain(domain).isPresent());
        return domains;
    }

    /** As they sign, or as their address says. */
    private static String named(String name, EmailAddress address) {
        String signed = name.replaceAll("[\\p{Cntrl}\\s\"]+", " ").strip();
        return signed.isEmpty() || signed.contains("@")
                ? Arrays.stream(address.localPart().split("[._-]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(WhenHistoryRead::capital)
                        .collect(Collectors.joining(" "))
                : signed;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
