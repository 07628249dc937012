package foreword.adapter.mail.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails out of files, each once and each whole. */
class MailFilesTest {
    private static final String LINE = "From alice@larkfield.example Tue Mar  3 09:12:00 2026\n";

    @TempDir
    Path folder;

    private final List<String> mails = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();

    @Test
    void cuts_an_mbox_at_its_envelope_lines() throws IOException {
        String one = LINE + "Subject: one\n\nFirst.\n\n";
        read("old.mbox", one + LINE + "Subject: two\n\nSecond.\n\n");

        assertThat(mails).containsExactly("Subject: one\n\nFirst.\n\n", "Subject: two\n\nSecond.\n\n");
        assertThat(offsets).containsExactly(0L, (long) one.length());
    }

    @Test
    void takes_the_sign_off_a_quoted_from_line_and_keeps_a_plain_one_in_the_body() throws IOException {
        read(
                "old.mbox",
                LINE + "Subject: one\n\nFrom the start it was good.\n\nFrom here on too.\n>From me.\n>>From you.\n");

        assertThat(mails)
                .containsExactly(
                        "Subject: one\n\nFrom the start it was good.\n\nFrom here on too.\nFrom me.\n>From you.\n");
    }

    @Test
    void reads_lines_that_end_as_on_windows() throws IOException {
        String text = (LINE + "Subject: one\n\nFirst.\n\n" + LINE + "Subject: two\n\nSecond.\n").replace("\n", "\r\n");
        read("old.mbox", text);

        assertThat(mails).containsExactly("Subject: one\r\n\r\nFirst.\r\n\r\n", "Subject: two\r\n\r\nSecond.\r\n");
    }

    @Test
    void reads_the_mails_of_a_maildir_and_single_ones_by_name() throws IOException {
        for (String name : List.of("cur/1:2,S", "new/2", "tmp/3", "x/b.eml", "x/a.eml", "x/notes.txt", ".hidden.eml")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Subject: " + name + "\n\n.\n");
        }
        MailFiles.read(
                folder,
                (file, offset, raw) -> mails.add(
                        new String(raw, ISO_8859_1).lines().findFirst().orElse("")));

        assertThat(mails)
                .containsExactly("Subject: cur/1:2,S", "Subject: new/2", "Subject: x/a.eml", "Subject: x/b.eml");
    }

    @Test
    void takes_a_file_without_an_envelope_line_for_one_mail() throws IOException {
        read("one.eml", "Subject: one\n\nFrom here on\n");

        assertThat(mails).containsExactly("Subject: one\n\nFrom here on\n");
    }

    @Test
    void finds_nothing_in_an_empty_file_but_one_empty_mail_and_refuses_a_missing_one() throws IOException {
        read("empty.mbox", "");

        assertThat(mails).containsExactly("");
        assertThatThrownBy(() -> MailFiles.read(folder.resolve("none"), (file, offset, raw) -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    /** Two hundred megabytes by way of a heap that could never hold them, in lines without end. */
    @Test
    void holds_one_mail_at_a_time_and_only_so_much_of_it() throws IOException {
        long[] most = {0};
        long[] count = {0};
        new Mbox(new Endless(200L << 20)).read((offset, raw) -> {
            most[0] = Math.max(most[0], raw.length);
            count[0]++;
        });

        assertThat(most[0]).isLessThanOrEqualTo(Mbox.LARGEST + 8 * 1024L);
        assertThat(count[0]).isEqualTo(1);
    }

    /** An envelope line, and then one line of that many bytes. */
    private static final class Endless extends InputStream {
        private final byte[] start = LINE.getBytes(ISO_8859_1);
        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at >= length ? -1 : at < start.length ? start[(int) at++] : next();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int one = read();
            if (one < 0) {
                return -1;
            }
            into[from] = (byte) one;
            return 1;
        }

        private int next() {
            at++;
            return 'x';
        }
    }

    private void read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, ISO_8859_1);
        MailFiles.read(file, (path, offset, raw) -> {
            assertThat(path).isEqualTo(file);
            mails.add(new String(raw, ISO_8859_1));
            offsets.add(offset);
        });
    }
}
