package foreword.adapter.slack;

/**
 * Where teammates' commands, presses and forms are decided. Every record says whether its actor is one of ours; an
 * outsider's must change nothing. Commands and submissions are asked while Slack waits (2.5 seconds); the others run from
 * the queue and are repeated when they throw.
 */
public interface SlackDesk {
    /** What {@code /foreword …} answers; when it takes too long, the same answer goes to the response address. */
    Reply command(Command command) throws SlackRefused, SlackUnavailable;

    /** One button or one choice; a payload with several is reported one by one. */
    void pressed(Press press) throws SlackRefused, SlackUnavailable;

    SubmissionAnswer submitted(Submission submission) throws SlackRefused, SlackUnavailable;

    void shortcut(Shortcut shortcut) throws SlackRefused, SlackUnavailable;

    void closed(Closed closed) throws SlackRefused, SlackUnavailable;
}
