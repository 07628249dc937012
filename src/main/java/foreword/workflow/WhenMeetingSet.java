package foreword.workflow;

import foreword.calendar.Term;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Invitation;
import foreword.inbox.ReceivedMail.Invitation.Method;
import foreword.inbox.ReceivedMail.Invitation.Participation;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a calendar speaks: a meeting with the person we were introduced to is noted. It is never praise, and never a command. */
final class WhenMeetingSet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoWrote who;
    private final Then then;

    WhenMeetingSet(Rows rows, Steps steps, Cards cards, WhoWrote who, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.who = who;
        this.then = then;
    }

    /** Who goes on with it. */
    record Then(WhenIntroduced whenIntroduced, WhenInTouch whenInTouch, Planner planner, OurWays ways) {}

    void invited(ReceivedMail mail) {
        Invitation invitation = mail.invitation();
        EmailAddress from = mail.from();
        if (invitation == null || from == null || !who.proof(mail).holds()) {
            steps.note("mail.calendar", "mail", "an invitation that tells us nothing");
            return;
        }
        touched(invitation, from);
        introduction(invitation, from).ifPresent(introduction -> said(introduction, invitation, from));
    }

    /** A meeting with a contact of ours is contact, once it is over. */
    private void touched(Invitation invitation, EmailAddress from) {
        Instant start = at(invitation.start(), ZoneOffset.UTC);
        if (invitation.method() == Method.CANCEL) {
            then.whenInTouch().noMeeting(invitation.uid());
        } else if (invitation.method() == Method.REQUEST
                && start != null
                && !invitation.uid().isEmpty()) {
            then.whenInTouch()
                    .meeting(
                            invitation.uid(),
                            start,
                            Stream.concat(
                                            Stream.of(from),
                                            invitation.attendees().stream().map(Invitation.Attendee::address))
                                    .toList());
        }
    }

    /** The target invites, answers or is invited by the introducer. */
    private Optional<Introduction> introduction(Invitation invitation, EmailAddress from) {
        Stream<EmailAddress> people = Stream.concat(
                Stream.concat(Stream.of(from), Stream.ofNullable(invitation.organizer())),
                invitation.attendees().stream().map(Invitation.Attendee::address));
        return people.flatMap(person -> rows.introductions().withTarget(person).stream())
                .filter(made -> isTargets(made, from) || who.isContact(made.introducer(), from))
                .findFirst();
    }

    private boolean isTargets(Introduction introduction, EmailAddress from) {
        return from.equals(introduction.targetEmail())
                || rows.introductions().participants(introduction.id()).contains(from);
    }

    private void said(Introduction introduction, Invitation invitation, EmailAddress from) {
        boolean accepted = invitation.method() == Method.REPLY
                && invitation
                        .participation(from)
                        .filter(Participation.ACCEPTED::equals)
                        .isPresent();
        String meeting = meeting(invitation);
        if (known(introduction, meeting, accepted || invitation.method() == Method.REQUEST)) {
            return;
        }
        if (accepted || invitation.method() == Method.REQUEST) {
            set(introduction, invitation, meeting);
        } else if (invitation.method() == Method.CANCEL) {
            steps.note("introduction.meeting-cancelled", introduction.id().ref(), meeting);
            tell(introduction, "The meeting with " + introduction.targetName() + " was called off.", meeting);
        } else {
            String word = invitation.method().name().toLowerCase(Locale.ROOT);
            steps.note("introduction.calendar", introduction.id().ref(), word + " " + meeting);
            tell(introduction, introduction.targetName() + " answered an invitation; please look.", meeting);
        }
    }

    private boolean known(Introduction introduction, String meeting, boolean sets) {
        return sets
                && rows.log().of(introduction.id().ref()).stream()
                        .filter(it -> it.what().startsWith("introduction.meeting-"))
                        .reduce((earlier, later) -> later)
                        .filter(it -> it.what().endsWith("set") && it.why().equals(meeting))
                        .isPresent();
    }

    private void set(Introduction introduction, Invitation invitation, String meeting) {
        steps.note("introduction.meeting-set", introduction.id().ref(), meeting);
        then.whenIntroduced().targetReplied(introduction);
        then.planner().cancel(introduction.id().ref(), Nudge.Kind.FIRST_REPLY, "a meeting is set");
        rows.people().teammate(introduction.owner()).ifPresent(owner -> askAfterwards(introduction, invitation, owner));
        tell(introduction, "A meeting with " + introduction.targetName() + " is set.", meeting);
    }

    /** What came of it is asked for on the business day after. */
    private void askAfterwards(Introduction introduction, Invitation invitation, Teammate owner) {
        Instant start = at(invitation.start(), owner.zone());
        if (start != null && start.isAfter(steps.now())) {
            Term afterwards = then.ways().cadence(introduction.introducer()).of(Step.MEETING);
            Instant due = afterwards.after(start, owner.zone(), then.planner().days());
            rows.nudges().openAbout(introduction.id().ref()).stream()
                    .filter(nudge -> nudge.kind() == Nudge.Kind.OUTCOME)
                    .filter(nudge -> nudge.due().isBefore(due))
                    .forEach(nudge -> rows.nudges().snooze(nudge.id(), nudge.state(), due));
        }
    }

    private static @Nullable Instant at(Invitation.@Nullable Start start, ZoneId floating) {
        return start == null
                ? null
                : ZonedDateTime.of(start.at(), start.zone() == null ? floating : start.zone())
                        .toInstant();
    }

    private void tell(Introduction introduction, String sentence, String meeting) {
        cards.redraw(new Card(Card.Kind.INTRODUCTION, introduction.id().value()));
        rows.people()
                .teammate(introduction.owner())
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                sentence, meeting, "", introduction.id().ref())));
    }

    private static String meeting(Invitation invitation) {
        Invitation.Start start = invitation.start();
        if (start == null) {
            return invitation.summary();
        }
        String zone = start.zone() == null ? "" : " " + start.zone();
        String when = start.wholeDay() ? DAY.format(start.at()) : TIME.format(start.at()) + zone;
        return invitation.summary().isBlank() ? when : invitation.summary() + ", " + when;
    }
}
