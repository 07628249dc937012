package foreword.byemail;

import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.praise.Moment;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.workflow.Result;
import foreword.workflow.WhenAsked;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins an ask from a moment, with what was filled in where something was missing. */
record AsksByForm(Desks desks) {
    Result ask(Deeds.Call call, Ask.Kind kind) {
        Optional<Moment> moment = desks.rows().moments().find(new Moment.Id(call.row()));
        Optional<Contact> contact = moment.flatMap(it -> desks.rows().people().contact(it.contact()));
        if (moment.isEmpty() || contact.isEmpty()) {
            return new Result(false, "This moment is gone.");
        }
        WhenAsked whenAsked = desks.whenAsked();
        Optional<String> objection = whenAsked.refusal(contact.get(), call.by());
        if (objection.isPresent()) {
            return new Result(false, objection.get());
        }
        if (!call.field("card_who").isEmpty()) {
            whenAsked.fillCard(card(call, whenAsked.segmentOf(contact.get()), call.now()), 0, call.by());
        }
        return whenAsked.ask(
                new WhenAsked.Proposal(
                        kind,
                        contact.get().id(),
                        whom(call, moment.get()),
                        moment.get().id()),
                call.by());
    }

    private Target.@Nullable Id whom(Deeds.Call call, Moment moment) {
        if (!call.field("target_name").isEmpty()
                && !call.field("target_company").isEmpty()) {
            return desks.whenAsked().target(target(call), call.by()).id();
        }
        String suggested = moment.suggested();
        return suggested == null || !call.deed().fields().isEmpty() ? null : new Target.Id(suggested);
    }

    /** The person who was named in the form. */
    static Target target(Deeds.Call call) {
        return Target.of(Target.Id.fresh(), call.field("target_name"), call.field("target_company"));
    }

    private static ProfileCard card(Deeds.Call call, Segment segment, Instant now) {
        return new ProfileCard(segment, call.field("card_who"), call.field("card_why"), call.field("card_what"), now);
    }
}
