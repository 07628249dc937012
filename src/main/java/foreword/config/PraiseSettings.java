package foreword.config;

import java.util.List;

/**
 * How praise is heard, and kept by hand.
 *
 * @param reaction the emoji, without colons, by which a teammate saves an outsider's message as praise
 * @param names of our products and teams: praise of these is praise of us
 */
public record PraiseSettings(String reaction, List<String> names) {
    public PraiseSettings {
        names = List.copyOf(names);
    }
}
