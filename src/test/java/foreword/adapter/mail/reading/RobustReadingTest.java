package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.mail.reading.HostileMail.Extreme;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Mark;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever arrives is read as far as it goes. */
final class RobustReadingTest {
    /** Processor time, so that a busy machine does not fail the test. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private final MimeMailReader reader = new MimeMailReader("mx.agency.example");

    @Test
    void takes_every_sample_apart_within_a_second() throws Exception {
        MailSamples.needed();
        List<Path> mails = MailSamples.hard();

        List<Path> unread = new ArrayList<>();
        for (Path mail : mails) {
            byte[] raw = Files.readAllBytes(mail);
            long start = now();
            boolean read = reader.readWhole(raw).isPresent();
            if (!read || now() - start > LONGEST_NANOS) {
                unread.add(mail);
            }
        }

        assertThat(mails).hasSizeGreaterThanOrEqualTo(800);
        assertThat(unread).isEmpty();
    }

    @Test
    void finds_the_leaves_that_a_good_parser_finds() throws Exception {
        MailSamples.needed();

        LeafFigures figures = LeafFigures.measured();

        assertThat(figures.right()).as(figures.misses().toString()).isGreaterThanOrEqualTo(54);
    }

    @ParameterizedTest
    @EnumSource
    void stays_within_its_limits(Extreme extreme) {
        byte[] raw = extreme.raw();
        long start = now();

        boolean read = reader.readWhole(raw).isPresent();

        assertThat(read).isTrue();
        assertThat(now() - start).isLessThan(2 * LONGEST_NANOS);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEP_CONTAINERS", "MANY_PARTS", "MANY_PARTS_BY_CR", "LARGE_HEADER", "LARGE_PART_HEADER"})
    void says_when_a_limit_cut_it_short(Extreme extreme) {
        ReceivedMail mail = reader.read(extreme.raw());

        assertThat(mail.marks()).contains(Mark.CUT);
    }

    @Test
    void keeps_the_text_behind_a_header_that_is_too_long() {
        assertThat(reader.read(Extreme.LARGE_HEADER.raw()).text()).isEqualTo("Hello.");
        assertThat(reader.read(Extreme.LARGE_PART_HEADER.raw()).text()).isEqualTo("Hello.");
    }

    @Test
    void survives_ten_thousand_accidents() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int i = 0; i < 10_000; i++) {
            byte[] mail = HostileMail.mutated(random);
            assertThat(reader.readWhole(mail)).as("mail %d of seed %d", i, seed).isPresent();
        }
    }

    @Test
    void reads_a_line_that_ends_in_what_heads_are_drawn_with() {
        byte[] mail = "Subject: x\r\n\r\nsee you then---\r\nas ever ---\r\n".getBytes(US_ASCII);

        assertThat(reader.readWhole(mail)).isPresent();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
