package foreword.sandbox.page;

import foreword.sandbox.Deed;
import foreword.sandbox.Message;
import foreword.sandbox.Screens;
import foreword.sandbox.Traffic;
import foreword.sandbox.View;
import foreword.sandbox.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All the page knows of the sandbox: people and their deeds, the clock, the mail and the story. Methods may be called
 * from any thread; a deed about something that does not exist throws {@link IllegalArgumentException} with a sentence
 * to show.
 */
public interface Stage {
    Workspace workspace();

    Screens screens();

    /** The raw requests between the stand-in and the bot. */
    Traffic traffic();

    /** Calls back after a change outside the workspace: mail, clock, story or activities. The callback is quick. */
    void onChange(Runnable listener);

    Deed post(String user, String channel, String text);

    /** Writes into the thread below a message. */
    Deed reply(String user, Message root, String text);

    Deed edit(String user, Message message, String text);

    Deed delete(String user, Message message);

    /** Puts an emoji, by its name, such as {@code star2}, below a message. */
    Deed react(String user, Message message, String emoji);

    Deed press(String user, PressAt where);

    /** Enters a slash command with what follows it, such as {@code /foreword help}. */
    Deed type(String user, String channel, String text);

    /** Fills the fields of a modal, by block_id, and submits it. */
    Deed submit(String user, View view, Map<String, List<String>> values);

    /** Closes the modal on top. */
    void close(String user, View view);

    Deed openHome(String user);

    /** Uses a message shortcut, or a global one when no message is given. */
    Deed shortcut(String user, String callbackId, Optional<Message> message);

    Instant now();

    /** Turns the clock to this instant; due things happen on the way. Never back. */
    void turnTo(Instant instant);

    void forward(Duration time);

    /** Turns the clock to the next thing that is due and lets it happen; false when nothing is. */
    boolean nextThing();

    /** Every mail that was sent here, oldest first. */
    List<StageMail> mails();

    /** Sends a mail from outside to the bot's mailbox. */
    void mail(String from, List<String> to, String subject, String text, Optional<String> inReplyTo);

    StoryView story();

    void doStep();

    void skipStep();

    /** Begins the story again, with everything as at the start. */
    void reset();

    /** What the bot noticed and decided, a line each, oldest first. */
    List<String> happened();
}
