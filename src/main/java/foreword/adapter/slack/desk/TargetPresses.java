package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.eligibility.Verdict;
import foreword.people.Background;
import foreword.people.Contact;
import foreword.target.Acquaintance;
import foreword.target.Target;
import foreword.workflow.Result;
import foreword.workflow.Wish;
import java.util.Map;
import java.util.Optional;

/** What the buttons on the list of targets and on the answer to {@code who} do. */
final class TargetPresses {
    private static final int HIGHEST = 1;
    private static final int LOWEST = 9;

    private final Office office;
    private final Opens opens;

    /** Opens a modal for whoever pressed. */
    @FunctionalInterface
    interface Opens {
        Result open(Presses.Call call, String view) throws SlackRefused, SlackUnavailable;
    }

    TargetPresses(Office office, Opens opens) {
        this.office = office;
        this.opens = opens;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "target.new", call -> opens.open(call, office.modals().wanted(null, Background.NONE)),
                "target.page", this::list,
                "target.list", this::list,
                "target.more", this::more,
                "who.ask", this::ask,
                "who.knows", this::knows);
    }

    /** The list stands in the place of the one that was pressed on. */
    private Result list(Presses.Call call) throws SlackRefused, SlackUnavailable {
        boolean archived = call.id().equals("archived");
        int skip = call.more().matches("[0-9]{1,6}") ? Integer.parseInt(call.more()) : 0;
        return redraw(call, office.answers().targets(archived, skip, call.user()));
    }

    private Result more(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Target.Id id = new Target.Id(call.id());
        Optional<Target> target = office.rows().targets().find(id);
        if (target.isEmpty()) {
            return new Result(false, "This person is not on the list any more.");
        }
        int priority = target.get().priority();
        return switch (call.more()) {
            case "who" ->
                below(
                        call,
                        office.answers()
                                .who(target.get(), office.whoKnows().about(target.get(), call.by()), call.user()));
            case "edit" ->
                opens.open(
                        call,
                        office.modals()
                                .wanted(
                                        target.get(),
                                        office.rows().backgrounds().of(id.ref())));
            case "archive" -> listed(call, office.whenWanted().archive(id, call.by()), false);
            case "restore" -> listed(call, office.whenWanted().restore(id, call.by()), true);
            case "higher" ->
                listed(call, office.whenWanted().priority(id, Math.max(HIGHEST, priority - 1), call.by()), false);
            case "lower" ->
                listed(call, office.whenWanted().priority(id, Math.min(LOWEST, priority + 1), call.by()), false);
            default -> new Result(false, "This choice is not known.");
        };
    }

    private Result ask(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(call.id()));
        Optional<Target> target = office.rows().targets().find(new Target.Id(call.more()));
        if (contact.isEmpty() || target.isEmpty()) {
            return new Result(false, "This person is not on the list any more.");
        }
        Verdict verdict = office.judging().verdict(contact.get(), Wish.ANY, call.by());
        return !verdict.askNow()
                ? new Result(false, verdict.because())
                : opens.open(
                        call,
                        office.modals()
                                .ask(new AskStart(
                                        contact.get().id(),
                                        Ask.Kind.INTRODUCTION,
                                        null,
                                        target.get().name(),
                                        target.get().company())));
    }

    /** Remembered with one click; the answer is drawn again with it. */
    private Result knows(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String[] said = call.more().split(":", -1);
        if (said.length != 2) {
            return new Result(false, "This choice is not known.");
        }
        Target.Id id = new Target.Id(said[0]);
        Result noted = office.whenAcquainted()
                .noted(new Contact.Id(call.id()), id, Acquaintance.Closeness.valueOf(said[1]), call.by());
        Optional<Target> target = office.rows().targets().find(id);
        return noted.done() && target.isPresent()
                ? redraw(
                        call,
                        office.answers()
                                .who(target.get(), office.whoKnows().about(target.get(), call.by()), call.user()))
                : noted;
    }

    private Result listed(Presses.Call call, Result result, boolean archived) throws SlackRefused, SlackUnavailable {
        return result.done() ? redraw(call, office.answers().targets(archived, 0, call.user())) : result;
    }

    private Result redraw(Presses.Call call, String message) throws SlackRefused, SlackUnavailable {
        return below(call, "{\"replace_original\":true," + message.substring(1));
    }

    private Result below(Presses.Call call, String message) throws SlackRefused, SlackUnavailable {
        String url = call.press().responseUrl();
        if (url != null) {
            office.views().respond(url, message);
        }
        return new Result(true, "");
    }
}
