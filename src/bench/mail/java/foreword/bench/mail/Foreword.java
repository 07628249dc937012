package foreword.bench.mail;

import foreword.adapter.mail.reading.MimeMailReader;
import foreword.adapter.mail.reading.ReplyCase;
import foreword.inbox.ReceivedMail;

/** Ours, from the bytes of a whole mail. */
final class Foreword implements Reader {
    private final MimeMailReader mails = new MimeMailReader(null);

    @Override
    public String name() {
        return "Foreword";
    }

    @Override
    public Reading newWords(ReplyCase reply) {
        byte[] raw = reply.mail();
        long start = System.nanoTime();
        ReceivedMail mail = mails.read(raw);
        return new Reading(mail.text(), System.nanoTime() - start);
    }
}
