package foreword.adapter.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void cuts_the_history_below_an_answer() {
        String mail = "<div>Happy to, send it over.</div>"
                + "<div class=gmail_quote><div class=gmail_attr>On Mon, Ada Reed wrote:</div>"
                + "<blockquote class=gmail_quote>How well do you know Sam?</blockquote></div>";

        assertThat(HtmlText.withoutQuote(mail)).isEqualTo("Happy to, send it over.");
    }

    @Test
    void keeps_what_was_typed_between_quoted_lines() {
        String mail = "<div class=gmail_quote><div class=gmail_attr>On Mon, Ada Reed wrote:</div>"
                + "<blockquote>How well do you know Sam?</blockquote><div>Quite well.</div>"
                + "<blockquote>Would you introduce us?</blockquote><div>Gladly.</div></div>";

        assertThat(HtmlText.withoutQuote(mail).lines())
                .containsSubsequence(
                        "> How well do you know Sam?", "Quite well.", "> Would you introduce us?", "Gladly.");
    }

    @Test
    void cuts_a_quote_although_a_signature_stands_below_it() {
        String mail =
                "<p>Sure.</p><blockquote type=cite>Would you?</blockquote><div class=moz-signature>Ada Reed</div>";

        assertThat(HtmlText.withoutQuote(mail)).isEqualTo("Sure.");
    }

    @Test
    void sets_the_cells_of_a_table_apart() {
        assertThat(HtmlText.all("<table><tr><td>Tue</td><td>14:00</td></tr></table>"))
                .isEqualTo("Tue 14:00");
    }

    @Test
    void walks_deep_quotes_once() {
        String mail = "<div class=gmail_quote>".repeat(5_000) + "deep" + "</div>".repeat(5_000) + "<p>below</p>";

        assertThat(HtmlText.withoutQuote(mail)).endsWith("below");
    }
}
