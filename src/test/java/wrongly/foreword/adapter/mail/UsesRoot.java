package wrongly.foreword.adapter.mail;

import wrongly.foreword.Root;

/** An adapter that knows the root. */
public record UsesRoot(Root root) {}
