package foreword.adapter.slack.screen;

import foreword.inbox.Utterance;
import foreword.praise.Praise;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where kind words were said and what of them may be shown. */
final class Heard {
    private static final int QUOTE = 1500;
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{2,20}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s|<>]{1,500}");

    private Heard() {}

    /** Nothing of the client's words is left. */
    static boolean erased(Praise praise) {
        return praise.state() == Praise.State.ERASED || praise.quote().isBlank();
    }

    /** For example {@code in #acme-shared}, {@code by email} or {@code in a survey}. */
    static Sentence.Part where(Scene scene, Praise praise) {
        return switch (praise.channel()) {
            case EMAIL -> Sentence.Part.of(scene.say(HeardPhrase.BY_EMAIL));
            case SURVEY -> Sentence.Part.of(scene.say(HeardPhrase.IN_SURVEY));
            case SLACK -> inSlack(scene, praise);
        };
    }

    private static Sentence.Part inSlack(Scene scene, Praise praise) {
        if (praise.conversation().startsWith(Utterance.TYPED_BY)) {
            return Sentence.Part.of(scene.say(HeardPhrase.TO_ONE_OF_US));
        }
        String channel = scene.phrases().say(HeardPhrase.A_CHANNEL);
        String shown = CHANNEL.matcher(praise.conversation()).matches() ? "<#" + praise.conversation() + ">" : channel;
        return Sentence.Part.of(scene.say(HeardPhrase.IN_CHANNEL, new Sentence.Part(shown, channel)));
    }

    static String quote(Praise praise) {
        return "\n" + Mrkdwn.quote(praise.quote(), QUOTE);
    }

    /** Where to read it in context, empty without an address. */
    static String link(Scene scene, Praise praise) {
        String link = praise.permalink();
        return link != null && LINK.matcher(link).matches()
                ? "<" + Mrkdwn.escape(link) + "|"
                        + scene.say(HeardPhrase.IN_CONTEXT).mrkdwn() + ">"
                : "";
    }

    /** The teammate who passed it on, empty when heard first-hand. */
    static String relayed(Scene scene, Praise praise) {
        String by = praise.relayedBy();
        return by == null
                ? ""
                : scene.say(HeardPhrase.PASSED_ON, Sentence.Part.name(scene.teammateNamed(by)))
                        .mrkdwn();
    }

    /** How sure we are and why, without a word of the client's. */
    static String score(Scene scene, Praise praise) {
        Sentence.Part score = Sentence.Part.of(String.format(Locale.ROOT, "%.2f", praise.confidence()));
        Sentence.Part why = Sentence.Part.prose(praise.reason());
        return (why.plain().isEmpty()
                        ? scene.say(HeardPhrase.SCORE, score)
                        : scene.say(HeardPhrase.SCORE_WHY, score, why))
                .mrkdwn();
    }
}
