package foreword.deal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far an open deal has come. */
public enum Phase {
    OPEN(""),
    QUALIFIED("qualif|discovery|demo|scoping"),
    PROPOSAL("propos|quote|quotation|offer|angebot|devis|presentation"),
    NEGOTIATION("negotiat|contract|verhandl|legal|decision|ready to close");

    private final Pattern words;

    Phase(String words) {
        this.words = Pattern.compile(words.isEmpty() ? "(?!)" : "(?i)(?<!un|dis)(?:" + words + ")");
    }

    /** What a source's name of a stage says; empty-handed names say {@link #OPEN}. */
    public static Phase read(@Nullable String stageName) {
        String name = stageName == null ? "" : stageName;
        Phase read = OPEN;
        for (Phase phase : values()) {
            if (phase.words.matcher(name).find()) {
                read = phase;
            }
        }
        return read;
    }

    /** The phase as people say it: {@code negotiation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
