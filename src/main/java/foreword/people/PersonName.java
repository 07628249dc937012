package foreword.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the name to greet somebody by. Unsure falls back to the full name. */
public final class PersonName {
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "herr",
            "frau",
            "sir",
            "dame",
            "lord",
            "lady",
            "rev",
            "fr",
            "hon",
            "mag",
            "ing",
            "dipl",
            "dipling",
            "mme",
            "mlle",
            "sr",
            "sra",
            "srta",
            "dott",
            "sig",
            "capt",
            "captain",
            "col",
            "lt",
            "gen",
            "maj",
            "sgt",
            "ltgov",
            "gov",
            "sen",
            "rep",
            "judge",
            "magjudge",
            "pres",
            "president",
            "minister",
            "mevr",
            "dhr");
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "jnr", "junior", "snr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc", "ma", "ba", "dds", "esq",
            "cpa", "cfa", "pmp", "qc", "kc", "mp", "rn", "jd", "llm", "llb", "mbe", "obe", "cbe", "frs", "msced",
            "mscits", "ret");
    private static final Set<String> WITH_FIRST_NAMES = Set.of("sir", "dame");
    private static final Pattern HONOURED = Pattern.compile(
            "(?i)^(?:(?:the )?(?:rt\\.?|right) hon(?:ou?rable)?\\.? |(?:his|her|your) (?:excellency|hono[u]?r|majesty|holiness) )");
    /** What stands in brackets or quotes: a nickname, a maiden name, a remark. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\([^)]{0,60}\\)|(?<=\\s|^)[\"'\u201c\u2018][^\"'\u201d\u2019]{1,40}[\"'\u201d\u2019](?=\\s|,|$)");

    private PersonName() {}

    /** The name to greet by: "Dana" of "Dr. Dana (Dee) Okafor, MD" and of "Okafor, Dana". */
    public static String first(String fullName) {
        String name = fullName.strip();
        String plain = forwards(ASIDE.matcher(name).replaceAll(" ").replaceAll("\\s+", " "));
        List<String> words =
                List.of(HONOURED.matcher(plain.strip()).replaceFirst("").split("\\s+", -1));
        int titles = 0;
        while (titles < words.size() && TITLES.contains(bare(words.get(titles)))) {
            titles++;
        }
        return titles == words.size() || surnameAlone(words, titles)
                ? forwards(name)
                : greeting(words.get(titles), name);
    }

    /** "Mr. Weber" has no name to greet by; "Sir Gerald" has. */
    private static boolean surnameAlone(List<String> words, int titles) {
        return titles > 0 && words.size() == titles + 1 && !WITH_FIRST_NAMES.contains(bare(words.get(titles - 1)));
    }

    private static String greeting(String word, String name) {
        String clean = word.replaceFirst(",$", "");
        return clean.length() > 1 && !clean.endsWith(".") ? clean : forwards(name);
    }

    /** The name in the order in which it is said: "Lee, Dr. Sam" is "Dr. Sam Lee", while "Sam Lee, PhD" stays. */
    public static String forwards(String name) {
        List<String> parts = Arrays.stream(name.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        int named = 0;
        while (named < parts.size() && (named == 0 || !onlySuffixes(parts.get(named)))) {
            named++;
        }
        if (named != 2) {
            return name.strip();
        }
        String end = String.join(", ", parts.subList(2, parts.size()));
        return parts.get(1) + " " + parts.get(0) + (end.isEmpty() ? "" : ", " + end);
    }

    private static boolean onlySuffixes(String part) {
        return Arrays.stream(part.split("\\s+", -1)).map(PersonName::bare).allMatch(SUFFIXES::contains)
                || ASIDE.matcher(part).replaceAll("").isBlank();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** Whether two ways of writing a name can mean the same person: a word longer than an initial stands in both. */
    public static boolean alike(String one, String other) {
        Set<String> words = words(one);
        return words(other).stream().anyMatch(words::contains);
    }

    /** Whether both are surely written for the same name: the same words, or two of them in common. */
    public static boolean same(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long common = others.stream().filter(words::contains).count();
        return common >= 2 || (common == 1 && words.equals(others));
    }

    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s,.;()\"']+", -1))
                .filter(word -> word.length() > 1 && !TITLES.contains(bare(word)))
                .collect(Collectors.toSet());
    }
}
