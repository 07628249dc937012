package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Mark;
import foreword.praise.Marks;
import foreword.praise.Praise;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.InMemoryMarks;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SqlMarksTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private @Nullable Database database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keeps_marks_whole_and_in_order(boolean sql) {
        Marks marks = marks(sql);
        Mark first = mark(null, "so kind of them", NOW);
        Mark second = mark(new Praise.Id("p_1"), "great \u201cwork\u201d", NOW.plusSeconds(1));

        marks.add(first);
        marks.add(second);

        assertThat(marks.counting()).containsExactly(first, second);
        assertThat(marks.find(second.id())).contains(second);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void counts_the_last_mark_on_a_praise_alone(boolean sql) {
        Marks marks = marks(sql);
        Mark before = mark(new Praise.Id("p_1"), "great work", NOW);
        Mark after = mark(new Praise.Id("p_1"), "great work", NOW.plusSeconds(1));

        marks.add(before);
        marks.add(after);

        assertThat(marks.counting()).containsExactly(after);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_a_mark_back_once_and_tells_that_something_changed(boolean sql) {
        Marks marks = marks(sql);
        Mark mark = mark(new Praise.Id("p_1"), "great work", NOW);
        String empty = marks.version();
        marks.add(mark);
        String marked = marks.version();

        assertThat(marks.undo(mark.id(), NOW)).isTrue();
        assertThat(marks.undo(mark.id(), NOW)).isFalse();

        assertThat(marks.counting()).isEmpty();
        assertThat(marked).isNotEqualTo(empty);
        assertThat(marks.version()).isNotEqualTo(marked);
    }

    @Test
    void are_forgotten_with_the_praise_that_is_erased() {
        Marks marks = marks(true);
        Contact contact = Given.contact(Given.company());
        Praise praise = Given.praise(contact);
        SqlPraises praises = new SqlPraises(opened());
        praises.add(praise);
        marks.add(mark(praise.id(), praise.quote(), NOW));

        praises.erase(praise.id());

        assertThat(marks.counting()).isEmpty();
    }

    @Test
    void let_the_same_words_be_heard_again_when_a_no_is_taken_back() {
        Marks marks = marks(true);
        Praise praise = Given.praise(Given.contact(Given.company()));
        SqlPraises praises = new SqlPraises(opened());
        praises.add(praise);
        praises.move(praise.id(), Praise.State.HEARD, Praise.State.DISMISSED);
        Mark no = mark(praise.id(), praise.quote(), NOW);
        marks.add(no);
        assertThat(praises.dismissedBefore(praise.quote())).isTrue();

        marks.undo(no.id(), NOW);

        assertThat(praises.dismissedBefore(praise.quote())).isFalse();
    }

    private Marks marks(boolean sql) {
        return sql ? new SqlMarks(opened()) : new InMemoryMarks();
    }

    private Database opened() {
        Database open = database;
        if (open == null) {
            open = Database.open(base.url(folder));
            database = open;
        }
        return open;
    }

    private static Mark mark(Praise.@Nullable Id praise, String words, Instant at) {
        return new Mark(Mark.Id.fresh(), praise, null, words, false, new Teammate.Id("tm_1"), at, null);
    }
}
