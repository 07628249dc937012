package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Contact;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers to a teammate who writes in words of their own; each says as which command it was read. */
public final class TalkScreen {
    /** Runs the command that is its value. */
    static final String RUN = "talk.run";

    private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)>");
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_VALUE = 2_000;
    private static final int SHOWN = 120;

    private final Scene scene;

    TalkScreen(Scene scene) {
        this.scene = scene;
    }

    /** What the command answered, with a line about how the words were read. */
    public String read(String answered, String typed) {
        return noted(answered, typed).toString();
    }

    /** The same in place of the question that was answered by a click. */
    public String instead(String answered, String typed) {
        return noted(answered, typed).put("replace_original", true).toString();
    }

    private ObjectNode noted(String answered, String typed) {
        ObjectNode answer = Blocks.message(answered);
        JsonNode blocks = answer.path("blocks");
        if (blocks instanceof ArrayNode shown && shown.size() < MOST_BLOCKS) {
            shown.add(
                    Blocks.context(scene.say(TalkPhrase.READ_AS, command(typed)).mrkdwn()));
        }
        return answer;
    }

    /** For whatever changes something, or needs a window, which Slack opens on a click only. */
    public String asked(String typed) {
        if (typed.length() > LONGEST_VALUE) {
            return notUnderstood(typed);
        }
        return Page.of(scene.say(TalkPhrase.SHALL_I, command(typed)))
                .buttons("talk", List.of(button(TalkPhrase.DO_IT, typed).primary()))
                .small(scene.phrases().say(TalkPhrase.NOTHING_YET))
                .ephemeral();
    }

    public String notUnderstood(String words) {
        return Page.of(scene.say(TalkPhrase.NOT_UNDERSTOOD, Part.prose(Cut.to(SHOWN, Mrkdwn.oneLine(named(words))))))
                .buttons("talk_1", List.of(button(TalkPhrase.WHOM_TO_ASK, "plan")))
                .buttons("talk_2", List.of(button(TalkPhrase.WHAT_WAITS, "due")))
                .buttons("talk_3", List.of(button(TalkPhrase.WHAT_I_DO, "help")))
                .small(scene.say(TalkPhrase.TRY).mrkdwn())
                .ephemeral();
    }

    /** An answer to thanks. */
    public String gladly() {
        return Page.of(scene.say(TalkPhrase.GLADLY)).ephemeral();
    }

    /** With people's first names in place of Slack's references to them. */
    private String named(String words) {
        return PERSON.matcher(words)
                .replaceAll(person -> Matcher.quoteReplacement("@"
                        + scene.rows()
                                .people()
                                .contactWithSlackId(person.group(1))
                                .map(Contact::firstName)
                                .orElse(person.group(1))));
    }

    private Button button(TalkPhrase words, String typed) {
        return Button.of(RUN, scene.phrases().say(words), typed);
    }

    private Part command(String typed) {
        String shown =
                "/foreword " + Cut.to(SHOWN, Mrkdwn.oneLine(named(typed))).replace("`", "'");
        return new Part("`" + Mrkdwn.escape(shown) + "`", Mrkdwn.inline(shown));
    }
}
