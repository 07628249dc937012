package foreword.adapter.mail;

import java.util.Optional;

/**
 * A password that does not change while we run.
 *
 * @param current the password itself
 */
public record Password(String current) implements Credentials {
    @Override
    public boolean replaced(String refused) {
        return false;
    }

    @Override
    public Optional<String> mechanism() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
