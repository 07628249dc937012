package foreword.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that can be set.
 *
 * @param name as in the file, such as {@code mail.smtp.host}
 * @param secret never shown
 */
record Key(String name, boolean secret) {
    private static final String DATABASE_URL = "database.url";

    static final List<Key> ALL = Stream.concat(
                    Stream.of(
                            open("slack.mode"),
                            open("slack.api-url"),
                            hidden("slack.bot-token"),
                            hidden("slack.signing-secret"),
                            hidden("slack.signing-secret-previous"),
                            hidden("slack.app-token"),
                            open("http.host"),
                            open("http.port"),
                            open("http.public-url"),
                            open(DATABASE_URL),
                            open("mail.address"),
                            open("mail.provider"),
                            open("mail.smtp.host"),
                            open("mail.smtp.port"),
                            open("mail.smtp.security"),
                            open("mail.smtp.user"),
                            hidden("mail.smtp.password"),
                            open("mail.imap.host"),
                            open("mail.imap.port"),
                            open("mail.imap.security"),
                            open("mail.imap.user"),
                            hidden("mail.imap.password"),
                            open("mail.imap.folder"),
                            open("mail.oauth.provider"),
                            open("mail.oauth.client-id"),
                            hidden("mail.oauth.client-secret"),
                            hidden("mail.oauth.refresh-token"),
                            open("mail.oauth.authorize-url"),
                            open("mail.oauth.token-url"),
                            open("mail.oauth.scope"),
                            open("mail.ca-file"),
                            open("mail.send-as"),
                            open("mail.authserv-id"),
                            open("mail.crm-senders"),
                            open("mail.sent.copy"),
                            open("mail.limits.per-minute"),
                            open("mail.limits.per-day"),
                            open("time.zone"),
                            open("time.working-hours"),
                            open("time.holidays"),
                            open("time.country"),
                            open("time.reminders-a-day"),
                            open("time.asks-a-week"),
                            open("time.rhythm"),
                            open("praise.reaction"),
                            open("praise.names"),
                            open("notify.by"),
                            open("templates.locale"),
                            open("asking.cooldown"),
                            open("asking.after-no"),
                            open("asking.most-in-six-months"),
                            open("asking.moment-expiry"),
                            open("asking.draft-expiry"),
                            open("asking.follow-up"),
                            open("asking.follow-ups"),
                            open("asking.thank-you"),
                            open("asking.outcome-check"),
                            open("asking.bridge-answer"),
                            open("asking.hopper"),
                            open("asking.quiet"),
                            open("asking.at-risk"),
                            open("sending.undo-window"),
                            open("retention.reminders"),
                            open("retention.messages"),
                            open("retention.digests"),
                            open("deals.window"),
                            open("deals.dollar"),
                            open("deals.stalled"),
                            hidden("hooks.survey.secret"),
                            hidden("webhooks.urls"),
                            hidden("webhooks.secret"),
                            hidden("webhooks.previous-secret"),
                            open("webhooks.events"),
                            open("webhooks.private-network")),
                    Stream.concat(SourceKeys.all(), cadences()))
            .toList();

    /** Slack's own names for its secrets, read when ours is not set. */
    private static final List<String> SLACK_NAMES =
            List.of("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN");

    /** The mailboxes of teammates follow, each under a short name of the operator's choice. */
    static final String OWNERS = "mail.owners.";

    private static final Pattern OWNER = Pattern.compile(
            "mail\\.owners\\.([a-z0-9]{1,40})\\.(address|(smtp|imap)\\.(host|port|security|user|password))");

    static Optional<Key> named(String name) {
        if (NamedKeys.ENDPOINTS.nameOf(name).isPresent()) {
            return Optional.of(new Key(name, !name.endsWith(".events")));
        }
        if (NamedKeys.SEGMENTS.nameOf(name).isPresent()
                || NamedKeys.CADENCES.nameOf(name).isPresent()) {
            return Optional.of(open(name));
        }
        return OWNER.matcher(name).matches()
                ? Optional.of(new Key(name, name.endsWith(".password")))
                : ALL.stream().filter(key -> key.name.equals(name)).findFirst();
    }

    /** The key of a teammate's mailbox that is meant by a variable, also by one that names a file; empty when it means another. */
    static Optional<Key> ofOwner(String variable) {
        String name = variable.replaceFirst("^FOREWORD_", "")
                .replaceFirst("_FILE$", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
        return variable.startsWith("FOREWORD_MAIL_OWNERS_") ? named(name) : Optional.empty();
    }

    /** The short name of the teammate whose mailbox the key is about. */
    static Optional<String> ownerOf(String key) {
        Matcher owner = OWNER.matcher(key);
        return owner.matches() ? Optional.of(owner.group(1)) : Optional.empty();
    }

    /** True when it may stand in a file that {@code …_FILE} names: a secret, or an address that may carry one. */
    boolean filed() {
        return secret || name.equals(DATABASE_URL);
    }

    /** The variables this key is read from, the strongest first. */
    List<String> variables() {
        String own = "FOREWORD_" + shouted();
        return SLACK_NAMES.contains(shouted()) ? List.of(own, shouted()) : List.of(own);
    }

    private String shouted() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Stream<Key> cadences() {
        return NamedKeys.CADENCES.ends().stream()
                .sorted()
                .map(end -> open(NamedKeys.CADENCES.key(CadenceReading.ALL, end)));
    }

    private static Key open(String name) {
        return new Key(name, false);
    }

    private static Key hidden(String name) {
        return new Key(name, true);
    }
}
