package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.template.BrokenTemplate;
import foreword.template.MissingVariable;
import foreword.template.Rendered;
import foreword.template.Template;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheRendererTest {
    private final MustacheRenderer renderer = new MustacheRenderer();
    private final CommonMarkup markup = new CommonMarkup();

    @Test
    void fills_in_dotted_names_and_nested_maps_alike() {
        Template template = template("Hi {{target.name}}", "Dear {{target.name}}", "target.name");

        Rendered dotted = renderer.render(template, Map.of("target.name", "Ines"));
        Rendered nested = renderer.render(template, Map.of("target", Map.of("name", "Ines")));

        assertThat(dotted).isEqualTo(nested).isEqualTo(new Rendered("Hi Ines", "Dear Ines"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void names_template_and_variable_when_a_value_is_blank(String blank) {
        Template template = template("s", "Dear {{target.name}}", "target.name");

        assertThatThrownBy(() -> renderer.render(template, Map.of("target.name", blank)))
                .isInstanceOfSatisfying(MissingVariable.class, missing -> {
                    assertThat(missing.template()).isEqualTo("sample");
                    assertThat(missing.variable()).isEqualTo("target.name");
                })
                .hasMessageContaining("sample")
                .hasMessageContaining("target.name");
    }

    @Test
    void names_an_optional_variable_that_is_used_outside_its_section() {
        Template template = template("s", "Dear {{target.name}}", "target.name?");

        assertThatThrownBy(() -> renderer.render(template, Map.of()))
                .isInstanceOf(MissingVariable.class)
                .hasMessageContaining("target.name");
    }

    @Test
    void leaves_an_optional_part_out_when_its_variable_is_absent_or_blank() {
        Template template = template("s", "One.{{#more}} {{more}}{{/more}}{{^more}} No more.{{/more}}", "more?");

        assertThat(renderer.render(template, Map.of("more", "Two.")).markdown()).isEqualTo("One. Two.");
        assertThat(renderer.render(template, Map.of("more", " ")).markdown()).isEqualTo("One. No more.");
        assertThat(renderer.render(template, Map.of()).markdown()).isEqualTo("One. No more.");
    }

    @Test
    void repeats_a_section_for_each_entry_of_a_list() {
        Template template = template("s", "{{#moments}}\n- {{who}}\n{{/moments}}", "moments", "who?");

        Rendered rendered =
                renderer.render(template, Map.of("moments", List.of(Map.of("who", "Nadia"), Map.of("who", "*Ben*"))));

        assertThat(markup.plainText(rendered.markdown())).isEqualTo("- Nadia\n- *Ben*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*bold*",
                "**bold** _em_ __strong__ ~~gone~~ `code`",
                "[x](http://evil.example)",
                "![x](http://evil.example/p.png)",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "{{asker.name}} {{{asker.name}}} {{#a}}{{/a}}",
                "<!channel> <!here> <@U1> <#C1> <http://evil.example|bank>",
                "# heading",
                "> quoted",
                "- item",
                "+ item",
                "1. item",
                "2) item",
                "---",
                "===",
                "***",
                "~~~",
                "```",
                "&lt;b&gt; &amp; &#42;",
                "a | b",
                "back\\slash \\* end\\",
                "http://plain.example/a_b_c",
                "[ref]: http://evil.example",
                "Ünïcode 🚀 名前"
            })
    void shows_data_as_it_is_in_all_three_dresses(String value) {
        Template template = template("About {{v}}", "{{v}}\n\nHi {{v}}, and **{{v}}**.\n{{v}}\n{{v}}", "v");

        Rendered rendered = renderer.render(template, Map.of("v", value));

        String expected = "%1$s\n\nHi %1$s, and %1$s.\n%1$s\n%1$s".formatted(value);
        assertThat(rendered.subject()).isEqualTo("About " + value);
        assertThat(markup.plainText(rendered.markdown())).isEqualTo(expected);
        assertThat(Seen.inBrowser(markup.html(rendered.markdown(), value, "en")))
                .isEqualTo(expected);
        assertThat(Seen.inSlack(markup.mrkdwn(rendered.markdown())))
                .isEqualTo("%1$s\n\nHi %1$s, and *%1$s*.\n%1$s\n%1$s".formatted(value));
    }

    @Test
    void isolates_a_name_that_runs_against_the_language_around_it() {
        Template english = template("For {{v}}", "Hi {{v}}, [see](<{{w}}>).", "v", "w");
        Template hebrew =
                new Template("sample", null, Locale.forLanguageTag("he"), "s", "{{v}}", english.variables(), null);
        Map<String, String> values = Map.of("v", "\u05d3\u05e0\u05d4 *", "w", "https://x.test/\u05d3");

        assertThat(renderer.render(english, values))
                .isEqualTo(new Rendered(
                        "For \u2068\u05d3\u05e0\u05d4 *\u2069",
                        "Hi \u2068\u05d3\u05e0\u05d4 \\*\u2069, [see](<https://x.test/\u05d3>)."));
        assertThat(renderer.render(hebrew, values).markdown()).isEqualTo("\u05d3\u05e0\u05d4 \\*");
        assertThat(renderer.render(hebrew, Map.of("v", "Dana", "w", "x")).markdown())
                .isEqualTo("\u2068Dana\u2069");
    }

    @Test
    void lets_no_value_turn_the_direction_of_what_follows() {
        Template template = template("s", "{{v}}!", "v");

        assertThat(renderer.render(template, Map.of("v", "a\u202eb\u2067c\u2069"))
                        .markdown())
                .isEqualTo("abc!");
    }

    @Test
    void shows_random_punctuation_as_it_is() {
        Random random = new Random(20261125);
        String signs = "*_[]()<>&~`|#+-=!\\.:;,'\"{}$%^@?/ ab1 2.";
        Template template = template("s", "{{v}}\n\nx {{v}} y\n\n- {{v}}\n\n> {{v}}", "v");

        for (int i = 0; i < 3_000; i++) {
            String value = random.ints(1 + random.nextInt(14), 0, signs.length())
                    .collect(StringBuilder::new, (b, at) -> b.append(signs.charAt(at)), StringBuilder::append)
                    .toString()
                    .strip()
                    .replaceAll(" +", " ");
            if (!value.isEmpty()) {
                String seen = markup.plainText(
                        renderer.render(template, Map.of("v", value)).markdown());
                assertThat(seen).isEqualTo("%1$s\n\nx %1$s y\n\n- %1$s\n\n> %1$s".formatted(value));
            }
        }
    }

    @Test
    void puts_a_value_of_several_lines_on_one() {
        Template template = template("{{v}}", "{{v}}", "v");

        Rendered rendered = renderer.render(template, Map.of("v", " a\r\nBcc: x@evil.example\n\n# b\u2028c\u0000 "));

        assertThat(rendered.subject()).isEqualTo("a Bcc: x@evil.example # b c");
        assertThat(markup.plainText(rendered.markdown())).isEqualTo("a Bcc: x@evil.example # b c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{v}}}",
                "{{&v}}",
                "{{ & v}}",
                "{{> other}}",
                "{{=<% %>=}}",
                "{{undeclared}}",
                "{{#undeclared}}x{{/undeclared}}",
                "{{^undeclared}}x{{/undeclared}}",
                "{{#v}}never closed",
                "{{#v}}{{#v}}{{#v}}{{#v}}{{#v}}{{#v}}{{#v}}x{{/v}}{{/v}}{{/v}}{{/v}}{{/v}}{{/v}}{{/v}}"
            })
    void refuses_a_template_that_is_badly_written(String body) {
        Template template = template("s", body, "v");

        assertThatThrownBy(() -> renderer.render(template, Map.of("v", "x")))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("sample");
    }

    @Test
    void stops_a_template_bomb() {
        String body = "{{#v}}{{#v}}{{#v}}{{#v}}bomb{{/v}}{{/v}}{{/v}}{{/v}}";
        Template silent = template("s", body.replace("bomb", ""), "v");
        Map<String, List<String>> many = Map.of("v", Collections.nCopies(200, "x"));

        assertThatThrownBy(() -> renderer.render(template("s", body, "v"), many))
                .isInstanceOf(BrokenTemplate.class);
        assertThatThrownBy(() -> renderer.render(silent, many)).isInstanceOf(BrokenTemplate.class);
        assertThatThrownBy(() -> renderer.render(silent, Map.of("v", Collections.nCopies(201, "x"))))
                .hasMessageContaining("\"v\"");
        assertThatThrownBy(() -> renderer.render(silent, Map.of("v", "x".repeat(5_001))))
                .hasMessageContaining("\"v\"");
    }

    @Test
    void reaches_no_method_of_an_object() {
        Template template = template("s", "{{v.class.name}}{{#v}}{{length}}{{/v}}", "v", "v.class.name?", "length?");

        assertThatThrownBy(() -> renderer.render(template, Map.of("v", "x"))).isInstanceOf(MissingVariable.class);
        assertThatThrownBy(() -> renderer.render(template, Map.of("v", new Object())))
                .isInstanceOf(BrokenTemplate.class);
    }

    private static Template template(String subject, String body, String... variables) {
        Map<String, String> declared = new java.util.LinkedHashMap<>();
        for (String variable : variables) {
            declared.put(variable, "a sample");
        }
        return new Template("sample", null, null, subject, body, declared, null);
    }
}
