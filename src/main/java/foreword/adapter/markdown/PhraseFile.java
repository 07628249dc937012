package foreword.adapter.markdown;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import foreword.template.Form;
import foreword.template.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one area in one language, as they stand in a file: a sentence for each key, or one for {@code one} and {@code other}. */
final class PhraseFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String text;
    private final Map<String, Phrase> known;
    private final Map<String, Form> forms = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private PhraseFile(String text, Map<String, Phrase> known) {
        this.text = text;
        this.known = known;
    }

    /** Reads it and holds it to what the program says, by key. */
    static PhraseFile of(String text, Map<String, Phrase> known) {
        PhraseFile file = new PhraseFile(text, known);
        try {
            file.read(YAML.readTree(text));
        } catch (JsonProcessingException bad) {
            JsonLocation where = bad.getLocation();
            file.problems.add((where == null ? ": " : ", line " + where.getLineNr() + ": ") + "this is no YAML: "
                    + bad.getOriginalMessage());
        }
        return file;
    }

    /** What can be used. */
    Map<String, Form> forms() {
        return forms;
    }

    /** What has to be mended; each continues the name of the file. */
    List<String> problems() {
        return problems;
    }

    private void read(JsonNode all) {
        all.properties().forEach(entry -> read(entry.getKey(), entry.getValue()));
        known.keySet().stream()
                .filter(key -> !all.has(key))
                .sorted()
                .forEach(key -> problems.add(": \"" + key + "\" is missing."));
    }

    private void read(String key, JsonNode words) {
        Phrase phrase = known.get(key);
        if (phrase == null) {
            problems.add(at(key) + "nothing ever says \"" + key + "\".");
            return;
        }
        Optional<Form> form = form(phrase, words);
        if (form.isEmpty()) {
            problems.add(at(key) + "\"" + key + "\" must be "
                    + (phrase.counted() ? "a sentence for \"one\" and one for \"other\"." : "one sentence."));
            return;
        }
        Optional<String> wrong = wrong(phrase, form.get().other(), false)
                .or(() -> wrong(phrase, form.get().one(), phrase.counted()));
        wrong.ifPresentOrElse(problem -> problems.add(at(key) + problem), () -> forms.put(key, form.get()));
    }

    private static Optional<Form> form(Phrase phrase, JsonNode words) {
        JsonNode one = phrase.counted() ? words.path("one") : words;
        JsonNode other = phrase.counted() ? words.path("other") : words;
        boolean whole = said(one) && said(other) && words.size() == (phrase.counted() ? 2 : 0);
        return whole ? Optional.of(new Form(one.asText(), other.asText())) : Optional.empty();
    }

    private static boolean said(JsonNode words) {
        return words.isTextual() && !words.asText().isBlank();
    }

    /** @param single whether the count need not be said */
    private static Optional<String> wrong(Phrase phrase, String words, boolean single) {
        List<String> used = Form.places(words);
        Set<String> missing = new HashSet<>(phrase.places());
        used.forEach(missing::remove);
        if (single) {
            missing.remove(Phrase.COUNT);
        }
        Optional<String> unknown =
                used.stream().filter(place -> !phrase.places().contains(place)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("there is no {" + unknown.get() + "} in \"" + phrase.key() + "\"; there is "
                    + (phrase.places().isEmpty() ? "nothing to put in." : places(phrase.places()) + "."));
        }
        if (!missing.isEmpty()) {
            return Optional.of("\"" + phrase.key() + "\" does not say " + places(missing) + ".");
        }
        return words.replaceAll("\\{[a-z][A-Za-z]*}", "").matches("(?s).*[{}].*")
                ? Optional.of("a brace in \"" + phrase.key() + "\" is no part of a place such as {name}.")
                : Optional.empty();
    }

    private static String places(Iterable<String> names) {
        List<String> shown = new ArrayList<>();
        names.forEach(name -> shown.add("{" + name + "}"));
        return shown.stream().sorted().collect(Collectors.joining(", "));
    }

    private String at(String key) {
        int index = ("\n" + text).indexOf("\n" + key + ":");
        long line = text.substring(0, Math.max(0, index))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return ", line " + line + ": ";
    }
}
