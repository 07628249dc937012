package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlPraisesTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private final Contact contact = Given.contact(Given.company());

    @Test
    void keeps_praise_whole_and_once_for_each_utterance() {
        SqlPraises praises = new SqlPraises(database);
        Praise praise = Given.praise(contact);
        Praise ofStranger = Given.praise(contact).by(null, new Stranger.Id("st_1"));

        assertThat(praises.add(praise)).isTrue();
        assertThat(praises.add(praise)).isFalse();
        praises.add(ofStranger);

        assertThat(praises.find(praise.id())).contains(praise);
        assertThat(praises.bySource(praise.source())).contains(praise);
        assertThat(praises.of(contact.id())).containsExactly(praise);
        assertThat(praises.of(new Stranger.Id("st_1"))).containsExactly(ofStranger);
    }

    @Test
    void finds_what_a_speaker_said_in_a_stretch_of_time() {
        SqlPraises praises = new SqlPraises(database);
        Praise heard = Given.praise(contact);
        Praise dismissed = Given.praise(contact);
        Praise erased = Given.praise(contact);
        Praise ofAnother = Given.praise(Given.contact(Given.company()));
        List.of(heard, dismissed, erased, ofAnother).forEach(praises::add);
        praises.move(dismissed.id(), Praise.State.HEARD, Praise.State.DISMISSED);
        praises.erase(erased.id());

        assertThat(praises.said(contact.id(), heard.heardAt(), heard.heardAt())).containsExactly(heard);
        assertThat(praises.said(
                        contact.id(),
                        heard.heardAt().minusSeconds(9),
                        heard.heardAt().minusMillis(1)))
                .isEmpty();
        assertThat(praises.said(
                        contact.id(),
                        heard.heardAt().plusMillis(1),
                        heard.heardAt().plusSeconds(9)))
                .isEmpty();
    }

    @Test
    void remembers_words_that_were_dismissed() {
        SqlPraises praises = new SqlPraises(database);
        Praise praise = Given.praise(contact);
        praises.add(praise);
        assertThat(praises.dismissedBefore(praise.quote())).isFalse();

        praises.move(praise.id(), Praise.State.HEARD, Praise.State.DISMISSED);

        assertThat(praises.dismissedBefore(" " + praise.quote())).isTrue();
    }

    @Test
    void lets_one_change_of_praise_win() {
        SqlPraises praises = new SqlPraises(database);
        Praise praise = Given.praise(contact);
        praises.add(praise);

        assertThat(praises.move(praise.id(), Praise.State.HEARD, Praise.State.CONFIRMED))
                .isTrue();
        assertThat(praises.move(praise.id(), Praise.State.HEARD, Praise.State.DISMISSED))
                .isFalse();
        assertThatThrownBy(() -> praises.move(praise.id(), Praise.State.ERASED, Praise.State.HEARD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takes_over_how_sure_the_new_words_are() {
        SqlPraises praises = new SqlPraises(database);
        Praise praise = Given.praise(contact);
        praises.add(praise);

        praises.reword(praise.id(), "rather good", "rather good", 0.4, Band.MAYBE, "admiration", "good");

        assertThat(praises.find(praise.id()).orElseThrow().band()).isEqualTo(Band.MAYBE);
    }

    @Test
    void leaves_no_word_of_erased_praise() {
        SqlPraises praises = new SqlPraises(database);
        Praise praise = Given.praise(contact);
        praises.add(praise);

        praises.erase(praise.id());
        praises.reword(praise.id(), "new", "new", 1, Band.SURE, "result", "new");

        Praise erased = praises.find(praise.id()).orElseThrow();
        assertThat(erased.text() + erased.quote() + erased.reason()).isEmpty();
        assertThat(erased.state()).isEqualTo(Praise.State.ERASED);
    }

    @Test
    void keeps_a_moment_whole_and_lets_one_change_win() {
        SqlMoments moments = new SqlMoments(database);
        Moment moment = Given.moment(Given.teammate());
        moments.add(moment);
        assertThat(moments.find(moment.id())).contains(moment);
        assertThat(moments.of(moment.praise())).contains(moment);
        assertThat(moments.open(moment.owner())).containsExactly(moment);
        assertThat(moments.overdue(moment.expiresAt())).containsExactly(moment);
        assertThat(moments.overdue(moment.expiresAt().minus(Duration.ofMillis(1))))
                .isEmpty();

        assertThat(moments.move(moment.id(), Moment.State.OPEN, Moment.State.TAKEN))
                .isTrue();
        assertThat(moments.move(moment.id(), Moment.State.OPEN, Moment.State.SAVED))
                .isFalse();
        assertThat(moments.open(moment.owner())).isEmpty();
    }
}
