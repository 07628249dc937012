package foreword.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class SwapTest {
    private static final ContentItem FILE = ContentItem.of(
            new ContentItem.Id("k_1"),
            "Ten questions",
            "two-page checklist",
            new ContentItem.File("a.pdf", "application/pdf", 1));
    private static final ContentItem LINK = ContentItem.of(
            new ContentItem.Id("k_2"),
            "A quiet December",
            "case study",
            new ContentItem.Link(URI.create("https://larkfield.example/december")));
    private static final String WITH_FILE = "Hi Sam,\n\nThe attached two-page checklist, “Ten questions”, is yours.";
    private static final String WITH_LINK =
            "Hi Sam,\n\nThe case study, [“A quiet December”](<https://larkfield.example/december>), is yours.";

    @Test
    void names_the_new_piece_where_the_old_one_was() {
        assertThat(Swap.in(WITH_FILE, FILE, LINK)).isEqualTo(WITH_LINK);
        assertThat(Swap.in(WITH_LINK, LINK, FILE)).isEqualTo(WITH_FILE);
    }

    @Test
    void leaves_words_alone_that_do_not_name_the_old_one() {
        assertThat(Swap.in("Hi Sam, the attached two-page checklist.", FILE, LINK))
                .isEqualTo("Hi Sam, the attached two-page checklist.");
        assertThat(Swap.in(WITH_FILE, null, LINK)).isEqualTo(WITH_FILE);
    }
}
