package foreword.adapter.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replies and forwards of four open projects, each with its own taste. */
final class SharedRepliesTest {
    private static final long LONGEST_NANOS = 100_000_000;

    /** Where a set and our convention (the data's README) part, and why. */
    private static final Map<String, String> OTHERWISE = otherwise();

    private final MimeMailReader mails = new MimeMailReader(null);

    @BeforeEach
    void needs_the_data() {
        assumeTrue(SharedMail.isHere(), "the shared mail data is not here");
    }

    private static Map<String, String> otherwise() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("github/email_1_1", "drops the name under the words; a name stays");
        reasons.put("github/email_1_3", "drops the name under the words; a name stays");
        reasons.put("crisp/email_emoji#test_email_emoji", "keeps a signature block; it goes");
        reasons.put("crisp/email_with_regards#text_email_regards", "drops the closing; it stays");
        return reasons;
    }

    @ParameterizedTest
    @CsvSource({"github, 1.00", "crisp, 1.00", "edgetier, 0.86", "talon, 0.86"})
    void reads_what_was_newly_written(String set, double atLeast) {
        ReplyScore score = new ReplyScore();

        for (ReplyCase reply : ReplyCase.set(set)) {
            if (!OTHERWISE.containsKey(reply.id())) {
                score.add(reply, mails.read(reply.mail()).text());
            }
        }

        assertThat(score.held()).as("right but for %s", score.wrong()).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void calls_no_reply_automatic() {
        List<ReplyCase> all = ReplyCase.SETS.stream()
                .flatMap(set -> ReplyCase.set(set).stream())
                .toList();

        assertThat(all)
                .allSatisfy(reply -> assertThat(mails.read(reply.mail()).automatic())
                        .as(reply.id())
                        .isFalse());
    }

    @Test
    void finds_the_mail_inside_a_forward() {
        int found = 0;
        int right = 0;
        int forwards = 0;

        for (ForwardCase forward : ForwardCase.all()) {
            ReceivedMail mail = mails.read(forward.mail());
            assertThat(mail.kind() == Kind.FORWARD && !forward.forwarded())
                    .as(forward.id())
                    .isFalse();
            forwards += forward.forwarded() ? 1 : 0;
            found += forward.forwarded() && mail.forwarded() != null ? 1 : 0;
            right += isRight(forward, mail) ? 1 : 0;
        }

        assertThat((double) found / forwards).isGreaterThanOrEqualTo(0.99);
        assertThat((double) right / forwards).isGreaterThanOrEqualTo(0.97);
    }

    private static boolean isRight(ForwardCase forward, ReceivedMail mail) {
        return forward.forwarded()
                && mail.forwarded() != null
                && forward.noteIs(mail.text())
                && forward.senderIs(mail.forwarded());
    }

    /** The bar is a time, so a clock is read; the best of five runs, because the machine is shared. */
    @Test
    void reads_each_mail_within_a_tenth_of_a_second() {
        for (String set : ReplyCase.SETS) {
            for (ReplyCase reply : ReplyCase.set(set)) {
                assertThat(quickest(reply.mail())).as(reply.id()).isLessThan(LONGEST_NANOS);
            }
        }
    }

    private long quickest(byte[] mail) {
        long quickest = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            mails.read(mail);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest;
    }
}
