package foreword.adapter.sql;

import java.sql.Types;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Text as both databases keep it: PostgreSQL knows no character zero, and neither knows half of a surrogate pair. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** Connections on which text is always bound as it is kept. */
    static Jdbi on(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.registerArgument(new Bound());
        return jdbi;
    }

    static String kept(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (unkept(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            kept.append(unkept(text, i) ? REPLACEMENT : text.charAt(i));
        }
        return kept.toString();
    }

    private static boolean unkept(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter == 0;
    }

    /** Binds text. */
    private static final class Bound extends AbstractArgumentFactory<String> {
        Bound() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, kept(value));
        }
    }
}
