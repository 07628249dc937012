package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.people.Teammate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a deal's move means for the introductions it came through: each follows it, and whoever made it hears of it. */
final class Following {
    private final Rows rows;
    private final IntroductionMoves moves;

    Following(Rows rows, IntroductionMoves moves) {
        this.rows = rows;
        this.moves = moves;
    }

    /** The deal has moved from there; null when it is new, or its introduction has just become known. */
    void moved(Deal deal, @Nullable Stage from, @Nullable Teammate by) {
        rows.links().of(deal.id()).stream()
                .filter(link -> link.state() == Link.State.CONFIRMED)
                .forEach(link -> rows.introduction(link.introduction()).ifPresent(it -> follow(it, deal, from, by)));
    }

    /** It never went there: notes that wait are withdrawn, and whoever was told already hears that it is open again. */
    void takenBack(Deal deal, Stage from, @Nullable Teammate by) {
        rows.links().of(deal.id()).stream()
                .filter(link -> link.state() == Link.State.CONFIRMED)
                .flatMap(link -> rows.introduction(link.introduction()).stream())
                .forEach(introduction -> {
                    if (moves.unsaid(introduction)) {
                        undo(introduction, deal, by);
                    } else {
                        follow(introduction, deal, from, by);
                    }
                });
    }

    private void undo(Introduction introduction, Deal deal, @Nullable Teammate by) {
        boolean ended = introduction.state() == State.WON || introduction.state() == State.LOST;
        if (ended && deal.position().live()) {
            to(introduction, State.QUALIFIED, "the deal is open after all", by);
        } else {
            follow(introduction, deal, null, by);
        }
    }

    /** It does not move: the introducers hear that it rests. */
    void stalled(Deal deal) {
        rows.links().of(deal.id()).stream()
                .filter(link -> link.state() == Link.State.CONFIRMED)
                .forEach(link -> rows.introduction(link.introduction())
                        .ifPresent(it -> report(it, ReportBack.News.STALLED, null)));
    }

    private void follow(Introduction introduction, Deal deal, @Nullable Stage from, @Nullable Teammate by) {
        boolean wasClosed = from == Stage.WON || from == Stage.LOST;
        switch (deal.position().stage()) {
            case WON -> end(introduction, State.WON, "the deal was won", by);
            case LOST -> {
                if (!anotherWon(introduction, deal)) {
                    end(introduction, State.LOST, because(deal), by);
                }
            }
            case ON_HOLD -> report(introduction, ReportBack.News.STALLED, by);
            case OPEN -> {
                if (wasClosed && to(introduction, State.QUALIFIED, "the deal is open again", by)) {
                    report(introduction, ReportBack.News.REOPENED, by);
                }
            }
            case UNKNOWN -> {}
        }
    }

    private void end(Introduction introduction, State state, String note, @Nullable Teammate by) {
        if (introduction.state() != state && to(introduction, state, note, by)) {
            ReportBack.News.of(state).ifPresent(news -> report(introduction, news, by));
        }
    }

    private boolean to(Introduction introduction, State state, String note, @Nullable Teammate by) {
        WhenIntroduced.Outcome outcome = new WhenIntroduced.Outcome(state, note, null, "");
        return who(introduction, by)
                .filter(teammate -> moves.to(introduction, outcome, teammate))
                .isPresent();
    }

    private void report(Introduction introduction, ReportBack.News news, @Nullable Teammate by) {
        who(introduction, by).ifPresent(teammate -> moves.report(introduction, news, teammate));
    }

    /** Whoever owns the introduction tells the introducer, whoever told of the deal. */
    private Optional<Teammate> who(Introduction introduction, @Nullable Teammate by) {
        return rows.people().teammate(introduction.owner()).or(() -> Optional.ofNullable(by));
    }

    private boolean anotherWon(Introduction introduction, Deal lost) {
        return rows.links().of(introduction.id().ref()).stream()
                .filter(link ->
                        link.state() == Link.State.CONFIRMED && !link.deal().equals(lost.id()))
                .flatMap(link -> rows.deals().find(link.deal()).stream())
                .anyMatch(deal -> deal.position().stage() == Stage.WON && !deal.hidden());
    }

    private static String because(Deal deal) {
        LostReason reason = deal.position().because();
        return reason == null ? "the deal was lost" : "the deal was lost: " + reason.words();
    }
}
