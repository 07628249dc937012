package foreword.adapter.slack.screen;

/** Reads a sender as written, such as {@code Dana Ortiz <dana@acme.example>}. */
final class Senders {
    private Senders() {}

    /** The name where there is one, else all of it. */
    static String name(String written) {
        int bracket = written.indexOf('<');
        String name = bracket > 0 ? written.substring(0, bracket) : written;
        return name.replace('"', ' ').strip();
    }
}
