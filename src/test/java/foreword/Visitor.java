package foreword;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.people.EmailAddress;
import foreword.sandbox.Ack;
import foreword.sandbox.Channel;
import foreword.sandbox.Deed;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.SlackStandIn;
import foreword.sandbox.View;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plays every role of the story through Slack and mail, and waits for what has to come. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SlackStandIn slack;
    private final PostOffice post;

    Visitor(SlackStandIn slack, PostOffice post) {
        this.slack = slack;
        this.post = post;
    }

    /** Waits until there is something, and fails with a sentence when nothing comes. */
    static <T> T await(String what, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("waited in vain for " + what);
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The newest message to this person with that button. */
    Message card(String user, String actionId) {
        return await(
                "a card with " + actionId + " for " + user + "; there is " + said(user),
                () -> cards(user, actionId).reduce((first, second) -> second));
    }

    Stream<Message> cards(String user, String actionId) {
        return direct(user).stream().filter(message -> buttons(message).contains(actionId));
    }

    /** Everything the bot ever told this person. */
    List<Message> direct(String user) {
        String bot = slack.workspace().identity().botUser();
        return slack.workspace().channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.DIRECT)
                .filter(channel ->
                        channel.members().contains(user) && channel.members().contains(bot))
                .flatMap(channel -> slack.workspace().messages(channel.id()).stream())
                .filter(Message::fromBot)
                .toList();
    }

    List<String> said(String user) {
        return direct(user).stream().map(Message::text).toList();
    }

    Ack press(String user, String actionId) {
        return slack.asPerson(user).press(card(user, actionId), actionId).ack();
    }

    /** The modal that opens after a click or command. */
    View modal(String user, String callbackId) {
        return await(
                "the modal " + callbackId,
                () -> slack.screens()
                        .modal(user)
                        .filter(view -> view.callbackId().equals(callbackId)));
    }

    Deed say(String user, String channel, String text) {
        return slack.asPerson(user).post(channel, text);
    }

    /** A mail in somebody's box, counted from 1. */
    MimeMessage mail(String box, int number) {
        return await(
                "mail " + number + " in the box of " + box,
                () -> mails(box).size() >= number ? Optional.of(mails(box).get(number - 1)) : Optional.empty());
    }

    List<MimeMessage> mails(String box) {
        return post.mailsOf(new EmailAddress(box)).stream().map(Visitor::parsed).toList();
    }

    /** Answers a mail as a mail program does. */
    void answer(MimeMessage mail, String from, String text, Instant now) throws MessagingException {
        InternetAddress[] back = (InternetAddress[]) mail.getReplyTo();
        post.send(
                new PostOffice.Letter(
                        from,
                        Stream.of(back).map(InternetAddress::toString).toList(),
                        List.of(),
                        "Re: " + mail.getSubject(),
                        text + "\r\n\r\nOn Tuesday, Alice Park wrote:\r\n> May I ask how well you know Sam Lee?\r\n",
                        List.of("In-Reply-To: " + mail.getMessageID(), "References: " + mail.getMessageID())),
                now);
    }

    static List<String> addresses(MimeMessage mail, RecipientType type) throws MessagingException {
        var recipients = mail.getRecipients(type);
        return recipients == null
                ? List.of()
                : Stream.of(recipients)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    static List<String> buttons(Message message) {
        List<String> ids = new ArrayList<>();
        collect(message.blocks(), ids);
        return ids;
    }

    private static void collect(JsonNode node, List<String> ids) {
        if (node.has("action_id")) {
            ids.add(node.path("action_id").asText());
        }
        node.forEach(child -> collect(child, ids));
    }

    private static MimeMessage parsed(byte[] raw) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
