package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.testing.MailLab;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against real servers whose certificate no public authority has signed. */
@Timeout(360)
final class TrustTest {
    private static final String BOT = "bot@bot.test";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void a_wrong_certificate_is_refused(Encryption encryption) {
        MailLab lab = MailLab.assumeRunning();

        assertThatThrownBy(() -> MailLogins.tryOut(imap(lab, encryption, Trust.USUAL)))
                .isInstanceOf(MessagingException.class)
                .hasRootCauseInstanceOf(CertPathBuilderException.class);
        assertThatThrownBy(() -> MailLogins.tryOut(smtp(lab, encryption, Trust.USUAL), "bot.test"))
                .isInstanceOf(MessagingException.class)
                .hasRootCauseInstanceOf(CertPathBuilderException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"STARTTLS", "TLS"})
    void an_own_authority_is_believed_once_its_file_is_named(Encryption encryption) {
        MailLab lab = MailLab.assumeRunning();
        Trust trust = Trust.alsoIn(lab.certificate());

        assertThatCode(() -> MailLogins.tryOut(imap(lab, encryption, trust))).doesNotThrowAnyException();
        assertThatCode(() -> MailLogins.tryOut(smtp(lab, encryption, trust), "bot.test"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_file_without_certificates_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("authority.pem"), "");

        assertThatThrownBy(() -> Trust.alsoIn(file)).hasMessageContaining("authority.pem");
        assertThatThrownBy(() -> Trust.alsoIn(folder.resolve("none.pem"))).hasMessageContaining("none.pem");
    }

    private static ImapAccount imap(MailLab lab, Encryption encryption, Trust trust) {
        int port = encryption == Encryption.TLS ? lab.imaps() : lab.imap();
        return new ImapAccount(
                lab.host(), port, encryption, Login.withPassword(BOT, lab.password()), List.of("INBOX"), trust);
    }

    private static SmtpAccount smtp(MailLab lab, Encryption encryption, Trust trust) {
        int port = encryption == Encryption.TLS ? lab.smtps() : lab.submission();
        return new SmtpAccount(lab.host(), port, encryption, Login.withPassword(BOT, lab.password()), trust);
    }
}
