package foreword.workflow;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.followup.Step;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Consent;
import foreword.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our answer to a bridge mail: to the target, with the introducer moved to Bcc, in the thread that the introducer began. */
final class FirstReply {
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final WhenAnswered.Timing timing;

    FirstReply(Steps steps, Cards cards, Drafting drafting, WhenAnswered.Timing timing) {
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
    }

    /** Does nothing where the target has no address: the introduction was made another way. */
    void draft(Introduction introduction, Contact introducer, Teammate owner, List<String> references) {
        EmailAddress target = introduction.targetEmail();
        if (target == null) {
            return;
        }
        List<EmailAddress> bcc = Stream.ofNullable(introducer.email()).toList();
        Target met = Target.introduced(
                Target.Id.fresh(),
                introduction.targetName(),
                introduction.targetCompany().isBlank() ? target.domain() : introduction.targetCompany(),
                new Consent.OptedIn(introduction.madeAt(), target));
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.FIRST_REPLY,
                introduction.id().ref(),
                owner,
                introducer,
                met,
                null,
                Map.of("introduction.subject", subject(introduction)));
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(target, introduction.targetName(), bcc),
                    new Drafting.Place(bridge(introduction), references),
                    steps.now());
            drafting.submit(draft, owner, cards, steps);
            timing.planner()
                    .plan(
                            Nudge.Kind.FIRST_REPLY,
                            owner,
                            introduction.id().ref(),
                            timing.ways().cadence(introduction.introducer()).of(Step.BRIDGE),
                            introduction.targetName() + " waits for your first reply.");
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
    }

    private static @Nullable String bridge(Introduction introduction) {
        String id = introduction.bridge();
        return id != null && wellFormed(id) ? id : null;
    }

    /** Unchanged, but for the Re: that every mail program puts before an answer. */
    private static String subject(Introduction introduction) {
        String subject = introduction.subject().isBlank()
                ? "Introduction: " + introduction.targetName()
                : introduction.subject();
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    /** A foreign id goes into our own headers only when it has the form of one (RFC 5322, section 3.6.4). */
    static boolean wellFormed(String id) {
        return id.length() < 500
                && id.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && id.matches("<[^<>\\s]+@[^<>\\s]+>");
    }
}
