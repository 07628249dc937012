package foreword.adapter.slack;

import java.util.Set;

/** The names Slack and we have agreed on; everything else is dispatched all the same, but not by Bolt. */
final class SlackIds {
    static final String COMMAND = "/foreword";
    static final Set<String> MESSAGE_SHORTCUTS = Set.of("save_praise", "log_deal");
    static final Set<String> GLOBAL_SHORTCUTS = Set.of("new_ask");
    static final Set<String> MODALS =
            Set.of("ask", "draft-edit", "target", "card", "content", "contact", "company", "settings", "outcome");
    static final Set<String> ACTIONS = Set.of(
            "moment.ask",
            "moment.advice",
            "moment.thank",
            "moment.save",
            "moment.dismiss",
            "moment.more",
            "draft.approve",
            "draft.undo",
            "draft.edit",
            "draft.target",
            "draft.content",
            "draft.self",
            "draft.later",
            "draft.discard",
            "draft.preview",
            "reply.yes",
            "reply.no",
            "reply.notnow",
            "reply.question",
            "deal.confirm",
            "deal.wrong",
            "deal.choose",
            "nudge.done",
            "nudge.snooze",
            "nudge.stop",
            "thanks.draft",
            "thanks.paid",
            "thanks.waive",
            "intro.met",
            "intro.notmet",
            "intro.outcome",
            "hopper.wake",
            "hopper.later",
            "hopper.drop",
            "hopper.open",
            "hopper.list",
            "hopper.advice",
            "ask.new",
            "praise.new",
            "settings.open",
            "help.open",
            "demo.play",
            "contact.more",
            "contact.edit",
            "setup.channels",
            "setup.approvers");

    private SlackIds() {}
}
