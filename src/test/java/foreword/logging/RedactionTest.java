package foreword.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token xoxb-1-canary",
                "token xoxe.xoxp-1-canary",
                "app xapp-1-A1-canary",
                "Authorization: Bearer canary-0123456789",
                "Authorization: Basic Y2FuYXJ5canary==",
                "jdbc:postgresql://db/f?user=f&password=canary&ssl=true",
                "{\"password\": \"canary with spaces\"}",
                "signing-secret: canary",
                "GET /act/canary.abc-123 200",
                "https://foreword.example/act/canary?x=1",
            })
    void masks_secrets(String text) {
        assertThat(Redaction.masked(text)).doesNotContain("canary").contains("***");
    }

    @Test
    void leaves_other_words_alone() {
        String text = "Sent the password reset note to Ada, bearer of good news, about /activity/7";

        assertThat(Redaction.masked(text)).isEqualTo(text);
    }

    @Test
    void keeps_a_message_on_one_line() {
        assertThat(Redaction.oneLine("a\r\nINFO forged\u2028b\u001b[31m"))
                .isEqualTo("a\\r\\nINFO forged\\u2028b\\u001b[31m");
    }

    @Test
    void the_shipped_layout_masks_messages_arguments_and_traces() throws JoranException {
        LoggerContext context = shipped();
        ByteArrayOutputStream written = caught(context);

        context.getLogger("test")
                .warn("refused {}\nforged", "xoxb-canary", new IllegalStateException("Bearer canary-0123456789"));

        String text = written.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("refused xoxb-***\\nforged", "IllegalStateException", "RedactionTest")
                .doesNotContain("canary");
    }

    @Test
    void logs_to_stderr_and_quiets_the_libraries() throws JoranException {
        LoggerContext context = shipped();

        assertThat(((ConsoleAppender<?>) appender(context)).getTarget()).isEqualTo("System.err");
        assertThat(context.getLogger("com.slack.api.Slack").getEffectiveLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger("foreword").getEffectiveLevel()).isEqualTo(Level.INFO);
    }

    private static LoggerContext shipped() throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Path.of("src", "main", "resources", "logback.xml").toString());
        return context;
    }

    private static ByteArrayOutputStream caught(LoggerContext context) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        appender(context).setOutputStream(written);
        return written;
    }

    private static OutputStreamAppender<?> appender(LoggerContext context) {
        return (OutputStreamAppender<?>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    }
}
