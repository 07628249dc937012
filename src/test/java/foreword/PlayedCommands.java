package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoCast;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import java.util.List;
import java.util.Map;

/** Teammates who type commands at the stand-ins. */
abstract class PlayedCommands extends PlayedPraise {
    /** What the bot answers to {@code /foreword words}, for this person alone. */
    final Message answer(String user, String words) {
        int before = whispered(user).size();
        done(as(user).type("/foreword", words, DemoCast.INNER_CHANNEL));
        List<Message> now = whispered(user);
        assertThat(now).as("an answer to /foreword " + words).hasSizeGreaterThan(before);
        return now.get(now.size() - 1);
    }

    /** The modal that {@code /foreword words} opens. */
    final View opens(String user, String words, String callbackId) {
        done(as(user).type("/foreword", words, DemoCast.INNER_CHANNEL));
        return visitor.modal(user, callbackId);
    }

    /** Presses a button, or chooses from a menu, in an answer. */
    final void press(String user, Message message, Press press) {
        done(as(user).press(message, press));
    }

    final void submit(String user, View view, Map<String, List<String>> values) {
        done(as(user).submit(view, values));
    }

    final List<Message> whispered(String user) {
        return playground.slack().workspace().channels().stream()
                .flatMap(channel -> playground.slack().workspace().ephemerals(channel.id(), user).stream())
                .toList();
    }

    final String blocks(Message message) {
        return message.blocks().toString();
    }
}
