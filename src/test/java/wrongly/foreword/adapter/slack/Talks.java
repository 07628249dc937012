package wrongly.foreword.adapter.slack;

/** An adapter for another to use wrongly. */
public final class Talks {}
