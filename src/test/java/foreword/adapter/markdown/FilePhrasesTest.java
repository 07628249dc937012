package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.ShippedPhrases;
import foreword.template.Phrase;
import foreword.template.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePhrasesTest {
    private static final String ENGLISH = """
            hello: Hello {name}, how is {company}?
            guests:
              one: One guest of {name}.
              other: "{n} guests of {name}."
            bye: Goodbye.
            """;
    private static final String GERMAN = """
            hello: Hallo {name}, wie geht es {company}?
            guests:
              one: Ein Gast von {name}.
              other: "{n} Gäste von {name}."
            bye: Auf Wiedersehen.
            """;

    @TempDir
    Path templates;

    private int edits;

    /** What this test says. */
    private enum GreetingPhrase implements Phrase {
        HELLO("name", "company"),
        GUESTS("n", "name"),
        BYE;

        private final String places;

        GreetingPhrase(String... places) {
            this.places = String.join(" ", places);
        }

        @Override
        public List<String> places() {
            return Phrase.listed(places);
        }
    }

    @BeforeEach
    void both_languages() throws IOException {
        Files.createDirectory(templates.resolve("screens"));
        write("greeting.en.yaml", ENGLISH);
        write("greeting.de.yaml", GERMAN);
    }

    @Test
    void what_we_ship_has_nothing_to_mend() {
        assertThat(ShippedPhrases.BOOK.problems()).isEmpty();
    }

    @Test
    void says_it_in_the_language_of_the_reader_and_counts() {
        Phrases german = book(Locale.ENGLISH).in(Locale.forLanguageTag("de-AT"));

        assertThat(german.say(GreetingPhrase.HELLO, "Dana", "Acme")).isEqualTo("Hallo Dana, wie geht es Acme?");
        assertThat(german.say(GreetingPhrase.GUESTS, 1, "Dana")).isEqualTo("Ein Gast von Dana.");
        assertThat(german.say(GreetingPhrase.GUESTS, 0, "Dana")).isEqualTo("0 Gäste von Dana.");
    }

    @Test
    void a_value_that_looks_like_a_place_is_only_a_value() {
        Phrases english = book(Locale.ENGLISH).in(null);

        assertThat(english.say(GreetingPhrase.HELLO, "{company} $1", "{name}"))
                .isEqualTo("Hello {company} $1, how is {name}?");
    }

    @Test
    void falls_back_on_the_usual_language_and_then_on_english() throws IOException {
        assertThat(book(Locale.GERMAN).in(null).say(GreetingPhrase.BYE)).isEqualTo("Auf Wiedersehen.");
        assertThat(book(Locale.GERMAN).in(Locale.FRENCH).say(GreetingPhrase.BYE))
                .isEqualTo("Auf Wiedersehen.");
        write("greeting.de.yaml", GERMAN.replace("bye: Auf Wiedersehen.\n", ""));
        assertThat(book(Locale.GERMAN).in(null).say(GreetingPhrase.BYE)).isEqualTo("Goodbye.");
    }

    @Test
    void refuses_values_that_do_not_fit_the_places() {
        Phrases english = book(Locale.ENGLISH).in(null);

        assertThatThrownBy(() -> english.say(GreetingPhrase.HELLO, "Dana")).hasMessageContaining("[name, company]");
        assertThatThrownBy(() -> english.say(GreetingPhrase.GUESTS, "3", "Dana"))
                .hasMessageContaining("wants a count");
        assertThatThrownBy(() -> english.say(GreetingPhrase.BYE, 3)).hasMessageContaining("wants no count");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "bye: Auf Wiedersehen. | # | screens/greeting.de.yaml: \"bye\" is missing.",
                "bye: Auf Wiedersehen. | ^bye: Bis bald, {name}.^ | screens/greeting.de.yaml, line 5: there is no {name} in \"bye\"; there is nothing to put in.",
                "{company} | {firma} | screens/greeting.de.yaml, line 1: there is no {firma} in \"hello\"; there is {company}, {name}.",
                "wie geht es {company} | wie geht es | screens/greeting.de.yaml, line 1: \"hello\" does not say {company}.",
                "bye: Auf Wiedersehen. | ^bye: Auf {Wiedersehen.^ | screens/greeting.de.yaml, line 5: a brace in \"bye\" is no part of a place such as {name}.",
                "  one: Ein Gast von {name}. | # | screens/greeting.de.yaml, line 2: \"guests\" must be a sentence for \"one\" and one for \"other\".",
                "bye: Auf Wiedersehen. | ^bye: [a, b]^ | screens/greeting.de.yaml, line 5: \"bye\" must be one sentence.",
                "bye: Auf Wiedersehen. | ^bye: Ja.\nthanks: Danke.^ | screens/greeting.de.yaml, line 6: nothing ever says \"thanks\".",
                "bye: Auf Wiedersehen. | ^bye: Ja.\nbye: Nein.^ | screens/greeting.de.yaml, line 6: this is no YAML: Duplicate field 'bye'",
            })
    void names_the_file_the_line_and_what_to_mend(String words, String become, String said) throws IOException {
        assertThat(GERMAN).contains(words);
        write("greeting.de.yaml", GERMAN.replace(words, become.replace("\\n", "\n")));

        assertThat(book(Locale.ENGLISH).problems()).singleElement().isEqualTo(said);
    }

    @Test
    void does_not_begin_with_something_that_cannot_be_said() throws IOException {
        assertThat(book(Locale.GERMAN).complete().problems()).isEmpty();

        write("greeting.en.yaml", ENGLISH.replace("bye: Goodbye.\n", ""));

        assertThatThrownBy(() -> book(Locale.GERMAN).complete())
                .hasMessageStartingWith("The files in templates/screens have no English words for greeting.bye. ");
    }

    @Test
    void says_that_a_misspelt_file_is_never_used() throws IOException {
        write("greetings.de.yaml", GERMAN);

        assertThat(book(Locale.ENGLISH).problems())
                .containsExactly(
                        "screens/greetings.de.yaml: the program says nothing of that name, so that this is never"
                                + " used; the names are greeting.");
    }

    @Test
    void takes_what_was_changed_and_keeps_the_last_good_words_where_it_is_broken() throws IOException {
        FilePhrases book = book(Locale.ENGLISH);
        Phrases german = book.in(Locale.GERMAN);
        assertThat(german.say(GreetingPhrase.BYE)).isEqualTo("Auf Wiedersehen.");

        write(
                "greeting.de.yaml",
                GERMAN.replace("Auf Wiedersehen.", "Bis bald.").replace("{company}", "{firma}"));
        assertThat(german.say(GreetingPhrase.BYE)).isEqualTo("Bis bald.");
        assertThat(german.say(GreetingPhrase.HELLO, "Dana", "Acme")).isEqualTo("Hallo Dana, wie geht es Acme?");

        write("greeting.de.yaml", "hello: [");
        assertThat(german.say(GreetingPhrase.BYE)).isEqualTo("Bis bald.");
        assertThat(book.problems()).singleElement().asString().contains("this is no YAML");
    }

    private FilePhrases book(Locale usual) {
        return new FilePhrases(templates, List.of(GreetingPhrase.values()), usual);
    }

    private void write(String file, String text) throws IOException {
        Path path = templates.resolve("screens").resolve(file);
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(++edits)));
    }
}
