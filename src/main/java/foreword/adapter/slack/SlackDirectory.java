package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.calendar.Status;
import foreword.people.EmailAddress;
import foreword.people.LanguageTag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who and what stands behind Slack's ids, asked once and remembered for a while. */
public final class SlackDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
    private static final Duration FRESH = Duration.ofHours(1);

    private final SlackApi api;
    private final Clock clock;
    private final Remembered<Dated<Member>> members = new Remembered<>(5_000);
    private final Remembered<Dated<Conversation>> conversations = new Remembered<>(2_000);
    private final Persistence persistence = new Persistence("slack-directory");
    private volatile @Nullable Self self;

    public SlackDirectory(SlackApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * Who we are in Slack.
     *
     * @param home where our team's pages begin, ending with a slash; empty when Slack does not say
     */
    public record Self(
            String teamId,
            @Nullable String enterpriseId,
            String botUserId,
            @Nullable String botId,
            String home) {}

    /**
     * A person or a robot.
     *
     * @param email null when Slack does not show it, as with people of other organisations
     * @param zone null when Slack does not show it
     * @param teams every team and organisation the account belongs to
     * @param guest limited to some channels
     * @param stranger of another organisation
     * @param status what they put beside their name
     * @param language in which they read Slack, null when Slack does not show it
     */
    public record Member(
            String id,
            String name,
            @Nullable EmailAddress email,
            @Nullable ZoneId zone,
            Set<String> teams,
            boolean robot,
            boolean guest,
            boolean stranger,
            boolean deleted,
            Status status,
            @Nullable Locale language) {
        public Member {
            teams = Set.copyOf(teams);
        }
    }

    /**
     * A channel or a direct message.
     *
     * @param shared another organisation sits in it, or is invited to
     */
    public record Conversation(String id, String name, boolean direct, boolean confidential, boolean shared) {}

    /** @param since when Slack was asked: what it says may be older than its arrival */
    private record Dated<T>(T value, Instant since) {}

    /** Asks Slack who we are, and keeps asking in the background until it answers. */
    public void start() {
        persistence.keepTrying(this::identify);
    }

    /** Empty while Slack has not said who we are: we are "degraded". */
    public Optional<Self> self() {
        return Optional.ofNullable(self);
    }

    /** True for a full member of our own team: no guest, no robot, nobody of another organisation, nobody who left. */
    public boolean ours(String user, @Nullable String team) throws SlackUnavailable {
        if (user.isBlank()) {
            return false;
        }
        Self we = known();
        if (team != null && !team.isBlank() && !team.equals(we.teamId()) && !team.equals(we.enterpriseId())) {
            return false;
        }
        return member(user)
                .filter(member -> !member.robot() && !member.guest() && !member.stranger() && !member.deleted())
                .filter(member -> member.teams().contains(we.teamId()))
                .isPresent();
    }

    /** Empty when Slack knows nobody by this id, or does not show them to us. */
    public Optional<Member> member(String user) throws SlackUnavailable {
        Optional<Member> known = fresh(members.get(user));
        if (known.isPresent()) {
            return known;
        }
        Instant asked = clock.instant();
        try {
            Member member = member(
                    api.ask("users.info", Map.of("user", user, "include_locale", "true"))
                            .path("user"),
                    user);
            members.put(user, new Dated<>(member, asked));
            return Optional.of(member);
        } catch (SlackRefused nobody) {
            return Optional.empty();
        }
    }

    public Optional<Conversation> conversation(String channel) throws SlackUnavailable {
        Optional<Conversation> known = fresh(conversations.get(channel));
        if (known.isPresent()) {
            return known;
        }
        Instant asked = clock.instant();
        try {
            JsonNode found =
                    api.ask("conversations.info", Map.of("channel", channel)).path("channel");
            Conversation conversation = conversation(found, channel);
            conversations.put(channel, new Dated<>(conversation, asked));
            return Optional.of(conversation);
        } catch (SlackRefused nowhere) {
            return Optional.empty();
        }
    }

    /**
     * Where a teammate can read the message, as chat.getPermalink would say; it is put together here, since a call for each
     * message that is heard would use up what Slack allows. Empty when Slack did not say where our pages are.
     */
    Optional<String> permalink(JsonNode message, String channel) throws SlackUnavailable {
        String ts = Json.textOrEmpty(message, "ts");
        String thread = Json.textOrEmpty(message, "thread_ts");
        String home = known().home();
        String place = thread.isEmpty() || thread.equals(ts) ? "" : "?thread_ts=" + thread + "&cid=" + channel;
        return home.isEmpty()
                ? Optional.empty()
                : Optional.of(home + "archives/" + channel + "/p" + ts.replace(".", "") + place);
    }

    /** Something changed about this person or channel. */
    void forget(String id) {
        members.forget(id);
        conversations.forget(id);
    }

    @Override
    public void close() {
        persistence.close();
    }

    Self known() throws SlackUnavailable {
        Self already = self;
        return already != null ? already : identify();
    }

    private Self identify() throws SlackUnavailable {
        try {
            JsonNode answer = api.askOnce("auth.test", Map.of());
            Self found = new Self(
                    Json.textOrEmpty(answer, "team_id"),
                    Json.textOrNull(answer, "enterprise_id"),
                    Json.textOrEmpty(answer, "user_id"),
                    Json.textOrNull(answer, "bot_id"),
                    Json.textOrEmpty(answer, "url"));
            self = found;
            LOG.info("connected to Slack team {} as {}", found.teamId(), found.botUserId());
            return found;
        } catch (SlackRefused refused) {
            throw new SlackUnavailable("auth.test: " + refused.code(), refused);
        }
    }

    private <T> Optional<T> fresh(Optional<Dated<T>> known) {
        return known.filter(dated -> dated.since().plus(FRESH).isAfter(clock.instant()))
                .map(Dated::value);
    }

    private static Member member(JsonNode user, String id) {
        Set<String> teams = new HashSet<>();
        Json.text(user, "team_id").ifPresent(teams::add);
        user.path("enterprise_user").path("teams").forEach(team -> teams.add(team.asText()));
        return new Member(
                id,
                Json.first(user, "profile.real_name", "real_name", "profile.display_name", "name")
                        .orElse(id),
                Json.text(user, "profile.email").flatMap(EmailAddress::read).orElse(null),
                Json.text(user, "tz").flatMap(SlackDirectory::zone).orElse(null),
                teams,
                user.path("is_bot").asBoolean() || id.equals("USLACKBOT") || id.equals("USLACK"),
                user.path("is_restricted").asBoolean()
                        || user.path("is_ultra_restricted").asBoolean(),
                user.path("is_stranger").asBoolean(),
                user.path("deleted").asBoolean(),
                status(user.path("profile")),
                Json.text(user, "locale").flatMap(LanguageTag::read).orElse(null));
    }

    private static Status status(JsonNode profile) {
        long ends = profile.path("status_expiration").asLong();
        return new Status(
                Json.textOrEmpty(profile, "status_emoji").replace(":", ""),
                Json.textOrEmpty(profile, "status_text"),
                ends <= 0 ? null : Instant.ofEpochSecond(ends));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Conversation conversation(JsonNode channel, String id) {
        return new Conversation(
                id,
                Json.textOrEmpty(channel, "name"),
                channel.path("is_im").asBoolean(),
                channel.path("is_private").asBoolean(),
                channel.path("is_ext_shared").asBoolean()
                        || channel.path("is_pending_ext_shared").asBoolean());
    }
}
