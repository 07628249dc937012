package foreword.adapter.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    private final PlainWords words = new PlainWords(List.of("ask", "plan", "praise", "deal"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "who should I ask this week? | plan",
                "Hi, whom could we ask next? | plan",
                "Wen soll ich diese Woche fragen? | plan",
                "why not Dana? | why Dana",
                "Why can't I ask Dana O'Neil now? | why Dana O'Neil",
                "Why can’t I ask Zoë? | why Zoë",
                "may I ask <@U0DANA000> again | why <@U0DANA000>",
                "Darf ich Dana jetzt fragen? | why Dana",
                "Warum nicht Dana Ortiz? | why Dana Ortiz",
                "who knows Sam Lee? | who Sam Lee",
                "How do we get to Sam Lee, Northwind? | who Sam Lee, Northwind",
                "Wer kann uns Sam Lee vorstellen? | who Sam Lee",
                "thank Omar | thanks Omar",
                "please say thanks to Omar! | thanks Omar",
                "who do I owe thanks? | thanks",
                "Bei wem soll ich mich bedanken | thanks",
                "what's due | due",
                "anything for me? | due",
                "Was steht an? | due",
                "who praised us? | moments",
                "any new praise? | moments",
                "what became of my introductions | intro",
                "how are our deals doing? | deal",
                "whom do we want to meet? | target",
                "how are we doing? | report",
                "tell me about Dana | contact Dana",
                "mute me for 2h | mute 2h",
                "be quiet | mute",
                "change my working hours | settings",
                "What can you do? | help",
                "ask Dana about Sam Lee, Northwind | ask Dana about Sam Lee, Northwind",
                "/foreword ask Dana | ask Dana",
                "foreword plan | plan",
                "İİİİİ now | ",
                "who knows İbrahim Yılmaz? | who İbrahim Yılmaz",
                "Plan! | plan",
                "hi, praise Dana Ortiz: I’d hire you again! | praise Dana Ortiz: I’d hire you again!",
                "@Foreword who knows Sam Lee? | who Sam Lee",
                "praise from Acme | praise from Acme",
                "stopping by the office | ",
                "the plan failed | ",
                "see you tomorrow | ",
                "muted colours | ",
            })
    void reads_what_is_meant_or_nothing(String said, String typed) {
        assertThat(read(said)).isEqualTo(typed);
    }

    @Test
    void looks_for_nothing_but_a_command_in_what_is_long() {
        String endless = "so ".repeat(13_000);

        assertThat(read(endless)).isNull();
        assertThat(read("praise Dana: " + endless)).startsWith("praise Dana: so so");
        assertThat(read(".".repeat(40_000) + "x")).isNull();
    }

    private @Nullable String read(String said) {
        return words.read(said).map(PlainWords.Meant::typed).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks!", "thank you", "ok, thanks", "Danke schön!", "Great"})
    void takes_courtesy_for_what_it_is(String said) {
        assertThat(words.isCourtesy(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks Omar", "thank Omar", "ok let me see the plan"})
    void takes_nothing_else_for_courtesy(String said) {
        assertThat(words.isCourtesy(said)).isFalse();
    }
}
