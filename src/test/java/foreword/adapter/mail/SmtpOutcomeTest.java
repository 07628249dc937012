package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.outbox.OutcomeUnknown;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.people.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmtpOutcomeTest {
    private static final String RAW = String.join(
            "\r\n",
            "From: bot@ours.test",
            "To: ann@there.test",
            "Message-ID: <o.1@ours.test>",
            "Subject: hello",
            "",
            "Grüße",
            ".with a dot",
            "");

    private ScriptedSmtpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String send(String... recipients) throws Exception {
        SmtpAccount account = new SmtpAccount("127.0.0.1", server.port(), Encryption.NONE, null, Trust.USUAL);
        return new SmtpMailSender(account, null, "ours.test", Duration.ofMillis(700))
                .send(new OutgoingMail(
                        "<o.1@ours.test>",
                        new EmailAddress("bot+b.t1@ours.test"),
                        List.of(recipients).stream().map(EmailAddress::new).toList(),
                        RAW.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void returns_the_words_of_acceptance() throws Exception {
        server.on(".", "250 2.0.0 Ok: queued as 4711");
        assertThat(send("ann@there.test")).isEqualTo("250 2.0.0 Ok: queued as 4711");
        assertThat(server.commands)
                .contains("EHLO ours.test", "MAIL FROM:<bot+b.t1@ours.test>", "RCPT TO:<ann@there.test>");
    }

    @Test
    void sends_the_stored_bytes() throws Exception {
        send("ann@there.test");
        assertThat(server.content)
                .containsExactly(
                        "From: bot@ours.test",
                        "To: ann@there.test",
                        "Message-ID: <o.1@ours.test>",
                        "Subject: hello",
                        "",
                        "Grüße",
                        "..with a dot");
    }

    @ParameterizedTest
    @CsvSource({"end", "reset", "silence"})
    void does_not_know_the_outcome_when_the_connection_is_lost_after_the_dot(String deed) {
        server.on(".", deed);
        assertThatThrownBy(() -> send("ann@there.test")).isInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING,end",
        "GREETING,reset",
        "GREETING,silence",
        "EHLO,reset",
        "MAIL,end",
        "MAIL,reset",
        "MAIL,silence",
        "RCPT,end",
        "RCPT,reset",
        "RCPT,silence",
        "DATA,end",
        "DATA,reset",
        "DATA,silence"
    })
    void has_sent_nothing_when_the_connection_is_lost_before_the_dot(String command, String deed) {
        server.on(command, deed);
        assertThatThrownBy(() -> send("ann@there.test")).isInstanceOf(SendDeferred.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING,421 busy",
        "GREETING,554 no service",
        "MAIL,421 4.3.0 closing",
        "MAIL,451 4.3.0 later",
        "RCPT,450 4.2.0 greylisted",
        "RCPT,421 4.3.0 closing",
        "RCPT,452 4.2.2 full",
        "DATA,451 4.3.0 later",
        ".,421 4.3.0 closing",
        ".,451 4.3.0 later"
    })
    void tries_again_later(String command, String answer) {
        server.on(command, answer);
        assertThatThrownBy(() -> send("ann@there.test"))
                .isInstanceOf(SendDeferred.class)
                .hasMessageContaining(answer.substring(0, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,550 5.7.1 not you",
        "MAIL,553 5.7.1 not your address",
        "RCPT,550 5.1.1 nobody here",
        "RCPT,554 5.7.1 no",
        "DATA,554 5.5.1 no",
        ".,550 5.7.1 spam",
        ".,554 5.6.0 no"
    })
    void keeps_the_words_of_a_refusal(String command, String answer) {
        server.on(command, answer);
        assertThatThrownBy(() -> send("ann@there.test"))
                .isInstanceOf(SendRefused.class)
                .hasMessageContaining(answer);
    }

    @ParameterizedTest
    @CsvSource({"end", "reset", "silence"})
    void an_answer_to_the_dot_stands_when_the_connection_breaks_behind_it(String deed) {
        server.on("RSET", deed).on(".", "550 5.7.1 spam");
        assertThatThrownBy(() -> send("ann@there.test"))
                .isInstanceOf(SendRefused.class)
                .hasMessage("550 5.7.1 spam");
        server.on(".", "421 4.3.0 closing");
        assertThatThrownBy(() -> send("ann@there.test"))
                .isInstanceOf(SendDeferred.class)
                .hasMessage("421 4.3.0 closing");
    }

    @Test
    void one_refused_recipient_refuses_all() {
        server.on("RCPT TO:<NO@", "550 5.1.1 nobody here").on("RCPT TO:<LATER@", "450 4.2.0 greylisted");
        assertThatThrownBy(() -> send("ann@there.test", "later@there.test", "no@there.test"))
                .isInstanceOf(SendRefused.class)
                .hasMessageContaining("no@there.test: 550 5.1.1 nobody here");
        assertThat(server.commands).doesNotContain("DATA");
    }

    @ParameterizedTest
    @CsvSource({"end", "reset", "silence", "421 what"})
    void closing_never_changes_the_outcome(String deed) throws Exception {
        server.on("QUIT", deed);
        assertThat(send("ann@there.test")).startsWith("250");
    }

    @Test
    void a_server_that_is_down_defers() {
        server.close();
        assertThatThrownBy(() -> send("ann@there.test")).isInstanceOf(SendDeferred.class);
    }

    @Test
    void an_address_whose_low_byte_is_a_line_break_never_reaches_the_wire() {
        assertThatThrownBy(() -> send("an\u010d\u010ax@there.test"))
                .isInstanceOf(SendRefused.class)
                .hasMessageContaining("recipients");
        assertThat(server.commands).isEmpty();
    }

    @Test
    void goes_no_further_in_clear_text_when_starttls_is_required() {
        SmtpAccount account = new SmtpAccount("127.0.0.1", server.port(), Encryption.STARTTLS, "u", "secret");
        OutgoingMail mail = new OutgoingMail(
                "<o.1@ours.test>",
                new EmailAddress("bot@ours.test"),
                List.of(new EmailAddress("ann@there.test")),
                RAW.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new SmtpMailSender(account, null, "ours.test").send(mail))
                .isInstanceOf(SendDeferred.class);
        assertThat(server.commands).noneMatch(line -> line.startsWith("AUTH"));
        assertThat(account.toString()).doesNotContain("secret");
    }
}
