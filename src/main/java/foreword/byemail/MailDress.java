package foreword.byemail;

import java.util.List;

/** The HTML part of a mail to a teammate. */
public interface MailDress {
    /**
     * Escapes whatever comes from people.
     *
     * @param ways each deed with its whole address; empty where links are off
     * @param last small print below
     */
    String html(Told told, List<Way> ways, List<String> last);

    /** A deed and the address of its page. */
    record Way(Deed deed, String url) {}
}
