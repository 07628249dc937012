package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.LeaseLost;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.ServerDown;
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
        try (SmtpMailSender sender = sender(account())) {
            return sender.send(mail(recipients), () -> {});
        }
    }

    private SmtpAccount account() {
        return new SmtpAccount("127.0.0.1", server.port(), Encryption.NONE, null, Trust.USUAL);
    }

    private static SmtpMailSender sender(SmtpAccount account) {
        return new SmtpMailSender(
                List.of(new SendingAccount(
                        new EmailAddress("bot@ours.test"), account, null, SendingAccount.SentCopy.NONE)),
                Duration.ofMillis(700),
                Duration.ZERO);
    }

    private static OutgoingMail mail(String... recipients) {
        return new OutgoingMail(
                "<o.1@ours.test>",
                new EmailAddress("bot+b.t1@ours.test"),
                List.of(recipients).stream().map(EmailAddress::new).toList(),
                RAW.getBytes(StandardCharsets.UTF_8));
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

    @ParameterizedTest
    @CsvSource({
        "GREETING,end",
        "GREETING,reset",
        "GREETING,silence",
        "GREETING,421 busy",
        "GREETING,554 no service",
        "EHLO,reset"
    })
    void a_server_that_does_not_let_us_in_says_nothing_about_the_mail(String command, String deed) {
        server.on(command, deed);
        assertThatThrownBy(() -> send("ann@there.test")).isInstanceOf(ServerDown.class);
    }

    @Test
    void nor_does_one_that_is_not_there() {
        server.close();
        assertThatThrownBy(() -> send("ann@there.test")).isInstanceOf(ServerDown.class);
    }

    @Test
    void nor_does_a_refused_login() {
        server.on("EHLO", "250-here\r\n250 AUTH PLAIN").on("AUTH", "535 5.7.8 no");
        SmtpAccount account = new SmtpAccount("127.0.0.1", server.port(), Encryption.NONE, "bot", "wrong");
        assertThatThrownBy(() -> sender(account).send(mail("ann@there.test"), () -> {}))
                .isInstanceOf(ServerDown.class)
                .hasMessageContaining("535 5.7.8 no");
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user,true",
        "550 5.1.2 no such host,true",
        "553 5.1.3 bad address,true",
        "550 5.1.8 bad sender,false",
        "554 5.7.1 policy,false",
        "552 5.2.2 full,false",
        "550 nobody here,false"
    })
    void names_the_recipient_that_does_not_exist(String answer, boolean dead) {
        server.on("RCPT TO:<NO@", answer);
        assertThatThrownBy(() -> send("ann@there.test", "no@there.test"))
                .isInstanceOfSatisfying(
                        SendRefused.class,
                        no -> assertThat(no.dead())
                                .isEqualTo(dead ? List.of(new EmailAddress("no@there.test")) : List.of()));
    }

    @Test
    void a_sender_that_was_late_at_the_last_look_sends_no_final_dot_and_goes_on_with_the_next_mail() throws Exception {
        LeaseLost late = new LeaseLost("delivery 1");
        try (SmtpMailSender sender = sender(account())) {
            assertThatThrownBy(() -> sender.send(mail("ann@there.test"), () -> {
                        assertThat(server.commands).contains("DATA");
                        throw late;
                    }))
                    .isSameAs(late);
            assertThat(server.commands).contains("DATA").doesNotContain(".");

            assertThat(sender.send(mail("ann@there.test"), () -> {})).startsWith("250");
        }
    }

    @Test
    void keeps_the_connection_for_the_next_mail() throws Exception {
        try (SmtpMailSender sender = sender(account())) {
            for (int i = 0; i < 3; i++) {
                sender.send(mail("ann@there.test"), () -> {});
            }
        }
        assertThat(server.commands).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
        assertThat(server.commands).filteredOn(line -> line.equals("NOOP")).hasSize(2);
        assertThat(server.commands).filteredOn(line -> line.startsWith("MAIL")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"NOOP,end", "NOOP,reset", "NOOP,421 closing", "MAIL,end", "MAIL,reset", "MAIL,421 closing"})
    void makes_a_new_connection_when_the_kept_one_died(String command, String deed) throws Exception {
        try (SmtpMailSender sender = sender(account())) {
            sender.send(mail("ann@there.test"), () -> {});
            server.once(command, deed);
            assertThat(sender.send(mail("ann@there.test"), () -> {})).startsWith("250");
        }
        assertThat(server.commands).filteredOn(line -> line.startsWith("EHLO")).hasSize(2);
        assertThat(server.commands).filteredOn(line -> line.equals("DATA")).hasSize(2);
    }

    @Test
    void does_not_repeat_a_mail_that_a_kept_connection_lost_after_the_dot() throws Exception {
        try (SmtpMailSender sender = sender(account())) {
            sender.send(mail("ann@there.test"), () -> {});
            server.once(".", "end");
            assertThatThrownBy(() -> sender.send(mail("ann@there.test"), () -> {}))
                    .isInstanceOf(OutcomeUnknown.class);
        }
        assertThat(server.commands).filteredOn(line -> line.equals("DATA")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,421 closing", "RCPT,end", "DATA,end", ".,421 closing"})
    void leaves_to_the_back_off_what_a_kept_connection_refuses_in_the_middle_of_a_mail(String command, String deed)
            throws Exception {
        try (SmtpMailSender sender = sender(account())) {
            sender.send(mail("ann@there.test"), () -> {});
            server.once(command, deed);
            assertThatThrownBy(() -> sender.send(mail("ann@there.test"), () -> {}))
                    .isInstanceOf(SendDeferred.class);
        }
        assertThat(server.commands).filteredOn(line -> line.startsWith("MAIL")).hasSize(2);
    }

    @Test
    void a_mail_of_a_mailbox_that_is_not_set_up_goes_by_no_other() {
        OutgoingMail foreign = new OutgoingMail(
                "<o.2@ours.test>",
                new EmailAddress("pat+b.t1@ours.test"),
                List.of(new EmailAddress("ann@there.test")),
                RAW.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> sender(account()).send(foreign, () -> {}))
                .isInstanceOf(SendRefused.class)
                .hasMessageContaining("pat@ours.test");
        assertThat(server.commands).isEmpty();
    }

    @Test
    void a_copy_to_ourselves_goes_along_where_it_is_wanted() throws Exception {
        SendingAccount account =
                new SendingAccount(new EmailAddress("bot@ours.test"), account(), null, SendingAccount.SentCopy.SELF);
        try (SmtpMailSender sender = new SmtpMailSender(List.of(account), Duration.ofMillis(700), Duration.ZERO)) {
            sender.send(mail("ann@there.test"), () -> {});
        }
        assertThat(server.commands).contains("RCPT TO:<ann@there.test>", "RCPT TO:<bot@ours.test>");
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
        assertThatThrownBy(() -> sender(account).send(mail("ann@there.test"), () -> {}))
                .isInstanceOf(ServerDown.class);
        assertThat(server.commands).noneMatch(line -> line.startsWith("AUTH"));
        assertThat(account.toString()).doesNotContain("secret");
    }
}
