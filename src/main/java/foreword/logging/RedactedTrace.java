package foreword.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** A stack trace with secrets masked; the messages of exceptions quote what they failed on. */
public final class RedactedTrace extends ThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return Redaction.masked(super.throwableProxyToString(failure));
    }
}
