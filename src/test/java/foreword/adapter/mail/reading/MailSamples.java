package foreword.adapter.mail.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the mail data beside the repository, whole folders at a time. */
public final class MailSamples {
    /** Everything that is hard to take apart: 800 mails and two notes. */
    private static final String[] HARD = {"bounce", "automatic", "mime", "reply/talon/files/standard_replies"};

    private MailSamples() {}

    static void needed() {
        assumeTrue(SharedMail.isHere(), "skipped: the sample mails in ../shared/data/mail are not here");
    }

    public static List<Path> hard() {
        return mails(HARD);
    }

    /** Every mail of the given folders and of those below them, in the order of their names. */
    public static List<Path> mails(String... folders) {
        List<Path> mails = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> files = Files.walk(SharedMail.ROOT.resolve(name))) {
                files.filter(Files::isRegularFile)
                        .filter(MailSamples::isMail)
                        .sorted()
                        .forEach(mails::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mails;
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return !name.equals("expected.jsonl") && !name.startsWith("LICENSE");
    }
}
