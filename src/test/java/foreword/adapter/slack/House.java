package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import foreword.deal.DealNews;
import foreword.deal.reading.DealPosts;
import foreword.inbox.Earlier;
import foreword.inbox.InboundEvent;
import foreword.inbox.Utterance;
import foreword.money.AmountReader;
import foreword.testing.MemoryInbox;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Slack side of the house with a fake Slack, a fake inbox, and a desk that writes down what it is asked. */
final class House implements AutoCloseable, SlackListener, SlackDesk {
    static final String SECRET = "a-test-secret";
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final SlackInbound.Hears HEARS =
            new SlackInbound.Hears("star2", new SlackDealReader(new DealPosts(new AmountReader("USD"))));

    final FakeSlack slack = new FakeSlack();
    final FakeTime time = new FakeTime();
    final SlackApi api = new SlackApi(slack.apiUrl(), "xoxb-test", Duration.ofSeconds(5), time);
    final SlackDirectory directory = new SlackDirectory(api, CLOCK);
    final MemoryInbox inbox = new MemoryInbox();
    final SlackInbound inbound = new SlackInbound(api, directory, this, this, HEARS);
    final SlackIntake intake = intake(Duration.ofSeconds(20));

    final List<Object> seen = new CopyOnWriteArrayList<>();
    volatile Supplier<Reply> reply = () -> Reply.words("ok");
    volatile Function<Submission, SubmissionAnswer> answer = submission -> SubmissionAnswer.close();
    volatile Runnable onPress = () -> {};

    record Deleted(String channel, String ts) {}

    record Home(String user) {}

    record Joined(String channel, String inviter) {}

    record Uninstalled() {}

    record Marked(Utterance utterance, String user) {}

    record Deal(Utterance utterance, DealNews news) {}

    record Changed(Utterance utterance) {}

    SlackIntake intake(Duration patience) {
        return new SlackIntake(
                new SlackSignature(List.of(SECRET), CLOCK), inbox, inbound, new SlackWebViews(api), CLOCK, patience);
    }

    /** Sends a body, signed as Slack signs it. */
    Answer send(String body) {
        return send(intake, body);
    }

    Answer send(SlackIntake door, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return door.receive(signed(bytes), bytes);
    }

    static Map<String, List<String>> signed(byte[] bytes) {
        String timestamp = String.valueOf(NOW.getEpochSecond());
        return Map.of(
                "X-Slack-Request-Timestamp",
                List.of(timestamp),
                "X-Slack-Signature",
                List.of(SlackSignature.sign(SECRET, timestamp, bytes)));
    }

    Answer interact(String payload) {
        return send("payload=" + URLEncoder.encode(payload, UTF_8));
    }

    /** Works on everything that waits. */
    void work() throws SlackRefused, SlackUnavailable {
        for (var next = inbox.claim(NOW, 60); next.isPresent(); next = inbox.claim(NOW, 60)) {
            inbound.work(next.get().event());
            inbox.done(next.get());
        }
    }

    /** Works on one event that never went through the inbox. */
    void event(String event) throws SlackRefused, SlackUnavailable {
        String body = "{\"type\":\"event_callback\",\"event_id\":\"E1\",\"event\":" + event + "}";
        inbound.work(new InboundEvent(InboundEvent.Source.SLACK, "E1", "event", body.getBytes(UTF_8), NOW));
    }

    @Override
    public void heard(Utterance utterance, List<Earlier> before) {
        seen.add(utterance);
        seen.addAll(before);
    }

    @Override
    public void changed(Utterance utterance, List<Earlier> before) {
        seen.add(new Changed(utterance));
    }

    @Override
    public void dealTold(Utterance said, DealNews news) {
        seen.add(new Deal(said, news));
    }

    /** Comes with every edit; only news is worth a line. */
    @Override
    public void dealChanged(Utterance said, DealNews news) {
        if (!news.updates().isEmpty()) {
            seen.add(new Deal(said, news));
        }
    }

    @Override
    public void deleted(String channel, String ts) {
        seen.add(new Deleted(channel, ts));
    }

    @Override
    public void homeOpened(String user) {
        seen.add(new Home(user));
    }

    @Override
    public void profileChanged(String user) {
        // Nobody here asks about profiles.
    }

    @Override
    public void joined(String channel, @Nullable String inviter) {
        seen.add(new Joined(channel, String.valueOf(inviter)));
    }

    @Override
    public void marked(Utterance utterance, String user) {
        seen.add(new Marked(utterance, user));
    }

    @Override
    public void dmFromTeammate(DirectMessage message) {
        seen.add(message);
    }

    @Override
    public void uninstalled() {
        seen.add(new Uninstalled());
    }

    @Override
    public Reply command(Command command) {
        seen.add(command);
        return reply.get();
    }

    @Override
    public void pressed(Press press) {
        onPress.run();
        seen.add(press);
    }

    @Override
    public SubmissionAnswer submitted(Submission submission) {
        seen.add(submission);
        return answer.apply(submission);
    }

    @Override
    public void shortcut(Shortcut shortcut) {
        seen.add(shortcut);
    }

    @Override
    public void closed(Closed closed) {
        seen.add(closed);
    }

    @Override
    public void close() {
        intake.close();
        directory.close();
        api.close();
        slack.close();
    }
}
