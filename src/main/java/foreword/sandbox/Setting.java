package foreword.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * What a stand-in is told when it is made.
 *
 * @param retries how long, on the stand-in's clock, an event waits before each repetition
 * @param ackWithin how long the bot may take to acknowledge, in real time
 * @param scopes what the bot's token may do
 */
public record Setting(
        Identity identity,
        String botToken,
        String appToken,
        String signingSecret,
        List<Duration> retries,
        Duration ackWithin,
        Duration pingEvery,
        List<String> scopes) {

    public Setting {
        retries = List.copyOf(retries);
        scopes = List.copyOf(scopes);
    }

    /** Slack's own times, and tokens that work nowhere else. */
    public static Setting demo() {
        return new Setting(
                Identity.demo(),
                "xoxb-demo-foreword",
                "xapp-demo-foreword",
                "demo-signing-secret",
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Scopes.ALL);
    }

    /** The same for another team. */
    public Setting of(Identity team) {
        return new Setting(team, botToken, appToken, signingSecret, retries, ackWithin, pingEvery, scopes);
    }

    /** The same with other times between repetitions. */
    public Setting retryingAfter(Duration... delays) {
        return new Setting(identity, botToken, appToken, signingSecret, List.of(delays), ackWithin, pingEvery, scopes);
    }

    /** The same with another patience for acknowledgements. */
    public Setting acknowledgedWithin(Duration patience) {
        return new Setting(identity, botToken, appToken, signingSecret, retries, patience, pingEvery, scopes);
    }

    /** The same with a token that may do less. */
    public Setting allowing(List<String> fewer) {
        return new Setting(identity, botToken, appToken, signingSecret, retries, ackWithin, pingEvery, fewer);
    }
}
