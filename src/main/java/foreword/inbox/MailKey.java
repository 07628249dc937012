package foreword.inbox;

/**
 * A mail, as a server numbers it (RFC 3501, 2.3.1.1).
 *
 * @param folder account and folder, such as {@code bot@ours.test@imap.ours.test/INBOX}
 * @param uidValidity changes when the server numbers the folder anew
 */
public record MailKey(String folder, long uidValidity, long uid) {
    @Override
    public String toString() {
        return folder + "/" + uidValidity + "/" + uid;
    }
}
