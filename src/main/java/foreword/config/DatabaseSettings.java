package foreword.config;

import java.util.regex.Pattern;

/**
 * Where the rows are kept.
 *
 * @param url a JDBC address of SQLite or PostgreSQL; may carry a password
 */
public record DatabaseSettings(String url) {
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;\\s]*|(//[^/@:]*:)[^/@]*(?=@)");

    /** The address without its password, fit for a log. */
    public String shownUrl() {
        return shown(url);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + shownUrl() + "]";
    }

    static String shown(String url) {
        return PASSWORD.matcher(url)
                .replaceAll(found -> (found.group(1) == null ? found.group(2) : found.group(1)) + "***");
    }
}
