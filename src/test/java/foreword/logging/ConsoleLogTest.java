package foreword.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleLogTest {
    private static final String CANARY = "c4n4ry0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token xoxb-%s refused",
                "opening xapp-1-%s",
                "Authorization: Bearer %s",
                "GET /act/%s 200",
                "password=%s",
                "{\"password\": \"%s and more\"}",
            })
    void hides_a_planted_secret_in_either_form(String sentence) {
        String planted = sentence.formatted(CANARY);
        var failure = new IllegalStateException(planted, new RuntimeException("caused by " + planted));

        for (String form : new String[] {"text", "json"}) {
            String logged = logged(form, event("said: " + planted, failure));
            assertThat(logged).doesNotContain(CANARY).contains("***", "IllegalStateException");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void keeps_one_event_on_one_line(String form) {
        String forged = "hello\r\n12:00:00 INFO all is well\u2028\u001b[31mred\u0085";

        String logged = logged(form, event(forged));

        assertThat(logged.strip().lines()).hasSize(1);
        assertThat(logged).doesNotContain("\u001b", "\u2028", "\u0085");
    }

    @Test
    void writes_json_that_can_be_read_back() throws Exception {
        var line = new ObjectMapper().readTree(logged("json", event("a \"quoted\" word, token=\"" + CANARY + "\"")));

        assertThat(line.get("message").asText()).isEqualTo("a \"quoted\" word, token=***");
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("trace-id").asText()).isEqualTo("t1");
        assertThat(line.has("trace")).isFalse();
    }

    private static LoggingEvent event(String message, Throwable failure) {
        var logger = new LoggerContext().getLogger("foreword.Test");
        var event = new LoggingEvent("x", logger, Level.WARN, message, failure, new Object[0]);
        event.setMDCPropertyMap(Map.of("trace-id", "t1"));
        return event;
    }

    private static LoggingEvent event(String message) {
        var event = new LoggingEvent();
        event.setLevel(Level.WARN);
        event.setMessage(message);
        event.setLoggerName("foreword.Test");
        event.setThreadName("main");
        event.setMDCPropertyMap(Map.of("trace-id", "t1"));
        return event;
    }

    private static String logged(String form, LoggingEvent event) {
        var log = new ConsoleLog();
        log.setContext(new LoggerContext());
        log.setForm(form);
        log.start();
        return log.doLayout(event);
    }
}
