package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.testing.BlackHole;
import foreword.testing.MailLab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The servers other tests stand on are there and answer; so is the hole before them. */
@Timeout(360)
final class MailLabTest {
    private final MailLab lab = MailLab.assumeRunning();

    @Test
    void every_port_answers() throws IOException {
        assertThat(greeting(lab.imap())).startsWith("* OK");
        assertThat(greeting(lab.mx())).startsWith("220 ");
        assertThat(greeting(lab.submission())).startsWith("220 ");
        assertThat(lab.trustStore()).isRegularFile();
        assertThat(lab.certificate()).isRegularFile();
    }

    @Test
    void imap_comes_back_after_a_restart() throws IOException {
        lab.restartImap();

        assertThat(greeting(lab.imap())).startsWith("* OK");
    }

    @Test
    void the_hole_swallows_and_forwards_again() throws IOException {
        try (BlackHole hole = BlackHole.before(lab.host(), lab.mx())) {
            assertThat(greeting(hole.port())).startsWith("220 ");

            hole.stopForwarding();

            assertThatThrownBy(() -> greeting(hole.port())).isInstanceOf(SocketTimeoutException.class);

            hole.resume();

            assertThat(greeting(hole.port())).startsWith("220 ");
            assertThat(hole.connections()).isEqualTo(3);
        }
    }

    private String greeting(int port) throws IOException {
        try (Socket socket = new Socket(lab.host(), port)) {
            socket.setSoTimeout(2_000);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
