package foreword.byemail;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.concern.Concern;
import foreword.draft.Draft;
import foreword.expectation.Expectation;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Permission;
import foreword.praise.Praise;
import foreword.thanks.ThankYou;
import foreword.workflow.Result;
import foreword.workflow.WhoIsThis;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Does what a link or an answer says, by the same ways as the buttons in Slack. */
final class Deeds {
    private final Desks desks;
    private final Until until;
    private final Map<String, Function<Call, Result>> deeds = new HashMap<>();

    Deeds(Desks desks, Until until) {
        this.desks = desks;
        this.until = until;
        moments();
        new DraftDeeds(desks).deeds().forEach(deeds::put);
        replies();
        thanks();
        introductions();
        new DealDeeds(desks).deeds().forEach(deeds::put);
        nudges();
        hopper();
        expectations();
        people();
        concerns();
    }

    /** A deed by one of us, with what they filled in. */
    record Call(Deed deed, Teammate by, Map<String, String> fields, Instant now) {
        String row() {
            return deed.row();
        }

        String field(String name) {
            return fields.getOrDefault(name, "").strip();
        }
    }

    Result perform(Call call) {
        for (Field field : call.deed().fields()) {
            String value = call.field(field.name());
            if (field.needed() && value.isEmpty()) {
                return new Result(false, "Something is missing: " + field.label());
            }
            if (!field.choices().isEmpty()
                    && field.choices().stream().noneMatch(it -> it.value().equals(value))) {
                return new Result(false, "Choose one: " + field.label());
            }
        }
        Function<Call, Result> deed = deeds.get(call.deed().action());
        if (deed == null) {
            throw new IllegalStateException(
                    "a deed that nobody does: " + call.deed().action());
        }
        desks.cards().begin(call.by().id());
        try {
            return deed.apply(call);
        } finally {
            desks.cards().end();
        }
    }

    private void moments() {
        AsksByForm asks = new AsksByForm(desks);
        deeds.put("moment.ask", call -> asks.ask(call, Ask.Kind.INTRODUCTION));
        deeds.put("moment.advice", call -> asks.ask(call, Ask.Kind.ADVICE));
        deeds.put("moment.thank", call -> desks.whenAsked().thank(moment(call), call.by()));
        deeds.put("moment.save", call -> desks.whenAsked().keep(moment(call), call.by()));
        deeds.put("moment.dismiss", call -> desks.whenAsked().dismiss(moment(call), call.by()));
        deeds.put("moment.later", call -> later(call, time -> desks.whenAsked().remind(moment(call), time, call.by())));
        deeds.put("draft.later", call -> later(call, time -> desks.whenDecided().later(draft(call), time, call.by())));
        deeds.put("moment.never", call -> desks.whenAsked().neverAsk(moment(call), call.by()));
        deeds.put("praise.permission", call -> desks.whenQuoted().ask(new Praise.Id(call.row()), call.by()));
        deeds.put("praise.granted", call -> permission(call, Permission.State.GRANTED));
        deeds.put("praise.refused", call -> permission(call, Permission.State.REFUSED));
    }

    private Result permission(Call call, Permission.State answer) {
        return desks.whenQuoted().answered(new Praise.Id(call.row()), answer, call.by());
    }

    private void replies() {
        deeds.put("reply.yes", call -> settle(call, Answer.YES));
        deeds.put("reply.name", call -> settle(call, Answer.NAME_ONLY));
        deeds.put("reply.advised", call -> settle(call, Answer.ADVISED));
        deeds.put("reply.offered", call -> settle(call, Answer.OFFERED));
        deeds.put("reply.no", call -> settle(call, Answer.NO));
        deeds.put("reply.notnow", call -> settle(call, Answer.NOT_NOW));
        deeds.put("reply.question", call -> settle(call, Answer.QUESTION));
        deeds.put("reply.accept", call -> desks.whenTied().accept(new Reply.Id(call.row()), call.by()));
        deeds.put("reply.remember", call -> desks.whenTied().remember(new Reply.Id(call.row()), call.by()));
        deeds.put("reply.refuse", call -> desks.whenTied().refuse(new Reply.Id(call.row()), call.by()));
    }

    private Result settle(Call call, Answer answer) {
        return desks.whenAnswered().settle(new Reply.Id(call.row()), answer, call.by());
    }

    private void thanks() {
        deeds.put("thanks.draft", call -> desks.whenThanked().draft(thankYou(call), call.by()));
        deeds.put("thanks.paid", call -> desks.whenThanked().paidInPerson(thankYou(call), call.by()));
        deeds.put("thanks.phone", call -> desks.whenThanked().paidByPhone(thankYou(call), call.by()));
        deeds.put("thanks.gift", call -> desks.whenThanked().paidWithGift(thankYou(call), call.by()));
        deeds.put("thanks.waive", call -> desks.whenThanked().waive(thankYou(call), call.field("reason"), call.by()));
    }

    private void introductions() {
        deeds.put(
                "intro.met",
                call -> desks.whenIntroduced().outcome(introduction(call), Introduction.State.MET, "", call.by()));
        deeds.put("intro.notmet", call -> desks.whenIntroduced().notMetYet(introduction(call), call.by()));
        deeds.put("intro.outcome", this::outcome);
    }

