package foreword.byemail;

import foreword.template.Phrases;
import java.util.List;

/** The HTML part of a mail to a teammate. */
public interface MailDress {
    /** Escapes whatever comes from people. */
    String html(Told told, Frame frame);

    /**
     * What stands round the words of a mail.
     *
     * @param phrases in the language of the mail
     * @param ways each deed with its whole address; empty where links are off
     * @param last small print below
     */
    record Frame(Phrases phrases, List<Way> ways, List<String> last) {
        public Frame {
            ways = List.copyOf(ways);
            last = List.copyOf(last);
        }
    }

    /** A deed and the address of its page. */
    record Way(Deed deed, String url) {}
}
