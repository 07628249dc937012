package foreword.adapter.slack;

import foreword.deal.DealNews;
import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens in Slack, as far as it concerns us: never our own doing, never a robot's echo.
 * A call that throws is repeated later with the same values.
 */
public interface SlackListener {
    /**
     * Somebody said something in a channel we are in; the same message may be reported more than once.
     *
     * @param before what was said before in its thread, oldest first; only for words that mean nothing without it
     */
    void heard(Utterance utterance, List<Earlier> before);

    /** Somebody changed the words of a message; {@code utterance} holds the new ones under the old key. */
    void changed(Utterance utterance, List<Earlier> before);

    /** Somebody, or a program, said in a channel how a deal stands; may be reported more than once. */
    void dealTold(Utterance said, DealNews news);

    /** A message reads otherwise now; {@code news} is empty when it says nothing of deals any more. */
    void dealChanged(Utterance said, DealNews news);

    void deleted(String channel, String ts);

    /** A teammate opened our App Home. */
    void homeOpened(String user);

    /** Somebody's profile has changed: name, time zone or status. */
    void profileChanged(String user);

    /** We were added to a channel. */
    void joined(String channel, @Nullable String inviter);

    /** A teammate put the emoji that saves praise on what somebody outside said. */
    void marked(Utterance utterance, String user);

    /** A teammate wrote to us directly; outsiders' direct messages are not reported. */
    void dmFromTeammate(DirectMessage message) throws SlackUnavailable;

    /** The app was removed or its token revoked: what came from this workspace has to be purged. */
    void uninstalled();
}
