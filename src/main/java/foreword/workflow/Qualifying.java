package foreword.workflow;

import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds an introduction against the great-introduction card, and keeps the answer with it. */
final class Qualifying {
    private final Rows rows;
    private final Steps steps;
    private final OurWays ways;

    Qualifying(Rows rows, Steps steps, OurWays ways) {
        this.rows = rows;
        this.steps = steps;
        this.ways = ways;
    }

    /** Where nobody answers it, a good fit and a poor one say so by themselves. */
    void judged(Introduction introduction, WhenIntroduced.Outcome outcome, Teammate by) {
        Qualification.Fit fit = outcome.fit() == null ? implied(outcome.to()) : outcome.fit();
        if (fit == null) {
            return;
        }
        Segment segment = ways.segmentOf(introduction.introducer());
        Optional<ProfileCard> card = rows.cards().of(segment);
        String words = outcome.reasons().isBlank() ? outcome.note() : outcome.reasons();
        rows.qualifications()
                .save(new Qualification(
                        introduction.id(),
                        fit,
                        words.strip(),
                        segment,
                        card.map(ProfileCard::version).orElse(0),
                        by.id(),
                        steps.now()));
        steps.note(
                by.id().value(),
                "introduction.held-against-card",
                introduction.id().ref(),
                fit.name());
    }

    private static Qualification.@Nullable Fit implied(Introduction.State to) {
        return switch (to) {
            case QUALIFIED, WON -> Qualification.Fit.FITS;
            case POOR_FIT -> Qualification.Fit.DOES_NOT;
            default -> null;
        };
    }
}
