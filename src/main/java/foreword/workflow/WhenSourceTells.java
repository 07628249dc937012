package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.deal.source.SourceDeals;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.Sources;
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
    private final Known known;

    /** @param hearsay puts the word of a source that does not act by itself before a person */
    public WhenSourceTells(
            Rows rows, Steps steps, Cards cards, WhenDealMoves whenDealMoves, Hearsay hearsay, Known known) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenDealMoves = whenDealMoves;
        this.hearsay = hearsay;
        this.known = known;
    }

    /** What is known of the sources. */
    public record Known(Sources sources, SourceDeals deals, StageQuestions stages) {}

    /** Asks a person whether some news is right. */
    @FunctionalInterface
    public interface Hearsay {
        void ask(DealUpdate news, Source source);
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

    /**
     * A person says what a source's stage means; the deals that waited for it move.
     *
     * @param name as the source calls it, with its pipeline before a slash where several have it
     */
    public Result stageMeans(Teammate by, String source, String name, StageMeaning meaning) {
        if (by.role() != Teammate.Role.ADMIN) {
            return Result.refused("Only an admin says what a stage means.");
        }
        List<StageQuestions.Asked> asked = known.stages().asked(source, name);
        if (asked.isEmpty()) {
            return Result.refused("Nobody asked about a stage of that name. Open questions: " + open() + ".");
        }
        return steps.step(() -> {
            int moved = 0;
            for (StageQuestions.Asked stage : asked) {
                moved += settle(by, stage, meaning);
            }
            return Result.done("From now on \"" + name + "\" means " + meaning.word() + ", also for " + moved
                    + (moved == 1 ? " deal that waited for it." : " deals that waited for it."));
        });
    }

    private String open() {
        List<String> names = known.stages().open().stream()
                .map(stage -> stage.source() + " \"" + stage.name() + "\"")
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private int settle(Teammate by, StageQuestions.Asked stage, StageMeaning meaning) {
        List<StageQuestions.Waiting> waited =
                known.stages().means(stage, meaning, by.id().value(), steps.now());
        steps.note(by.id().value(), "stage.explained", stage.source() + "/" + stage.name(), meaning.word());
        for (StageQuestions.Waiting deal : waited) {
            whenDealMoves.apply(
                    new DealUpdate(
                            null,
                            null,
                            deal.externalId(),
                            meaning.stage(),
                            word(meaning, stage.name()),
                            null,
                            null,
                            Certainty.STATED,
                            deal.at()),
                    Source.of(stage.source()),
                    by);
        }
        return waited.size();
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
            moved(from, meant(from, event, at));
        } else if (id != null && known.sources().acts(from.name())) {
            whenDealMoves.gone(from, id);
        }
    }

    /** The operator's word beats a person's answer, and both beat what the name usually means. */
    private SourceEvent meant(Source from, SourceEvent event, Instant at) {
        DealUpdate update = event.update();
        String name = update.stageName();
        if (name == null) {
            return event;
        }
        String pipeline = event.pipeline() == null ? "" : event.pipeline();
        Optional<StageMeaning> said = known.sources()
                .stages(from.name())
                .of(event.pipeline(), name)
                .or(() -> known.stages().answer(from.name(), pipeline, name));
        if (said.isEmpty() && update.stage() == Stage.UNKNOWN && update.externalId() != null) {
            ask(new StageQuestions.Waiting(
                    new StageQuestions.Asked(from.name(), pipeline, name), update.externalId(), at));
        }
        return said.map(meaning -> event.with(new DealUpdate(
                        update.company(),
                        update.deal(),
                        update.externalId(),
                        meaning.stage(),
                        word(meaning, name),
                        update.amount(),
                        update.lostReason(),
                        update.certainty(),
                        update.at())))
                .orElse(event);
    }

    /** Of an open deal the phase is read from the word for its stage. */
    private static String word(StageMeaning meaning, String name) {
        return meaning.stage() == Stage.OPEN ? meaning.word() : name;
    }

    private void ask(StageQuestions.Waiting waiting) {
        if (!known.stages().waits(waiting, steps.now())) {
            return;
        }
        StageQuestions.Asked stage = waiting.stage();
        String title = known.sources().title(stage.source());
        tellAdmins(
                title + " has a stage that I do not know: \"" + stage.name() + "\". What does it mean?",
                "Until you say, the deals in it stay where they are here. Type `/foreword settings stage "
                        + stage.source() + " " + stage.name() + " proposal`, or another of: "
                        + String.join(", ", StageMeaning.words()) + ".",
                "stage/" + stage.source() + "/" + stage.pipeline() + "/" + stage.name());
    }

    private void moved(Source from, SourceEvent event) {
        DealUpdate update = event.update();
        if (!known.sources().acts(from.name())) {
            if (update.stage() != Stage.UNKNOWN || update.amount() != null) {
                hearsay.ask(update, from);
            }
            return;
        }
        WhenDealMoves.Moved moved = whenDealMoves.apply(update, from, null);
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
            tellAdmins(
                    known.sources().title(from.name()) + " names its deals by numbers only, such as " + named(update)
                            + ".",
                    "Set hooks." + from.name() + ".api-token, so that I can read there what they are.",
                    "thin/" + from.name());
        }
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
