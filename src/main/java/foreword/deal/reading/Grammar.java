package foreword.deal.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The phrases and word lists of {@code grammar.*.txt}, all languages together. */
final class Grammar {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "nl", "it");
    private static final Map<String, Phrase.Place> PLACES = Map.of(
            "N", Phrase.Place.NAMES,
            "O", Phrase.Place.OBJECT,
            "S", Phrase.Place.SUBJECT,
            "C", Phrase.Place.RIVAL,
            "D", Phrase.Place.TITLE,
            "A", Phrase.Place.SUM,
            "..", Phrase.Place.GAP,
            "^", Phrase.Place.START,
            "$", Phrase.Place.END,
            "P", Phrase.Place.PAUSE);

    private static final int FEW = 2;

    private final Map<String, Sequences> lists = new HashMap<>();
    private final PhraseIndex index;
    /** Lists whose words end a name, wherever they stand; so do the words of the phrases. */
    private static final Set<String> CORE =
            Set.of("deal", "project", "doc", "skip", "closed", "moved", "mark", "celebration", "never");

    private final Set<String> vocabulary = new HashSet<>();
    private final Set<String> core = new HashSet<>();

    Grammar() {
        List<String[]> written = new ArrayList<>();
        for (String language : LANGUAGES) {
            read("grammar." + language + ".txt", written);
        }
        index = new PhraseIndex(
                written.stream().map(line -> phrase(line[0], line[1])).toList());
    }

    /** The phrases that may stand among these tokens. */
    List<Phrase> likely(List<Token> tokens) {
        return index.likely(tokens);
    }

    /** The words that the phrases of one or two headings alone use, by heading. */
    Map<String, Sequences> telling() {
        Map<List<String>, Set<String>> headings = new HashMap<>();
        index.phrases()
                .forEach(phrase -> phrase.words()
                        .forEach(words -> headings.computeIfAbsent(words, first -> new HashSet<>())
                                .add(phrase.saying())));
        Map<String, Sequences> telling = new TreeMap<>();
        headings.forEach((words, sayings) -> {
            if (sayings.size() <= FEW) {
                sayings.forEach(saying -> telling.computeIfAbsent(saying, first -> new Sequences())
                        .add(words));
            }
        });
        return telling;
    }

    /** The word sequences of a list, in all languages. */
    Sequences list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** Whether a word stands in any phrase or list, so that a capital makes no name of it. */
    boolean knows(String word) {
        return vocabulary.contains(word);
    }

    /** Whether a word is so much one of deals that a name ends before it even where it is written large. */
    boolean endsNames(String word) {
        return core.contains(word);
    }

    private void read(String file, List<String[]> written) {
        String saying = "";
        for (String line : lines(file)) {
            if (line.startsWith("@")) {
                int is = line.indexOf('=');
                Sequences list = lists.computeIfAbsent(line.substring(1, is).strip(), name -> new Sequences());
                boolean ofDeals = CORE.contains(line.substring(1, is).strip());
                for (String item : line.substring(is + 1).split(";", -1)) {
                    spelledOut(item.strip()).forEach(words -> list.add(words(words, ofDeals)));
                }
            } else if (line.startsWith("[")) {
                saying = line.substring(1, line.indexOf(']'));
            } else {
                written.add(new String[] {saying, line});
            }
        }
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Grammar.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The grammar cannot be read: " + file, unreadable);
        }
    }

    /** "a|another small_firm|shop" is four items. */
    private static List<String> spelledOut(String item) {
        List<String> all = List.of("");
        for (String place : item.split(" +", -1)) {
            List<String> longer = new ArrayList<>();
            for (String begun : all) {
                for (String alternative : place.split("\\|", -1)) {
                    longer.add((begun + " " + alternative.replace('_', ' ')).strip());
                }
            }
            all = longer;
        }
        return all;
    }

    private List<String> words(String item, boolean ofDeals) {
        List<String> words = Tokenizer.words(item);
        vocabulary.addAll(words);
        if (ofDeals) {
            core.addAll(words);
        }
        return words;
    }

    private Phrase phrase(String saying, String line) {
        Phrase.Strength strength = strength(line.charAt(0));
        String body =
                strength == Phrase.Strength.USUAL ? line : line.substring(1).strip();
        List<Phrase.Part> parts = new ArrayList<>();
        for (String part : body.split(" +", -1)) {
            boolean optional = part.endsWith("?");
            parts.add(part(optional ? part.substring(0, part.length() - 1) : part, optional));
        }
        return new Phrase(saying, strength, List.copyOf(parts));
    }

    private static Phrase.Strength strength(char mark) {
        return switch (mark) {
            case '?' -> Phrase.Strength.WEAK;
            case '!' -> Phrase.Strength.STRONG;
            case '~' -> Phrase.Strength.AHEAD;
            default -> Phrase.Strength.USUAL;
        };
    }

    private Phrase.Part part(String written, boolean optional) {
        Phrase.Place place = PLACES.get(written);
        if (place != null) {
            return new Phrase.Part(place, new Sequences(), optional);
        }
        if (written.equals("R")) {
            return new Phrase.Part(Phrase.Place.RIGHT, new Sequences(), false);
        }
        if (written.startsWith("<")) {
            return new Phrase.Part(Phrase.Place.WORDS, list(written.substring(1, written.length() - 1)), optional);
        }
        Sequences words = new Sequences();
        for (String alternative : written.split("\\|", -1)) {
            words.add(words(alternative.replace('_', ' '), false));
        }
        return new Phrase.Part(Phrase.Place.WORDS, words, optional);
    }
}
