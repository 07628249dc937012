package foreword;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An ask by mail whose senders nobody vouches for, on rows alone: neither a mail server nor Slack. */
abstract class OnPaper {
    @TempDir
    Path folder;

    PaperMail paper;

    @BeforeEach
    void open() {
        paper = new PaperMail(folder, provesSenders());
    }

    boolean provesSenders() {
        return false;
    }

    @AfterEach
    void close() {
        paper.close();
    }
}
