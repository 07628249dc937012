package foreword.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody we know. */
public interface People {
    void save(Company company);

    Optional<Company> company(Company.Id id);

    /** By name, letter case and outer blanks ignored. */
    Optional<Company> companyNamed(String name);

    /** By name, accents, punctuation and legal forms ignored too; the oldest when several bear it. */
    Optional<Company> companyKnownAs(String name);

    Optional<Company> companyWithDomain(String domain);

    List<Company> companies();

    /** In which language this company's people are written to; empty when nobody said. */
    Optional<Locale> language(Company.Id company);

    /** {@code locale} null means that nobody knows any more. */
    void language(Company.Id company, @Nullable Locale locale);

    /** Those of the ids that are known, in no order. */
    List<Company> companies(Collection<Company.Id> ids);

    void save(Contact contact);

    Optional<Contact> contact(Contact.Id id);

    /** By their address, or by another that was remembered as theirs. */
    Optional<Contact> contactWithEmail(EmailAddress email);

    /** Remembers another address of this contact; mail is never sent there by itself. */
    void alsoWritesFrom(Contact.Id contact, EmailAddress address);

    Optional<Contact> contactWithSlackId(String slackId);

    /** By full name, letter case and outer blanks ignored; more than one may bear it. */
    List<Contact> contactsNamed(String name);

    List<Contact> contactsAt(Company.Id company);

    List<Contact> contacts();

    /** Those of the ids that are known, in no order. */
    List<Contact> contacts(Collection<Contact.Id> ids);

    /** Their language is taken from here when they are new, and left as it is ever after. */
    void save(Teammate teammate);

    /** The language of their Slack profile; what they chose themselves goes first. */
    void profileLanguage(Teammate.Id id, Locale language);

    /** The language that this teammate chose; null for that of their Slack profile. */
    void language(Teammate.Id id, @Nullable Locale chosen);

    /** What they chose themselves; empty when they never did. */
    Optional<Locale> chosenLanguage(Teammate.Id id);

    Optional<Teammate> teammate(Teammate.Id id);

    Optional<Teammate> teammateWithSlackId(String slackId);

    Optional<Teammate> teammateWithEmail(EmailAddress email);

    List<Teammate> teammates();

    /** The way this teammate chose to be told things; empty when they never chose. */
    Optional<NotifyBy> notifyBy(Teammate.Id id);

    void notifyBy(Teammate.Id id, NotifyBy way);

    /** Until when this teammate wants no cards but those they ask for; empty when they never said, and past when it is over. */
    Optional<Instant> quietUntil(Teammate.Id id);

    void quietUntil(Teammate.Id id, Instant until);

    void save(Stranger stranger);

    Optional<Stranger> stranger(Stranger.Id id);

    Optional<Stranger> strangerWithSlackId(String slackId);

    Optional<Stranger> strangerWithEmail(EmailAddress email);

    /** Compare-and-set; false when somebody has answered already. */
    boolean settle(Stranger.Id id, Stranger.State from, Stranger.State to);

    /** Remembers that this channel is shared with that company, and which teammate brought us in. */
    void channelBelongsTo(String channel, Company.Id company);

    Optional<Company> companyOfChannel(String channel);

    void invitedBy(String channel, Teammate.Id teammate);

    Optional<Teammate> inviterOf(String channel);
}
