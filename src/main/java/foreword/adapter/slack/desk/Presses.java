package foreword.adapter.slack.desk;

import foreword.adapter.slack.Press;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.followup.WeekPlan;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import foreword.workflow.Result;
import foreword.workflow.Undrafted;
import foreword.workflow.WhenAsked;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each button does. A refusal is said to the person who pressed, and changes nothing. */
final class Presses {
    private static final String PLAY = "Start `./foreword sandbox` to play the whole story with a pretend client.";

    private final Office office;
    private final HomePresses homePresses;
    private final Map<String, Deed> deeds = new HashMap<>();

    Presses(Office office, HomePresses homePresses, Clock clock, DirectTalk directTalk) {
        this.office = office;
        this.homePresses = homePresses;
        moments();
        Stream.of(
                        new PraisePresses(office).deeds(),
                        new ContentPresses(office).deeds(),
                        new HopperPresses(office).deeds(),
                        new ExpectationPresses(office).deeds(),
                        new StagePresses(office).corrections())
                .forEach(some ->
                        some.forEach((action, deed) -> deeds.put(action, call -> told(call, deed.press(call)))));
        deeds.putAll(new ConcernPresses(office).deeds());
        deeds.putAll(new DealPresses(office).deeds());
        new StagePresses(office)
                .answers()
                .forEach((action, deed) -> deeds.put(action, call -> toldBesideNoCard(call, deed.press(call))));
        strangers();
        drafts();
        deeds.putAll(new ReplyPresses(office).deeds());
        deeds.putAll(new TargetPresses(office, this::open).deeds());
        thanks();
        deeds.putAll(new IntroPresses(office).deeds());
        deeds.putAll(new NudgePresses(office).deeds());
        deeds.putAll(new ReportCommand(office, clock).deeds());
        elsewhere();
        deeds.put("talk.run", directTalk::pressed);
        deeds.put("settings.open", new SettingsCommand(office, new Talk(office), clock)::pressed);
    }

    /** One button; the result is said only when it was refused. */
    @FunctionalInterface
    interface Deed {
        Result press(Call call) throws SlackRefused, SlackUnavailable;
    }

    /** A press by one of us; {@code id} is the row's id, {@code more} whatever follows it after the colon. */
    record Call(Press press, Teammate by, String id, String more) {
        String user() {
            return press.user();
        }
    }

    void press(Press press, Teammate by) throws SlackRefused, SlackUnavailable {
        Deed deed = deeds.get(press.actionId());
        if (deed == null) {
            return;
        }
        String chosen = press.selectedOptionValue();
        String value = chosen == null ? press.value() : chosen;
        int colon = value.indexOf(':');
        String id = colon < 0 ? value : value.substring(0, colon);
        Result result = tried(deed, new Call(press, by, id, colon < 0 ? "" : value.substring(colon + 1)));
        if (!result.done()) {
            say(press, result.sentence());
        }
    }

    private Result tried(Deed deed, Call call) throws SlackRefused, SlackUnavailable {
        try {
            return deed.press(call);
        } catch (Undrafted missing) {
            return refused(missing.getMessage() + " Nothing was changed.");
        }
    }

    private void say(Press press, String sentence) throws SlackRefused, SlackUnavailable {
        String url = press.responseUrl();
        if (url != null) {
            office.views().respond(url, office.answers().said(sentence));
        } else if (press.inModal()) {
            office.views().push(press.triggerId(), office.modals().noticeOf(sentence));
        } else if (press.viewId() != null) {
            office.views().open(press.triggerId(), office.modals().noticeOf(sentence));
        }
    }

    /** For deeds that redraw the card they stand on: where there is none, as on App Home, what came of it is said. */
    private Result toldBesideNoCard(Call call, Result result) throws SlackRefused, SlackUnavailable {
        return call.press().responseUrl() == null ? told(call, result) : result;
    }

    /** For deeds that leave the card as it was: without a word nobody would know that they happened. */
    private Result told(Call call, Result result) throws SlackRefused, SlackUnavailable {
        if (result.done() && !result.sentence().isEmpty()) {
            say(call.press(), result.sentence());
        }
        return result;
    }

    private void moments() {
        deeds.put("moment.ask", call -> takeMoment(call, Ask.Kind.INTRODUCTION));
        deeds.put("moment.advice", call -> takeMoment(call, Ask.Kind.ADVICE));
        deeds.put("moment.thank", call -> office.whenAsked().thank(new Moment.Id(call.id()), call.by()));
        deeds.put("moment.save", call -> office.whenAsked().keep(new Moment.Id(call.id()), call.by()));
        deeds.put("moment.dismiss", call -> office.whenAsked().dismiss(new Moment.Id(call.id()), call.by()));
        deeds.put("moment.more", this::moreOnMoment);
    }

