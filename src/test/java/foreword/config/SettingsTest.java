package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreword.calendar.Term;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    private static final String CANARY = "xoxb-canary-1234567890";

    @TempDir
    private Path home;

    @Test
    void needs_no_file() {
        Settings settings = load(Map.of());

        assertThat(settings.slack().mode()).isEqualTo(SlackMode.HTTP);
        assertThat(settings.slack().apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.http()).isEqualTo(new HttpSettings("0.0.0.0", 3000, null));
        assertThat(settings.database().url()).isEqualTo("jdbc:sqlite:data/foreword.db");
        assertThat(settings.mail().address()).isNull();
        assertThat(settings.asking().afterNo()).isEqualTo(Term.parse("182d"));
        assertThat(settings.sending().undoWindow()).isEqualTo(Term.parse("5m"));
    }

    @Test
    void lays_the_environment_over_the_file() throws IOException {
        write("http:\n  port: 4000\n  host: 127.0.0.1\nasking.cooldown: 2w\n");

        Settings settings = load(Map.of("FOREWORD_HTTP_PORT", "5000"));

        assertThat(settings.http()).isEqualTo(new HttpSettings("127.0.0.1", 5000, null));
        assertThat(settings.asking().cooldown()).isEqualTo(Term.parse("14d"));
    }

    @Test
    void reads_slacks_own_names_after_ours() {
        Settings settings = load(Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-theirs",
                "FOREWORD_SLACK_BOT_TOKEN",
                "xoxb-ours",
                "SLACK_APP_TOKEN",
                "xapp-1"));

        assertThat(settings.slack().botToken()).isEqualTo(new Secret("xoxb-ours"));
        assertThat(settings.slack().mode()).isEqualTo(SlackMode.SOCKET);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREWORD_SLACK_SIGNING_SECRET_FILE",
        "SLACK_SIGNING_SECRET_FILE",
    })
    void reads_a_secret_from_a_file(String variable) throws IOException {
        Path file = Files.writeString(home.resolve("secret"), "s3cret\n");

        Settings settings = load(Map.of(variable, file.toString()));

        assertThat(settings.slack().signingSecret()).isEqualTo(new Secret("s3cret"));
    }

    @Test
    void reads_the_names_of_our_products() throws IOException {
        write("praise:\n  names:\n    - Harbour Desk\n    - Lumen\n");

        assertThat(load(Map.of()).praise().names()).containsExactly("Harbour Desk", "Lumen");
        assertThat(load(Map.of("FOREWORD_PRAISE_NAMES", "Lumen, ")).praise().names())
                .containsExactly("Lumen");
    }

    @Test
    void reads_holidays_from_a_list_and_from_one_variable() throws IOException {
        write("time:\n  holidays:\n    - 2026-12-25\n    - 2026-12-26\n");

        assertThat(load(Map.of()).time().holidays()).hasSize(2);
        assertThat(load(Map.of("FOREWORD_TIME_HOLIDAYS", "2027-01-01, 2026-12-25"))
                        .time()
                        .holidays())
                .containsExactly(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"none,25,143", "starttls,587,143", "tls,465,993"})
    void knows_the_usual_ports(String security, int smtp, int imap) {
        MailSettings mail = load(Map.of(
                        "FOREWORD_MAIL_SMTP_SECURITY", security, "FOREWORD_MAIL_IMAP_SECURITY", security))
                .mail();

        assertThat(mail.smtp().port()).isEqualTo(smtp);
        assertThat(mail.imap().port()).isEqualTo(imap);
    }

    @Test
    void keeps_what_is_over_for_as_many_days_as_are_safe() {
        assertThat(load(Map.of()).retention())
                .isEqualTo(new RetentionSettings(Duration.ofDays(365), Duration.ofDays(400), Duration.ofDays(1825)));
        assertThat(load(Map.of(
                                "FOREWORD_RETENTION_REMINDERS",
                                "90d",
                                "FOREWORD_RETENTION_MESSAGES",
                                "104w",
                                "FOREWORD_RETENTION_DIGESTS",
                                "400d"))
                        .retention())
                .isEqualTo(new RetentionSettings(Duration.ofDays(90), Duration.ofDays(728), Duration.ofDays(400)));

        assertThat(refusal(Map.of("FOREWORD_RETENTION_REMINDERS", "89d")))
                .contains("FOREWORD_RETENTION_REMINDERS", "89d", "days, at least 90d");
        assertThat(refusal(Map.of("FOREWORD_RETENTION_MESSAGES", "179d"))).contains("at least 180d");
        assertThat(refusal(Map.of("FOREWORD_RETENTION_MESSAGES", "9000h"))).contains("at least 180d");
        assertThat(refusal(Map.of("FOREWORD_RETENTION_DIGESTS", "399d"))).contains("at least 400d");
    }

    @Test
    void reads_several_folders() {
        assertThat(load(Map.of()).mail().imap().folders()).containsExactly("INBOX");
        assertThat(load(Map.of("FOREWORD_MAIL_IMAP_FOLDER", "INBOX, Kind words"))
                        .mail()
                        .imap()
                        .folders())
                .containsExactly("INBOX", "Kind words");
    }

    @ParameterizedTest
    @CsvSource({
        "google,https://oauth2.googleapis.com/token,https://mail.google.com/",
        "microsoft365,https://login.microsoftonline.com/common/oauth2/v2.0/token,offline_access",
    })
    void knows_the_addresses_of_providers(String provider, String url, String scope) {
        OAuthSettings oauth = Objects.requireNonNull(load(Map.of(
                        "FOREWORD_MAIL_OAUTH_PROVIDER",
                        provider,
                        "FOREWORD_MAIL_OAUTH_CLIENT_ID",
                        "us",
                        "FOREWORD_MAIL_OAUTH_REFRESH_TOKEN",
                        "t0ken"))
                .mail()
                .oauth());

        assertThat(oauth.tokenUrl()).isEqualTo(URI.create(url));
        assertThat(oauth.scope()).contains(scope);
        assertThat(oauth.toString()).doesNotContain("t0ken");
    }

    @Test
    void names_what_is_missing_for_access_tokens() {
        assertThat(refusal(Map.of("FOREWORD_MAIL_OAUTH_SCOPE", "mail")))
                .contains("mail.oauth.client-id: not set", "mail.oauth.refresh-token: not set", "mail.oauth.token-url");
    }

    @Test
    void names_the_unknown_key() throws IOException {
        write("asking:\n  coldown: 30d\n");

        assertThat(refusal(Map.of())).contains("asking.coldown", "\"30d\"", "did you mean asking.cooldown?");
    }

    @Test
    void names_the_unknown_variable() {
        assertThat(refusal(Map.of("FOREWORD_HTTP_PROT", "80")))
                .contains("FOREWORD_HTTP_PROT", "\"80\"", "did you mean FOREWORD_HTTP_PORT?");
    }

    @Test
    void lists_what_is_allowed_when_no_key_is_near() throws IOException {
        write("sending:\n  something-else-entirely: 1\n");

        assertThat(refusal(Map.of())).contains("allowed are sending.undo-window");
    }

    @Test
    void leaves_variables_that_are_no_settings_alone() {
        load(Map.of("FOREWORD_HOME", "/x", "FOREWORD_DEBUG", "1", "FOREWORD_JAVA_OPTS", "-Xmx1g", "PATH", "/bin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOREWORD_SLACK_MODE|pigeon|http or socket",
                "FOREWORD_SLACK_MODE|socket|slack.app-token",
                "FOREWORD_SLACK_API_URL|slack.com|https://",
                "FOREWORD_HTTP_PORT|70000|from 0 to 65535",
                "FOREWORD_HTTP_PUBLIC_URL|ftp://x|https://",
                "FOREWORD_DATABASE_URL|mysql://x|jdbc:sqlite:FILE",
                "FOREWORD_MAIL_ADDRESS|nobody|mail address",
                "FOREWORD_MAIL_SEND_AS|both|on-behalf or owner",
                "FOREWORD_MAIL_OAUTH_PROVIDER|yahoo|google or microsoft365 or other",
                "FOREWORD_MAIL_CA_FILE|no-such.pem|a file that can be read",
                "FOREWORD_MAIL_SMTP_SECURITY|ssl|none or starttls or tls",
                "FOREWORD_TIME_ZONE|Berlin|Europe/Berlin",
                "FOREWORD_TIME_WORKING_HOURS|17:30-09:00|09:00-17:30",
                "FOREWORD_TIME_WORKING_HOURS|9-5|09:00-17:30",
                "FOREWORD_TIME_HOLIDAYS|Christmas|2026-12-25",
                "FOREWORD_PRAISE_REACTION|two words|star2",
                "FOREWORD_ASKING_COOLDOWN|a month|30d",
                "FOREWORD_ASKING_FOLLOW_UPS|many|whole number",
                "FOREWORD_TIME_ASKS_A_WEEK|100|0 to 99",
            })
    void says_what_is_allowed(String variable, String value, String allowed) {
        assertThat(refusal(Map.of(variable, value))).contains("\"" + value + "\"", variable, allowed);
    }

    @Test
    void lists_every_problem_at_once() throws IOException {
        write("http:\n  port: many\nfoo: bar\n");

        BadSettings refused = refused(Map.of("FOREWORD_TIME_ZONE", "Mars"));

        assertThat(refused.problems()).hasSize(3);
        assertThat(refused).hasMessageContainingAll("http.port", "foo", "time.zone");
    }

    @Test
    void asks_for_a_mail_host_when_mail_is_on() {
        assertThat(refusal(Map.of("FOREWORD_MAIL_ADDRESS", "bot@example.com"))).contains("mail.smtp.host: not set");
    }

    @Test
    void never_shows_a_secret() throws IOException {
        write("slack:\n  bot-token: " + CANARY + "\n  bot-tokem: " + CANARY + "\n  team: " + CANARY + "\n");
        Map<String, String> env = new HashMap<>();
        env.put("FOREWORD_SLACK_BOT_TOKN", CANARY);
        env.put("SLACK_APP_TOKEN_FILE", CANARY);
        env.put("FOREWORD_DATABASE_URL", "mysql://x?password=" + CANARY);

        assertThat(refusal(env)).doesNotContain("canary");
        assertThat(load(home.resolve("none"), Map.of("SLACK_BOT_TOKEN", CANARY)).toString())
                .doesNotContain("canary");
    }

    @Test
    void shows_where_the_file_is_broken_without_quoting_it() throws IOException {
        write("slack:\n  bot-token: \"" + CANARY + "\n");

        assertThat(refusal(Map.of())).contains("not valid YAML (line").doesNotContain("canary");
    }

    @Test
    void refuses_a_key_that_stands_twice() throws IOException {
        write("http:\n  port: 1\n  port: 2\n");

        assertThat(refusal(Map.of())).contains("twice");
    }

    @Test
    void refuses_a_named_file_that_is_not_there() {
        Path missing = home.resolve("missing.yaml");

        BadSettings refused = catchThrowableOfType(BadSettings.class, () -> Settings.load(home, missing, Map.of()));

        assertThat(refused).hasMessageContaining("missing.yaml");
    }

    @Test
    void refuses_a_secret_given_twice() {
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", CANARY, "SLACK_BOT_TOKEN_FILE", "/run/x")))
                .contains("keep one")
                .doesNotContain("canary");
    }

    @Test
    void prints_lines_that_can_be_read_again() throws IOException {
        Settings settings = load(Map.of("FOREWORD_TIME_HOLIDAYS", "2026-12-25", "FOREWORD_HTTP_PORT", "4000"));

        write(String.join("\n", settings.lines()));

        assertThat(load(Map.of())).isEqualTo(settings);
    }

    @Test
    void reads_the_address_of_the_database_from_a_file() throws IOException {
        String url = "jdbc:postgresql://db/foreword?user=f&password=" + CANARY;
        Path file = Files.writeString(home.resolve("database-url"), url + "\n");

        Settings settings = load(Map.of("FOREWORD_DATABASE_URL", "", "FOREWORD_DATABASE_URL_FILE", file.toString()));

        assertThat(settings.database().url()).isEqualTo(url);
        assertThat(settings.lines()).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hides_the_password_of_the_database() {
        DatabaseSettings database =
                new DatabaseSettings("jdbc:postgresql://db/foreword?user=f&password=canary&ssl=true");

        assertThat(database.toString()).contains("password=***&ssl=true").doesNotContain("canary");
    }

    @Test
    void the_file_we_ship_names_every_key_with_its_default() throws IOException {
        String shipped = Files.readString(Path.of("config", "foreword.yaml"));
        Path file = Files.writeString(home.resolve("all.yaml"), shipped.replaceAll("(?m)^#( *[a-z][a-z-]*:.*)$", "$1"));

        assertThat(Settings.load(home, file, Map.of())).isEqualTo(load(Map.of()));
        String cadences = Files.readString(Path.of("config", "cadences.yaml"));
        for (Key key :
                Key.ALL.stream().filter(it -> !CadenceReading.isOlder(it)).toList()) {
            String last = key.name().substring(key.name().lastIndexOf('.') + 1);
            assertThat(shipped + cadences).containsPattern("(?m)^# *" + last + ":");
        }
    }

    private Settings load(Map<String, String> env) {
        return load(home, env);
    }

    private static Settings load(Path home, Map<String, String> env) {
        return Settings.load(home, null, env);
    }

    private String refusal(Map<String, String> env) {
        return String.valueOf(refused(env).getMessage());
    }

    private BadSettings refused(Map<String, String> env) {
        return catchThrowableOfType(BadSettings.class, () -> load(env));
    }

    @Test
    void a_known_provider_fills_in_what_is_not_said() {
        MailSettings gmail = load(Map.of(
                        "FOREWORD_MAIL_ADDRESS", "bot@agency.test",
                        "FOREWORD_MAIL_PROVIDER", "gmail",
                        "FOREWORD_MAIL_IMAP_HOST", "imap.agency.test",
                        "FOREWORD_MAIL_LIMITS_PER_DAY", "50"))
                .mail();

        assertThat(gmail.smtp().host()).isEqualTo("smtp.gmail.com");
        assertThat(gmail.smtp().port()).isEqualTo(587);
        assertThat(gmail.imap().host()).as("what is said wins").isEqualTo("imap.agency.test");
        assertThat(gmail.sentCopy()).isEqualTo(SentCopyChoice.NONE);
        assertThat(gmail.limits()).isEqualTo(new LimitSettings(20, 50));
    }

    @Test
    void a_server_of_ones_own_gets_its_copy_and_the_usual_limits() {
        MailSettings own = load(Map.of(
                        "FOREWORD_MAIL_ADDRESS", "bot@agency.test",
                        "FOREWORD_MAIL_SMTP_HOST", "mail.agency.test",
                        "FOREWORD_MAIL_IMAP_HOST", "mail.agency.test"))
                .mail();

        assertThat(own.sentCopy()).isEqualTo(SentCopyChoice.APPEND);
        assertThat(own.limits()).isEqualTo(new LimitSettings(20, 300));
        assertThat(own.smtp().user()).isNull();
        assertThat(own.owners()).isEmpty();
    }

    @Test
    void a_teammates_mailbox_is_where_ours_is_unless_something_else_is_said() throws IOException {
        write("""
                mail:
                  address: bot@agency.test
                  smtp: {host: mail.agency.test, port: 2525}
                  owners:
                    pat:
                      address: pat@agency.test
                      smtp: {host: pat.agency.test}
                """);

        OwnerSettings pat = load(Map.of("FOREWORD_MAIL_OWNERS_PAT_SMTP_PASSWORD", "secret"))
                .mail()
                .owners()
                .get(0);

        assertThat(pat.address()).isEqualTo("pat@agency.test");
        assertThat(pat.smtp().host()).isEqualTo("pat.agency.test");
        assertThat(pat.smtp().port()).isEqualTo(2525);
        assertThat(pat.smtp().user()).isEqualTo("pat@agency.test");
        assertThat(pat.imap().password()).isEqualTo(pat.smtp().password());
        assertThat(load(Map.of("FOREWORD_MAIL_OWNERS_PAT_SMTP_PASSWORD", "secret"))
                        .lines())
                .contains("mail.owners.pat.smtp.host: pat.agency.test", "# mail.owners.pat.smtp.password: ***");
    }

    @Test
    void a_teammates_mailbox_without_address_or_with_a_strange_key_is_refused() throws IOException {
        write("""
                mail:
                  owners:
                    pat: {smtp: {host: pat.agency.test}}
                    lee: {address: lee@agency.test, colour: red}
                """);

        assertThat(refusal(Map.of())).contains("mail.owners.pat.address", "mail.owners.lee.colour");
    }

    @Test
    void what_is_wrong_about_a_segment_is_named_by_its_key() throws IOException {
        write("""
                segments:
                  reseller: {bar: 140, ask: please, colour: red}
                  client: {offer: {kind: fee, words: We pay a fee for each introduction.}}
                  alumni: {offer: {words: We give to a school.}}
                """);

        assertThat(refusal(Map.of()))
                .contains(
                        "segments.reseller.bar: \"140\"",
                        "segments.reseller.ask: \"please\"",
                        "segments.reseller.colour",
                        "segments.client.offer.kind: \"fee\"",
                        "segments.alumni.offer.kind");
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("foreword.yaml"), yaml);
    }
}