    private Result outcome(Call call) {
        Introduction.State state = Introduction.State.valueOf(call.field("state"));
        return desks.whenIntroduced().outcome(introduction(call), state, call.field("note"), call.by());
    }

    private void nudges() {
        deeds.put("nudge.done", call -> desks.whenTimePasses().done(nudge(call), call.by()));
        deeds.put("nudge.stop", call -> desks.whenTimePasses().stop(nudge(call), call.by()));
        deeds.put("nudge.draft", call -> desks.whenTimePasses().draftFollowUp(nudge(call), call.by()));
        deeds.put(
                "nudge.snooze",
                call -> later(call, time -> desks.whenTimePasses().snooze(nudge(call), time, call.by())));
    }

    private void hopper() {
        deeds.put("hopper.wake", call -> desks.whenResting().touch(rests(call), call.by()));
        deeds.put(
                "hopper.later", call -> later(call, time -> desks.whenResting().later(rests(call), time, call.by())));
        deeds.put("hopper.drop", call -> desks.whenResting().drop(rests(call), call.by()));
    }

    private void expectations() {
        deeds.put("expectation.draft", call -> desks.whenExpected().draft(expectation(call), null, call.by()));
        deeds.put("expectation.said", call -> desks.whenExpected().said(expectation(call), call.by()));
        deeds.put("expectation.agreed", call -> desks.whenExpected().agreed(expectation(call), call.by()));
        deeds.put("expectation.declined", call -> desks.whenExpected().declined(expectation(call), call.by()));
        deeds.put(
                "expectation.later",
                call -> later(call, time -> desks.whenExpected().later(expectation(call), time, call.by())));
    }

    private static Expectation.Id expectation(Call call) {
        return new Expectation.Id(call.row());
    }

    private static HopperEntry.Id rests(Call call) {
        return new HopperEntry.Id(call.row());
    }

    private Result later(Call call, Function<Instant, Result> deed) {
        return until.read(call.field("until"), call.by())
                .map(deed)
                .orElse(new Result(false, "Say until when: tomorrow, 3d, next week."));
    }

    private void concerns() {
        deeds.put(
                "concern.resolve",
                call -> desks.whenConcernSettled().resolve(new Concern.Id(call.row()), call.field("note"), call.by()));
        deeds.put("concern.dismiss", call -> desks.whenConcernSettled().dismiss(new Concern.Id(call.row()), call.by()));
    }

    private void people() {
        deeds.put(
                "stranger.yes",
                call -> desks.whoIsThis()
                        .yes(stranger(call), new Company.Id(call.deed().more()), call.by(), desks.whenHeard()));
        deeds.put("stranger.no", call -> desks.whoIsThis().notAClient(stranger(call), call.by()));
        deeds.put("stranger.other", this::isSomebody);
        deeds.put("contact.edit", this::corrected);
    }

    private Result isSomebody(Call call) {
        WhoIsThis.Named named = new WhoIsThis.Named(call.field("name"), null, call.field("role"));
        Company company = desks.rows()
                .people()
                .companyNamed(call.field("company"))
                .orElseGet(() -> new Company(
                        Company.Id.fresh(),
                        call.field("company"),
                        Segment.CLIENT,
                        null,
                        call.by().id()));
        return desks.whoIsThis().is(stranger(call), company, named, call.by(), desks.whenHeard());
    }

    private Result corrected(Call call) {
        Optional<EmailAddress> right = EmailAddress.read(call.field("email"));
        Optional<Contact> found = desks.rows().people().contact(new Contact.Id(call.row()));
        if (right.isEmpty() || found.isEmpty()) {
            return new Result(false, right.isEmpty() ? "This is not a mail address." : "This contact is gone.");
        }
        Contact contact = found.get();
        Optional<Contact> other = desks.rows()
                .people()
                .contactWithEmail(right.get())
                .filter(it -> !it.id().equals(contact.id()));
        Optional<Company> company = desks.rows().people().company(contact.company());
        if (other.isPresent() || company.isEmpty()) {
            return new Result(false, "This address belongs to somebody else already.");
        }
        desks.whenAsked().saveContact(contact.withEmail(right.get()), company.get(), call.by());
        EmailAddress wrong = contact.email();
        if (wrong != null && !wrong.equals(right.get())) {
            desks.whenDecided().addressCorrected(wrong, right.get(), call.by());
        }
        return new Result(true, "The address is corrected.");
    }

    private static Moment.Id moment(Call call) {
        return new Moment.Id(call.row());
    }

    private static ThankYou.Id thankYou(Call call) {
        return new ThankYou.Id(call.row());
    }

    private static Introduction.Id introduction(Call call) {
        return new Introduction.Id(call.row());
    }

    private static Nudge.Id nudge(Call call) {
        return new Nudge.Id(call.row());
    }

    private static Stranger.Id stranger(Call call) {
        return new Stranger.Id(call.row());
    }

    /** The draft that a deed is about. */
    static Draft.Id draft(Call call) {
        return new Draft.Id(call.row());
    }
}
