package foreword.adapter.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.ReceivedMail.Absence;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an out-of-office answer says, written on Tuesday, 3 November 2026. */
final class AbsenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        I am out of the office until 12 November.~2026-11-12~
        I am out of office until November 12th, 2026 with limited access to mail.~2026-11-12~
        I am on annual leave from 2 November to 16 November 2026.~2026-11-16~
        I'm away from 11/02 through 11/13.~2026-11-14~
        I am on vacation and will be back on Monday, 9 November.~2026-11-09~
        Out of the office, back Monday.~2026-11-09~
        I am out of the office and return on 2027-01-04.~2027-01-04~
        On parental leave, returning January 11. Please contact Ines Okafor (ines@client.example) for anything urgent.~2027-01-11~Ines Okafor (ines@client.example)
        I am out of office this week. For urgent matters reach out to my colleague Tom Haas at tom@client.example.~~my colleague Tom Haas at tom@client.example
        I am away from the office. In urgent cases contact me on my mobile.~~
        Ich bin bis zum 12.11.2026 nicht im Büro. Bitte wenden Sie sich an Frau Petra Kern (kern@client.example).~2026-11-12~Frau Petra Kern (kern@client.example)
        Ich bin im Urlaub und ab dem 16. November wieder erreichbar.~2026-11-16~
        Ich bin bis einschließlich 13.11. abwesend.~2026-11-14~
        Je suis absente jusqu'au 12 novembre. Vous pouvez contacter Julie Martin pour toute urgence.~2026-11-12~Julie Martin
        Je suis en congé, de retour le lundi 16 novembre 2026.~2026-11-16~
        Estoy fuera de la oficina hasta el 12 de noviembre de 2026. Contacte con Luis Vega.~2026-11-12~Luis Vega
        Estou de férias até 20 de novembro.~2026-11-20~
        Ik ben afwezig tot 12 november. Neem contact op met Sanne de Wit.~2026-11-12~Sanne de Wit
        Sono in ferie fino al 15 novembre, rivolgersi a Carla Neri.~2026-11-15~Carla Neri
        I am out of the office.~~
        I am currently away from my desk until 1 March.~2027-03-01~
        """)
    void reads_the_day_of_return_and_the_deputy(String text, LocalDate until, String deputy) {
        Absence absence = Absences.of("Automatic reply: Workshop", text, TODAY);

        assertThat(absence).isEqualTo(new Absence(until, deputy == null ? "" : deputy));
    }

    @ParameterizedTest
    @CsvSource({"Thank you for contacting us.", "Your ticket 12 was received on 3 November.", "News of the month"})
    void an_answer_that_speaks_of_no_absence_has_none(String text) {
        assertThat(Absences.of("Re: Workshop", text, TODAY)).isNull();
    }
}
