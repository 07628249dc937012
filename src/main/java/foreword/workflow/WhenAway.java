package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Absence;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a machine answers for somebody who is away: it answers nothing and stops nothing, but planned reminders wait until
 * they are back.
 */
final class WhenAway {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final Duration LONGEST = Duration.ofDays(120);
    private static final Set<Nudge.Kind> WAIT = EnumSet.of(Nudge.Kind.FOLLOW_UP, Nudge.Kind.BRIDGE);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoseReply whose;
    private final Planner planner;

    WhenAway(Rows rows, Steps steps, Cards cards, WhoseReply whose, Planner planner) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whose = whose;
        this.planner = planner;
    }

    void automatic(ReceivedMail mail) {
        whose.sent(mail).ifPresent(sent -> {
            String ref = "draft/" + sent.id().value();
            Absence absence = mail.absence();
            LocalDate until = absence == null ? null : absence.until();
            String why = until == null ? "an automatic reply; follow-ups go on" : "away until " + until;
            boolean told = rows.log().of(ref).stream()
                    .anyMatch(
                            it -> it.what().equals("mail.automatic") && it.why().equals(why));
            steps.note("mail.automatic", ref, why);
            if (absence != null && until != null && believable(until) && !told && isAddressee(mail, sent)) {
                away(sent, absence, until);
            }
        });
    }

    private boolean believable(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(steps.now(), ZoneOffset.UTC);
        return !until.isBefore(today)
                && until.isBefore(LocalDate.ofInstant(steps.now().plus(LONGEST), ZoneOffset.UTC));
    }

    private static boolean isAddressee(ReceivedMail mail, Draft sent) {
        return sent.letter().to().equals(mail.from()) && mail.authentication() != ReceivedMail.Authentication.FAIL;
    }

    private void away(Draft sent, Absence absence, LocalDate until) {
        Optional<Ask> ask = rows.ask(sent.about());
        rows.people().teammate(sent.owner()).ifPresent(owner -> {
            Instant back = planner.dayAfter(until, owner);
            List<Nudge> moved = ask.stream()
                    .flatMap(it -> rows.nudges().openAbout(it.id().ref()).stream())
                    .filter(nudge -> WAIT.contains(nudge.kind()) && nudge.due().isBefore(back))
                    .filter(nudge -> rows.nudges().snooze(nudge.id(), nudge.state(), back))
                    .toList();
            cards.tell(
                    owner, Card.Kind.NOTICE, told(sent, absence, until, moved.isEmpty() ? null : shown(back, owner)));
        });
    }

    private static Cards.Message told(Draft sent, Absence absence, LocalDate until, @Nullable String back) {
        String waits = back == null ? "" : "The reminder waits until " + back + ". ";
        String deputy = absence.deputy().isBlank()
                ? ""
                : "They name " + absence.deputy() + " for the time being; nothing is sent there.";
        return new Cards.Message(
                sent.letter().toName() + " is away until " + DAY.format(until) + ".",
                (waits + deputy).strip(),
                "",
                "draft/" + sent.id().value());
    }

    private static String shown(Instant at, Teammate owner) {
        return DAY.format(at.atZone(owner.zone()));
    }
}
