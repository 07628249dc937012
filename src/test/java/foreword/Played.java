package foreword;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot at the stand-ins, with the pretend agency in it, on a Tuesday morning. */
abstract class Played {
    static final Instant START = Instant.parse("2026-11-24T09:12:00Z");

    @TempDir
    Path folder;

    Playground playground;
    Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        Clock real = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        playground = Playground.open(
                new Playground.Plan(0, 0, folder.resolve("foreword.db"), Path.of("."), false, true), real);
        visitor = new Visitor(playground.slack(), playground.post());
    }

    @AfterEach
    void close() {
        playground.close();
    }
}
