package foreword.config;

/** A token or password that shows as {@code ***} wherever it is printed by mistake. */
public final class Secret {
    private final String value;

    /** @throws IllegalArgumentException if there is nothing to keep secret */
    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty secret");
        }
        this.value = value;
    }

    /** The secret itself, for the one place that hands it over. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
