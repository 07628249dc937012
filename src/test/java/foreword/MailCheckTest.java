package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.mail.MailTrouble;
import foreword.config.Settings;
import foreword.testing.MailLab;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says about real mail servers. */
@Timeout(360)
final class MailCheckTest {
    private static final String BOT = "bot@bot.test";

    @TempDir
    Path folder;

    @Test
    void is_content_with_servers_that_take_the_login() {
        assertThat(doctor(Map.of("FOREWORD_MAIL_AUTHSERV_ID", "mx.bot.test")))
                .containsPattern("ok +mail out: 127.0.0.1:\\d+ takes the login\\R")
                .containsPattern(
                        "ok +mail in: 127.0.0.1:\\d+ takes the login, reads INBOX, new mail is announced at once\\R")
                .doesNotContain("note");
    }

    @Test
    void says_what_an_unset_authserv_id_means() {
        assertThat(doctor(Map.of())).contains("note  mail trust: mail.authserv-id is not set");
    }

    @Test
    void names_the_folders_that_are_there() {
        assertThat(doctor(Map.of("FOREWORD_MAIL_IMAP_FOLDER", "INBOX, Prais")))
                .contains("FAIL  mail in: there is no folder Prais (mail.imap.folder); there are")
                .contains("Processed", "Sent");
    }

    @Test
    void explains_a_certificate_that_nobody_has_signed() {
        assertThat(doctor(Map.of("FOREWORD_MAIL_CA_FILE", "")))
                .contains("FAIL  mail out: the server's certificate is signed by nobody we trust")
                .contains("FAIL  mail in: the server's certificate is signed by nobody we trust")
                .contains("mail.ca-file");
    }

    @Test
    void explains_that_there_is_no_starttls_to_be_had() {
        MailLab lab = MailLab.assumeRunning();

        assertThat(doctor(Map.of("FOREWORD_MAIL_SMTP_PORT", Integer.toString(lab.smtps()))))
                .contains("FAIL  mail out:");
        assertThat(MailTrouble.sentence(
                        new MessagingException("STARTTLS is required but host does not support STARTTLS")))
                .contains("offers no STARTTLS");
    }

    @Test
    void explains_a_certificate_for_another_name() {
        assertThat(MailTrouble.sentence(new MessagingException(
                        "Could not convert socket to TLS", new CertificateException("No name matching a.test found"))))
                .contains("for another name");
    }

    @Test
    void explains_a_refused_password() {
        assertThat(doctor(Map.of("FOREWORD_MAIL_IMAP_PASSWORD", "canary")))
                .contains("FAIL  mail in: the server refuses the login")
                .doesNotContain("canary");
    }

    @Test
    void tries_the_mailboxes_of_teammates_too() {
        MailLab lab = MailLab.assumeRunning();

        String said = doctor(Map.of(
                "FOREWORD_MAIL_OWNERS_PAT_ADDRESS", "pat@agency.test",
                "FOREWORD_MAIL_OWNERS_PAT_SMTP_PASSWORD", lab.password(),
                "FOREWORD_MAIL_OWNERS_LEE_ADDRESS", "lee@agency.test",
                "FOREWORD_MAIL_OWNERS_LEE_SMTP_PASSWORD", "wrong"));

        assertThat(said)
                .containsPattern(
                        "ok +mail of pat@agency.test: sends by 127.0.0.1:\\d+ takes the login, sent mail is kept at"
                                + " 127.0.0.1:\\d+ takes the login")
                .contains("FAIL  mail of lee@agency.test: ")
                .doesNotContain("wrong");
    }

    @Test
    void explains_a_token_that_cannot_be_had() {
        assertThat(doctor(Map.of(
                        "FOREWORD_MAIL_IMAP_PASSWORD", "",
                        "FOREWORD_MAIL_OAUTH_CLIENT_ID", "us",
                        "FOREWORD_MAIL_OAUTH_REFRESH_TOKEN", "canary",
                        "FOREWORD_MAIL_OAUTH_TOKEN_URL", "http://127.0.0.1:1/token")))
                .contains("FAIL  mail in: the server for access tokens (127.0.0.1) cannot be reached")
                .doesNotContain("canary");
    }

    private String doctor(Map<String, String> changed) {
        MailLab lab = MailLab.assumeRunning();
        Map<String, String> env = new HashMap<>(Map.ofEntries(
                Map.entry("FOREWORD_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("foreword.db")),
                Map.entry("FOREWORD_MAIL_ADDRESS", BOT),
                Map.entry("FOREWORD_MAIL_CA_FILE", lab.certificate().toString()),
                Map.entry("FOREWORD_MAIL_SMTP_HOST", lab.host()),
                Map.entry("FOREWORD_MAIL_SMTP_PORT", Integer.toString(lab.submission())),
                Map.entry("FOREWORD_MAIL_SMTP_USER", BOT),
                Map.entry("FOREWORD_MAIL_SMTP_PASSWORD", lab.password()),
                Map.entry("FOREWORD_MAIL_IMAP_HOST", lab.host()),
                Map.entry("FOREWORD_MAIL_IMAP_PORT", Integer.toString(lab.imaps())),
                Map.entry("FOREWORD_MAIL_IMAP_PASSWORD", lab.password())));
        env.putAll(changed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Doctor(Settings.load(folder, null, env), Path.of("."))
                .run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
