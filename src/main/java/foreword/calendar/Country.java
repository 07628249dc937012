package foreword.calendar;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody's public holidays are those of.
 *
 * @param code two capitals, as in ISO 3166
 * @param region the part of it, in capitals, such as {@code BY} for Bavaria; empty for the whole country
 */
public record Country(String code, String region) {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final Pattern FORM = Pattern.compile("([A-Z]{2})(?:[-_/ ]([A-Z0-9]{1,6}))?");

    /**
     * Reads {@code DE} or {@code DE-BY}.
     *
     * @throws IllegalArgumentException naming the text
     */
    public static Country parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches() || !KNOWN.contains(form.group(1))) {
            throw new IllegalArgumentException("not a country: " + text + " (write DE, or DE-BY with its region)");
        }
        return new Country(form.group(1), form.group(2) == null ? "" : form.group(2));
    }

    /** Its name in English, with the region's code. */
    public String name() {
        return name(Locale.ENGLISH);
    }

    /** Its name in this language, with the region's code. */
    public String name(Locale language) {
        String country = new Locale("", code).getDisplayCountry(language);
        return region.isEmpty() ? country : country + " (" + region + ")";
    }

    @Override
    public String toString() {
        return region.isEmpty() ? code : code + "-" + region;
    }
}
