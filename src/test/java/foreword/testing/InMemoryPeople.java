package foreword.testing;

import foreword.people.Company;
import foreword.people.CompanyMatcher;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.People;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everybody, in maps. */
public final class InMemoryPeople implements People {
    private final Map<Company.Id, Company> companies = new LinkedHashMap<>();
    private final Map<Company.Id, @Nullable Locale> languages = new LinkedHashMap<>();
    private final Map<Contact.Id, Contact> contacts = new LinkedHashMap<>();
    private final Map<Teammate.Id, Teammate> teammates = new LinkedHashMap<>();
    private final Map<Teammate.Id, @Nullable Locale> profiles = new LinkedHashMap<>();
    private final Map<Teammate.Id, @Nullable Locale> choices = new LinkedHashMap<>();
    private final Map<Teammate.Id, NotifyBy> ways = new LinkedHashMap<>();
    private final Map<Teammate.Id, Instant> quiet = new java.util.LinkedHashMap<>();
    private final Map<Stranger.Id, Stranger> strangers = new LinkedHashMap<>();
    private final Map<EmailAddress, Contact.Id> addresses = new LinkedHashMap<>();
    private final Map<String, Company.Id> channels = new LinkedHashMap<>();
    private final Map<String, Teammate.Id> inviters = new LinkedHashMap<>();

    @Override
    public void save(Company company) {
        companies.put(company.id(), company);
    }

    @Override
    public Optional<Company> company(Company.Id id) {
        return Optional.ofNullable(companies.get(id));
    }

    @Override
    public Optional<Company> companyNamed(String name) {
        return first(companies.values(), it -> same(it.name(), name));
    }

    @Override
    public Optional<Company> companyKnownAs(String name) {
        return first(companies.values(), it -> CompanyMatcher.sameName(it.name(), name));
    }

    @Override
    public Optional<Company> companyWithDomain(String domain) {
        return first(companies.values(), it -> domain.equals(it.domain()));
    }

    @Override
    public List<Company> companies() {
        return List.copyOf(companies.values());
    }

    @Override
    public Optional<Locale> language(Company.Id company) {
        return Optional.ofNullable(languages.get(company));
    }

    @Override
    public void language(Company.Id company, @Nullable Locale locale) {
        languages.put(company, locale);
    }

    @Override
    public void save(Contact contact) {
        contacts.put(contact.id(), contact);
    }

    @Override
    public Optional<Contact> contact(Contact.Id id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public Optional<Contact> contactWithEmail(EmailAddress email) {
        return first(contacts.values(), it -> email.equals(it.email()))
                .or(() -> Optional.ofNullable(addresses.get(email)).flatMap(this::contact));
    }

    @Override
    public void alsoWritesFrom(Contact.Id contact, EmailAddress address) {
        addresses.put(address, contact);
    }

    @Override
    public Optional<Contact> contactWithSlackId(String slackId) {
        return first(contacts.values(), it -> slackId.equals(it.slackId()));
    }

    @Override
    public List<Contact> contactsNamed(String name) {
        return contacts.values().stream().filter(it -> same(it.name(), name)).toList();
    }

    @Override
    public List<Contact> contactsAt(Company.Id company) {
        return contacts.values().stream()
                .filter(it -> it.company().equals(company))
                .toList();
    }

    @Override
    public List<Company> companies(Collection<Company.Id> ids) {
        return companies().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public List<Contact> contacts(Collection<Contact.Id> ids) {
        return contacts().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    @Override
    public void save(Teammate teammate) {
        Teammate before = teammates.get(teammate.id());
        teammates.put(teammate.id(), before == null ? teammate : speaking(teammate, before.language()));
    }

    @Override
    public void profileLanguage(Teammate.Id id, Locale language) {
        profiles.put(id, language);
        speak(id);
    }

    @Override
    public void language(Teammate.Id id, @Nullable Locale chosen) {
        Teammate mate = teammates.get(id);
        if (mate != null && mate.language() != null && !choices.containsKey(id)) {
            profiles.putIfAbsent(id, mate.language());
        }
        choices.put(id, chosen);
        speak(id);
    }

    @Override
    public Optional<Locale> chosenLanguage(Teammate.Id id) {
        return Optional.ofNullable(choices.get(id));
    }

    private void speak(Teammate.Id id) {
        Locale chosen = choices.get(id);
        Locale language = chosen == null ? profiles.get(id) : chosen;
        teammates.computeIfPresent(id, (same, mate) -> speaking(mate, language));
    }

    private static Teammate speaking(Teammate mate, @Nullable Locale language) {
        return new Teammate(mate.id(), mate.slackId(), mate.email(), mate.name(), mate.role(), mate.zone(), language);
    }

    @Override
    public Optional<Teammate> teammate(Teammate.Id id) {
        return Optional.ofNullable(teammates.get(id));
    }

    @Override
    public Optional<Teammate> teammateWithSlackId(String slackId) {
        return first(teammates.values(), it -> slackId.equals(it.slackId()));
    }

    @Override
    public Optional<Teammate> teammateWithEmail(EmailAddress email) {
        return first(teammates.values(), it -> email.equals(it.email()));
    }

    @Override
    public Optional<NotifyBy> notifyBy(Teammate.Id id) {
        return Optional.ofNullable(ways.get(id));
    }

    @Override
    public void notifyBy(Teammate.Id id, NotifyBy way) {
        ways.put(id, way);
    }

    @Override
    public Optional<Instant> quietUntil(Teammate.Id id) {
        return Optional.ofNullable(quiet.get(id));
    }

    @Override
    public void quietUntil(Teammate.Id id, Instant until) {
        quiet.put(id, until);
    }

    @Override
    public List<Teammate> teammates() {
        return List.copyOf(teammates.values());
    }

    @Override
    public void save(Stranger stranger) {
        strangers.put(stranger.id(), stranger);
    }

    @Override
    public Optional<Stranger> stranger(Stranger.Id id) {
        return Optional.ofNullable(strangers.get(id));
    }

    @Override
    public Optional<Stranger> strangerWithSlackId(String slackId) {
        return first(strangers.values(), it -> slackId.equals(it.slackId()));
    }

    @Override
    public Optional<Stranger> strangerWithEmail(EmailAddress email) {
        return first(strangers.values(), it -> email.equals(it.email()));
    }

    @Override
    public boolean settle(Stranger.Id id, Stranger.State from, Stranger.State to) {
        Optional<Stranger> found = stranger(id).filter(it -> it.state() == from);
        found.ifPresent(it -> save(new Stranger(id, it.slackId(), it.email(), it.name(), it.guess(), it.asked(), to)));
        return found.isPresent();
    }

    @Override
    public void channelBelongsTo(String channel, Company.Id company) {
        channels.put(channel, company);
    }

    @Override
    public Optional<Company> companyOfChannel(String channel) {
        return Optional.ofNullable(channels.get(channel)).flatMap(this::company);
    }

    @Override
    public void invitedBy(String channel, Teammate.Id teammate) {
        inviters.put(channel, teammate);
    }

    @Override
    public Optional<Teammate> inviterOf(String channel) {
        return Optional.ofNullable(inviters.get(channel)).flatMap(this::teammate);
    }

    private static <T> Optional<T> first(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
