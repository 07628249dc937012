package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Praise;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class SqlPraiseSearchTest {
    private static final Company ACME =
            new Company(new Company.Id("co_1"), "\u00c5kme", Segment.CLIENT, null, new Teammate.Id("tm_1"));
    private static final Contact DANA = new Contact(
            new Contact.Id("c_1"),
            ACME.id(),
            "Dana O\u2019Neil",
            new EmailAddress("dana@acme.example"),
            null,
            null,
            Contact.Standing.OPEN,
            "");
    private static final Stranger LEO = new Stranger(
            new Stranger.Id("st_1"),
            null,
            null,
            "Leo Brandt",
            ACME.id(),
            new Teammate.Id("tm_1"),
            Stranger.State.ASKED);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlPraises praises;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        praises = new SqlPraises(database);
        SqlPeople people = new SqlPeople(database);
        people.save(ACME);
        people.save(DANA);
        people.save(LEO);
        keep("oldest", "You SAVED our quarter; \u00dcberragend!", "result", DANA.id(), null, 1);
        keep("middle", "100% splendid, a true_gem. It wasn't easy!", "admiration", DANA.id(), null, 2);
        keep("newest", "Superb", "gratitude", null, LEO.id(), 3);
        keep("erased", "You saved our quarter", "result", DANA.id(), null, 4);
        praises.erase(new Praise.Id("p_erased"));
        keep("dismissed", "You saved our quarter", "result", DANA.id(), null, 5);
        praises.move(new Praise.Id("p_dismissed"), Praise.State.HEARD, Praise.State.DISMISSED);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saved            | oldest",
                "QUARTER saved    | oldest",
                "\u00fcberragend | oldest",
                "dana             | middle oldest",
                "o'neil           | middle oldest",
                "dana splendid    | middle",
                "\u00e5kme       | newest middle oldest",
                "leo              | newest",
                "result           | oldest",
                "Gratitude        | newest",
                "100%             | middle",
                "1%               | ''",
                "%                | middle",
                "true_gem         | middle",
                "a_true           | ''",
                "wasn\u2019t     | middle",
                "easy!            | middle",
                "!                | middle oldest",
                "x';--            | ''",
                "saved zebra      | ''",
                "''               | newest middle oldest",
            })
    void finds_what_has_all_the_words(String typed, String found) {
        assertThat(found(typed, 0, 10)).isEqualTo(found);
    }

    @Test
    void gives_one_page_after_the_other() {
        assertThat(found("", 0, 2)).isEqualTo("newest middle");
        assertThat(found("", 2, 2)).isEqualTo("oldest");
        assertThat(found("", 3, 2)).isEmpty();
    }

    @Test
    void follows_words_that_were_edited() {
        praises.reword(new Praise.Id("p_newest"), "A Fresh start", "A Fresh start", 1, Band.SURE, "result", "");

        assertThat(found("fresh", 0, 10)).isEqualTo("newest");
        assertThat(found("superb", 0, 10)).isEmpty();
    }

    private String found(String typed, int skip, int most) {
        List<String> words = typed.isBlank() ? List.of() : List.of(typed.split(" ", -1));
        return new SqlPraiseSearch(database)
                .find(words, skip, most).stream()
                        .map(praise -> praise.id().value().substring(2))
                        .collect(Collectors.joining(" "));
    }

    private void keep(
            String name,
            String text,
            String kind,
            Contact.@Nullable Id speaker,
            Stranger.@Nullable Id stranger,
            int second) {
        praises.add(new Praise(
                new Praise.Id("p_" + name),
                "SLACK/C1/" + name,
                speaker,
                stranger,
                Utterance.Channel.SLACK,
                "C1",
                name,
                null,
                text,
                text,
                1,
                Band.SURE,
                kind,
                "",
                null,
                Praise.State.HEARD,
                Given.NOW.plusSeconds(second)));
    }
}