    private Result takeMoment(Call call, Ask.Kind kind) throws SlackRefused, SlackUnavailable {
        Optional<Moment> moment = office.rows().moments().find(new Moment.Id(call.id()));
        Optional<Contact> contact = moment.flatMap(it -> office.rows().people().contact(it.contact()));
        if (moment.isEmpty() || contact.isEmpty()) {
            return refused("This moment is gone.");
        }
        Optional<String> objection = office.whenAsked().refusal(contact.get(), call.by());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        Ask.Kind wish = kind == Ask.Kind.INTRODUCTION ? office.whenAsked().usualKind(contact.get()) : kind;
        Target.Id target = Optional.ofNullable(moment.get().suggested())
                .map(Target.Id::new)
                .flatMap(office.rows().targets()::find)
                .map(Target::id)
                .orElse(null);
        if ((target != null || !wish.needsTarget()) && office.whenAsked().cardFilled(contact.get())) {
            return office.whenAsked()
                    .ask(
                            new WhenAsked.Proposal(
                                    wish,
                                    contact.get().id(),
                                    target,
                                    moment.get().id()),
                            call.by());
        }
        AskStart start = new AskStart(contact.get().id(), wish, call.id(), "", "");
        return open(call, office.modals().ask(start));
    }

    private Result moreOnMoment(Call call) throws SlackRefused, SlackUnavailable {
        Moment.Id id = new Moment.Id(call.id());
        return switch (call.more()) {
            case "tomorrow" -> told(call, office.whenAsked().remindTomorrow(id, call.by()));
            case "never" -> office.whenAsked().neverAsk(id, call.by());
            default -> refused("This choice is not known.");
        };
    }

    private void strangers() {
        deeds.put(
                "stranger.yes",
                call -> office.whoIsThis()
                        .yes(new Stranger.Id(call.id()), new Company.Id(call.more()), call.by(), office.whenHeard()));
        deeds.put("stranger.no", call -> office.whoIsThis().notAClient(new Stranger.Id(call.id()), call.by()));
        deeds.put("stranger.other", call -> {
            Optional<Stranger> stranger = office.rows().people().stranger(new Stranger.Id(call.id()));
            return stranger.isEmpty()
                    ? refused("This person is gone from our list.")
                    : open(call, office.modals().contact(stranger.get()));
        });
    }

    private void drafts() {
        deeds.put("draft.approve", call -> office.whenDecided().approve(draftId(call), version(call), call.by(), null));
        deeds.put("draft.undo", call -> office.whenDecided().undo(draftId(call), call.by()));
        deeds.put("draft.later", call -> told(call, office.whenDecided().later(draftId(call), call.by())));
        deeds.put("draft.discard", call -> office.whenDecided().discard(draftId(call), version(call), call.by()));
        deeds.put("draft.edit", call -> openFor(call, draft -> office.modals().draftEdit(draft, call.user())));
        deeds.put("draft.target", call -> openFor(call, office.modals()::target));
        deeds.put("draft.content", call -> openFor(call, office.modals()::content));
        deeds.put("draft.self", call -> openFor(call, office.modals()::self));
        deeds.put("draft.preview", this::preview);
        deeds.put(
                "draft.sentmyself",
                call -> office.whenDecided().sentByHand(draftId(call), call.by(), office.whenSent()));
        deeds.put("draft.wassent", call -> office.whenDecided().arrived(draftId(call), call.by(), office.whenSent()));
        deeds.put("draft.again", call -> office.whenDecided().again(draftId(call), call.by()));
    }

    /** Stands in the modal itself, so the preview goes on top of it. */
    private Result preview(Call call) throws SlackRefused, SlackUnavailable {
        Optional<Draft> draft = office.rows().drafts().find(draftId(call));
        if (draft.isPresent()) {
            office.views().push(call.press().triggerId(), office.modals().self(draft.get()));
        }
        return new Result(true, "");
    }

