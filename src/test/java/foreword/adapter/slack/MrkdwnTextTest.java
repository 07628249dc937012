package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MrkdwnTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "great work => great work",
                "<@U1|dana> saved us => @dana saved us",
                "<@U1> saved us => @Dana saved us",
                "see <#C1|wins> => see #wins",
                "see <#C1> => see #C1",
                "<!here> thanks => @here thanks",
                "<!subteam^S1|@sales> thanks => @sales thanks",
                "<!date^1392734382^{date}|18 Feb> => 18 Feb",
                "<https://a.example/x|the report> helped => the report helped",
                "<https://a.example/x?a=1&amp;b=2> => https://a.example/x?a=1&b=2",
                "<mailto:a@b.example|a@b.example> => a@b.example",
                "<mailto:a@b.example> => a@b.example",
                "R&amp;D &lt;3 you => R&D <3 you",
                "&amp;lt;!here&amp;gt; => &lt;!here&gt;",
                "&lt;!here&gt; => <!here>",
                "that was *really _very_ good* => that was really very good",
                "~no~ `code` => no code",
                "snake_case_name stays => snake_case_name stays",
                "2*3*4 stays => 2*3*4 stays",
                "5 * 3 * 2 stays => 5 * 3 * 2 stays",
                ":tada: nice => :tada: nice",
                "a < b stays => a < b stays",
            })
    void reads_as_a_person_would(String mrkdwn, String plain) {
        assertThat(MrkdwnText.plain(mrkdwn, id -> id.equals("U1") ? "Dana" : id))
                .isEqualTo(plain);
    }

    @Test
    void leaves_out_what_was_quoted_from_others() {
        assertThat(MrkdwnText.plain("&gt; you are great\nI agree", id -> id)).isEqualTo("I agree");
        assertThat(MrkdwnText.plain("I agree\n&gt;&gt;&gt; all\nof this", id -> id))
                .isEqualTo("I agree");
    }

    @Test
    void keeps_quotations_apart_where_they_are_wanted() {
        assertThat(MrkdwnText.whole("from <@U1>:\n&gt; you are *great*\nnice", id -> "Dana"))
                .isEqualTo("from @Dana:\n> you are great\nnice");
        assertThat(MrkdwnText.whole("from Dana:\n&gt;&gt;&gt; all\nof this", id -> id))
                .isEqualTo("from Dana:\n>  all\n> of this");
    }

    @Test
    void keeps_a_quotation_when_there_is_nothing_else() {
        assertThat(MrkdwnText.plain("&gt; you are great", id -> id)).isEqualTo("you are great");
    }

    @Test
    void is_not_slowed_down_by_hostile_text() {
        String hostile = "*a _b ~c `<@<#<!".repeat(6_000);

        for (String text : List.of(
                hostile,
                "*".repeat(100_000),
                "<".repeat(100_000),
                "*a" + " a".repeat(50_000),
                "<a|a".repeat(25_000),
                "&gt;".repeat(25_000),
                "> ".repeat(50_000))) {
            Assertions.assertTimeout(Duration.ofSeconds(1), () -> MrkdwnText.plain(text, id -> id));
        }
    }
}
