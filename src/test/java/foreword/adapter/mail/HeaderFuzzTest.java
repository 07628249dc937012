package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nothing put into a mail becomes more than the value it is. {@code -Dfuzz.seed=N} tries other values than the usual ones.
 * What comes from ../shared/data/mail is skipped where that folder is absent.
 */
final class HeaderFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261127L);
    private static final int VALUES = 1_000_000;
    private static final int MAILS = 20_000;
    private static final EmailAddress BOT = new EmailAddress("bot@ours.test");
    private static final EmailAddress PAT = new EmailAddress("pat@ours.test");
    private static final EmailAddress ANN = new EmailAddress("ann@there.test");
    private static final Path SHARED = Path.of("..", "shared", "data", "mail");

    private final AngusMailComposer composer = new AngusMailComposer(BOT, false);
    private final HostileValues values = new HostileValues(SEED);

    @Test
    void a_million_values_come_out_as_they_are_or_are_refused_by_name() {
        System.out.println("HeaderFuzzTest: seed " + SEED);
        int accepted = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = values.text();
            accepted += switch (i % 4) {
                case 0 -> comesOut(value, Unfit.asText(value), () -> unstructured(value));
                case 1 -> comesOut(value, Unfit.asText(value), () -> phrase(value));
                case 2 -> comesOut(value, Unfit.asFileName(value), () -> fileName(value));
                default -> comesOut(value, Unfit.asAscii(value), () -> HeaderGuard.ascii("field", value));
            };
        }
        assertThat(accepted).isBetween(VALUES / 4, VALUES * 3 / 4);
    }

    @Test
    void twenty_thousand_mails_hold_the_headers_that_were_asked_for_or_are_refused_by_name() {
        int accepted = 0;
        for (int i = 0; i < MAILS; i++) {
            MailText mail = hostileMail();
            Optional<OutgoingMail> out = composed(mail);
            out.ifPresent(written -> MailCheck.holds(mail, BOT, written));
            accepted += out.isPresent() ? 1 : 0;
        }
        assertThat(accepted).isBetween(MAILS / 10, MAILS * 9 / 10);
    }

    @Test
    void every_header_of_every_mail_at_hand_can_be_copied_without_harm() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the shared mails are absent");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SHARED)) {
            files.filter(Files::isRegularFile).map(Headers::in).forEach(found::addAll);
        }

        found.forEach(this::copied);

        assertThat(found).hasSizeGreaterThan(10_000);
    }

    private void copied(String value) {
        for (MailText mail : List.of(mail(value, value, null, value), mail("Pat", "s", value, null))) {
            composed(mail).ifPresent(written -> MailCheck.holds(mail, BOT, written));
        }
    }

    private static MailText mail(String name, String subject, @Nullable String inReplyTo, @Nullable String file) {
        return new MailText(
                MailText.Kind.PERSONAL,
                new MailText.Sender(name, PAT),
                List.of(ANN),
                List.of(),
                new MailText.Words(subject, "text", "<p>text</p>", "en"),
                file == null ? null : new MailText.Attachment(file, "application/pdf", new byte[] {1}),
                new MailText.Conversation("tok", inReplyTo, inReplyTo == null ? List.of() : List.of(inReplyTo)),
                Instant.EPOCH);
    }

    private MailText hostileMail() {
        return new MailText(
                values.chance(5) ? MailText.Kind.NOTICE : MailText.Kind.PERSONAL,
                new MailText.Sender(word(), address()),
                addresses(1 + values.upTo(2)),
                addresses(values.upTo(1)),
                new MailText.Words(
                        word(), values.text(), "<p>" + values.text(), values.either(() -> "de-AT", values::text)),
                values.chance(3) ? new MailText.Attachment(word(), type(), values.bytes()) : null,
                new MailText.Conversation(
                        values.chance(20) ? values.text() : "tok1",
                        values.chance(3) ? id() : null,
                        IntStream.range(0, values.chance(5) ? 30 : values.upTo(1))
                                .mapToObj(i -> id())
                                .toList()),
                Instant.ofEpochSecond(values.upTo(2_000_000_000)));
    }

    private String word() {
        return values.either(values::honest, values::text);
    }

    private String type() {
        return values.either(() -> "application/pdf", values::text);
    }

    private String id() {
        return values.chance(12) ? values.id() : "<m" + values.upTo(999) + "@there.test>";
    }

    private List<EmailAddress> addresses(int number) {
        return Stream.generate(this::address).limit(number).toList();
    }

    private EmailAddress address() {
        return values.chance(6)
                ? EmailAddress.read(values.text() + "@" + values.text()).orElse(ANN)
                : ANN;
    }

    private Optional<OutgoingMail> composed(MailText mail) {
        try {
            return Optional.of(composer.compose(mail));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage())
                    .matches("The (sender name|sender address|(To|Bcc|Reply-To) address|subject|language|thread token"
                            + "|In-Reply-To|References|attachment name|attachment type) of the mail holds .*\\.");
            return Optional.empty();
        }
    }

    private static int comesOut(String value, boolean unfit, Runnable deed) {
        try {
            deed.run();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).startsWith("The field of the mail holds ");
            judged(unfit, "needlessly refused: ", value);
            return 0;
        }
        judged(!unfit, "let through: ", value);
        return 1;
    }

    private static void judged(boolean rightly, String what, String value) {
        if (!rightly) {
            throw new AssertionError(what + Unfit.visible(value));
        }
    }

    private static void unstructured(String value) {
        String written = written("Subject: " + HeaderText.unstructured(9, HeaderGuard.text("field", value)));
        same(value, StrictMail.shown(written));
    }

    private static void phrase(String value) {
        String text = HeaderGuard.text("field", value);
        String written = written("From: " + HeaderText.phrase(text) + "\r\n <a@b.test>");
        same(value, StrictMail.nameOf(written));
    }

    private static void fileName(String value) {
        String safe = HeaderGuard.fileName("field", value);
        String written = written("X: a" + HeaderText.nameParameter(safe) + HeaderText.fileNameParameter(safe));
        same(safe, StrictMail.parameter("name", written));
        same(safe, StrictMail.parameter("filename", written));
    }

    private static String written(String header) {
        return StrictMail.read((header + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1))
                .headers()
                .get(0)
                .value();
    }

    private static void same(String asked, String read) {
        if (!asked.equals(read)) {
            throw new AssertionError(Unfit.visible(asked) + " was read as " + Unfit.visible(read));
        }
    }

    /** What the gate is to refuse, said once more in another way. */
    private static final class Unfit {
        private static final Pattern PAIRS = Pattern.compile("[\\u202a\\u202b][^\\u202a-\\u202e\\u2066-\\u2069]*\\u202c"
                + "|[\\u2066-\\u2068][^\\u202a-\\u202e\\u2066-\\u2069]*\\u2069");
        private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
        private static final Pattern MARKS = Pattern.compile("[\\u061c\\u200e\\u200f]");
        private static final Pattern BROKEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

        static boolean asText(String value) {
            String rest = value;
            for (String before = ""; TURNS.matcher(rest).find() && !before.equals(rest); ) {
                before = rest;
                rest = PAIRS.matcher(rest).replaceAll("");
            }
            return BROKEN.matcher(value).find() || TURNS.matcher(rest).find() || value.length() > 900;
        }

        static boolean asFileName(String value) {
            return BROKEN.matcher(value).find()
                    || TURNS.matcher(value).find()
                    || MARKS.matcher(value).find();
        }

        static boolean asAscii(String value) {
            return BROKEN.matcher(value).find() || !value.matches("\\p{ASCII}{0,900}");
        }

        static String visible(String value) {
            StringBuilder visible = new StringBuilder();
            value.chars().forEach(c -> visible.append(c > ' ' && c < 0x7f ? (char) c : String.format("{%04x}", c)));
            return visible.toString();
        }
    }

    /** The values of the header lines of a file, raw, unfolded, and as a mail program would show them. */
    private static final class Headers {
        static List<String> in(Path file) {
            List<String> values = new ArrayList<>();
            for (String line : head(file).split("\\r?\\n(?![ \\t])", -1)) {
                String value = line.substring(line.indexOf(':') + 1);
                values.add(value);
                values.add(value.replaceAll("\\r?\\n", ""));
                values.add(jakarta.mail.internet.MimeUtility.unfold(value).strip());
                decoded(value).ifPresent(values::add);
            }
            return values;
        }

        private static String head(Path file) {
            try {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                return Arrays.asList(text.split("\\r?\\n\\r?\\n", 2)).get(0);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Optional<String> decoded(String value) {
            try {
                return Optional.of(jakarta.mail.internet.MimeUtility.decodeText(value));
            } catch (IOException | RuntimeException undecodable) {
                return Optional.empty();
            }
        }
    }
}
