package foreword.adapter.crm;

import foreword.deal.Certainty;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.StageLabel;
import foreword.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event in the making: a reader says what it finds, and what is not found stays unsaid. */
final class Telling {
    private static final int LONGEST = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final @Nullable String id;
    private SourceEvent.Kind kind = SourceEvent.Kind.CHANGED;
    private @Nullable String deal;
    private @Nullable String company;
    private Stage stage = Stage.UNKNOWN;
    private @Nullable String stageName;
    private @Nullable Amount amount;
    private @Nullable LostReason reason;
    private @Nullable Instant at;
    private boolean thin;
    private @Nullable String pipeline;
    private @Nullable String stageLabel;
    private @Nullable String pipelineLabel;
    private @Nullable String email;
    private @Nullable String leadSource;
    private List<String> former = List.of();

    /** @param id the deal's id at the source, null when it says none */
    Telling(@Nullable String id) {
        this.id = id;
    }

    Telling kind(SourceEvent.Kind happened) {
        this.kind = happened;
        return this;
    }

    Telling deal(@Nullable String name) {
        this.deal = name;
        return this;
    }

    Telling company(@Nullable String name) {
        this.company = name;
        return this;
    }

    /** @param name the source's own word, null when there is none */
    Telling stage(Stage meant, @Nullable String name) {
        this.stage = meant;
        this.stageName = name;
        return this;
    }

    /** A deal that has just begun is open, unless its stage was said. */
    Telling openUnlessSaid() {
        return stage == Stage.UNKNOWN && stageName == null ? stage(Stage.OPEN, null) : this;
    }

    Telling amount(@Nullable Amount sum) {
        this.amount = sum;
        return this;
    }

    Telling lostBecause(@Nullable String words) {
        this.reason = words == null ? null : Reasons.of(words);
        return this;
    }

    Telling at(@Nullable Instant when) {
        this.at = when;
        return this;
    }

    Telling thin() {
        this.thin = true;
        return this;
    }

    Telling pipeline(@Nullable String name) {
        this.pipeline = name;
        return this;
    }

    /** How people read its stage and its pipeline there, null where the source does not say. */
    Telling read(@Nullable String stageAsRead, @Nullable String pipelineAsRead) {
        this.stageLabel = stageAsRead;
        this.pipelineLabel = pipelineAsRead;
        return this;
    }

    Telling contact(@Nullable String address) {
        this.email = address;
        return this;
    }

    Telling leadSource(@Nullable String source) {
        this.leadSource = source;
        return this;
    }

    Telling former(List<String> ids) {
        this.former = ids;
        return this;
    }

    SourceEvent event() {
        boolean gone = kind == SourceEvent.Kind.DELETED;
        return new SourceEvent(
                kind,
                new DealUpdate(
                        line(company),
                        line(deal),
                        line(id),
                        gone ? Stage.UNKNOWN : stage,
                        gone ? null : line(stageName),
                        gone ? null : amount,
                        gone || stage == Stage.OPEN || stage == Stage.WON ? null : reason,
                        gone ? Certainty.RETRACTED : Certainty.STATED,
                        at),
                thin,
                line(pipeline),
                label(),
                email,
                line(leadSource),
                former);
    }

    private @Nullable StageLabel label() {
        String read = line(stageLabel);
        return read == null ? null : new StageLabel(read, line(pipelineLabel));
    }

    /** Names are one line of a length that can be shown. */
    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String one = CONTROLS.matcher(text).replaceAll(" ").strip();
        return one.isEmpty()
                ? null
                : one.substring(0, one.offsetByCodePoints(0, Math.min(LONGEST, one.codePointCount(0, one.length()))));
    }
}
