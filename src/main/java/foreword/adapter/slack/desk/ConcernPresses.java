package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.concern.Concern;
import foreword.concern.Lesson;
import foreword.workflow.Result;
import java.util.Map;
import java.util.Optional;

/** What the buttons on a concern do, and the modal behind one of them. */
final class ConcernPresses {
    private final Office office;

    ConcernPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "concern.resolve", this::resolve, "concern.dismiss", this::dismiss, "concern.unlearn", this::unlearn);
    }

    /** Modal {@code concern-resolve}: it is resolved, perhaps with a note. */
    SubmissionAnswer resolved(Form form) {
        Result result = office.whenConcernSettled()
                .resolve(new Concern.Id(form.about("concern")), form.value("note"), form.by());
        return Form.closeOr(office, result);
    }

    /** A second click opens nothing: it says who was first. */
    private Result resolve(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Concern> concern = office.rows().concerns().find(new Concern.Id(call.id()));
        if (concern.isEmpty()) {
            return new Result(false, "This concern is gone.");
        }
        if (concern.get().state() != Concern.State.OPEN) {
            return office.whenConcernSettled().resolve(concern.get().id(), "", call.by());
        }
        return Presses.open(office, call, office.modals().resolveConcern(concern.get()));
    }

    /** Pressed in the list of open ones, the list is drawn again without it. */
    private Result dismiss(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Result dismissed = office.whenConcernSettled().dismiss(new Concern.Id(call.id()), call.by());
        String url = call.press().responseUrl();
        if (url != null && dismissed.done() && call.more().equals("list")) {
            office.views().respond(url, office.answers().concerns(call.user()));
        }
        return dismissed;
    }

    /** The list is drawn again without it. */
    private Result unlearn(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Result undone = office.whenConcernSettled().untaught(new Lesson.Id(call.id()), call.by());
        String url = call.press().responseUrl();
        if (url != null && undone.done()) {
            office.views().respond(url, office.answers().taughtAboutConcerns(call.user()));
        }
        return undone;
    }
}
