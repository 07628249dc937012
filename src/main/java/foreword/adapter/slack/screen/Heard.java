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
    static Sentence.Part where(Praise praise) {
        return switch (praise.channel()) {
            case EMAIL -> Sentence.Part.of("by email");
            case SURVEY -> Sentence.Part.of("in a survey");
            case SLACK -> inSlack(praise);
        };
    }

    private static Sentence.Part inSlack(Praise praise) {
        if (praise.conversation().startsWith(Utterance.TYPED_BY)) {
            return Sentence.Part.of("to one of us");
        }
        return CHANNEL.matcher(praise.conversation()).matches()
                ? new Sentence.Part("in <#" + praise.conversation() + ">", "in a channel")
                : Sentence.Part.of("in a channel");
    }

    static String quote(Praise praise) {
        return "\n" + Mrkdwn.quote(praise.quote(), QUOTE);
    }

    /** Where to read it in context, empty without an address. */
    static String link(Praise praise) {
        String link = praise.permalink();
        return link != null && LINK.matcher(link).matches() ? "<" + Mrkdwn.escape(link) + "|Read it in context>" : "";
    }

    /** The teammate who passed it on, empty when heard first-hand. */
    static String relayed(Scene scene, Praise praise) {
        String by = praise.relayedBy();
        return by == null ? "" : "Passed on by " + Mrkdwn.inline(scene.teammateNamed(by));
    }

    /** How sure we are and why, without a word of the client's. */
    static String score(Praise praise) {
        String reason = Mrkdwn.prose(praise.reason());
        return String.format(Locale.ROOT, "Score %.2f", praise.confidence()) + (reason.isEmpty() ? "" : ", " + reason);
    }
}
