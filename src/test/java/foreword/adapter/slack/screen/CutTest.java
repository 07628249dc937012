package foreword.adapter.slack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void leaves_a_short_text_alone() {
        assertThat(Cut.to(4, "Dana")).isEqualTo("Dana");
    }

    @Test
    void never_ends_inside_an_entity() {
        for (int max = 2; max < 20; max++) {
            String cut = Cut.to(max, "x" + "&amp;".repeat(5));

            assertThat(cut).hasSizeLessThanOrEqualTo(max).matches("x(&amp;)*…");
        }
    }

    @Test
    void never_halves_a_code_point() {
        for (int max = 2; max < 10; max++) {
            assertThat(Cut.to(max, "😀".repeat(8))).matches("(😀)*…");
        }
    }

    @Test
    void loses_nothing_when_it_parts_a_text() {
        String text = "first line\nsecond &amp; last\n" + "😀".repeat(9);

        assertThat(String.join("", Cut.parts(8, text))).isEqualTo(text);
    }
}
