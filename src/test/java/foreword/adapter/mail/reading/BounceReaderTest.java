package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Bounce;
import foreword.inbox.ReceivedMail.Complaint;
import foreword.inbox.ReceivedMail.Kind;
import foreword.people.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of failure: every recipient, why, and for good or not. */
final class BounceReaderTest {
    private static final String RETURNED =
            "Message-ID: <o.7@agency.example>\nFrom: pat@agency.example\nSubject: Hello\n\nHello.\n";

    private final MimeMailReader reader = new MimeMailReader(null);

    private ReceivedMail report(String groups) {
        return read("From: Mail Delivery System <MAILER-DAEMON@mx.agency.example>\nTo: pat@agency.example\n"
                + "Subject: Undelivered Mail\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\n\nYour mail could not be delivered.\n--b\nContent-Type: message/delivery-status\n\n"
                + "Reporting-MTA: dns; mx.agency.example\n\n" + groups
                + "\n--b\nContent-Type: message/rfc822\n\n" + RETURNED + "--b--\n");
    }

    private ReceivedMail notice(String subject, String text) {
        return read("From: MAILER-DAEMON@mx.other.example\nReturn-Path: <>\nTo: pat@agency.example\nSubject: " + subject
                + "\n\n" + text);
    }

    private ReceivedMail read(String raw) {
        return reader.read(raw.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void tells_every_failing_recipient_of_a_report() {
        ReceivedMail mail = report("""
                Original-Recipient: rfc822;dana@client.example
                Final-Recipient: rfc822; droe@mail.client.example
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                Final-Recipient: rfc822; late@client.example
                Action: delayed
                Status: 4.4.1

                Final-Recipient: rfc822; full@client.example
                Action: failed
                Status: 5.2.2
                """);

        assertThat(mail.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(mail.bounces())
                .extracting(Bounce::recipient, Bounce::status, Bounce::permanent, Bounce::originalMessageId)
                .containsExactly(
                        tuple(new EmailAddress("dana@client.example"), "5.1.1", true, "<o.7@agency.example>"),
                        tuple(new EmailAddress("full@client.example"), "5.2.2", false, "<o.7@agency.example>"));
        assertThat(mail.bounce()).isEqualTo(mail.bounces().get(0));
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "delivered,2.1.5", "relayed,2.1.5", "expanded,2.1.5", "deliverable,2.1.5"})
    void what_did_not_fail_is_no_bounce(String action, String status) {
        ReceivedMail mail = report(
                "Final-Recipient: rfc822; dana@client.example\nAction: " + action + "\nStatus: " + status + "\n");

        assertThat(mail.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(mail.bounces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        failure notice~<dana@client.example>:\\n192.0.2.5 does not like recipient.\\nRemote host said: 550 no such user\\nGiving up.\\n\\n<tom@client.example>:\\nmailbox is full\\n~dana@client.example,tom@client.example~5.1.1,5.2.2~true,false
        Mail delivery failed~The following address(es) failed:\\n\\n  dana@client.example\\n    host mx.client.example: 552 5.3.4 message too large\\n~dana@client.example~5.3.4~false
        Returned mail~   ----- Transcript of session follows -----\\n550 <dana@client.example>... Host unknown\\n~dana@client.example~5.1.2~true
        Undeliverable: Hello~Your message did not reach the following recipient(s):\\n\\ndana@client.example on Tue, 3 Nov 2026\\n    The recipient name is not recognized\\n~dana@client.example~5.1.1~true
        Mail could not be delivered~Your mail to dana@client.example could not be delivered: 550 5.7.1 blocked by our spam filter\\n~dana@client.example~5.7.1~false
        Unzustellbar: Hallo~Ihre Nachricht konnte nicht zugestellt werden.\\ndana@client.example: Benutzer unbekannt\\n~dana@client.example~5.1.1~true
        """)
    void reads_what_servers_write_freely(String subject, String text, String recipients, String statuses, String dead) {
        ReceivedMail mail = notice(subject, text.replace("\\n", "\n"));

        assertThat(mail.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(mail.bounces())
                .extracting(one -> String.valueOf(one.recipient()))
                .containsExactly(recipients.split(","));
        assertThat(mail.bounces()).extracting(Bounce::status).containsExactly(statuses.split(","));
        assertThat(mail.bounces())
                .extracting(one -> String.valueOf(one.permanent()))
                .containsExactly(dead.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Warning: could not send message for past 4 hours~THIS IS A WARNING MESSAGE ONLY.\\ndana@client.example: 450 busy
        Out of Office: Hello~I am away, write to tom@client.example instead. My old address dana@old.example does not exist.
        Verify yourself~To have your message delivered to dana@client.example, confirm at https://guard.example/1
        Your message~Your message to dana@client.example was successfully delivered.
        """)
    void what_is_late_or_an_answer_is_none(String subject, String text) {
        assertThat(notice(subject, text.replace("\\n", "\n")).bounces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Fwd: Undeliverable: Hello~Look what I got:\\n550 5.1.1 <lee@agency.example> User unknown
        Mail delivery failed again~Hi Pat, mail to lee@agency.example does not arrive, can you check?
        Question~We got 550 5.1.1 for lee@agency.example yesterday.
        """)
    void people_who_write_about_a_bounce_send_none(String subject, String text) {
        ReceivedMail mail = read("From: Dana Roe <dana@client.example>\nTo: pat@agency.example\nSubject: " + subject
                + "\n\n" + text.replace("\\n", "\n"));

        assertThat(mail.kind()).isNotEqualTo(Kind.BOUNCE);
        assertThat(mail.bounces()).isEmpty();
    }

    @Test
    void a_feedback_report_is_a_wish_not_to_hear_from_us() {
        ReceivedMail mail = read("From: feedback@provider.example\nTo: abuse@agency.example\nSubject: complaint\n"
                + "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nA complaint.\n--b\n"
                + "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n"
                + "Original-Rcpt-To: <dana@client.example>\n\n--b\nContent-Type: message/rfc822\n\n" + RETURNED
                + "--b--\n");

        assertThat(mail.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(mail.complaint())
                .isEqualTo(new Complaint(new EmailAddress("dana@client.example"), "abuse", "<o.7@agency.example>"));
    }

    @Test
    void reads_the_sample_reports() {
        MailSamples.needed();

        BounceFigures figures = BounceFigures.over(row -> true);

        assertThat(figures.foundShare()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.namedShare()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.listedShare()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.statusShare()).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.permanentShare()).isGreaterThanOrEqualTo(0.94);
        assertThat(figures.wrongly()).isZero();
        assertThat(List.of(figures.bounceMails(), figures.others())).allMatch(count -> count > 29);
    }
}
