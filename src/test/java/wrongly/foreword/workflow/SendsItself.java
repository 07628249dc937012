package wrongly.foreword.workflow;

import wrongly.foreword.outbox.MailSender;

/** A step that sends by itself. */
public final class SendsItself implements MailSender {
    @Override
    public void send(String mail) {
        throw new UnsupportedOperationException(mail);
    }
}
