package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Nudges.Delivery;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.report.Heed;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlHeedsTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private final Teammate alice = Given.teammate();
    private final AtomicInteger ids = new AtomicInteger();

    private Database database;
    private SqlMoments moments;
    private SqlNudges nudges;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        moments = new SqlMoments(database);
        nudges = new SqlNudges(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void counts_what_was_taken_kept_or_done_against_what_was_no_praise_or_ran_out() {
        moment(Moment.State.TAKEN);
        moment(Moment.State.THANKED);
        moment(Moment.State.SAVED);
        moment(Moment.State.DISMISSED);
        moment(Moment.State.EXPIRED);
        nudge(Nudge.State.DONE);
        nudge(Nudge.State.EXPIRED);

        assertThat(since(Duration.ofDays(1))).isEqualTo(new Heed(7, 4));
    }

    @Test
    void leaves_out_what_is_still_open_lost_its_reason_or_was_never_shown() {
        moments.add(Given.moment(alice));
        nudge(Nudge.State.CANCELLED);
        nudge(Nudge.State.DELIVERED);
        Nudge unseen = planned();
        nudges.add(unseen);
        nudges.move(unseen.id(), Nudge.State.PLANNED, Nudge.State.DONE, "done before its day");

        assertThat(since(Duration.ofDays(1))).isEqualTo(new Heed(0, 0));
    }

    @Test
    void looks_back_no_further_than_it_is_asked_to() {
        moment(Moment.State.TAKEN);
        nudge(Nudge.State.DONE);

        assertThat(since(Duration.ofDays(1).negated())).isEqualTo(new Heed(0, 0));
    }

    private Heed since(Duration ago) {
        return new SqlHeeds(database).since(Given.NOW.minus(ago));
    }

    private void moment(Moment.State end) {
        Moment moment = Given.moment(alice);
        moments.add(moment);
        moments.move(moment.id(), Moment.State.OPEN, end);
    }

    private void nudge(Nudge.State end) {
        nudges.add(planned());
        List<Claim> claims = nudges.claimDue(Given.NOW, 10, "here", Duration.ofMinutes(1));
        nudges.deliver(claims.stream().map(claim -> new Delivery(claim, null)).toList());
        if (end != Nudge.State.DELIVERED) {
            claims.forEach(claim -> nudges.move(claim.nudge().id(), Nudge.State.DELIVERED, end, "so"));
        }
    }

    private Nudge planned() {
        return new Nudge(
                new Nudge.Id("n_" + ids.incrementAndGet()),
                Nudge.Kind.QUIET,
                alice.id(),
                "company/co_1",
                Given.NOW,
                Nudge.State.PLANNED,
                "because",
                "");
    }
}
