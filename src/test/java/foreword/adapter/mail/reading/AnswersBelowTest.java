package foreword.adapter.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Answers below and between quoted lines, in every combination that {@link AnswersBelow} makes up. */
final class AnswersBelowTest {
    private final MimeMailReader mails = new MimeMailReader(null);

    @Test
    void keeps_what_is_answered_below_or_between() {
        ReplyScore score = new ReplyScore();

        for (ReplyCase reply : AnswersBelow.cases()) {
            score.add(reply, mails.read(reply.mail()).text());
        }

        assertThat(score.cases()).isGreaterThan(700);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.lost()).isZero();
    }

    @Test
    void finds_them_below_the_fields_of_whom_it_is_written_to() {
        String body =
                "From: Dana Okafor <%s>\nSent: Tuesday, February 3, 2026 9:12 AM\nTo: Casey Client\nSubject: Halden\n\n"
                        + "Is Thursday possible?\n\nDana\n\nIt is.\n";

        String answered = read(body.formatted("bot@agency.example"));
        String passedOn = read(body.formatted("dana@northbridge.example"));

        assertThat(answered).isEqualTo("It is.");
        assertThat(passedOn).isEmpty();
    }

    @Test
    void finds_none_in_a_mail_that_is_passed_on() {
        String body =
                "On Tue, 3 Feb 2026 at 09:12, Dana Okafor <dana@northbridge.example> wrote:\n\nIs Thursday possible?\n";

        byte[] mail = SharedMail.mail("Fwd: Halden", "text/plain", body);

        assertThat(mails.read(mail).text()).isEmpty();
    }

    private String read(String body) {
        return mails.read(SharedMail.mail("Re: Halden", "text/plain", body)).text();
    }
}
