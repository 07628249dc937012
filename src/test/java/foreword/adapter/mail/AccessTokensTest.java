package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.testing.MailLab;
import foreword.testing.TestClock;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Access tokens from an endpoint of our own, shown to real servers. */
@Timeout(360)
final class AccessTokensTest {
    private static final String BOT = "bot@bot.test";
    private static final String ANSWER = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":1000%s}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = answer("one", null);

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::grant);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asks_as_the_standard_says_and_again_after_four_fifths_of_the_life() throws Exception {
        AccessTokens tokens = tokens();

        assertThat(tokens.current()).isEqualTo("one");
        clock.turn(Duration.ofSeconds(799));
        assertThat(tokens.current()).isEqualTo("one");
        assertThat(asked)
                .containsExactly(
                        "grant_type=refresh_token&refresh_token=first&client_id=us&client_secret=s3cret&scope=mail");

        answer = answer("two", null);
        clock.turn(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo("two");
        assertThat(asked).hasSize(2);
    }

    @Test
    void keeps_a_changed_refresh_token_before_it_hands_out_the_access_token() throws Exception {
        answer = answer("one", "second");
        AccessTokens tokens = tokens();
        tokens.current();
        assertThat(kept).containsExactly("second");

        clock.turn(Duration.ofMinutes(15));
        tokens.current();

        assertThat(asked.get(1)).contains("refresh_token=second");
    }

    @Test
    void asks_once_however_many_ask_at_the_same_time() throws Exception {
        AccessTokens tokens = tokens();
        List<Thread> threads = Stream.generate(
                        () -> new Thread(() -> assertThatCode(tokens::current).doesNotThrowAnyException()))
                .limit(8)
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(asked).hasSize(1);
    }

    @Test
    void a_refusal_is_told_in_words_and_not_asked_for_again_at_once() throws Exception {
        status = 400;
        answer = "{\"error\":\"invalid_grant\",\"error_description\":\"token first is expired\"}";
        AccessTokens tokens = tokens();

        NoAccess refused = catchThrowableOfType(NoAccess.class, tokens::current);
        assertThat(refused.refused()).isTrue();
        assertThat(refused)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("mail.oauth.refresh-token")
                .hasMessageNotContaining("first");
        assertThatThrownBy(tokens::current).isInstanceOf(NoAccess.class);
        assertThat(asked).hasSize(1);

        status = 200;
        answer = answer("one", null);
        clock.turn(Duration.ofMinutes(16));
        assertThat(tokens.current()).isEqualTo("one");
    }

    @Test
    void goes_on_with_the_old_token_while_the_provider_is_out_of_reach() throws Exception {
        AccessTokens tokens = tokens();
        tokens.current();
        status = 503;
        answer = "busy";

        clock.turn(Duration.ofMinutes(15));
        assertThat(tokens.current()).isEqualTo("one");
        clock.turn(Duration.ofSeconds(200));
        NoAccess unreachable = catchThrowableOfType(NoAccess.class, tokens::current);
        assertThat(unreachable.refused()).isFalse();
    }

    @Test
    void logs_in_to_real_servers_for_reading_and_sending() throws Exception {
        MailLab lab = MailLab.assumeRunning();
        answer = answer(MailLab.token(BOT), null);
        AccessTokens tokens = tokens();

        assertThat(MailLogins.tryOut(imap(lab, tokens)).announces()).isTrue();
        assertThatCode(() -> MailLogins.tryOut(smtp(lab, tokens), "bot.test")).doesNotThrowAnyException();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_token_that_the_server_refuses_is_renewed_once() throws Exception {
        MailLab lab = MailLab.assumeRunning();
        answer = answer("withdrawn", null);
        AccessTokens tokens = tokens();
        tokens.current();
        answer = answer(MailLab.token(BOT), null);

        assertThat(MailLogins.tryOut(imap(lab, tokens)).missing()).isEmpty();
        assertThat(asked).hasSize(2);

        answer = answer("bad again", null);
        clock.turn(Duration.ofMinutes(15));
        assertThatThrownBy(() -> MailLogins.tryOut(smtp(lab, tokens), "bot.test"))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(asked).hasSize(4);
    }

    private static ImapAccount imap(MailLab lab, AccessTokens tokens) {
        return new ImapAccount(
                lab.host(),
                lab.imap(),
                Encryption.STARTTLS,
                new Login(BOT, tokens),
                List.of("INBOX"),
                Trust.alsoIn(lab.certificate()));
    }

    private static SmtpAccount smtp(MailLab lab, AccessTokens tokens) {
        return new SmtpAccount(
                lab.host(),
                lab.submission(),
                Encryption.STARTTLS,
                new Login(BOT, tokens),
                Trust.alsoIn(lab.certificate()));
    }

    private AccessTokens tokens() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        RefreshTokens keeper = new RefreshTokens() {
            @Override
            public Optional<String> newest() {
                return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
            }

            @Override
            public void replace(String token) {
                kept.add(token);
            }
        };
        return new AccessTokens(
                new TokenEndpoint(new TokenEndpoint.Client(url, "us", "s3cret", "first", "mail")), keeper, clock);
    }

    private static String answer(String accessToken, @org.jspecify.annotations.Nullable String refreshToken) {
        return ANSWER.formatted(accessToken, refreshToken == null ? "" : ",\"refresh_token\":\"" + refreshToken + "\"");
    }

    private void grant(HttpExchange exchange) throws IOException {
        asked.add(URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
