package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackApi;
import foreword.adapter.slack.SlackDirectory;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.People;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our teammates, as Slack knows them. Whoever is seen first is admin; whom a list named by address or by Slack id alone is
 * completed from their profile.
 */
public final class SlackColleagues implements Office.Colleagues {
    private static final Logger LOG = LoggerFactory.getLogger(SlackColleagues.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final People people;
    private final SlackApi api;
    private final SlackDirectory directory;
    private final ZoneId usualZone;
    private final Map<EmailAddress, Long> unknown = new ConcurrentHashMap<>();

    public SlackColleagues(People people, SlackApi api, SlackDirectory directory, ZoneId usualZone) {
        this.people = people;
        this.api = api;
        this.directory = directory;
        this.usualZone = usualZone;
    }

    @Override
    public Optional<Teammate> of(String slackId) {
        Optional<Teammate> known = people.teammateWithSlackId(slackId);
        return known.filter(SlackColleagues::complete).or(() -> fromSlack(slackId, known));
    }

    /** Completes those whom a list named by address or by Slack id alone. */
    public void settle() {
        for (Teammate teammate : people.teammates()) {
            String slackId = teammate.slackId();
            if (slackId == null && teammate.email() != null && worthAsking(teammate.email())) {
                byAddress(teammate, teammate.email());
            } else if (slackId != null && !complete(teammate)) {
                fromSlack(slackId, Optional.of(teammate));
            }
        }
    }

    private boolean worthAsking(EmailAddress email) {
        Long asked = unknown.get(email);
        return asked == null || System.nanoTime() - asked > ASK_AGAIN.toNanos();
    }

    private static boolean complete(Teammate teammate) {
        return teammate.slackId() != null && !teammate.name().equals(teammate.slackId());
    }

    private Optional<Teammate> fromSlack(String slackId, Optional<Teammate> known) {
        try {
            if (!directory.ours(slackId, null)) {
                return known;
            }
            return directory.member(slackId).map(member -> save(slackId, member, known));
        } catch (SlackUnavailable later) {
            LOG.warn("Slack could not be asked who {} is: {}", slackId, later.getMessage());
            return known;
        }
    }

    private Teammate save(String slackId, SlackDirectory.Member member, Optional<Teammate> known) {
        EmailAddress email = member.email();
        Optional<Teammate> before = known.or(() -> email == null ? Optional.empty() : people.teammateWithEmail(email));
        boolean taken = email != null
                && people.teammateWithEmail(email)
                        .filter(other -> before.isEmpty()
                                || !other.id().equals(before.get().id()))
                        .isPresent();
        Teammate.Role first = people.teammates().stream().noneMatch(mate -> mate.role() == Teammate.Role.ADMIN)
                ? Teammate.Role.ADMIN
                : Teammate.Role.MEMBER;
        Teammate teammate = new Teammate(
                before.map(Teammate::id).orElseGet(Teammate.Id::fresh),
                slackId,
                email == null || taken ? before.map(Teammate::email).orElse(null) : email,
                member.name(),
                before.map(Teammate::role)
                        .filter(role -> role != Teammate.Role.MEMBER)
                        .orElse(first),
                member.zone() == null ? usualZone : member.zone());
        people.save(teammate);
        return teammate;
    }

    private void byAddress(Teammate teammate, EmailAddress email) {
        try {
            String slackId = api.ask("users.lookupByEmail", Map.of("email", email.value()))
                    .path("user")
                    .path("id")
                    .asText("");
            if (!slackId.isEmpty()) {
                people.teammateWithSlackId(slackId).ifPresent(same -> handOver(teammate, same));
                fromSlack(slackId, people.teammateWithSlackId(slackId).or(() -> Optional.of(teammate)));
            }
        } catch (SlackRefused | SlackUnavailable refusal) {
            unknown.put(email, System.nanoTime());
            LOG.info("Slack does not know {} by address yet: {}", teammate.id().value(), refusal.getMessage());
        }
    }

    /** Two rows turned out to be one person: the one Slack knows takes the companies, the other keeps nothing to be found by. */
    private void handOver(Teammate from, Teammate to) {
        for (Company company : people.companies()) {
            if (from.id().equals(company.owner())) {
                people.save(company.ownedBy(to.id()));
            }
        }
        people.save(new Teammate(from.id(), null, null, from.name(), from.role(), from.zone()));
    }
}
