package foreword.outbox;

/** The only one who sends. */
public final class Dispatcher {}
