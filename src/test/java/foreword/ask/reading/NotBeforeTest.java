package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotBeforeTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask me again in two weeks.|2026-12-11",
                "Come back to me in a month|2026-12-27",
                "in a few weeks|2026-12-18",
                "in a couple of months|2027-01-27",
                "in about six weeks|2027-01-08",
                "give it a fortnight|2026-12-11",
                "Ping me mid-March|2027-03-15",
                "early February works better|2027-02-01",
                "End of January would be better|2027-01-25",
                "I'm busy until the end of January|2027-02-01",
                "Not before March|2027-03-01",
                "after March|2027-04-01",
                "Sure, but not before the 15th of January|2027-01-15",
                "after January 15|2027-01-16",
                "after the 20th|2026-12-21",
                "I'm away until the 4th|2026-12-04",
                "on 3 May 2027|2027-05-03",
                "from 2027-02-10 on|2027-02-10",
                "after 15.1.|2027-01-16",
                "can we park this till Q2|2027-04-01",
                "Let's revisit in Q3|2027-07-01",
                "not this quarter|2027-01-01",
                "not this week|2026-11-30",
                "next month|2026-12-01",
                "next week is better|2026-11-30",
                "next year|2027-01-01",
                "in the new year|2027-01-01",
                "next quarter|2027-01-01",
                "in the second half of January|2027-01-15",
                "in the second half of the year|2027-07-01",
                "in the second week of January|2027-01-08",
                "after Easter|2027-03-30",
                "after Christmas|2026-12-27",
                "after the summer|2027-09-01",
                "in spring|2027-03-01",
                "Call me Monday|2026-11-30",
                "let's talk next Thursday|2026-12-03",
                "after the weekend|2026-11-30",
                "Tomorrow is better|2026-11-28",
                "in May|2027-05-01",
                "Only from May on|2027-05-01",
                "Erst nach dem 15. Januar|2027-01-16",
                "Bitte in zwei Wochen wieder|2026-12-11",
                "nicht vor April|2027-04-01",
                "nächsten Monat|2026-12-01",
                "nach Ostern|2027-03-30",
                "Mitte März|2027-03-15",
                "Anfang Februar|2027-02-01",
                "im zweiten Quartal|2027-04-01",
                "dans deux semaines|2026-12-11",
                "le mois prochain|2026-12-01",
                "après le 15 janvier|2027-01-16",
                "début février|2027-02-01",
                "pas avant avril|2027-04-01",
                "dentro de dos semanas|2026-12-11",
                "el próximo mes|2026-12-01",
                "el año que viene|2027-01-01",
                "después de Semana Santa|2027-03-30",
                "daqui a duas semanas|2026-12-11",
                "no mês que vem|2026-12-01",
                "depois da Páscoa|2027-03-30",
                "over twee weken|2026-12-11",
                "volgende maand|2026-12-01",
                "na Pasen|2027-03-30",
                "il mese prossimo|2026-12-01",
                "dopo Pasqua|2027-03-30"
            })
    void counts_from_the_day_of_the_mail(String reply, LocalDate day) {
        assertThat(NotBefore.in(reply, FRIDAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when we are through the audit",
                "Not now",
                "maybe later",
                "I may march on without you",
                "You may say that I sent you",
                "We worked together for two years",
                "I know two of them",
                "in the year 1999",
                "31.31.",
                "on the 45th",
                "> not before March\nlater please",
                ""
            })
    void names_no_day_where_none_is_said(String reply) {
        assertThat(NotBefore.in(reply, FRIDAY)).isEmpty();
    }

    @Test
    void is_always_ahead_and_never_fails_on_any_words_of_dates_in_any_order() {
        Random random = new Random(7);
        String[] words =
                ("in after until not next this mid end early half second 2 15 31 29 february 2027 9999 q2 week month year"
                                + " spring easter monday weekend tomorrow 15.1. 1/2 2027-02-31 20th may new no the of nach der")
                        .split(" ", -1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder reply = new StringBuilder();
            for (int word = random.nextInt(8); word >= 0; word--) {
                reply.append(words[random.nextInt(words.length)]).append(' ');
            }

            assertThat(NotBefore.in(reply.toString(), FRIDAY).orElse(FRIDAY.plusDays(1)))
                    .as(reply.toString())
                    .isAfter(FRIDAY);
        }
    }
}
