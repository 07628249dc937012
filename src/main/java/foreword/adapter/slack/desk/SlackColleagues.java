package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackApi;
import foreword.adapter.slack.SlackDirectory;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.People;
import foreword.people.Teammate;
import foreword.workflow.WhenHoursChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration LOOKED_AT_EVERY = Duration.ofHours(6);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final People people;
    private final SlackApi api;
    private final SlackDirectory directory;
    private final ZoneId usualZone;
    private final WhenHoursChange hours;
    private final Clock clock;
    private final Map<String, Instant> lookAgain = new ConcurrentHashMap<>();
    private final Map<EmailAddress, Long> unknown = new ConcurrentHashMap<>();

    /**
     * Knows nobody yet.
     *
     * @param usualZone of those whose profile names none
     * @param hours is told of their zone and status
     */
    public SlackColleagues(People people, Slack slack, ZoneId usualZone, WhenHoursChange hours, Clock clock) {
        this.people = people;
        this.api = slack.api();
        this.directory = slack.directory();
        this.usualZone = usualZone;
        this.hours = hours;
        this.clock = clock;
    }

    /** Where they are looked up. */
    public record Slack(SlackApi api, SlackDirectory directory) {}

    @Override
    public Optional<Teammate> of(String slackId) {
        Optional<Teammate> known = people.teammateWithSlackId(slackId);
        return known.filter(SlackColleagues::complete).or(() -> fromSlack(slackId, known));
    }

    @Override
    public void changed(String slackId) {
        people.teammateWithSlackId(slackId).ifPresent(teammate -> look(teammate, slackId));
    }

    /** Completes those whom a list named by address or by Slack id alone, and looks at everybody's profile now and then. */
    public void settle() {
        for (Teammate teammate : people.teammates()) {
            String slackId = teammate.slackId();
            if (slackId == null && teammate.email() != null && worthAsking(teammate.email())) {
                byAddress(teammate, teammate.email());
            } else if (slackId != null && !complete(teammate)) {
                fromSlack(slackId, Optional.of(teammate));
            } else if (slackId != null
                    && lookAgain.getOrDefault(slackId, Instant.MIN).isBefore(clock.instant())) {
                look(teammate, slackId);
            }
        }
    }

    /** Their zone, language and status may have changed without our hearing of it. */
    private void look(Teammate teammate, String slackId) {
        lookAgain.put(slackId, clock.instant().plus(LOOKED_AT_EVERY));
        try {
            directory.member(slackId).ifPresent(member -> {
                hours.seen(teammate.id(), member.zone(), member.status());
                language(teammate.id(), member);
            });
        } catch (SlackUnavailable later) {
            lookAgain.put(slackId, clock.instant().plus(ASK_AGAIN));
            LOG.info("Slack could not be asked how {} is: {}", slackId, later.getMessage());
        }
    }

    private void language(Teammate.Id teammate, SlackDirectory.Member member) {
        if (member.language() != null) {
            people.profileLanguage(teammate, member.language());
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
                member.zone() == null ? usualZone : member.zone(),
                before.map(Teammate::language).orElse(member.language()));
        people.save(teammate);
        language(teammate.id(), member);
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
