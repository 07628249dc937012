package foreword.adapter.slack;

import foreword.inbox.InboundEvent;

/** Works on what Slack sent: events go to the listener, everything people press, type or submit goes to the desk. */
public final class SlackInbound {
    private final SlackEvents events;
    private final BoltDispatch dispatch;

    /**
     * What it listens for.
     *
     * @param praiseReaction the emoji, without colons, by which a teammate saves a message as praise
     * @param deals finds deal news in messages
     */
    public record Hears(String praiseReaction, SlackDealReader deals) {}

    public SlackInbound(SlackApi api, SlackDirectory directory, SlackListener listener, SlackDesk desk, Hears hears) {
        this.events = new SlackEvents(listener, directory, new SlackMessages(api), hears);
        this.dispatch = new BoltDispatch(api, new Interactions(desk, directory));
    }

    /** Works on a stored event of any kind; when it throws, the same event is to be given again later. */
    public void work(InboundEvent event) throws SlackRefused, SlackUnavailable {
        SlackBody body = SlackBody.read(event.payload());
        switch (body.kind()) {
            case EVENT -> events.work(body.payload());
            case COMMAND, SUBMISSION, INTERACTION -> answer(body);
            default -> {}
        }
    }

    /** Does what Slack waits for; the result is the body to answer with, empty for none. */
    String answer(SlackBody body) throws SlackRefused, SlackUnavailable {
        return dispatch.run(body);
    }
}
