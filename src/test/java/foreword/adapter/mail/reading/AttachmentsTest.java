package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Attached;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attachments are listed by names and types that cannot hurt. */
final class AttachmentsTest {
    private final MimeMailReader reader = new MimeMailReader(null);

    @ParameterizedTest
    @CsvSource({
        "plan.pdf,plan.pdf",
        "../../etc/passwd,passwd",
        "C:\\Users\\pat\\plan.pdf,plan.pdf",
        "..,unnamed",
        "a\u202Efdp.exe,afdp.exe",
        "a\u0000b\u2028c.txt,a bc.txt",
        "Cafe\u0301.txt,Caf\u00e9.txt",
        "=?UTF-8?Q?gr=C3=BCn.txt?=,gr\u00fcn.txt"
    })
    void names_are_made_safe(String written, String safe) {
        Leaf leaf = new Leaf("text/plain", new byte[0], null, written, true, null, null, false, false);

        assertThat(Attachments.safe(leaf)).isEqualTo(safe);
    }

    @Test
    void a_long_name_is_cut() {
        Leaf leaf = new Leaf("text/plain", new byte[0], null, "x".repeat(500), true, null, null, false, false);

        assertThat(Attachments.safe(leaf)).hasSize(120);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf,%PDF-1.7,application/pdf",
        "image/png,%PDF-1.7,application/pdf",
        "application/pdf,MZ program,application/octet-stream",
        "application/pdf,plain words,application/octet-stream",
        "text/csv,a;b,text/csv",
        "application/x-evil,a,application/octet-stream",
        "application/ms-tnef,x,application/ms-tnef",
        "image/gif,GIF89a,image/gif"
    })
    void the_type_is_what_the_first_bytes_say(String declared, String start, String type) {
        Leaf leaf = new Leaf(declared, start.getBytes(UTF_8), null, "x", true, null, null, false, false);

        assertThat(AttachedType.of(leaf)).isEqualTo(type);
    }

    @Test
    void a_picture_shown_in_the_text_is_no_attachment() {
        String picture =
                "\r\nContent-Type: image/png; name=p.png\r\nContent-Disposition: attachment\r\nContent-ID: <%s>\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'})
                        + "\r\n";
        String raw = "From: dana@client.example\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/html\r\n\r\n<p>See <img src=\"cid:in@x\"></p>\r\n--b" + picture.formatted("in@x")
                + "--b"
                + picture.formatted("out@x") + "--b--\r\n";

        ReceivedMail mail = reader.read(raw.getBytes(UTF_8));

        assertThat(mail.attachments()).containsExactly(new Attached("p.png", "image/png", 6));
    }
}