    private void thanks() {
        deeds.put("thanks.draft", call -> office.whenThanked().draft(new ThankYou.Id(call.id()), call.by()));
        deeds.put("thanks.paid", call -> office.whenThanked().paidInPerson(new ThankYou.Id(call.id()), call.by()));
        deeds.put("thanks.phone", call -> office.whenThanked().paidByPhone(new ThankYou.Id(call.id()), call.by()));
        deeds.put("thanks.gift", call -> office.whenThanked().paidWithGift(new ThankYou.Id(call.id()), call.by()));
        deeds.put("thanks.waive", call -> {
            Optional<ThankYou> thanks = office.rows().thanks().find(new ThankYou.Id(call.id()));
            return thanks.isEmpty()
                    ? refused("This thank-you is gone.")
                    : open(call, office.modals().waive(thanks.get()));
        });
    }

    private void elsewhere() {
        deeds.put("ask.stand", this::stand);
        deeds.put("plan.dismiss", this::dismiss);
        deeds.put("ask.new", call -> open(call, office.modals().ask(AskStart.blank())));
        deeds.put("contact.ask", call -> open(call, office.modals().ask(AskStart.of(new Contact.Id(call.id())))));
        deeds.put("contact.remind", call -> told(call, office.judging().remind(new Contact.Id(call.id()), call.by())));
        deeds.put("mute.end", MuteCommand.end(office));
        deeds.put("contact.edit", this::editContact);
        deeds.put("contact.more", this::moreOnContact);
        deeds.putAll(homePresses.deeds());
        deeds.put("demo.play", call -> open(call, office.modals().notice(PLAY)));
    }

    /** Takes a name off the plan. */
    private Result dismiss(Call call) throws SlackRefused, SlackUnavailable {
        return call.more().matches("[0-9]{1,2}")
                ? told(
                        call,
                        office.whenWeekBegins()
                                .dismiss(new WeekPlan.Id(call.id()), Integer.parseInt(call.more()), call.by()))
                : refused("This choice is not known.");
    }

    private Result editContact(Call call) throws SlackRefused, SlackUnavailable {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(call.id()));
        return contact.isEmpty()
                ? refused("This contact is not on the list any more.")
                : open(call, office.modals().contact(contact.get(), office.relationship(contact.get())));
    }

    private Result moreOnContact(Call call) throws SlackRefused, SlackUnavailable {
        Contact.Id id = new Contact.Id(call.id());
        return switch (call.more()) {
            case "ask" -> open(call, office.modals().ask(AskStart.of(id)));
            case "never" -> office.whenAsked().neverAsk(id, call.by());
            case "did" -> did(call, id);
            case "story" -> open(call, office.modals().notice(office.whenAsked().story(id, call.by())));
            default -> refused("This comes with a later version of Foreword.");
        };
    }

    private Result did(Call call, Contact.Id id) throws SlackRefused, SlackUnavailable {
        Optional<Contact> contact = office.rows().people().contact(id);
        return contact.isEmpty()
                ? refused("This contact is not on the list any more.")
                : open(call, office.modals().favour(contact.get()));
    }

    /** Whose ask it is says how it stands; nobody else looks into it. */
    private Result stand(Call call) throws SlackRefused, SlackUnavailable {
        Optional<Ask> ask = office.rows()
                .asks()
                .find(new Ask.Id(call.id()))
                .filter(it -> it.owner().equals(call.by().id()));
        return ask.isEmpty()
                ? refused("This is not an ask of yours.")
                : open(call, office.modals().askStand(ask.get(), call.user()));
    }

    /** Draws the modal for a draft. */
    @FunctionalInterface
    private interface DraftView {
        String of(Draft draft);
    }

    private Result openFor(Call call, DraftView view) throws SlackRefused, SlackUnavailable {
        Optional<Draft> draft = office.rows().drafts().find(draftId(call));
        return draft.isEmpty() ? refused("This draft is gone.") : open(call, view.of(draft.get()));
    }

    private Result open(Call call, String view) throws SlackRefused, SlackUnavailable {
        return open(office, call, view);
    }

    /** Opens a modal; a press that came too late is told so. */
    static Result open(Office office, Call call, String view) throws SlackRefused, SlackUnavailable {
        try {
            office.views().open(call.press().triggerId(), view);
        } catch (SlackRefused no) {
            return switch (no.code()) {
                case "exchanged_trigger_id" -> new Result(true, "");
                case "expired_trigger_id" -> refused("The window came too late to be opened. Press the button again.");
                default -> throw no;
            };
        }
        return new Result(true, "");
    }

    private static Draft.Id draftId(Call call) {
        return new Draft.Id(call.id());
    }

    /** Which version the card showed; a card without one can approve nothing. */
    private static int version(Call call) {
        return call.more().matches("v[0-9]{1,6}") ? Integer.parseInt(call.more().substring(1)) : 0;
    }

    private static Result refused(String sentence) {
        return new Result(false, sentence);
    }
}
