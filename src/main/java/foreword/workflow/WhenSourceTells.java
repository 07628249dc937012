package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.deal.source.SourceDeals;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.Sources;
import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When another system tells of its deals: they move here as they did there, in the order of its own clock. */
public final class WhenSourceTells {
    private static final Logger LOG = LoggerFactory.getLogger(WhenSourceTells.class);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenDealMoves whenDealMoves;
    private final Hearsay hearsay;
    private final WhenStageExplained whenStageExplained;
    private final Known known;

    /** @param hearsay puts the word of a source that does not act by itself before a person */
    public WhenSourceTells(
            Rows rows,
            Steps steps,
            Cards cards,
            WhenDealMoves whenDealMoves,
            Hearsay hearsay,
            WhenStageExplained whenStageExplained,
            Known known) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenDealMoves = whenDealMoves;
        this.hearsay = hearsay;
        this.whenStageExplained = whenStageExplained;
        this.known = known;
    }

    /** What is known of the sources. */
    public record Known(Sources sources, SourceDeals deals) {}

    /** Asks a person whether some news is right. */
    public interface Hearsay {
        void ask(DealUpdate news, Source source);

        /**
         * What a stage means was said, perhaps otherwise than before: what waits for an answer reads so from now on, and what was
         * confirmed is asked about anew.
         *
         * @param meant what the deal in it is told to be; null when the stage says nothing
         */
        void askAnew(StageQuestions.InIt inIt, @Nullable StageMeaning meant);
    }

    /**
     * Reads the rest where there is more to read, then does everything in one step.
     *
     * @param received counts where the source says no time
     * @throws SourceUnavailable when the rest cannot be read at the moment; nothing was done then
     */
    public void told(Source from, List<SourceEvent> events, Instant received, Runnable done) throws SourceUnavailable {
        List<SourceEvent> whole = new ArrayList<>();
        for (SourceEvent event : events) {
            whole.add(timed(filled(from, event), received));
        }
        steps.run(() -> {
            whole.forEach(event -> one(from, event));
            done.run();
        });
    }

    private SourceEvent filled(Source from, SourceEvent event) throws SourceUnavailable {
        String id = event.update().externalId();
        boolean gone = event.kind() == SourceEvent.Kind.DELETED;
        if (!event.thin() || gone || id == null || !known.sources().readable(from.name())) {
            return event;
        }
        try {
            Optional<SourceEvent> whole = known.sources().whole(from.name(), id);
            return whole.map(read -> joined(event, read)).orElse(event);
        } catch (SourceRefused refused) {
            steps.run(() -> tellAdmins(
                    String.valueOf(refused.getMessage()) + ".",
                    "Until that is mended, its deals are known only by what its calls say.",
                    "refused/" + from.name() + "/" + steps.now().truncatedTo(ChronoUnit.DAYS)));
            return event;
        }
    }

    /** What is read is later than what was told, whatever its own time says. */
    private static SourceEvent joined(SourceEvent told, SourceEvent read) {
        DealUpdate now = read.update();
        Instant at = later(told.update().at(), now.at());
        DealUpdate update = new DealUpdate(
                now.company(),
                now.deal(),
                told.update().externalId(),
                now.stage(),
                now.stageName(),
                now.amount(),
                now.lostReason(),
                now.certainty(),
                at);
        return new SourceEvent(
                read.kind() == SourceEvent.Kind.DELETED ? read.kind() : told.kind(),
                update,
                false,
                read.pipeline(),
                read.label(),
                read.contactEmail(),
                read.leadSource(),
                told.formerIds());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static SourceEvent timed(SourceEvent event, Instant received) {
        DealUpdate update = event.update();
        return update.at() != null && !update.at().isAfter(received)
                ? event
                : event.with(new DealUpdate(
                        update.company(),
                        update.deal(),
                        update.externalId(),
                        update.stage(),
                        update.stageName(),
                        update.amount(),
                        update.lostReason(),
                        update.certainty(),
                        received));
    }

    private void one(Source from, SourceEvent event) {
        String id = event.update().externalId();
        boolean there = event.kind() != SourceEvent.Kind.DELETED;
        Instant at = event.update().at() == null ? steps.now() : event.update().at();
        if (id != null && !known.deals().seen(from.name(), id, there, at)) {
            LOG.info("news of {} about deal {} came too late", from.name(), id);
            return;
        }
        if (there) {
            event.formerIds().forEach(former -> whenDealMoves.merged(from, String.valueOf(id), former));
            meant(from, event, at);
        } else if (id != null && known.sources().acts(from.name())) {
            whenDealMoves.gone(from, id);
        }
    }

    /** The operator's word beats a person's answer, and both beat what the name usually means. */
    private void meant(Source from, SourceEvent event, Instant at) {
        DealUpdate update = event.update();
        String name = update.stageName();
        if (name == null) {
            moved(from, event, from);
            return;
        }
        Optional<StageMeaning> operator = known.sources().stages(from.name()).of(event.pipeline(), name);
        if (operator.isPresent()) {
            moved(from, saying(event, operator.get()), from);
            return;
        }
        String pipeline = event.pipeline() == null ? "" : event.pipeline();
        StageQuestions.Asked stage = new StageQuestions.Asked(from.name(), pipeline, name);
        Optional<StageQuestions.Question> question = rows.stageQuestions().about(stage);
        String id = update.externalId();
        if (id != null && (question.isPresent() || update.stage() == Stage.UNKNOWN)) {
            whenStageExplained.holds(new StageQuestions.InIt(stage, id, at), event.label());
        }
        Optional<StageMeaning> said = question.map(StageQuestions.Question::meaning);
        moved(
                from,
                said.map(meaning -> saying(event, meaning)).orElseGet(() -> called(event, event.label())),
                said.isPresent() ? question.get().answer() : from);
    }

    private static SourceEvent saying(SourceEvent event, StageMeaning meaning) {
        StageLabel label = event.label();
        String name = label == null ? String.valueOf(event.update().stageName()) : label.stage();
        return standing(event, meaning.stage(), DealsInStage.word(meaning, name));
    }

    /** As people read it there. */
    private static SourceEvent called(SourceEvent event, @Nullable StageLabel label) {
        return label == null ? event : standing(event, event.update().stage(), label.stage());
    }

    private static SourceEvent standing(SourceEvent event, Stage stage, String called) {
        DealUpdate update = event.update();
        return event.with(new DealUpdate(
                update.company(),
                update.deal(),
                update.externalId(),
                stage,
                called,
                update.amount(),
                update.lostReason(),
                update.certainty(),
                update.at()));
    }

    /** @param word whose it is in the deal's history */
    private void moved(Source from, SourceEvent event, Source word) {
        DealUpdate update = event.update();
        if (!known.sources().acts(from.name())) {
            heard(from, update);
            return;
        }
        WhenDealMoves.Moved moved = whenDealMoves.apply(update, word, null);
        Deal.Id deal = moved.deal();
        if (deal != null) {
            Optional.ofNullable(event.contactEmail())
                    .flatMap(EmailAddress::read)
                    .ifPresent(address -> whenDealMoves.takesPart(deal, address));
        } else if (!moved.several().isEmpty()) {
            tellAdmins(
                    known.sources().title(from.name()) + " tells of the deal " + named(update)
                            + ", and I do not know which of ours it is.",
                    moved.result().sentence(),
                    "which/" + from.name() + "/" + update.externalId());
        } else if (event.thin() && !known.sources().readable(from.name())) {
            onlyNumbers(from, update);
        }
    }

    /** Asked about where there is anything to say, and a name that a person knows it by. */
    private void heard(Source from, DealUpdate update) {
        String id = update.externalId();
        if (update.stage() == Stage.UNKNOWN && update.amount() == null) {
            return;
        }
        if (update.company() != null || update.deal() != null) {
            hearsay.ask(update, from);
            return;
        }
        Optional<Deal> ours = id == null ? Optional.empty() : rows.deals().from(from.name(), id);
        ours.ifPresentOrElse(
                deal -> hearsay.ask(
                        new DealUpdate(
                                deal.whose().companyName(),
                                deal.title(),
                                id,
                                update.stage(),
                                update.stageName(),
                                update.amount(),
                                update.lostReason(),
                                update.certainty(),
                                update.at()),
                        from),
                () -> onlyNumbers(from, update));
    }

    private void onlyNumbers(Source from, DealUpdate update) {
        String title = known.sources().title(from.name());
        tellAdmins(
                title + " names its deals by numbers only, such as " + named(update) + ".",
                "Set hooks." + from.name() + ".api-token, so that I can read there what they are.",
                "thin/" + from.name());
    }

    private static String named(DealUpdate update) {
        return update.deal() == null ? String.valueOf(update.externalId()) : update.deal();
    }

    private void tellAdmins(String sentence, String detail, String occasion) {
        rows.people().teammates().stream()
                .filter(teammate -> teammate.role() == Teammate.Role.ADMIN)
                .forEach(admin ->
                        cards.tellOnce(admin, Card.Kind.NOTICE, new Cards.Message(sentence, detail, "", ""), occasion));
    }
}
