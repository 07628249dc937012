package foreword.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mail programs put before a subject, and whether two subjects are one topic. */
class SubjectLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Re: Sam Lee? | true | sam lee?",
                "RE: AW: Sam  Lee? | true | sam lee?",
                "Re[2]: Sam Lee? | true | sam lee?",
                "Antw.: Sam Lee? | false | antw.: sam lee?",
                "Fwd: Sam Lee? | true | sam lee?",
                "RÉP : Sam Lee? | true | sam lee?",
                "Re： Sam Lee? | true | sam lee?",
                "Invoice: March | false | invoice: march",
                "Sam: Re: lunch | false | sam: re: lunch",
            })
    void knows_prefixes_of_many_languages(String written, boolean answers, String topic) {
        SubjectLine subject = new SubjectLine(written);

        assertThat(subject.answers()).isEqualTo(answers);
        assertThat(subject.topic()).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"Re: Sam, true", "AW[3]: Sam, true", "Fwd: Sam, false", "Sam: hello, false"})
    void tells_an_answer_from_what_is_passed_on(String written, boolean replies) {
        assertThat(new SubjectLine(written).replies()).isEqualTo(replies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam Lee at Northwind? | Re: sam lee at Northwind? | true",
                "Sam Lee at Northwind? | Lunch (was: Sam Lee at Northwind?) | true",
                "Sam Lee at Northwind? | Invoice 2209 | false",
                "Hello | Hello again | false",
                "'' | Invoice 2209 | false",
            })
    void tells_a_topic_from_another(String ours, String theirs, boolean same) {
        assertThat(new SubjectLine(theirs).continues(new SubjectLine(ours))).isEqualTo(same);
    }
}
