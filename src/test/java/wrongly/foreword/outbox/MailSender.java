package wrongly.foreword.outbox;

/** The port of sending, as in the program. */
public interface MailSender {
    void send(String mail);
}
