package foreword.adapter.slack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.template.Form;
import foreword.template.Phrase;
import foreword.template.Phrases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Phrases on a screen: our marks format, what comes from outside does not. */
class SentenceTest {
    /** What this test says. */
    private enum TestPhrase implements Phrase {
        TOLD("name", "why"),
        COUNTED("n", "name");

        private final String places;

        TestPhrase(String... places) {
            this.places = String.join(" ", places);
        }

        @Override
        public List<String> places() {
            return Phrase.listed(places);
        }
    }

    @Test
    void our_marks_format_in_the_block_and_are_left_out_of_the_notification() {
        Sentence said = Sentence.say(
                saying(":wave: *{name}* said _{why}_: `/foreword plan` & more"),
                TestPhrase.TOLD,
                Part.name("Dana"),
                Part.prose("thanks"));

        assertThat(said.mrkdwn()).isEqualTo(":wave: *Dana* said _thanks_: `/foreword plan` &amp; more");
        assertThat(said.plain()).isEqualTo("Dana said thanks: /foreword plan &amp; more");
    }

    @Test
    void foreign_parts_never_format_and_never_fill_a_place() {
        Sentence said = Sentence.say(
                saying("*{name}* said {why}."), TestPhrase.TOLD, Part.name("{why} <!here>"), Part.prose("*so* \uE000"));

        assertThat(said.mrkdwn()).startsWith("*{why} &lt;!here&gt;* said ").doesNotContain("said *so*");
        assertThat(said.plain()).startsWith("{why} &lt;!here&gt; said ").contains("*", "\uE000");
    }

    @Test
    void an_edited_phrase_cannot_call_everybody() {
        Sentence said =
                Sentence.say(saying("<!channel> {name} {why}"), TestPhrase.TOLD, Part.name("Dana"), Part.of("x"));

        assertThat(said.mrkdwn()).startsWith("&lt;!channel&gt;");
        assertThat(said.plain()).startsWith("&lt;!channel&gt;");
    }

    @Test
    void counts() {
        Phrases phrases = new Phrases(Locale.ENGLISH, phrase -> new Form("One of {name}", "*{n}* of {name}"));

        assertThat(Sentence.say(phrases, TestPhrase.COUNTED, 1, Part.name("Dana")))
                .isEqualTo(new Sentence("One of Dana", "One of Dana"));
        assertThat(Sentence.say(phrases, TestPhrase.COUNTED, 3, Part.name("Dana")))
                .isEqualTo(new Sentence("*3* of Dana", "3 of Dana"));
    }

    private static Phrases saying(String words) {
        return new Phrases(Locale.ENGLISH, phrase -> Form.of(words));
    }
}
