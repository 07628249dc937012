package foreword.bench.mail;

import foreword.adapter.mail.reading.ReplyCase;
import java.io.IOException;

/** Something that finds the new words of a mail. */
interface Reader {
    String name();

    Reading newWords(ReplyCase reply) throws IOException, InterruptedException;
}
