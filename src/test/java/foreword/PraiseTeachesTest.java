package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Mark;
import foreword.praise.Praise;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What teammates answer changes what is heard, and can be taken back: played through the sandbox's Slack. */
class PraiseTeachesTest extends PlayedPraise {

    @Test
    void the_same_phrase_never_comes_twice_after_a_no() {
        says(DemoRows.DANA, PRAISE);
        dismisses();
        assertThat(marks()).hasSize(1);

        says(DemoRows.DANA, PRAISE);

        assertThat(praises()).hasSize(1);
        assertThat(only().state()).isEqualTo(Praise.State.DISMISSED);
    }

    @Test
    void a_saved_message_that_was_missed_teaches() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");

        done(as(DemoRows.ALICE).shortcut("save_praise", said));

        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.isPraise()).isTrue();
            assertThat(mark.words()).isEqualTo("The third site opened without us noticing.");
            assertThat(mark.contact()).isEqualTo(only().speaker());
        });
    }

    @Test
    void what_was_learned_is_shown_and_taken_back() {
        says(DemoRows.DANA, PRAISE);
        dismisses();

        done(as(DemoRows.ALICE).type("/foreword", "praise learned", DemoCast.INNER_CHANNEL));
        Message learned = Visitor.await("what was learned", () -> whispered("Take back"));
        assertThat(learned.blocks().toString()).contains("Your team saved our quarter", "Alice Park");
        done(as(DemoRows.ALICE).press(learned, "praise.unlearn"));

        assertThat(marks()).isEmpty();
        says(DemoRows.DANA, PRAISE + " Really.");
        assertThat(praises()).hasSize(2);
    }

    @Test
    void a_deleted_message_takes_its_mark_along() {
        Message said = says(DemoRows.DANA, PRAISE);
        dismisses();

        done(as(DemoRows.DANA).delete(said));

        assertThat(marks()).isEmpty();
    }

    private void dismisses() {
        visitor.press(DemoRows.ALICE, "moment.dismiss");
        playground.bot().settle();
    }

    private Optional<Message> whispered(String words) {
        return playground.slack().workspace().channels().stream()
                .flatMap(channel -> playground.slack().workspace().ephemerals(channel.id(), DemoRows.ALICE).stream())
                .filter(message -> message.blocks().toString().contains(words))
                .findFirst();
    }

    private List<Mark> marks() {
        return playground.bot().rows().marks().counting();
    }
}
