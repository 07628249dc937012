package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a mail answers one that we have not seen: copies come in any order. Who wrote it and what it answers is remembered for
 * a week, without its words, in case it answers a bridge mail that is still on its way.
 */
final class WhenUnplaced {
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final String MAIL = "mail/";

    private final Rows rows;
    private final Steps steps;
    private final WhenIntroduced whenIntroduced;
    private final WhenWrittenByUs whenWrittenByUs;

    WhenUnplaced(Rows rows, Steps steps, WhenIntroduced whenIntroduced, WhenWrittenByUs whenWrittenByUs) {
        this.rows = rows;
        this.steps = steps;
        this.whenIntroduced = whenIntroduced;
        this.whenWrittenByUs = whenWrittenByUs;
    }

    void remember(ReceivedMail mail, EmailAddress from, boolean proven) {
        Optional<Teammate> ours = Stream.of(Stream.of(from), mail.to().stream(), mail.cc().stream())
                .flatMap(addresses -> addresses)
                .flatMap(address -> rows.people().teammateWithEmail(address).stream())
                .findFirst();
        if (ours.isEmpty() || mail.inReplyTo().isEmpty() || !proven) {
            return;
        }
        rows.replies().forgetUnplaced(steps.now().minus(REMEMBERED));
        rows.replies()
                .add(new Reply(
                        Reply.Id.fresh(),
                        MAIL + mail.inReplyTo().get(0),
                        ours.get().id(),
                        from.value(),
                        "",
                        Answer.UNCLEAR,
                        "",
                        Tie.UNPLACED,
                        null,
                        "",
                        steps.now(),
                        mail.messageId() == null ? "" : mail.messageId()));
    }

    /** The bridge mail has come: what answered it before it came is put to it. */
    void bridged(Introduction introduction) {
        String bridge = introduction.bridge();
        if (bridge == null) {
            return;
        }
        for (Reply early : rows.replies().about(MAIL + bridge)) {
            early.address().ifPresent(writer -> placed(introduction, early, writer));
        }
    }

    private void placed(Introduction introduction, Reply early, EmailAddress writer) {
        Optional<Teammate> ours = rows.people().teammateWithEmail(writer);
        if (ours.isPresent()) {
            whenWrittenByUs.answeredByHand(introduction, ours.get());
        } else if (writer.equals(introduction.targetEmail())) {
            whenIntroduced.targetReplied(introduction);
        } else {
            return;
        }
        rows.replies().place(early.id(), introduction.id().ref(), Tie.SURE);
        steps.note("introduction.mail", introduction.id().ref(), "it came before the introduction");
    }
}
