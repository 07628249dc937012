package foreword.bench.mail;

/** What a reader made of a mail, and how long it took. */
record Reading(String text, long nanos) {}
