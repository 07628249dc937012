package foreword.adapter.markdown;

import foreword.template.Form;
import foreword.template.Phrase;
import foreword.template.Phrasebook;
import foreword.template.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phrases in files: {@code screens/plan.en.yaml}, {@code screens/plan.de.yaml}. A changed file is read again when next asked for;
 * what cannot be used in it is logged once, and its last good words stay in use.
 */
public final class FilePhrases implements Phrasebook {
    private static final Logger LOG = LoggerFactory.getLogger(FilePhrases.class);
    private static final long LARGEST = 100_000;
    private static final Set<String> SHIPPED = Set.of("en", "de");

    private final Path folder;
    private final Map<String, Map<String, Phrase>> areas;
    private final Locale usual;
    private final Map<Path, Version> versions = new ConcurrentHashMap<>();

    /**
     * Reads from the folder {@code screens} in {@code templates}.
     *
     * @param vocabulary everything that the program says
     * @param usual the language of readers of whom none is known
     */
    public FilePhrases(Path templates, List<Phrase> vocabulary, Locale usual) {
        this.folder = templates.resolve("screens");
        this.areas = vocabulary.stream()
                .collect(Collectors.groupingBy(Phrase::area, Collectors.toMap(Phrase::key, Function.identity())));
        this.usual = usual;
    }

    /**
     * Reads all of them, so that nothing that is said later can be without words.
     *
     * @throws IllegalStateException naming what cannot be said in English
     */
    public FilePhrases complete() {
        List<String> missing = areas.values().stream()
                .flatMap(area -> area.values().stream())
                .filter(phrase -> words(phrase, Locale.ENGLISH).isEmpty())
                .map(phrase -> phrase.area() + "." + phrase.key())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The files in templates/screens have no English words for "
                    + String.join(", ", missing)
                    + ". They come with the program: bring yours up to date; foreword templates check tells more.");
        }
        return this;
    }

    @Override
    public Phrases in(@Nullable Locale language) {
        Locale chosen = Stream.of(language == null ? usual : language, usual, Locale.ENGLISH)
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(languages()::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new Phrases(chosen, phrase -> form(phrase, chosen));
    }

    /** What has to be mended, a sentence each. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<Path> expected = new TreeSet<>();
        for (Locale language : languages()) {
            areas.keySet().stream().sorted().map(area -> file(area, language)).forEach(file -> {
                expected.add(file);
                version(file).problems().forEach(problem -> problems.add(shown(file) + problem));
            });
        }
        files().stream()
                .filter(file -> !expected.contains(file))
                .forEach(file -> problems.add(shown(file) + ": the program says nothing of that name, so that this is"
                        + " never used; the names are "
                        + areas.keySet().stream().sorted().collect(Collectors.joining(", ")) + "."));
        return problems;
    }

    /** How many files of phrases there are. */
    public int count() {
        return files().size();
    }

    private Form form(Phrase phrase, Locale language) {
        return words(phrase, language)
                .or(() -> words(phrase, Locale.ENGLISH))
                .orElseThrow(() ->
                        new IllegalStateException("There are no words for " + phrase.area() + "." + phrase.key()));
    }

    private Optional<Form> words(Phrase phrase, Locale language) {
        return Optional.ofNullable(
                version(file(phrase.area(), language)).forms().get(phrase.key()));
    }

    @Override
    public List<Locale> languages() {
        Set<Locale> languages = files().stream()
                .map(file -> file.getFileName().toString().split("\\.", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> Locale.forLanguageTag(parts[1]))
                .collect(Collectors.toSet());
        languages.add(Locale.ENGLISH);
        return languages.stream()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The folder of phrases cannot be listed", unreadable);
        }
    }

    private Path file(String area, Locale language) {
        return folder.resolve(area + "." + language.toLanguageTag() + ".yaml");
    }

    private String shown(Path file) {
        return "screens/" + file.getFileName();
    }

    private Version version(Path file) {
        return versions.compute(file, (path, known) -> {
            String stamp = stamp(path);
            return known != null && known.stamp().equals(stamp) ? known : read(path, stamp, known);
        });
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException gone) {
            return "unreadable";
        }
    }

    private Version read(Path file, String stamp, @Nullable Version before) {
        Map<String, Form> forms = new HashMap<>(before == null ? Map.of() : before.forms());
        List<String> problems = new ArrayList<>();
        String[] name = file.getFileName().toString().split("\\.", -1);
        if (Files.notExists(file)) {
            return new Version(stamp, forms, SHIPPED.contains(name[1]) ? List.of(": it is missing.") : List.of());
        }
        try {
            PhraseFile read = PhraseFile.of(text(file), areas.getOrDefault(name[0], Map.of()));
            forms.putAll(read.forms());
            problems.addAll(read.problems());
        } catch (IOException unreadable) {
            problems.add(": it cannot be read.");
        }
        problems.forEach(problem -> LOG.warn("What stood there before stays in use: {}{}", shown(file), problem));
        return new Version(stamp, Map.copyOf(forms), problems);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too long");
        }
        return Files.readString(file);
    }

    /** The problems continue the name of the file. */
    private record Version(String stamp, Map<String, Form> forms, List<String> problems) {}
}
