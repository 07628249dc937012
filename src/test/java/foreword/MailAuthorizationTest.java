package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.cli.AuthorizeOptions;
import foreword.cli.Program;
import foreword.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first refresh token, from a provider of our own, with a browser that is this test. */
@Timeout(60)
final class MailAuthorizationTest {
    private static final String TOKEN = "r3fresh-t0ken";

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private volatile String granted =
            "{\"access_token\":\"a\",\"expires_in\":3600,\"refresh_token\":\"" + TOKEN + "\"}";
    private volatile Map<String, String> redeemed = Map.of();
    private HttpServer provider;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", this::redeem);
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void the_browser_brings_the_code_and_the_token_alone_is_printed() throws Exception {
        CompletableFuture<Integer> code = authorize(new AuthorizeOptions(0, false), InputStream.nullInputStream());
        Map<String, String> asked = fields(page().getRawQuery());

        assertThat(get(asked.get("redirect_uri") + "/favicon.ico").statusCode()).isEqualTo(404);
        HttpResponse<String> thanks = get(asked.get("redirect_uri") + "/?state=" + asked.get("state") + "&code=c0de");

        assertThat(code.get()).isZero();
        assertThat(text(out)).isEqualTo(TOKEN + System.lineSeparator());
        assertThat(text(err)).doesNotContain(TOKEN, "c0de", "s3cret").contains("FOREWORD_MAIL_OAUTH_REFRESH_TOKEN");
        assertThat(thanks.body()).contains("close this page").doesNotContain("c0de");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "us")
                .containsEntry("scope", "mail")
                .containsEntry("login_hint", "bot@bot.test")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("access_type", "offline");
        assertThat(redeemed)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c0de")
                .containsEntry("client_secret", "s3cret")
                .containsEntry("redirect_uri", asked.get("redirect_uri"));
        assertThat(challenge(redeemed.getOrDefault("code_verifier", ""))).isEqualTo(asked.get("code_challenge"));
    }

    @Test
    void an_address_from_another_machine_can_be_pasted() throws Exception {
        int code = pasted(asked -> asked.get("redirect_uri") + "/?code=c0de&state=" + asked.get("state"));

        assertThat(code).isZero();
        assertThat(text(out)).contains(TOKEN);
    }

    @Test
    void an_answer_to_another_request_is_refused() throws Exception {
        int code = pasted(asked -> asked.get("redirect_uri") + "/?code=c0de&state=elsewhere");

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).contains("does not answer this request");
        assertThat(redeemed).isEmpty();
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_no_is_told() throws Exception {
        int code = pasted(asked -> asked.get("redirect_uri") + "/?error=access_denied&state=" + asked.get("state"));

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).contains("was not allowed (access_denied)");
        assertThat(redeemed).isEmpty();
    }

    @Test
    void access_for_an_hour_is_not_enough() throws Exception {
        granted = "{\"access_token\":\"a\",\"expires_in\":3600}";

        int code = pasted(asked -> "?code=c0de&state=" + asked.get("state"));

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).contains("no refresh token");
    }

    @Test
    void says_what_to_set_before() throws Exception {
        Settings settings = Settings.loadBeforeAuthorizing(
                home, null, Map.of("FOREWORD_MAIL_OAUTH_CLIENT_ID", "us", "FOREWORD_MAIL_OAUTH_PROVIDER", "google"));

        int code = new MailAuthorization(settings.mail(), Clock.systemUTC())
                .run(new AuthorizeOptions(0, true), talk(InputStream.nullInputStream()));

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).contains("mail.address");
    }

    @Test
    void microsoft_is_asked_where_the_organisation_stands_and_google_by_its_own_page() {
        String tenant = "https://login.microsoftonline.com/larkfield/oauth2/v2.0/";

        assertThat(page(Map.of("PROVIDER", "microsoft365", "TOKEN_URL", tenant + "token")))
                .isEqualTo(tenant + "authorize");
        assertThat(page(Map.of("PROVIDER", "google"))).isEqualTo("https://accounts.google.com/o/oauth2/v2/auth");
    }

    private String page(Map<String, String> set) {
        Map<String, String> env = new HashMap<>();
        set.forEach((key, value) -> env.put("FOREWORD_MAIL_OAUTH_" + key, value));
        env.put("FOREWORD_MAIL_OAUTH_CLIENT_ID", "us");
        return String.valueOf(Objects.requireNonNull(
                        Settings.loadBeforeAuthorizing(home, null, env).mail().oauth())
                .authorizeUrl());
    }

    private int pasted(Function<Map<String, String>, String> address) throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        CompletableFuture<Integer> code = authorize(new AuthorizeOptions(0, true), new PipedInputStream(typed));
        try (typed) {
            typed.write((address.apply(fields(page().getRawQuery())) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return code.get();
    }

    private CompletableFuture<Integer> authorize(AuthorizeOptions options, InputStream in) {
        String url = "http://127.0.0.1:" + provider.getAddress().getPort();
        Settings settings = Settings.loadBeforeAuthorizing(
                home,
                null,
                Map.of(
                        "FOREWORD_MAIL_ADDRESS", "bot@bot.test",
                        "FOREWORD_MAIL_SMTP_HOST", "mail.bot.test",
                        "FOREWORD_MAIL_OAUTH_CLIENT_ID", "us",
                        "FOREWORD_MAIL_OAUTH_CLIENT_SECRET", "s3cret",
                        "FOREWORD_MAIL_OAUTH_SCOPE", "mail",
                        "FOREWORD_MAIL_OAUTH_AUTHORIZE_URL", url + "/authorize",
                        "FOREWORD_MAIL_OAUTH_TOKEN_URL", url + "/token"));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new MailAuthorization(settings.mail(), Clock.systemUTC()).run(options, talk(in));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private Program.Talk talk(InputStream in) {
        return new Program.Talk(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Where the operator is told to go. */
    private URI page() {
        return Visitor.await(
                "the page to be named",
                () -> text(err)
                        .lines()
                        .filter(line -> line.startsWith("http"))
                        .findFirst()
                        .map(URI::create)
                        .or(Optional::empty));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private void redeem(HttpExchange exchange) throws IOException {
        try (exchange) {
            redeemed = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = granted.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> fields(String query) {
        return Stream.of(query.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
