package foreword.byemail;

import foreword.draft.Draft;
import foreword.outbox.Notice;
import foreword.praise.Praise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something to know: good news, or trouble with what is safe and what to do. */
record TellsNotices(Facts facts, Notice notice, boolean trouble) {
    private static final String BOUNCED = "FW-3108";

    Told told() {
        String code = notice.code().isBlank() ? "" : "Error " + notice.code() + ".";
        return Told.open(
                (trouble ? "Trouble: " : "") + notice.sentence(),
                notice.sentence(),
                List.of(trouble ? Passage.says(notice.detail()) : Passage.quote("", notice.detail())),
                trouble ? repairs() : permission(),
                code);
    }

    private List<Deed> permission() {
        return notice.about().startsWith("praise/")
                ? facts.rows()
                        .praises()
                        .find(new Praise.Id(notice.about().substring("praise/".length())))
                        .map(praise -> new TellsPermission(facts, praise).deeds())
                        .orElse(List.of())
                : List.of();
    }

    private List<Deed> repairs() {
        return draft().filter(draft -> draft.state() != Draft.State.SENT || BOUNCED.equals(notice.code()))
                .map(this::repairs)
                .orElse(List.of());
    }

    private List<Deed> repairs(Draft draft) {
        List<Deed> deeds = new ArrayList<>();
        new TellsAddresses(facts).fix(draft.letter().to()).ifPresent(deeds::add);
        if (draft.state() == Draft.State.FAILED) {
            deeds.add(Deed.of(
                    "draft.sentmyself",
                    draft.buttonValue(),
                    "I have sent it myself",
                    "Noted as sent by you; Foreword sends nothing."));
        }
        return deeds;
    }

    private Optional<Draft> draft() {
        return notice.about().startsWith("draft/")
                ? facts.rows().drafts().find(new Draft.Id(notice.about().substring("draft/".length())))
                : Optional.empty();
    }
}
