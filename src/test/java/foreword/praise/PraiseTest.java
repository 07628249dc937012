package foreword.praise;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PraiseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You saved our quarter!|you  saved our quarter|true",
                "You saved our quarter!|\u201cYou saved, our quarter.\u201d|true",
                "They don\u2019t miss a date|They don't miss a date|true",
                "Caf\u00e9 was superb|CAFE\u0301 WAS SUPERB|true",
                "You saved our quarter, thank you|saved our quarter, thank you|true",
                "saved our quarter, thank you|Honestly, you saved our quarter, thank you!|true",
                "Thank you so much|Thank you|false",
                "Great work|Great work on the third site|false",
                "Great work|great work!|true",
                "a third site is a win|a third site is a winner|false",
                "You saved our quarter|You saved our summer|false",
                "!!|!!|false",
            })
    void knows_its_own_words(String ours, String theirs, boolean same) {
        assertThat(worded(ours, ours).repeats(theirs, theirs)).isEqualTo(same);
        assertThat(worded(theirs, theirs).repeats(ours, ours)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Great work!|great work|Hi Alice, great work! Dana|true",
                "Great work on the audit|great work|Great work on the site|false",
                "We say you saved our quarter|you saved our quarter|Sam, you saved our quarter!|true",
            })
    void asks_the_whole_message_where_the_quote_is_short(String text, String quote, String other, boolean same) {
        assertThat(worded(text, quote).repeats(other, quote)).isEqualTo(same);
    }

    private static Praise worded(String text, String quote) {
        Praise praise = Given.praise(Given.contact(Given.company()));
        return new Praise(
                praise.id(),
                praise.source(),
                praise.speaker(),
                null,
                praise.channel(),
                praise.conversation(),
                praise.message(),
                null,
                text,
                quote,
                1,
                Band.SURE,
                "",
                "",
                null,
                praise.state(),
                praise.heardAt());
    }
}
