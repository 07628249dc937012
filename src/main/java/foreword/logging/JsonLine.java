package foreword.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One event as a JSON object on one line; each text is redacted before it is quoted, so the quoting stays whole. */
final class JsonLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RedactedTrace traces = new RedactedTrace();

    JsonLine() {
        traces.start();
    }

    String of(ILoggingEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", String.valueOf(event.getLevel()));
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", Redaction.oneLine(String.valueOf(event.getFormattedMessage())));
        event.getMDCPropertyMap().forEach((key, value) -> line.put(key, Redaction.oneLine(value)));
        if (event.getThrowableProxy() != null) {
            line.put("trace", traces.convert(event));
        }
        return written(line) + System.lineSeparator();
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a log line of plain texts cannot be written", impossible);
        }
    }
}
