package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoRows;
import foreword.sandbox.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new company whose name looks like that of another is kept, and the one that may be meant is named. */
class CompanyLooksAlikeTest extends PlayedCommands {
    @Test
    void asks_whether_another_was_meant_and_keeps_what_was_said() {
        added("Fenwick Mills");
        added("Fenwick Mill");

        View told = visitor.modal(DemoRows.TOM, "notice");
        assertThat(told.blocks().toString())
                .contains("Fenwick Mill is kept. Did you mean Fenwick Mills?")
                .contains("/foreword company merge Fenwick Mill into Fenwick Mills");
        assertThat(playground.bot().rows().people().companyNamed("Fenwick Mill"))
                .isPresent();
    }

    @Test
    void says_nothing_of_a_name_like_no_other() {
        added("Fenwick Mills");
        added("Brook and Sons");

        assertThat(playground.slack().screens().modal(DemoRows.TOM)).isEmpty();
    }

    private void added(String name) {
        View modal = opens(DemoRows.TOM, "company add " + name, "company");
        submit(
                DemoRows.TOM,
                modal,
                Map.of("name", List.of(name), "segment", List.of("client"), "owner", List.of(DemoRows.ALICE)));
    }
}
