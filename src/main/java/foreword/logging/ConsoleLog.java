package foreword.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;

/** One event for the console: a line of text where a person reads, a JSON object where a machine collects. */
public final class ConsoleLog extends LayoutBase<ILoggingEvent> {
    private static final String TEXT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{20} - %safe%n%safeTrace";

    private final PatternLayout text = new PatternLayout();
    private final JsonLine json = new JsonLine();
    private boolean asJson;

    /** {@code json} for objects; anything else means text. */
    public void setForm(String form) {
        asJson = form.equals("json");
    }

    @Override
    public void start() {
        text.setContext(getContext());
        text.getInstanceConverterMap().put("safe", Redaction::new);
        text.getInstanceConverterMap().put("safeTrace", RedactedTrace::new);
        text.setPattern(TEXT);
        text.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return asJson ? json.of(event) : text.doLayout(event);
    }
}
