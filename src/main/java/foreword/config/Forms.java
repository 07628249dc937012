package foreword.config;

import foreword.calendar.Country;
import foreword.calendar.Term;
import foreword.people.LanguageTag;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of keys, each in the form it has to have. */
final class Forms {
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)");
    private static final int MOST_KEPT = 36_500;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Dollars and pesos. */
    private static final Set<String> DOLLARS = new TreeSet<>(Set.of(
            "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "BBD", "BMD", "BSD", "BZD", "FJD", "GYD", "JMD", "KYD",
            "LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "ARS", "CLP", "COP", "DOP", "MXN", "UYU"));

    private final Values values;

    Forms(Values values) {
        this.values = values;
    }

    Term term(String key, String usual) {
        return values.read(key, Term::parse, "a length of time: 30d, 5bd, 48h, 5m, 0s or 2w")
                .orElseGet(() -> Term.parse(usual));
    }

    /** How long something is kept, in whole days. */
    Duration kept(String key, int usual, int least) {
        return values.read(key, text -> days(text, least), "days, at least " + least + "d: " + usual + "d or 104w")
                .orElse(Duration.ofDays(usual));
    }

    int whole(String key, int usual, int least, int most) {
        return values.read(key, text -> within(text, least, most), "a whole number from " + least + " to " + most)
                .orElse(usual);
    }

    <E extends Enum<E>> E choice(String key, Class<E> kinds, E usual) {
        return values.read(key, text -> Enum.valueOf(kinds, constant(text)), choices(kinds))
                .orElse(usual);
    }

    Optional<String> host(String key) {
        return values.read(key, text -> matching(text, "[\\w.:\\[\\]%-]+"), "a host name or IP address");
    }

    Optional<String> address(String key) {
        return values.read(
                key, text -> matching(text, "[^\\s@<>,]+@[^\\s@<>,]+"), "a mail address: foreword@example.com");
    }

    Optional<String> emoji(String key) {
        return values.read(
                key,
                text -> matching(text.replace(":", ""), "[\\p{L}0-9_+'-]{1,100}"),
                "the name of an emoji, as Slack writes it: star2");
    }

    String database(String key, String usual) {
        return values.read(
                        key,
                        text -> matching(text, "jdbc:(sqlite:|postgresql:).+"),
                        "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
                .orElse(usual);
    }

    Optional<Path> file(String key) {
        return values.read(key, Forms::readable, "the name of a file that can be read");
    }

    Optional<URI> web(String key) {
        return values.read(key, Forms::readWeb, "an address that starts with https:// or http://, without ? and #");
    }

    ZoneId zone(String key, ZoneId usual) {
        return values.read(key, ZoneId::of, "a time zone: UTC, Europe/Berlin, America/New_York")
                .orElse(usual);
    }

    Locale language(String key, Locale usual) {
        return values.read(
                        key,
                        text -> LanguageTag.read(text).orElseThrow(IllegalArgumentException::new),
                        "a language tag: en, de, de-AT")
                .orElse(usual);
    }

    /** The currency that a bare {@code $} means. */
    String dollar(String key) {
        return values.read(
                        key,
                        text -> Optional.of(text.toUpperCase(Locale.ROOT))
                                .filter(DOLLARS::contains)
                                .orElseThrow(IllegalArgumentException::new),
                        "a currency that is written $: " + String.join(", ", DOLLARS))
                .orElse("USD");
    }

    String hours(String key, String usual) {
        return values.read(key, Forms::readHours, "opening-closing on a 24 hour clock: " + usual)
                .orElse(usual);
    }

    Set<LocalDate> days(String key) {
        return values.read(key, Forms::readDays, "a list of days: [2026-12-25, 2027-01-01]")
                .orElse(Set.of());
    }

    Optional<Country> country(String key) {
        return values.read(key, Country::parse, "a country, with its region if you like: DE, DE-BY, US");
    }

    List<String> names(String key) {
        return values.read(key, Forms::readNames, "a list of names: [Harbour Desk, Lumen]")
                .orElse(List.of());
    }

    List<String> senders(String key) {
        return values.read(
                        key,
                        Forms::readSenders,
                        "a list of mail addresses and domains: [crm@example.com, @crm.example]")
                .orElse(List.of());
    }

    /** As it is written in the file. */
    static String written(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration days(String text, int least) {
        Term term = Term.parse(text);
        if (term.unit() != Term.Unit.DAYS) {
            throw new IllegalArgumentException("not in days: " + text);
        }
        return Duration.ofDays(within(String.valueOf(term.amount()), least, MOST_KEPT));
    }

    private static int within(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of bounds: " + number);
        }
        return number;
    }

    private static Path readable(String text) {
        Path file = Path.of(text);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("not readable");
        }
        return file;
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static <E extends Enum<E>> String choices(Class<E> kinds) {
        return Arrays.stream(kinds.getEnumConstants()).map(Forms::written).collect(Collectors.joining(" or "));
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("not of the form " + form);
        }
        return text;
    }

    private static URI readWeb(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("not a web address");
        }
        return uri;
    }

    private static String readHours(String text) {
        Matcher form = HOURS.matcher(text);
        if (!form.matches() || !LocalTime.parse(form.group(1)).isBefore(LocalTime.parse(form.group(2)))) {
            throw new IllegalArgumentException("not working hours");
        }
        return form.group(1) + "-" + form.group(2);
    }

    private static List<String> readNames(String text) {
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<String> readSenders(String text) {
        return readNames(text).stream()
                .map(sender -> matching(sender.toLowerCase(Locale.ROOT), "[^\\s@<>,]*@[^\\s@<>,]+"))
                .toList();
    }

    private static Set<LocalDate> readDays(String text) {
        return COMMA.splitAsStream(text).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }
}
