package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.report.Consistency;
import foreword.sandbox.DemoRows;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The plan of a week for whoever works by email, in their language, from the template that can be edited. */
class WeekPlanByEmailTest extends PlayedByEmail {
    @Test
    void it_is_written_in_the_language_of_who_reads_it_and_its_links_act() throws Exception {
        takesMail(DemoRows.ALICE);
        playground.bot().rows().people().language(alice().id(), Locale.GERMAN);
        praised();
        press(link(mailAbout("Kind words"), "Keep the words"));
        LocalDate monday =
                Consistency.weekOf(playground.clock().instant(), alice().zone()).plusWeeks(1);
        playground
                .bot()
                .rows()
                .log()
                .append(new Activity(playground.clock().instant(), Activity.FOREWORD, "installed", "foreword", ""));
        playground.turnTo(at(monday));

        MimeMessage mail = mailAbout("Deine Woche, Alice");

        assertThat(text(mail))
                .startsWith("Guten Morgen Alice, das ist deine Woche, 30. Nov. bis 4. Dez.: wenig, aber jede Woche.")
                .contains(
                        "Fragen: Dana Ortiz (hat am 24. Nov. etwas Nettes gesagt, und du hast es aufgehoben)",
                        "(kann jetzt gefragt werden: Nichts spricht dagegen; in Slack: /foreword plan)",
                        "Was du tun kannst:",
                        "Anfragen diese Woche: 0 von 2.",
                        "Sie sind nur für dich, Alice Park: Gib diese Mail nicht weiter.")
                .doesNotContain("What you can do", "asked", "nothing is sent");
        assertThat(part(mail, "text/html")).contains("<html lang=\"de\">", "Was du tun kannst");
        assertThat(mail.getHeader("Content-Language", ",")).isEqualTo("de");

        press(link(mail, "Anfrage entwerfen: Dana Ortiz"));
        assertThat(playground.bot().rows().drafts().pending(alice().id())).hasSize(1);
    }

    private Instant at(LocalDate day) {
        return day.atTime(9, 1).atZone(alice().zone()).toInstant();
    }
}
