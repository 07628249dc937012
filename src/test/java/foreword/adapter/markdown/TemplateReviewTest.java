package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.template.MissingVariable;
import foreword.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ship, and what {@code foreword templates check} says about what is changed. */
class TemplateReviewTest {
    private static final FileTemplates SHIPPED = new FileTemplates(Path.of("templates"));

    @Test
    void finds_nothing_to_mend_and_nothing_to_look_at_in_what_we_ship() {
        TemplateReview review = TemplateReview.of(SHIPPED);

        assertThat(review.problems()).isEmpty();
        assertThat(review.notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreword.testing.TemplateStory#names")
    void is_there_for_both_segments_in_both_languages(String name) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(languageOf(SHIPPED.find(name, "client", locale))).isEqualTo(locale.getLanguage());
            Template partner = SHIPPED.find(name, "partner", locale);
            assertThat(languageOf(partner)).isEqualTo(locale.getLanguage());
            assertThat(partner.segment()).isEqualTo(name.equals("weekly-plan") ? null : "strategic-partner");
        }
    }

    /** Every template, segment and language without each of its values: it renders, or it names what is missing. */
    @ParameterizedTest
    @MethodSource("foreword.adapter.markdown.TemplatesGoldenTest#shipped")
    void renders_without_a_value_or_says_which_one_is_missing(Path file) {
        Template template = TemplatesGoldenTest.template(file);
        Map<String, Object> values = Examples.of(template.name(), template.segment(), template.locale());
        for (String declared : template.variables().keySet()) {
            String variable = declared.replace("?", "");
            Map<String, Object> fewer = new HashMap<>(values);
            fewer.remove(variable);

            String missing = missing(template, fewer);

            assertThat(missing)
                    .as(declared)
                    .isEqualTo(
                            declared.endsWith("?")
                                    ? null
                                    : "The template \"" + template.name() + "\" needs \"" + variable
                                            + "\", and nothing was given for it");
        }
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "name-drop.md | {{asker.firstName}} | {{asker.first}} | name-drop.md, line 17: \"asker.first\" is used but not listed under variables",
                "name-drop.md | {{#target.why}} | {{#target.why | name-drop.md, line 13: ",
                "name-drop.md | subject: | subjekt: | name-drop.md, line 2: its head knows subject, description, variables and spoken, not \"subjekt\"",
                "name-drop.md | variables: | variables | name-drop.md, line ",
                "name-drop.md | May I say that you suggested it? | May I give you a referral? | name-drop.md, line 15: F10, body: “referral”",
                "name-drop.md | May I say that you suggested it? | May I say [this]? | name-drop.md, line 15: F9, body: Something was left blank at \"[this]\"; fill it in.",
                "name-drop.md | If you would rather not be named, that is entirely fine; just say so. | Thank you. | name-drop.md, line 11: F8, body: It leaves no way out",
                "name-drop.md | {{target.name}}?\" | {{target.company}}?\" | ^^",
                "name-drop.md | ?: a full | : a full | ^^",
                "name-drop.md | {{#target.why}} {{target.why}}{{/target.why}} | {{target.why}} | name-drop.md, line 13: \"target.why\" is used where it may be missing; put it inside {{#target.why}} … {{/target.why}}, or take the question mark away.",
                "name-drop.md | asker.firstName | asker.nickname | name-drop.md, line 17: nothing ever fills in \"asker.nickname\".",
                "strategic-partner/ask-forwardable.de.md | Viele Grüße | Viele Grüße ohne Provision | strategic-partner/ask-forwardable.de.md, line 35: P3, body: “provision”",
            })
    void names_the_file_and_the_line(String file, String words, String become, String said, @TempDir Path root)
            throws IOException {
        String text = Files.readString(Path.of("templates").resolve(file));
        assertThat(text).contains(words);
        Path changed = root.resolve(file);
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, text.replace(words, become));

        List<String> problems = TemplateReview.of(new FileTemplates(root)).problems();

        if (said.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).first().asString().startsWith(said);
        }
    }

    @Test
    void says_that_a_misspelt_file_is_never_used(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("ask-questoin.md"), "---\nsubject: s\n---\nbody\n");

        assertThat(TemplateReview.of(new FileTemplates(root)).problems())
                .singleElement()
                .asString()
                .startsWith(
                        "ask-questoin.md, line 1: no message is called \"ask-questoin\", so that this is never used;");
    }

    private static String languageOf(Template template) {
        Locale locale = template.locale();
        return locale == null ? "en" : locale.getLanguage();
    }

    private static @Nullable String missing(Template template, Map<String, Object> values) {
        try {
            new MustacheRenderer().render(template, values);
            return null;
        } catch (MissingVariable missing) {
            return missing.getMessage();
        }
    }
}
