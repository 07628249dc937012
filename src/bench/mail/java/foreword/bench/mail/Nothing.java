package foreword.bench.mail;

import foreword.adapter.mail.reading.ReplyCase;

/** Cuts nothing. */
final class Nothing implements Reader {
    @Override
    public String name() {
        return "nothing at all";
    }

    @Override
    public Reading newWords(ReplyCase reply) {
        return new Reading(reply.plain(), 0);
    }
}
