package foreword.people.strength;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Relationship;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened, and how strong that makes the relationship; an ask of a client needs 40. Today is Friday, 27 November 2026. */
class StrengthTest {

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing                                                      | 20 | 20
            wrote 0                                                      | 22 | 27
            praised 0, wrote 0                                           | 55 | 65
            praised 0                                                    | 52 | 60
            praised 30, wrote 30                                         | 45 | 55
            praised 90, wrote 90                                         | 32 | 44
            praised 365, wrote 365                                       | 20 | 26
            praised 0, praised 3, praised 20, wrote 0, wrote 3, wrote 20 | 75 | 90
            complained 0                                                 |  0 |  5
            complained 0, resolved                                       |  5 | 15
            complained 200                                               |  0 |  5
            praised 2, complained 0                                      | 25 | 40
            praised 2, wrote 2, complained 0, resolved                   | 40 | 55
            complained 60, resolved, wrote 40, wrote 20, praised 5       | 50 | 65
            other complained 0                                           |  0 | 12
            wrote 1, wrote 8, wrote 15, wrote 22                         | 28 | 38
            wrote 1, we wrote 2, wrote 8, we wrote 9, wrote 15, we wrote 16, wrote 22, wrote 29, wrote 36, wrote 43 | 36 | 46
            we wrote 1, we wrote 3, we wrote 9                           | 20 | 25
            we wrote 1, we wrote 2, we wrote 3, we wrote 4, we wrote 5, we wrote 6, we wrote 7 | 20 | 25
            met 2                                                        | 26 | 32
            met 2, met 20, wrote 3                                       | 32 | 42
            introduced 20                                                | 26 | 34
            introduced 20, introduced 200, thanked 18, thanked 190       | 33 | 44
            answered 10 in 1                                             | 22 | 26
            answered 10 in 20                                            | 20 | 23
            thanked 5                                                    | 21 | 24
            deal won 30                                                  | 24 | 28
            deal lost 30                                                 | 12 | 16
            corrected +20 0                                              | 40 | 40
            corrected +20 90                                             | 30 | 30
            corrected -50 0, praised 0                                   |  0 | 12
            corrected +100 0, praised 0                                  | 100 | 100
            praised 10, introduced 40, wrote 1, wrote 9, we wrote 2, answered 30 in 1, thanked 39 | 75 | 92
            """)
    void is_as_a_salesperson_would_say(String happened, int atLeast, int atMost) {
        Relationship relationship = Strength.of(Happened.read(happened), Happened.NOW, ZoneOffset.UTC);

        assertThat(relationship.strength())
                .as(relationship.because().toString())
                .isBetween(atLeast, atMost);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing | We know of no contact with Dana yet. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            wrote 3, wrote 5, wrote 9, wrote 12, wrote 20, wrote 25 | Dana wrote to us 6 times in the last 30 days, last on Tuesday. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            praised 0, wrote 0 | Dana wrote to us once in the last 30 days, last today. / Dana praised us today. / Nothing speaks against it.
            wrote 6, we wrote 0 | Dana wrote to us once in the last 30 days, last on Saturday, and we wrote once. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            wrote 1, we wrote 2, we wrote 6 | Dana wrote to us once in the last 30 days, last yesterday, and we wrote twice. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            we wrote 4, we wrote 8 | We wrote to Dana twice in the last 30 days, last on Monday, and heard nothing back. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            wrote 12 | Dana wrote to us once in the last 30 days, last on 15 November; quiet for 12 days. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            wrote 60 | We have not been in touch with Dana since 28 September, 60 days ago. / No praise, introduction or answer from Dana is known. / Nothing speaks against it.
            met 2, praised 5, praised 40, introduced 30, introduced 100, answered 12 in 1, thanked 29 | Dana and we were in touch in the last 30 days, last on Wednesday, and we met once. / Dana praised us twice, last on Sunday, has introduced us twice, answers within a day and was thanked once. / Nothing speaks against it.
            complained 2 | We know of no contact with Dana besides what was complained of. / No praise, introduction or answer from Dana is known. / Dana complained on Wednesday, which is not resolved yet.
            other complained 8, resolved | We know of no contact with Dana yet. / No praise, introduction or answer from Dana is known. / Their company complained on 19 November, which is resolved.
            corrected +20 90 | We know of no contact with Dana yet. / No praise, introduction or answer from Dana is known. / Alice corrected it by +20 on 29 August (“we met at the fair”), of which +10 is left: a correction halves every 90 days.
            complained 1, corrected -10 0, deal lost 20 | We know of no contact with Dana besides what was complained of. / No praise, introduction or answer from Dana is known. / Dana complained yesterday, which is not resolved yet; a deal with their company was lost once; Alice corrected it by -10 today (“we met at the fair”), of which -10 is left: a correction halves every 90 days.
            """)
    void says_why_in_three_sentences(String happened, String sentences) {
        Relationship relationship = Strength.of(Happened.read(happened), Happened.NOW, ZoneOffset.UTC);

        assertThat(relationship.because()).isEqualTo(List.of(sentences.split(" / ", -1)));
    }

    @Test
    void lets_fresh_praise_pass_the_bar_of_an_ask_and_nothing_known_fail_it() {
        int bar = 40;

        assertThat(strength("praised 0, wrote 0")).isGreaterThan(bar + 10);
        assertThat(strength("nothing")).isLessThan(bar - 10);
        assertThat(strength("complained 0")).isLessThan(bar - 30);
    }

    private static int strength(String happened) {
        return Strength.of(Happened.read(happened), Happened.NOW, ZoneOffset.UTC)
                .strength();
    }
}
