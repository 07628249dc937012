package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.template.Markup;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkupTest {
    private final Markup markup = new CommonMarkup();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '#',
            value = {
                "a **b** *c* ¦ a b c ¦ a *b* _c_",
                "[us](https://a.test/x) ¦ us (https://a.test/x) ¦ <https://a.test/x|us>",
                "<https://a.test/x> ¦ https://a.test/x ¦ <https://a.test/x|https://a.test/x>",
                "[m](mailto:a@b.test) ¦ m (a@b.test) ¦ <mailto:a@b.test|m>",
                "[x](javascript:alert) ¦ x ¦ x",
                "[x](data:text/html,y) ¦ x ¦ x",
                "[x](//evil.test) ¦ x ¦ x",
                "![pic](https://a.test) ¦ pic ¦ pic",
                "a < b & c > d ¦ a < b & c > d ¦ a &lt; b &amp; c &gt; d",
                "<b>no</b> ¦ <b>no</b> ¦ &lt;b&gt;no&lt;/b&gt;",
                "<!channel> ¦ <!channel> ¦ &lt;!channel&gt;",
                "`a<b` ¦ a<b ¦ `a&lt;b`",
                "2 * 3 * 4 ¦ 2 * 3 * 4 ¦ 2 \u2060*\u2060 3 \u2060*\u2060 4",
            })
    void writes_text_and_mrkdwn(String markdown, String text, String mrkdwn) {
        assertThat(markup.plainText(markdown)).isEqualTo(text);
        assertThat(markup.mrkdwn(markdown)).isEqualTo(mrkdwn);
    }

    @Test
    void keeps_lines_lists_and_quotes() {
        String markdown = "# Head\n\none\ntwo\n\n- a\n- b\n  - c\n\n3. x\n4. y\n\n> said\n> so\n\n---";

        assertThat(markup.plainText(markdown))
                .isEqualTo("Head\n\none\ntwo\n\n- a\n- b\n  - c\n\n3. x\n4. y\n\n> said\n> so\n\n---");
        assertThat(markup.mrkdwn(markdown))
                .isEqualTo("*Head*\n\none\ntwo\n\n• a\n• b\n  • c\n\n3. x\n4. y\n\n> said\n> so\n\n---");
    }

    @Test
    void makes_a_page_with_language_title_and_scheme_and_nothing_from_elsewhere() {
        String html = markup.html("Hi ![p](https://a.test/p.png) [y](https://a.test)", "A <b> & \"c\"", "de-at");

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"de-AT\" dir=\"ltr\">")
                .contains("<title>A &lt;b&gt; &amp; \"c\"</title>")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("<a href=\"https://a.test\">y</a>")
                .doesNotContain("<img", "<link", "<script", "src=");
    }

    @Test
    void writes_from_the_right_where_the_language_does() {
        assertThat(markup.html("> a", "t", "he-IL"))
                .contains("<html lang=\"he-IL\" dir=\"rtl\">", "<div lang=\"he-IL\" dir=\"rtl\"", "border-right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en\"><script>", "not a tag", "e"})
    void refuses_what_is_no_language(String lang) {
        assertThatThrownBy(() -> markup.html("x", "y", lang)).hasMessageContaining("language tag");
    }

    @Test
    void survives_markdown_bombs() {
        for (String bomb : new String[] {">", "*a ", "[", "![", "- ", "`", "**a *b ", "<", "\\", "[a](", "&#", "1. "}) {
            String source = bomb.repeat(Markup.LONGEST / bomb.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                markup.plainText(source);
                markup.mrkdwn(source);
                markup.html(source, "t", "en");
            });
        }
        assertThatThrownBy(() -> markup.plainText("x".repeat(Markup.LONGEST + 1)))
                .hasMessageContaining("60000");
    }
}
